/* dates - how the times in a column are written */
#include "voc/dates.h"

#include "voc/arena.h"
#include "voc/moment.h"
#include "voc/text.h"

#include <stdio.h>

enum { MOST_STYLES = 12, STYLE_SIZE = 40 };

/* One way of writing: each number, name and mark of a cell as a letter. N: one or two digits, Y: four, D:
   eight, S: ten (seconds since 1970), f: a fraction, b: a month's name, a: a weekday's, p: AM or PM, z: an
   offset; else as it stands. */
struct style {
    char letters[STYLE_SIZE];
    long long count, first_above, second_above;
};

struct dates {
    struct arena *arena;
    struct style styles[MOST_STYLES];
    size_t style_count;
    long long count, iso, strange;
    const char *open; /* a cell that could be either */
};

struct dates *dates_new(struct arena *arena)
{
    struct dates *dates = arena_alloc(arena, sizeof *dates);

    dates->arena = arena;
    return dates;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* A cell as it is being turned into a style. */
struct look {
    struct slice cell;
    size_t at, used;
    char letters[STYLE_SIZE];
    long long numbers[2]; /* the first two that could be a day or a month */
    size_t number_count, digits;
    bool has_clock;
};

static bool put(struct look *look, char letter)
{
    if (look->used + 1 >= STYLE_SIZE)
        return false;
    look->letters[look->used++] = letter;
    return true;
}

static bool take_digits(struct look *look)
{
    const size_t start = look->at;
    long long number = 0;

    for (; look->at < look->cell.length && is_digit(look->cell.at[look->at]) && look->at - start < 12;
         look->at++)
        number = number * 10 + (look->cell.at[look->at] - '0');
    const size_t length = look->at - start;
    if (look->used > 1 && look->letters[look->used - 1] == '.' && look->letters[look->used - 2] == 'N' &&
        look->has_clock)
        return put(look, 'f');
    if (length <= 2 && look->number_count < 2)
        look->numbers[look->number_count++] = number;
    switch (length) {
    case 1:
    case 2:
        return put(look, 'N');
    case 4:
        return put(look, 'Y');
    case 8:
        return put(look, 'D');
    case 10:
        return look->used == 0 && put(look, 'S');
    default:
        return false;
    }
}

static bool is_one_of(struct slice word, const char *list)
{
    struct slice rest = slice_of(list), item;

    while (slice_split(&rest, ' ', &item))
        if (slice_is_nearly(item, word))
            return true;
    return false;
}

static bool take_word(struct look *look)
{
    static const char months[] =
        "jan feb mar apr may jun jul aug sep oct nov dec january february march april june "
        "july august september october november december";
    static const char days[] =
        "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday";
    const size_t start = look->at;

    while (look->at < look->cell.length && (is_letter(look->cell.at[look->at])))
        look->at++;
    const struct slice word = {look->cell.at + start, look->at - start};
    if (is_one_of(word, "am pm"))
        return put(look, 'p');
    if (is_one_of(word, months))
        return put(look, 'b');
    if (is_one_of(word, days))
        return put(look, 'a');
    if (is_one_of(word, "Z") && look->has_clock)
        return put(look, 'z');
    return is_one_of(word, "T UTC GMT") && put(look, look->cell.at[start]) &&
           (word.length == 1 || (put(look, word.at[1]) && put(look, word.at[2])));
}

/* +02:00 behind a clock. */
static bool take_offset(struct look *look)
{
    while (look->at < look->cell.length &&
           (is_digit(look->cell.at[look->at]) || strchr("+-:", look->cell.at[look->at])))
        look->at++;
    return put(look, 'z');
}

static bool take(struct look *look)
{
    const char c = look->cell.at[look->at];

    if (is_digit(c))
        return take_digits(look);
    if (is_letter(c))
        return take_word(look);
    if (look->has_clock && (c == '+' || c == '-'))
        return take_offset(look);
    look->has_clock = look->has_clock || c == ':';
    look->at++;
    return strchr("/-.,: ", c) && put(look, c);
}

static struct style *style_of(struct dates *dates, const char *letters)
{
    size_t i = 0;

