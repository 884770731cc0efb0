/* hint - what would explain a cell that can't be read */
#include "voc/hint.h"

#include "voc/civil.h"
#include "voc/grouped.h"
#include "voc/looks.h"
#include "voc/number.h"
#include "voc/worded.h"

#include <math.h>
#include <stdio.h>

enum { ROOM = 64, MOST_DAYS = 31 };

/* How a number is parted that is none as it stands: the clause that reads it, or NULL. */
static const char *example_of(struct slice cell)
{
    static const char *const examples[] = {"number 1,204.5", "number 1 204,5", "number 1 204.5",
                                           "number 1.204,5", "number 1'204.5"};
    char room[ROOM];
    struct grouped grouped;
    struct slice number;

    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        if (grouped_learn(slice_of(examples[i] + strlen("number ")), &grouped) &&
            grouped_read(&grouped, cell, room, sizeof room, &number) && number.length < cell.length)
            return examples[i];
    return NULL;
}

/* Where thousands or a decimal comma would explain it. */
static const char *marks(const struct hint_number *number, struct slice cell, char hint[HINT_SIZE])
{
    char room[ROOM];
    double value;
    const char *const example = number->high == INFINITY ? example_of(cell) : NULL;
    const bool has_comma = !number->has_decimal_comma && memchr(cell.at, ',', cell.length);
    const bool is_comma = has_comma && number_parse(number_swapped(cell, room, sizeof room), &value) &&
                          value >= number->low && value <= number->high;

    if (!example && !is_comma)
        return "";
    snprintf(hint, HINT_SIZE, " (%s%s%s%s)", example ? "thousands? the clause " : "", example ? example : "",
             example && is_comma ? "; or " : "",
             is_comma ? "a decimal comma? @decimal,,comma in the map" : "");
    return hint;
}

/* Where words around a number are what makes it none, or what it is out of. */
static const char *words(const struct hint_number *number, struct slice cell)
{
    double value;
    const enum worded_fault fault = worded_read(cell, number->has_decimal_comma, number->high, &value);

    if (fault == WORDED_DATE)
        return ": a spreadsheet has made a date of it, and the answer can't be told; export it as text";
    if (cell.at[0] == '#')
        return " (what a spreadsheet couldn't compute; if it is no answer, it belongs behind 'none')";
    if (looks_silent(cell))
        return " (if it is no answer, it belongs behind 'none')";
    if (number->is_worded)
        return fault == WORDED_END ? ": it is out of another number than that" : "";
    return fault == WORDED_FINE && !number_parse(cell, &value) ? " (the clause 'worded' reads it)" : "";
}

const char *hint_number(const struct hint_number *number, struct slice cell, char room[HINT_SIZE])
{
    const char *const hint = number->has_thousands ? "" : marks(number, cell, room);

    return *hint ? hint : words(number, cell);
}

/* Whether it begins with a day that no calendar has, as 2026-02-29. */
static bool is_no_day(struct slice cell)
{
    long long year, month, day;

    return cell.length >= 10 && cell.at[4] == '-' && cell.at[7] == '-' &&
           number_parse_whole((struct slice){cell.at, 4}, &year) &&
           number_parse_whole((struct slice){cell.at + 5, 2}, &month) &&
           number_parse_whole((struct slice){cell.at + 8, 2}, &day) && month >= 1 && month <= 12 &&
           day >= 1 && day <= MOST_DAYS &&
           !civil_is_valid(&(struct civil){.year = year, .month = (int)month, .day = (int)day});
}

const char *hint_time(struct slice cell, bool is_iso)
{
    if (looks_silent(cell))
        return " (if it is no answer, it belongs behind 'none')";
    if (!is_iso || !slice_has_digit(cell))
        return "";
    return is_no_day(cell) ? " (its month has no such day)" : " (the clause 'date' learns other forms)";
}
