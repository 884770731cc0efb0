/* meaning - what a map says that a cell means */
#include "voc/meaning.h"

#include "voc/arena.h"
#include "voc/moment.h"
#include "voc/text.h"
#include "voc/zone.h"

#include <math.h>
#include <stdio.h>

enum kind { NAME, TEXT, NUMBER, SCALE, TIME };

/* Which cells are legal, and how they are written: worst to best. */
struct scale {
    double worst, best;
};

struct word {
    struct slice from, to; /* `to` is empty: no answer */
};

struct meaning {
    enum kind kind;
    struct scale scale;
    struct word *words; /* those of `none` among them */
    size_t word_count;
    const struct moment_format *format; /* NULL: ISO 8601 */
    const char *format_text;
    const struct zone *zone;
    bool decimal_comma;
    bool has_scale, has_number;
};

static const struct field {
    const char *name;
    enum kind kind;
    struct scale scale;
} fields[] = {
    {"id", NAME, {0, 0}},          {"source", NAME, {0, 0}},    {"at", TIME, {0, 0}},
    {"channel", NAME, {0, 0}},     {"customer", NAME, {0, 0}},  {"nps", SCALE, {0, 10}},
    {"csat", SCALE, {1, 5}},       {"ces", SCALE, {1, 7}},      {"rating", SCALE, {1, 5}},
    {"text", TEXT, {0, 0}},        {"asked_at", TIME, {0, 0}},  {"answered_at", TIME, {0, 0}},
    {"resolved_at", TIME, {0, 0}}, {"closed_at", TIME, {0, 0}}, {"weight", NUMBER, {0, 0}},
};

static const struct field *known(struct slice name)
{
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (slice_is(slice_of(fields[i].name), name))
            return &fields[i];
    return NULL;
}

bool meaning_is_known(struct slice field)
{
    return known(field) != NULL;
}

/* What one field's clauses are read with. */
struct reader {
    struct arena *arena;
    struct slice field;
    struct meaning *meaning;
    struct err *err;
};

static void add_word(struct reader *reader, struct slice from, struct slice to)
{
    struct meaning *const meaning = reader->meaning;

    meaning->words = arena_grow(reader->arena, meaning->words, meaning->word_count * sizeof *meaning->words,
                                (meaning->word_count + 1) * sizeof *meaning->words);
    meaning->words[meaning->word_count++] = (struct word){from, to};
}

static bool take_none(struct reader *reader, struct slice list)
{
    struct slice word;

    while (slice_split(&list, '|', &word))
        add_word(reader, slice_trim(word), slice_of(""));
    return true;
}

/* `word=3|other=2`; the last `=` counts, as a label may hold one. */
static bool take_words(struct reader *reader, struct slice list)
{
    struct slice word;

    while (slice_split(&list, '|', &word)) {
        size_t equals = word.length;
        while (equals > 0 && word.at[equals - 1] != '=')
            equals--;
        if (equals == 0)
            return err_set(reader->err, ERR_DATA,
                           "'%.*s' stands for nothing; expected word=value|other=value", (int)word.length,
                           word.at);
        add_word(reader, slice_trim((struct slice){word.at, equals - 1}),
                 slice_trim((struct slice){word.at + equals, word.length - equals}));
    }
    return true;
}

static bool take_date(struct reader *reader, struct slice pattern)
{
    if (pattern.length == 0)
        return err_set(reader->err, ERR_DATA, "'date' without a format; expected e.g. date %%d/%%m/%%Y");
    reader->meaning->kind = TIME;
    reader->meaning->format_text = slice_copy(reader->arena, pattern);
    reader->meaning->format = moment_format_new(reader->arena, pattern, reader->err);
    return reader->meaning->format != NULL;
}

static bool take_zone(struct reader *reader, struct slice name)
{
    reader->meaning->zone = zone_open(reader->arena, slice_copy(reader->arena, name), reader->err);
    return reader->meaning->zone != NULL;
}

/* `0..10`; false without an error where it is no scale. */
static bool is_scale(struct slice clause, struct scale *scale)
{
    for (size_t i = 0; i + 1 < clause.length; i++)
        if (clause.at[i] == '.' && clause.at[i + 1] == '.')
            return number_parse(slice_trim((struct slice){clause.at, i}), &scale->worst) &&
                   number_parse(slice_trim((struct slice){clause.at + i + 2, clause.length - i - 2}),
                                &scale->best);
    return false;
}

