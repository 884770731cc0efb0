/* worded - a number with words around it, or stars */
#include "voc/worded.h"

#include "voc/around.h"
#include "voc/number.h"

#include <math.h>

enum { LONGEST = 40, LONGEST_CELL = 200 };

/* A cell as it is being read. */
struct walk {
    char text[LONGEST_CELL]; /* without its stars, with plain dashes and blanks */
    size_t length;
    bool decimal_comma;
    double stars; /* filled ones */
    size_t all_stars, empty_stars;
    struct slice before, after; /* of the first number */
    double number;
};

static const struct {
    const char *text;
    double filled;
    bool is_star;
    const char *plain; /* what stands for it in the text */
} signs[] = {
    {"\u2605", 1, true, ""},     {"\u2606", 0, true, ""},    {"\u2B50", 1, true, ""},
    {"\U0001F31F", 1, true, ""}, {"\u00BD", 0.5, false, ""}, {"\uFE0F", 0, false, ""},
    {"\u2013", 0, false, "-"},   {"\u2014", 0, false, "-"},  {"\u2212", 0, false, "-"},
    {"\u00A0", 0, false, " "},   {"\u202F", 0, false, " "},
};

/* How long the sign is that the rest begins with; 0: none. */
static size_t take_sign(struct walk *walk, struct slice rest)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        const bool is_half = signs[i].filled == 0.5;
        if (!slice_starts(rest, signs[i].text) || (is_half && walk->all_stars == 0))
            continue;
        walk->stars += signs[i].filled;
        walk->all_stars += signs[i].is_star;
        walk->empty_stars += signs[i].is_star && signs[i].filled == 0;
        if (*signs[i].plain)
            walk->text[walk->length++] = *signs[i].plain;
        return strlen(signs[i].text);
    }
    return 0;
}

static struct slice plain_text(struct walk *walk, struct slice cell)
{
    for (size_t i = 0, length; i < cell.length; i += length) {
        const struct slice rest = {cell.at + i, cell.length - i};
        length = (unsigned char)cell.at[i] >= 0x80 ? take_sign(walk, rest) : 0;
        if (length)
            continue;
        walk->text[walk->length++] = cell.at[i];
        length = 1;
    }
    return slice_trim((struct slice){walk->text, walk->length});
}

/* Up to the next digit; text.length: there is none. */
static size_t find_digit(struct slice text)
{
    size_t at = 0;

    while (at < text.length && !slice_is_digit(text.at[at]))
        at++;
    return at;
}

/* Takes digits with at most one decimal mark between them off the front. */
static double take_number(const struct walk *walk, struct slice *rest)
{
    const char mark = walk->decimal_comma ? ',' : '.';
    char text[LONGEST];
    size_t length = 0;
    double number = NAN;

    for (bool marked = false; length < rest->length && length < LONGEST; length++) {
        const char c = rest->at[length];
        const bool is_mark =
            !marked && c == mark && length + 1 < rest->length && slice_is_digit(rest->at[length + 1]);
        if (!slice_is_digit(c) && !is_mark)
            break;
        marked = marked || is_mark;
        text[length] = is_mark ? '.' : c;
    }
    if (!number_parse((struct slice){text, length}, &number))
        number = NAN;
    *rest = (struct slice){rest->at + length, rest->length - length};
    return number;
}

static enum worded_fault judge_stars(const struct walk *walk, double end, double *value)
{
    if (walk->all_stars == 0)
        return WORDED_NONE;
    *value = walk->stars;
    return walk->empty_stars && (double)walk->all_stars != end ? WORDED_END : WORDED_FINE;
}

/* What follows the number has another one. */
static enum worded_fault judge_fraction(const struct walk *walk, double end)
{
    const size_t second = find_digit(walk->after);
    const struct slice between = {walk->after.at, second};
    struct slice rest = {walk->after.at + second, walk->after.length - second};
    const double whole = take_number(walk, &rest);
    const bool is_open = memchr(between.at, '(', between.length) || memchr(between.at, '[', between.length);

    if (find_digit(rest) < rest.length || !around_is_out_of(between) ||
        !around_may_follow(rest, is_open, false))
        return WORDED_SEVERAL;
    return whole == end ? WORDED_FINE : WORDED_END;
}

static enum worded_fault judge_number(const struct walk *walk, double end)
{
    const bool is_open = around_opens(walk->before);
    /* (12.50) is how accountants write a minus. */
    const bool is_bare = is_open && walk->all_stars == 0 && walk->before.length + walk->after.length == 2;

    if (around_is_date(walk->before, walk->after))
        return WORDED_DATE;
    if (isnan(walk->number) || is_bare || !around_may_lead(walk->before))
        return WORDED_NONE;
    if (find_digit(walk->after) < walk->after.length)
        return judge_fraction(walk, end);
    if (!around_may_follow(walk->after, is_open, end == INFINITY))
        return WORDED_NONE;
    return memchr(walk->after.at, '%', walk->after.length) && end != 100 && end != INFINITY ? WORDED_END
                                                                                            : WORDED_FINE;
}

/* A minus is one only where it begins the cell. */
static void part(struct walk *walk, struct slice text)
{
    const size_t first = find_digit(text);
    const bool is_minus = first == 1 && text.at[0] == '-';
    struct slice rest = {text.at + first, text.length - first};

    walk->before = (struct slice){text.at, is_minus ? 0 : first};
    walk->number = take_number(walk, &rest) * (is_minus ? -1 : 1);
    walk->after = rest;
}

enum worded_fault worded_read(struct slice cell, bool decimal_comma, double end, double *value)
{
    struct walk walk = {.length = 0, .decimal_comma = decimal_comma};

    if (cell.length > LONGEST_CELL)
        return WORDED_NONE;
    const struct slice text = plain_text(&walk, cell);
    if (find_digit(text) == text.length)
        return judge_stars(&walk, end, value);
    part(&walk, text);
    const enum worded_fault fault = judge_number(&walk, end);
    if (fault != WORDED_FINE)
        return fault;
    *value = walk.number;
    return walk.all_stars > 1 && walk.stars != walk.number ? WORDED_SEVERAL : WORDED_FINE;
}

bool worded_counts(struct slice cell)
{
    struct walk walk = {.length = 0};

    if (cell.length > LONGEST_CELL)
        return false;
    const struct slice text = plain_text(&walk, cell);
    if (walk.all_stars > 0 || find_digit(text) == text.length)
        return walk.all_stars > 0;
    part(&walk, text);
    return find_digit(walk.after) < walk.after.length || around_has_unit(walk.after);
}
