/* wording - a column of customers' words or names */
#include "voc/wording.h"

#include "voc/arena.h"
#include "voc/blunder.h"
#include "voc/number.h"
#include "voc/traits.h"

#include <stdio.h>

enum { SHORT = 24, FEWEST = 3, SHARE = 100, FEWEST_NUMBERS = 20, FEWEST_CUT = 3 };
enum quirk { ERRORS, TESTS, ENTITIES, MOJIBAKE, LOST, NUMBERS, QUIRKS };

static const size_t limits[] = {255,  256,  500,  512,  1000, 1024,  2000,
                                2048, 4000, 4096, 5000, 8000, 32767, 65535};

enum { LIMITS = sizeof limits / sizeof *limits };

/* The longest cells, measured one way. */
struct longest {
    size_t length;
    long long rows;
    struct spot spot;
};

struct wording {
    long long count;
    long long foreign; /* cells with a letter that ASCII doesn't have */
    long long rows[QUIRKS];
    struct spot spots[QUIRKS];
    struct longest characters, bytes;
};

struct wording *wording_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct wording));
}

static void note(struct wording *wording, enum quirk quirk, struct slice cell, const struct spot_row *row)
{
    wording->rows[quirk]++;
    spot_first(&wording->spots[quirk], row, cell);
}

static void see_short(struct wording *wording, struct slice cell, const struct spot_row *row)
{
    const struct slice word = slice_trim(cell);
    double value;

    if (blunder_is_error(word))
        note(wording, ERRORS, cell, row);
    else if (blunder_is_test(word))
        note(wording, TESTS, cell, row);
    else if (word.length && word.at[0] <= '9' && number_parse(word, &value))
        note(wording, NUMBERS, cell, row);
}

static void see_length(struct longest *longest, size_t length, struct slice cell, const struct spot_row *row)
{
    if (length < longest->length)
        return;
    if (length > longest->length)
        *longest = (struct longest){.length = length};
    longest->rows++;
    spot_first(&longest->spot, row, cell);
}

void wording_see(struct wording *wording, struct slice cell, const struct spot_row *row)
{
    if (cell.length == 0)
        return;
    wording->count++;
    const struct traits traits = traits_of(cell);
    wording->foreign += traits.continued > 0;
    if (traits.is_marked && blunder_has_lost(cell))
        note(wording, LOST, cell, row);
    if (traits.is_marked && blunder_has_entity(cell))
        note(wording, ENTITIES, cell, row);
    if (traits.is_suspicious && blunder_has_mojibake(cell))
        note(wording, MOJIBAKE, cell, row);
    if (cell.length <= SHORT)
        see_short(wording, cell, row);
    see_length(&wording->characters, cell.length - traits.continued, cell, row);
    see_length(&wording->bytes, cell.length, cell, row);
}

static bool is_limit(size_t length)
{
    for (size_t i = 0; i < LIMITS; i++)
        if (limits[i] == length)
            return true;
    return false;
}

static bool is_cut(const struct longest *longest)
{
    return longest->rows >= FEWEST_CUT && is_limit(longest->length);
}

static void tell_cut(const struct longest *longest, const char *what, struct slice column,
                     struct whiffs *whiffs)
{
    char rows[NUMBER_SIZE], length[NUMBER_SIZE];

    number_count(longest->rows, rows);
    number_count((long long)longest->length, length);
    whiffs_add(whiffs, SMELL_CUT_TEXT, column, longest->rows,
               "%s cells have just %s %s and none is longer, the first at %.200s:%zu: a tool has cut them "
               "off; export "
               "them from where they are whole",
               rows, length, what, longest->spot.row.file, longest->spot.row.line);
}

static void tell(const struct wording *wording, enum quirk quirk, enum smell smell, const char *advice,
                 struct slice column, struct whiffs *whiffs)
{
    char rows[NUMBER_SIZE], count[NUMBER_SIZE], spot[SPOT_SIZE];

    number_count(wording->rows[quirk], rows);
    number_count(wording->count, count);
    whiffs_add(whiffs, smell, column, wording->rows[quirk], "%s of %s cells %s, such as %s: %s", rows, count,
               quirk == ERRORS     ? "are a program's word for an error or nothing"
               : quirk == TESTS    ? "look like a test"
               : quirk == ENTITIES ? "hold HTML entities"
               : quirk == MOJIBAKE ? "hold characters that were decoded wrongly"
               : quirk == LOST     ? "hold a question mark inside a word"
                                   : "are numbers",
               spot_text(&wording->spots[quirk], spot), advice);
}