static bool take_scale(struct reader *reader, struct scale scale)
{
    struct meaning *const meaning = reader->meaning;

    if (scale.worst == scale.best)
        return err_set(reader->err, ERR_DATA, "a scale from %g to %g has no good end", scale.worst,
                       scale.best);
    if (meaning->has_scale)
        return err_set(reader->err, ERR_DATA, "two scales; expected one");
    meaning->scale = scale;
    meaning->has_scale = true;
    return true;
}

/* What follows the keyword, which ends at a blank. */
static bool begins(struct slice clause, const char *keyword, struct slice *rest)
{
    const size_t length = strlen(keyword);

    if (!slice_starts(clause, keyword) || (clause.length > length && clause.at[length] != ' '))
        return false;
    *rest = slice_trim((struct slice){clause.at + length, clause.length - length});
    return true;
}

static bool unknown_clause(struct reader *reader, struct slice clause)
{
    static const char *const keywords[] = {"date", "none", "zone", "number"};
    struct slice rest = clause, first;

    slice_split(&rest, ' ', &first);
    const char *const likely = text_likely(first, keywords, sizeof keywords / sizeof *keywords);
    if (likely)
        return err_set(reader->err, ERR_DATA, "'%.*s' is no clause; did you mean '%s'?", (int)clause.length,
                       clause.at, likely);
    return err_set(
        reader->err, ERR_DATA,
        "'%.*s' is no clause; expected 0..10, number, none ?|N/A, word=3|other=2, date %%d/%%m/%%Y or "
        "zone Europe/Paris, joined by ';'",
        (int)clause.length, clause.at);
}

static bool take_clause(struct reader *reader, struct slice clause)
{
    struct scale scale;
    struct slice rest;

    if (clause.length == 0)
        return true;
    if (begins(clause, "none", &rest))
        return take_none(reader, rest);
    if (begins(clause, "date", &rest))
        return take_date(reader, rest);
    if (begins(clause, "zone", &rest))
        return take_zone(reader, rest);
    if (begins(clause, "number", &rest) && rest.length == 0)
        return reader->meaning->has_number = true;
    if (is_scale(clause, &scale))
        return take_scale(reader, scale);
    if (memchr(clause.at, '=', clause.length))
        return take_words(reader, clause);
    return unknown_clause(reader, clause);
}

/* A well-known score is counted by its own scale everywhere, so another one would give wrong numbers. */
static bool scale_suits(struct reader *reader, const struct field *field)
{
    const struct scale scale = reader->meaning->scale;
    const double low = fmin(scale.worst, scale.best), high = fmax(scale.worst, scale.best);

    if (!field || field->kind != SCALE || (low >= field->scale.worst && high == field->scale.best))
        return true;
    return err_set(reader->err, ERR_DATA,
                   "the scale of %s is %g..%g everywhere, not %g..%g; take it under another name (%s_%g) and "
                   "define its metric",
                   field->name, field->scale.worst, field->scale.best, scale.worst, scale.best, field->name,
                   high);
}

/* What the clauses and the field's name make of it together. */
static bool settle(struct reader *reader)
{
    const struct field *const field = known(reader->field);
    struct meaning *const meaning = reader->meaning;
    const bool is_time = meaning->format != NULL;

    if (meaning->has_scale && (is_time || (field && field->kind == TIME)))
        return err_set(reader->err, ERR_DATA, "a time has no scale");
    if (is_time && field && field->kind != TIME && field->kind != NAME)
        return err_set(reader->err, ERR_DATA, "%s is no time", field->name);
    if (is_time)
        return true;
    meaning->kind = meaning->has_scale ? SCALE : meaning->has_number ? NUMBER : field ? field->kind : NAME;
    if (meaning->kind == SCALE && !meaning->has_scale)
        meaning->scale = field->scale;
    if (meaning->zone && meaning->kind != TIME)
        return err_set(reader->err, ERR_DATA, "'zone' needs a time; expected 'date FORMAT' with it");
    return meaning->kind != SCALE || scale_suits(reader, field);
}

const struct meaning *meaning_new(struct arena *arena, struct slice field, struct slice clauses,
                                  bool decimal_comma, struct err *err)
{
    struct reader reader = {arena, field, arena_alloc(arena, sizeof(struct meaning)), err};
    struct slice rest = clauses, clause;

    *reader.meaning = (struct meaning){.decimal_comma = decimal_comma};
    while (slice_split(&rest, ';', &clause))
        if (!take_clause(&reader, slice_trim(clause)))
            return NULL;
    return settle(&reader) ? reader.meaning : NULL;
}

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
                   "byte 0x%02X is not UTF-8 (is the file Windows-1252? convert it with iconv for now)",
                   (unsigned)(unsigned char)cell.at[valid]);
}

