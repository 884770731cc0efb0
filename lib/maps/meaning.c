/* meaning - a cell as the feedback table has it */
#include "voc/meaning.h"

#include "voc/clocks.h"
#include "voc/hint.h"
#include "voc/stamp.h"
#include "voc/text.h"
#include "voc/worded.h"
#include "voc/zone.h"

#include <math.h>
#include <stdio.h>

/* 'CELL' and what it should have been. */
static bool complain(struct err *err, struct slice cell, const char *expected)
{
    const struct slice shown = text_fit(cell, 60);

    return err_set(err, ERR_DATA, "'%.*s%s' is not %s", (int)shown.length, shown.at,
                   shown.length < cell.length ? "…" : "", expected);
}

static bool read_text(struct slice cell, struct slice *read, struct err *err)
{
    const size_t valid = text_valid(cell);

    *read = cell;
    return valid == cell.length ||
           err_set(err, ERR_DATA,
                   "byte 0x%02X is not UTF-8; what else the whole file is, @encoding in a map says",
                   (unsigned)(unsigned char)cell.at[valid]);
}

/* With a decimal point instead of a comma. */
static struct slice pointed(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE])
{
    return meaning->decimal_comma ? number_swapped(cell, room, MEANING_SIZE) : cell;
}

/* Whether it stands as the table wants it, so that no digit is lost to rewriting. */
static bool is_plain(struct slice cell)
{
    for (size_t i = 0; i < cell.length; i++)
        if (!(cell.at[i] >= '0' && cell.at[i] <= '9') && cell.at[i] != '.' && !(i == 0 && cell.at[i] == '-'))
            return false;
    return true;
}

static const char *hint(const struct meaning *meaning, struct slice cell, double low, double high,
                        char room[HINT_SIZE])
{
    return hint_number(&(struct hint_number){low, high, meaning->decimal_comma, meaning->grouped.mark != 0,
                                             meaning->is_worded},
                       cell, room);
}

/* The cell as a number: *number is how it stands, empty where words or stars say it. */
static bool take_number(const struct meaning *meaning, struct slice cell, double end, char room[MEANING_SIZE],
                        struct slice *number, double *value)
{
    const bool is_grouped = meaning->grouped.mark != 0;

    if (!is_grouped)
        *number = pointed(meaning, cell, room);
    if ((!is_grouped || grouped_read(&meaning->grouped, cell, room, MEANING_SIZE, number)) &&
        number_parse(*number, value))
        return true;
    *number = (struct slice){"", 0};
    return meaning->is_worded && worded_read(cell, meaning->decimal_comma, end, value) == WORDED_FINE;
}

static const char *how(const struct meaning *meaning)
{
    return meaning->is_worded      ? "one number"
           : meaning->grouped.mark ? "a number with its thousands parted as stated"
                                   : "a number";
}

static bool read_number(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                        struct slice *read, struct err *err)
{
    struct slice number;
    char expected[200], hints[HINT_SIZE];
    double value;

    if (!take_number(meaning, cell, INFINITY, room, &number, &value)) {
        const char *const more = hint(meaning, cell, -INFINITY, INFINITY, hints);
        snprintf(expected, sizeof expected, "%s%s", how(meaning),
                 meaning->decimal_comma && *more == '\0' ? " (with a decimal comma)" : more);
        return complain(err, cell, expected);
    }
    *read = number.length && is_plain(number) ? number : (struct slice){room, number_format(value, room)};
    return true;
}

/* What is one or two plain digits needn't be written anew. */
static bool is_short(struct slice number)
{
    return number.length == 1 ||
           (number.length == 2 && is_plain(number) && number.at[0] == '1' && number.at[1] != '.');
}

static bool read_scale(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                       struct slice *read, struct err *err)
{
    const double low = fmin(meaning->scale.worst, meaning->scale.best);
    const double high = fmax(meaning->scale.worst, meaning->scale.best);
    struct slice number;
    char expected[240], hints[HINT_SIZE];
    double value;

    if (!take_number(meaning, cell, high, room, &number, &value) || !(value >= low && value <= high)) {
        snprintf(expected, sizeof expected, "%s from %g to %g%s", how(meaning), low, high,
                 hint(meaning, cell, low, high, hints));
        return complain(err, cell, expected);
    }
    const bool is_turned = meaning->scale.worst > meaning->scale.best;
    if (is_turned && number.length == 0 && worded_counts(cell)) {
        snprintf(expected, sizeof expected,
                 "an answer on a turned scale: it counts up to the good end, and wants a line of its own, "
                 "%g..%g; worded, with 'if'",
                 low, high);
        return complain(err, cell, expected);
    }
    if (is_turned)
        value = low + high - value;
    else if (is_short(number)) {
        *read = number;
        return true;
    }
    *read = (struct slice){room, number_format(value, room)};
    return true;
}

