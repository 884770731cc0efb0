/* worded - a number with words around it, or stars */
#include "voc/worded.h"

#include "voc/number.h"

#include <math.h>

enum { LONGEST = 40 };

/* A cell as it is being read. */
struct walk {
    struct slice rest;
    bool decimal_comma;
    double numbers[2]; /* the first two */
    size_t count;
    bool is_fraction; /* the second is what the first is out of */
    bool has_percent;
    double stars; /* filled ones */
    size_t all_stars, empty_stars;
    bool is_broken; /* a digit in a word, as in Q1 */
};

static const struct {
    const char *text;
    double filled;
    bool is_star;
} stars[] = {
    {"\u2605", 1, true},     {"\u2606", 0, true},    {"\u2B50", 1, true},
    {"\U0001F31F", 1, true}, {"\u00BD", 0.5, false}, {"\uFE0F", 0, false},
};

static bool take_star(struct walk *walk)
{
    for (size_t i = 0; i < sizeof stars / sizeof *stars; i++) {
        const size_t length = strlen(stars[i].text);
        if (!slice_starts(walk->rest, stars[i].text))
            continue;
        walk->stars += stars[i].filled;
        walk->all_stars += stars[i].is_star;
        walk->empty_stars += stars[i].is_star && stars[i].filled == 0;
        walk->rest.at += length;
        walk->rest.length -= length;
        return true;
    }
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
}

/* Digits with at most one decimal mark between them, and a minus before them where that begins the cell. */
static size_t number_in(const struct walk *walk, struct slice text)
{
    const char mark = walk->decimal_comma ? ',' : '.';
    size_t length = text.length > 1 && text.at[0] == '-' && is_digit(text.at[1]);
    bool marked = false;

    for (; length < text.length && length < LONGEST; length++) {
        const bool decimal =
            !marked && text.at[length] == mark && length + 1 < text.length && is_digit(text.at[length + 1]);
        if (!is_digit(text.at[length]) && !(decimal && length > 0))
            break;
        marked = marked || decimal;
    }
    return length;
}

static void take_number(struct walk *walk, size_t length)
{
    char text[LONGEST + 1];
    double number = 0;

    for (size_t i = 0; i < length; i++)
        text[i] = walk->rest.at[i] == ',' ? '.' : walk->rest.at[i];
    if (!number_parse((struct slice){text, length}, &number))
        walk->is_broken = true;
    if (walk->count < 2)
        walk->numbers[walk->count] = number;
    walk->count++;
    walk->rest.at += length;
    walk->rest.length -= length;
}

/* Whether what stands between two numbers makes the second what the first is out of. */
static bool is_out_of(struct slice between)
{
    static const char *const words[] = {"/", "of", "von", "sur", "de", "di", "van", "av", "af"};
    static const char out_of[] = "out of";
    const size_t length = sizeof out_of - 1;

    if (between.length >= length &&
        slice_is_nearly(slice_of(out_of), (struct slice){between.at + between.length - length, length}))
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_is_nearly(slice_of(words[i]), between))
            return true;
    return false;
}

/* The text up to the next number or star. */
static struct slice skip_words(struct walk *walk, bool at_start)
{
    const char *const from = walk->rest.at;

    while (walk->rest.length && !is_digit(walk->rest.at[0]) &&
           !(at_start && number_in(walk, walk->rest) > 0)) {
        const struct slice before = walk->rest;
        if (take_star(walk))
            continue;
        walk->has_percent = walk->has_percent || before.at[0] == '%';
        at_start = false;
        walk->rest.at++;
        walk->rest.length--;
    }
    return (struct slice){from, (size_t)(walk->rest.at - from)};
}

static void walk_over(struct walk *walk)
{
    struct slice between = skip_words(walk, true);

    while (walk->rest.length) {
        walk->is_broken = walk->is_broken || (between.length && is_letter(between.at[between.length - 1]));
        if (walk->count == 1)
            walk->is_fraction = is_out_of(slice_trim(between));
        take_number(walk, number_in(walk, walk->rest));
        between = skip_words(walk, false);
    }
}

static enum worded_fault judge_stars(const struct walk *walk, double end, double *value)
{
    *value = walk->stars;
    return walk->empty_stars && (double)walk->all_stars != end ? WORDED_END : WORDED_FINE;
}

enum worded_fault worded_read(struct slice cell, bool decimal_comma, double end, double *value)
{
    struct walk walk = {.rest = slice_trim(cell), .decimal_comma = decimal_comma};

    walk_over(&walk);
    *value = walk.numbers[0];
    if (walk.is_broken)
        return WORDED_NONE;
    if (walk.count == 0)
        return walk.all_stars ? judge_stars(&walk, end, value) : WORDED_NONE;
    if (walk.all_stars > 1 && walk.stars != walk.numbers[0])
        return WORDED_SEVERAL;
    if (walk.count == 2 && walk.is_fraction)
        return walk.numbers[1] == end ? WORDED_FINE : WORDED_END;
    if (walk.has_percent && end != 100 && end != INFINITY)
        return WORDED_END;
    return walk.count == 1 ? WORDED_FINE : WORDED_SEVERAL;
}