/* Commas and points change places: in `room`. */
static struct slice swapped(struct slice cell, char room[MEANING_SIZE])
{
    if (cell.length >= MEANING_SIZE)
        return cell;
    for (size_t i = 0; i < cell.length; i++)
        room[i] = cell.at[i] == ',' ? '.' : cell.at[i] == '.' ? ',' : cell.at[i];
    return (struct slice){room, cell.length};
}

/* With a decimal point instead of a comma. */
static struct slice pointed(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE])
{
    return meaning->decimal_comma ? swapped(cell, room) : cell;
}

/* Where a decimal comma would explain a cell that is no number from low to high. */
static const char *comma_hint(struct slice cell, double low, double high, char room[MEANING_SIZE])
{
    double value;

    if (!memchr(cell.at, ',', cell.length) || !number_parse(swapped(cell, room), &value) ||
        !(value >= low && value <= high))
        return "";
    return " (a decimal comma? @decimal,,comma in the map)";
}

/* Whether it stands as the table wants it, so that no digit is lost to rewriting. */
static bool is_plain(struct slice cell)
{
    for (size_t i = 0; i < cell.length; i++)
        if (!(cell.at[i] >= '0' && cell.at[i] <= '9') && cell.at[i] != '.' && !(i == 0 && cell.at[i] == '-'))
            return false;
    return true;
}

static bool read_number(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                        struct slice *read, struct err *err)
{
    const struct slice number = pointed(meaning, cell, room);
    char expected[96];
    double value;

    if (!number_parse(number, &value)) {
        snprintf(expected, sizeof expected, "a number%s",
                 meaning->decimal_comma ? " (with a decimal comma)"
                                        : comma_hint(cell, -INFINITY, INFINITY, room));
        return complain(err, cell, expected);
    }
    *read = is_plain(number) ? number : (struct slice){room, number_format(value, room)};
    return true;
}

static bool read_scale(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                       struct slice *read, struct err *err)
{
    const double low = fmin(meaning->scale.worst, meaning->scale.best);
    const double high = fmax(meaning->scale.worst, meaning->scale.best);
    char expected[160];
    double value;

    if (!number_parse(pointed(meaning, cell, room), &value) || !(value >= low && value <= high)) {
        snprintf(expected, sizeof expected, "a number from %g to %g%s", low, high,
                 meaning->decimal_comma ? "" : comma_hint(cell, low, high, room));
        return complain(err, cell, expected);
    }
    if (meaning->scale.worst > meaning->scale.best)
        value = low + high - value;
    else if (cell.length == 1 ||
             (cell.length == 2 && is_plain(cell) && cell.at[0] == '1' && cell.at[1] != '.')) {
        *read = cell;
        return true;
    }
    *read = (struct slice){room, number_format(value, room)};
    return true;
}

static bool read_time(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                      struct slice *read, struct err *err)
{
    struct moment_cell said;
    char expected[200];

    if (meaning->format ? !moment_cell_parse(meaning->format, cell, &said) : !moment_cell_iso(cell, &said)) {
        snprintf(expected, sizeof expected, "a time as in %s",
                 meaning->format ? meaning->format_text : "2026-11-21T19:30:00Z");
        return complain(err, cell, expected);
    }
    struct moment moment = {said.civil, said.precision};
    if (said.precision != MOMENT_DAY && said.has_offset)
        moment.seconds -= said.offset;
    else if (said.precision != MOMENT_DAY && meaning->zone)
        moment.seconds = zone_to_utc(meaning->zone, said.civil);
    *read = (struct slice){room, moment_write(moment, room)};
    return true;
}

static struct slice replaced(const struct meaning *meaning, struct slice cell)
{
    for (size_t i = 0; i < meaning->word_count; i++)
        if (slice_is(meaning->words[i].from, cell))
            return meaning->words[i].to;
    return cell;
}

bool meaning_read(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                  struct slice *read, struct err *err)
{
    const struct slice trimmed = slice_trim(cell), word = replaced(meaning, trimmed);

    *read = (struct slice){"", 0};
    if (meaning->kind == TEXT)
        return read_text(slice_is(word, trimmed) ? cell : word, read, err);
    if (word.length == 0)
        return true;
    switch (meaning->kind) {
    case NUMBER:
        return read_number(meaning, word, room, read, err);
    case SCALE:
        return read_scale(meaning, word, room, read, err);
    case TIME:
        return read_time(meaning, word, room, read, err);
    default:
        return read_text(word, read, err);
    }
}