static bool is_often(const struct wording *wording, enum quirk quirk)
{
    const long long rows = wording->rows[quirk];

    return rows >= FEWEST || (rows > 0 && rows * SHARE >= wording->count);
}

void wording_tell(const struct wording *wording, struct slice column, bool has_words, struct whiffs *whiffs)
{
    char advice[SPOT_VALUE + 40];

    snprintf(advice, sizeof advice, "none %.*s in the map makes them empty",
             (int)wording->spots[ERRORS].length, wording->spots[ERRORS].value);
    if (wording->rows[ERRORS])
        tell(wording, ERRORS, SMELL_ERROR_VALUES, advice, column, whiffs);
    if (is_often(wording, TESTS))
        tell(wording, TESTS, SMELL_TEST_ROWS, "they count as customers; take them out of the export", column,
             whiffs);
    if (is_often(wording, MOJIBAKE))
        tell(wording, MOJIBAKE, SMELL_MOJIBAKE,
             "UTF-8 was taken for Windows-1252, or characters got lost, before this export; export it anew "
             "as UTF-8",
             column, whiffs);
    if (wording->rows[LOST] >= FEWEST && wording->rows[LOST] * 20 >= wording->count && !wording->foreign)
        tell(wording, LOST, SMELL_MOJIBAKE,
             "a letter stood there that the encoding of this export doesn't have; export it anew as UTF-8",
             column, whiffs);
    if (is_often(wording, ENTITIES))
        tell(wording, ENTITIES, SMELL_HTML,
             "they were written for a web page; export plain text if the tool can", column, whiffs);
    if (has_words && wording->rows[NUMBERS] >= FEWEST_NUMBERS && wording->rows[NUMBERS] * 2 >= wording->count)
        tell(wording, NUMBERS, SMELL_NUMBERS, "is it the column of a score or a code?", column, whiffs);
    if (is_cut(&wording->characters))
        tell_cut(&wording->characters, "characters", column, whiffs);
    else if (is_cut(&wording->bytes))
        tell_cut(&wording->bytes, "bytes", column, whiffs);
}

/* The rows of the labels that a test is true of, and the first of these labels; as many as there
   are: none. */
static long long rows_of(const struct variety *labels, bool (*is)(struct slice label), size_t *first)
{
    long long rows = 0;

    *first = variety_count(labels);
    for (size_t i = variety_count(labels); i-- > 0;)
        if (is(variety_text(labels, i))) {
            rows += variety_rows(labels, i);
            *first = i;
        }
    return rows;
}

static void tell_errors(const struct variety *labels, struct slice column, struct whiffs *whiffs)
{
    size_t first;
    char count[NUMBER_SIZE];
    const long long rows = rows_of(labels, blunder_is_error, &first);

    if (rows == 0)
        return;
    const struct slice label = variety_text(labels, first);
    const struct spot_row row = variety_first(labels, first);
    number_count(rows, count);
    whiffs_add(
        whiffs, SMELL_ERROR_VALUES, column, rows,
        "%s row%s a program's word for an error or nothing, such as %.200s:%zu: '%.*s': none %.*s in the map "
        "makes them empty",
        count, rows == 1 ? " has" : "s have", row.file, row.line, (int)label.length, label.at,
        (int)label.length, label.at);
}

static void tell_spoilt(const struct variety *labels, struct slice column, struct whiffs *whiffs)
{
    size_t first;
    char count[NUMBER_SIZE];
    const long long rows = rows_of(labels, blunder_has_mojibake, &first);

    if (rows == 0)
        return;
    const struct slice label = variety_text(labels, first);
    const struct spot_row row = variety_first(labels, first);
    number_count(rows, count);
    whiffs_add(
        whiffs, SMELL_MOJIBAKE, column, rows,
        "%s row%s characters that were decoded wrongly, such as %.200s:%zu: '%.*s': UTF-8 was taken for "
        "Windows-1252, or characters got lost, before this export; export it anew as UTF-8",
        count, rows == 1 ? " has" : "s have", row.file, row.line, (int)label.length, label.at);
}

void wording_tell_labels(const struct variety *labels, struct slice column, struct whiffs *whiffs)
{
    tell_errors(labels, column, whiffs);
    tell_spoilt(labels, column, whiffs);
}
