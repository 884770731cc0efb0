/* grouped - numbers whose thousands are parted */
#include "voc/grouped.h"

/* The length of the blank that the text begins with: plain, no-break, thin or narrow; 0 where it has none. */
static size_t blank_in(struct slice text)
{
    static const char *const blanks[] = {" ", "\u00A0", "\u202F", "\u2009"};

    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (slice_starts(text, blanks[i]))
            return strlen(blanks[i]);
    return 0;
}

static size_t mark_in(char mark, struct slice text)
{
    return mark == ' ' ? blank_in(text) : mark && text.length && text.at[0] == mark;
}

static size_t digits_in(struct slice text)
{
    size_t count = 0;

    while (count < text.length && slice_is_digit(text.at[count]))
        count++;
    return count;
}

static struct slice behind(struct slice text, size_t length)
{
    return (struct slice){text.at + length, text.length - length};
}

static void keep(struct slice *number, char *room, const char *text, size_t length)
{
    memcpy(room + number->length, text, length);
    number->length += length;
}

bool grouped_read(const struct grouped *grouped, struct slice cell, char *room, size_t size,
                  struct slice *number)
{
    const size_t sign = cell.length && (cell.at[0] == '-' || cell.at[0] == '+');
    struct slice rest = behind(cell, sign);
    size_t digits = digits_in(rest);

    *number = (struct slice){room, 0};
    if (cell.length >= size || digits == 0)
        return false;
    keep(number, room, cell.at, sign + digits);
    for (bool may = digits <= 3; rest = behind(rest, digits), mark_in(grouped->mark, rest);) {
        rest = behind(rest, mark_in(grouped->mark, rest));
        digits = digits_in(rest);
        if (!may || digits != 3)
            return false;
        keep(number, room, rest.at, digits);
    }
    if (rest.length == 0)
        return true;
    digits = digits_in(behind(rest, 1));
    if (rest.at[0] != (grouped->decimal_comma ? ',' : '.') || digits == 0 || digits + 1 != rest.length)
        return false;
    keep(number, room, ".", 1);
    keep(number, room, rest.at + 1, digits);
    return true;
}

bool grouped_learn(struct slice example, struct grouped *grouped)
{
    const struct slice rest = behind(example, digits_in(example));
    char room[64];
    struct slice number;

    if (rest.length < 4 || rest.length == example.length)
        return false;
    const char mark = blank_in(rest) ? ' ' : rest.at[0];
    *grouped = (struct grouped){mark, mark == '.' || (mark != ',' && memchr(rest.at, ',', rest.length))};
    return strchr(",. '", mark) && grouped_read(grouped, example, room, sizeof room, &number);
}

static size_t count_of(struct slice cell, char mark)
{
    size_t count = 0;

    for (size_t i = 0; i < cell.length; i++)
        count += cell.at[i] == mark;
    return count;
}

/* `1,204`, where the only mark could part thousands or decimals. */
static bool is_open(struct slice cell)
{
    const size_t digits = digits_in(cell);

    return digits > 0 && digits <= 3 && cell.at[0] != '0' && cell.length == digits + 4;
}

/* `1,204.5`, `1,204,000`: what stands last parts the decimals, what stands there twice doesn't. */
static void see_thousands(struct grouped_count *count, struct slice cell, size_t commas, size_t points)
{
    const char *const comma = memchr(cell.at, ',', cell.length), *const point =
                                                                     memchr(cell.at, '.', cell.length);
    const bool has_point = points == 0 || (commas && point > comma);

    count->points += has_point;
    count->commas += !has_point;
    count->has_thousands = true;
}

void grouped_see(struct grouped_count *count, struct slice cell)
{
    const size_t commas = count_of(cell, ','), points = count_of(cell, '.');

    if (commas + points > 1)
        see_thousands(count, cell, commas, points);
    else if (commas + points == 1 && is_open(cell))
        *(commas ? &count->open_commas : &count->open_points) += 1;
    else {
        count->commas += (long long)commas;
        count->points += (long long)points;
    }
}
