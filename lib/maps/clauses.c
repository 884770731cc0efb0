/* clauses - what a map says that a cell means */
#include "voc/clauses.h"

#include "voc/arena.h"
#include "voc/coherence.h"
#include "voc/contract.h"
#include "voc/stamp.h"
#include "voc/text.h"
#include "voc/zone.h"

#include <string.h>

bool clauses_know(struct slice field)
{
    return contract_field(field) != NULL;
}

/* What one field's clauses are read with. */
struct reader {
    struct arena *arena;
    struct meaning *meaning;
    struct err *err;
};

static void add_word(struct reader *reader, struct slice from, struct slice to)
{
    struct meaning *const meaning = reader->meaning;

    meaning->words = arena_more(reader->arena, meaning->words, meaning->word_count, sizeof *meaning->words);
    meaning->words[meaning->word_count++] = (struct meaning_word){from, to};
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

/* `number`, or with an example of how thousands are parted: `number 1,204.5`. */
static bool take_number(struct reader *reader, struct slice example)
{
    struct meaning *const meaning = reader->meaning;

    meaning->has_number = true;
    if (example.length == 0)
        return true;
    if (!grouped_learn(example, &meaning->grouped))
        return err_set(
            reader->err, ERR_DATA,
            "'number %.*s' doesn't show how thousands are parted; expected e.g. number 1,204.5, number "
            "1.204,5 or number 1 204",
            (int)example.length, example.at);
    if (meaning->grouped.mark == ' ' || meaning->grouped.mark == '\'')
        meaning->grouped.decimal_comma = meaning->grouped.decimal_comma || meaning->decimal_comma;
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

/* `date FORMAT`, or one that is yet to be learnt: `date`, `date by COLUMN`. */
static bool take_date(struct reader *reader, struct slice pattern)
{
    struct meaning *const meaning = reader->meaning;
    struct slice column;

    meaning->kind = MEANING_TIME;
    meaning->learns = pattern.length == 0 || begins(pattern, "by", &column);
    if (meaning->learns) {
        meaning->learns_by = pattern.length ? slice_of(slice_copy(reader->arena, column)) : slice_of("");
        return pattern.length == 0 || column.length > 0 ||
               err_set(reader->err, ERR_DATA, "'date by' names no column; expected e.g. date by Source");
    }
    meaning->format_text = slice_copy(reader->arena, pattern);
    meaning->format = stamp_format_new(reader->arena, pattern, reader->err);
    return meaning->format != NULL;
}

static bool take_zone(struct reader *reader, struct slice name)
{
    if (slice_is_nearly(slice_of("header"), name))
        return reader->meaning->zone_in_header = true;
    reader->meaning->zone = zone_open(reader->arena, slice_copy(reader->arena, name), reader->err);
    return reader->meaning->zone != NULL;
}

/* `0..10`; false without an error where it is no scale. */
static bool is_scale(struct slice clause, struct meaning_scale *scale)
{
    for (size_t i = 0; i + 1 < clause.length; i++)
        if (clause.at[i] == '.' && clause.at[i + 1] == '.')
            return number_parse(slice_trim((struct slice){clause.at, i}), &scale->worst) &&
                   number_parse(slice_trim((struct slice){clause.at + i + 2, clause.length - i - 2}),
                                &scale->best);
    return false;
}

static bool take_scale(struct reader *reader, struct meaning_scale scale)
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

/* `minutes after at`; false where it is another clause. */
static bool is_lapse(struct reader *reader, struct slice clause)
{
    static const struct {
        const char *name;
        int64_t seconds;
    } units[] = {{"seconds after", 1}, {"minutes after", 60}, {"hours after", 3600}, {"days after", 86400}};
    struct slice field;

    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (begins(clause, units[i].name, &field) && field.length) {
            reader->meaning->since = slice_of(slice_copy(reader->arena, field));
            reader->meaning->unit = units[i].seconds;
            return true;
        }
    return false;
}

static bool unknown_clause(struct reader *reader, struct slice clause)
{
    static const char *const keywords[] = {"date", "none",     "zone",   "number", "one", "all",   "first",
                                           "last", "earliest", "latest", "count",  "if",  "worded"};
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
    struct meaning_scale scale;
    struct slice rest;

    if (clause.length == 0)
        return true;
    if (begins(clause, "none", &rest))
        return take_none(reader, rest);
    if (begins(clause, "date", &rest))
        return take_date(reader, rest);
    if (begins(clause, "zone", &rest))
        return take_zone(reader, rest);
    if (begins(clause, "number", &rest))
        return take_number(reader, rest);
    if (is_lapse(reader, clause))
        return true;
    if (slice_is(clause, slice_of("worded")))
        return reader->meaning->is_worded = true;
    if (is_scale(clause, &scale))
        return take_scale(reader, scale);
    if (memchr(clause.at, '=', clause.length))
        return take_words(reader, clause);
    return unknown_clause(reader, clause);
}

const struct meaning *clauses_read(struct arena *arena, struct slice field, struct slice clauses,
                                   bool decimal_comma, struct err *err)
{
    struct reader reader = {arena, arena_alloc(arena, sizeof(struct meaning)), err};
    struct slice rest = clauses, clause;

    *reader.meaning = (struct meaning){.decimal_comma = decimal_comma};
    while (slice_split(&rest, ';', &clause))
        if (!take_clause(&reader, slice_trim(clause)))
            return NULL;
    return coherence_settle(arena, field, reader.meaning, err) ? reader.meaning : NULL;
}