/* 'CELL' is not a time as in FORMAT (why: what settles it). */
static bool no_time(const struct meaning *meaning, struct slice cell, struct slice zone, struct err *err)
{
    const char *const format = meaning->format ? meaning->format_text : "2026-11-21T19:30:00Z";
    const char *zones;
    char expected[400];

    if (zone.length == 0)
        snprintf(expected, sizeof expected, "a time as in %.200s%s", format,
                 hint_time(cell, !meaning->format));
    else if (clocks_kind(zone, &zones) == CLOCKS_SEVERAL)
        snprintf(expected, sizeof expected,
                 "a time as in %.200s (%.*s is the clock of several places; say which: zone %s)", format,
                 (int)zone.length, zone.at, zones);
    else
        snprintf(expected, sizeof expected, "a time as in %.200s (no clock '%.*s' is known here)", format,
                 (int)text_fit(zone, 40).length, zone.at);
    return complain(err, cell, expected);
}

static bool look_at_time(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                         struct slice *read, struct err *err)
{
    struct moment_cell said;

    if (meaning->format ? !stamp_read(meaning->format, cell, &said) : !moment_cell_iso(cell, &said))
        return no_time(meaning, cell, (struct slice){"", 0}, err);
    struct moment moment = {said.civil, said.precision};
    if (said.precision != MOMENT_DAY && said.has_offset)
        moment.seconds -= said.offset;
    else if (said.precision != MOMENT_DAY && said.zone.length) {
        if (!clocks_to_utc(meaning->clocks, said.zone, said.civil, &moment.seconds))
            return no_time(meaning, cell, said.zone, err);
    } else if (said.precision != MOMENT_DAY && meaning->zone)
        moment.seconds = zone_to_utc(meaning->zone, said.civil);
    moment.seconds = moment_within(moment.seconds);
    const bool as_said = moment.seconds == said.civil;
    *read = (struct slice){room, as_said ? moment_write_parts(&said.parts, moment.precision, room)
                                         : moment_write(moment, room)};
    return true;
}

static bool read_time(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                      struct slice *read, struct err *err)
{
    *read = (struct slice){room, meaning->format ? 0 : moment_restate(cell, !meaning->zone, room)};
    return read->length || look_at_time(meaning, cell, room, read, err);
}

/* Whether both are the same number: 99 and 99.0. */
static bool is_same_number(const struct meaning *meaning, struct slice a, struct slice b)
{
    char room[MEANING_SIZE], other[MEANING_SIZE];
    double first, second;

    return number_parse(pointed(meaning, a, room), &first) &&
           number_parse(pointed(meaning, b, other), &second) && first == second;
}

static bool is_number_like(struct slice cell)
{
    return cell.length > 0 && cell.length < MEANING_SIZE &&
           (cell.at[0] == '-' || (cell.at[0] >= '0' && cell.at[0] <= '9')) &&
           (memchr(cell.at, '.', cell.length) || memchr(cell.at, ',', cell.length));
}

/* What a word stands for: as it is written, else, where an answer is asked for, but for case and blanks. */
static struct slice replaced(const struct meaning *meaning, struct slice cell)
{
    const bool is_answer = meaning->kind == MEANING_SCALE || meaning->kind == MEANING_NUMBER;

    for (size_t i = 0; i < meaning->word_count; i++)
        if (slice_is(meaning->words[i].from, cell))
            return meaning->words[i].to;
    for (size_t i = 0; i < meaning->word_count && is_answer; i++)
        if (meaning->words[i].to.length && text_is_nearly(meaning->words[i].from, cell))
            return meaning->words[i].to;
    for (size_t i = 0; i < meaning->word_count && is_answer && is_number_like(cell); i++)
        if (is_same_number(meaning, meaning->words[i].from, cell))
            return meaning->words[i].to;
    return cell;
}

bool meaning_is_none(const struct meaning *meaning, struct slice cell)
{
    return replaced(meaning, cell).length == 0;
}

bool meaning_read(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                  struct slice *read, struct err *err)
{
    const struct slice trimmed = slice_trim(cell);
    const struct slice word = meaning->word_count ? replaced(meaning, trimmed) : trimmed;

    *read = (struct slice){"", 0};
    if (meaning->kind == MEANING_TEXT)
        return read_text(word.at == trimmed.at ? cell : word, read, err);
    if (word.length == 0)
        return true;
    switch (meaning->kind) {
    case MEANING_NUMBER:
        return read_number(meaning, word, room, read, err);
    case MEANING_SCALE:
        *read = word;
        return meaning_has_mark(meaning, slice_up_to_ten(word)) || read_scale(meaning, word, room, read, err);
    case MEANING_TIME:
        return read_time(meaning, word, room, read, err);
    default:
        return read_text(word, read, err);
    }
}

size_t meaning_room(const struct meaning *meaning)
{
    return meaning->kind == MEANING_TIME ? MOMENT_SIZE : MEANING_SIZE;
}