    while (i < dates->style_count && strcmp(dates->styles[i].letters, letters) != 0)
        i++;
    if (i == MOST_STYLES)
        return NULL;
    if (i == dates->style_count)
        strcpy(dates->styles[dates->style_count++].letters, letters);
    return &dates->styles[i];
}

/* Day, month and year as numbers, the year last. */
static bool is_open(const char *letters)
{
    return letters[0] == 'N' && strchr("/-.", letters[1]) && letters[2] == 'N' && letters[3] == letters[1] &&
           (letters[4] == 'Y' || (letters[4] == 'N' && letters[1] != '-'));
}

static bool pattern_of(const char *letters, bool day_first, char *pattern, size_t room);

void dates_see(struct dates *dates, struct slice cell)
{
    struct look look = {.cell = cell};
    struct moment_cell moment;
    char pattern[160];

    dates->count++;
    dates->iso += moment_cell_iso(cell, &moment);
    while (look.at < cell.length)
        if (!take(&look)) {
            dates->strange++;
            return;
        }
    struct style *const style =
        pattern_of(look.letters, true, pattern, sizeof pattern) ? style_of(dates, look.letters) : NULL;
    if (!style) {
        dates->strange++;
        return;
    }
    style->count++;
    style->first_above += look.numbers[0] > 12;
    style->second_above += look.numbers[1] > 12;
    if (is_open(look.letters) && look.numbers[0] <= 12 && look.numbers[1] <= 12 &&
        look.numbers[0] != look.numbers[1] && !dates->open)
        dates->open = slice_copy(dates->arena, cell);
}

struct dates_order dates_order(const struct dates *dates)
{
    struct dates_order order = {.example = dates->open};

    for (size_t i = 0; i < dates->style_count; i++) {
        const struct style *const style = &dates->styles[i];
        if (!is_open(style->letters))
            continue;
        order.day_first += style->first_above;
        order.month_first += style->second_above;
        order.open += style->count - style->first_above - style->second_above;
    }
    return order;
}

long long dates_count(const struct dates *dates)
{
    return dates->count;
}

long long dates_strange(const struct dates *dates)
{
    return dates->strange;
}

/* The letters of strptime for the numbers of a date, in their order; NULL where they make none. */
static const char *parts_of(const char *letters, bool day_first)
{
    const char *const start = letters;
    char date[4] = "";
    size_t count = 0;

    for (; *letters && count < 3; letters++)
        if (strchr("NYb", *letters))
            date[count++] = *letters;
    if (strcmp(date, "NNY") == 0)
        return day_first ? "dmY" : "mdY";
    if (strcmp(date, "NNN") == 0 && start[1] == '-') /* 26-11-21 could begin with its year */
        return NULL;
    if (strcmp(date, "NNN") == 0)
        return day_first ? "dmy" : "mdy";
    return strcmp(date, "YNN") == 0   ? "Ymd"
           : strcmp(date, "NbY") == 0 ? "dbY"
           : strcmp(date, "NbN") == 0 ? "dby"
           : strcmp(date, "bNY") == 0 ? "bdY"
           : strcmp(date, "YbN") == 0 ? "Ybd"
                                      : NULL;
}

static bool pattern_of(const char *letters, bool day_first, char *pattern, size_t room)
{
    const bool twelve = strchr(letters, 'p') != NULL;
    const char *const clock = twelve ? "IMS" : "HMS";
    const char *date = parts_of(letters, day_first);
    size_t used = 0, hours = 0;

    if (strcmp(letters, "S") == 0)
        return snprintf(pattern, room, "%%s") > 0;
    if (!date && letters[0] != 'D')
        return false;
    date = date ? date : "";
    for (; *letters && used + 8 < room; letters++) {
        const char one[] = {*letters, '\0'};
        const char field[] = {'%', *date ? *date : clock[hours < 3 ? hours : 2], '\0'};
        const char *text = one;
        if (strchr("NYb", *letters) && *date)
            text = field, date++;
        else if (*letters == 'N' && hours < 3)
            text = field, hours++;
        else if (strchr("NYb", *letters))
            return false;
        else
            text = *letters == 'D'   ? "%Y%m%d"
                   : *letters == 'p' ? "%p"
                   : *letters == 'a' ? "%a"
                   : *letters == 'f' ? "%f"
                   : *letters == 'z' ? "%z"
                                     : one;
        used += (size_t)snprintf(pattern + used, room - used, "%s", text);
    }
    return *letters == '\0' && *date == '\0' && hours != 1;
}

const char *dates_clause(const struct dates *dates, struct arena *arena, bool day_first)
{
    const char *clause = NULL;
    char pattern[160];

    if (dates->count > 0 && dates->iso == dates->count)
        return "";
    for (size_t i = 0; i < dates->style_count; i++)
        if (pattern_of(dates->styles[i].letters, day_first, pattern, sizeof pattern))
            clause = clause ? arena_printf(arena, "%s|%s", clause, pattern)
                            : arena_printf(arena, "date %s", pattern);
    return clause;
}
