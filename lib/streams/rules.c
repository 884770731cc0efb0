/* rules - cells to match and cells to set */
#include "voc/rules.h"

#include "voc/arena.h"
#include "voc/period.h"
#include "voc/rows.h"
#include "voc/sieve.h"
#include "voc/text.h"

#include <stdio.h>

struct rule {
    size_t line;
    const struct slice *cells; /* of each column, and of what isn't a column nothing */
    struct period_span span;
    bool dated;
};

struct match {
    size_t place;
    struct sieve *sieve;
};

struct rules {
    struct arena *arena;
    const char *name;
    struct slice *columns;
    size_t column_count;
    struct rule *rules;
    size_t count, capacity;
    bool dated;
    struct match *matches;
    size_t match_count;
    uint64_t *fit;
};

/* How the file's columns are taken: as columns of the rules, as dates, or, without a name, not at all. */
struct layout {
    struct rows *rows;
    const struct zone *zone;
    size_t *slots; /* of each column of the rules */
    size_t from, until;
    size_t *nameless;
    size_t nameless_count;
};

static bool complain(const struct rules *rules, size_t line, const char *column, const char *complaint,
                     struct err *err)
{
    return err_set(err, ERR_DATA, "%s:%zu: %s: %s", rules->name, line, column, complaint);
}

static bool arrange(struct rules *rules, struct layout *layout, struct err *err)
{
    size_t width;
    const struct slice *const header = rows_header(layout->rows, &width);

    rules->columns = arena_array(rules->arena, width, sizeof *rules->columns);
    layout->slots = arena_array(rules->arena, width, sizeof *layout->slots);
    layout->nameless = arena_array(rules->arena, width, sizeof *layout->nameless);
    for (size_t i = 0; i < width; i++) {
        const size_t slot = rows_want(layout->rows, i);
        const struct slice name = slice_of(slice_copy(rules->arena, header[i]));
        if (name.length == 0)
            layout->nameless[layout->nameless_count++] = slot;
        else if (rows_find(layout->rows, header[i]) != i)
            return err_set(err, ERR_DATA, "%s: two columns are named '%.*s'; expected names that differ",
                           rules->name, (int)name.length, name.at);
        else if (slice_is(name, slice_of("from")))
            layout->from = slot;
        else if (slice_is(name, slice_of("until")))
            layout->until = slot;
        else {
            layout->slots[rules->column_count] = slot;
            rules->columns[rules->column_count++] = name;
        }
    }
    return true;
}

static struct slice tidy(struct rules *rules, const struct layout *layout, size_t slot)
{
    return slice_of(slice_copy(rules->arena, slice_trim(rows_cell(layout->rows, slot))));
}

static bool take_date(const struct rules *rules, size_t line, const char *column, struct slice cell,
                      const struct zone *zone, struct period_span *span, struct err *err)
{
    char place[600];

    snprintf(place, sizeof place, "%s:%zu: %s", rules->name, line, column);
    if (!period_span_of(place, slice_copy(rules->arena, cell), zone, span, err)) {
        err->status = ERR_DATA;
        return false;
    }
    return true;
}

static bool take_dates(struct rules *rules, const struct layout *layout, struct rule *rule, struct err *err)
{
    const struct slice from = tidy(rules, layout, layout->from), until = tidy(rules, layout, layout->until);
    struct period_span first = {INT64_MIN, 0}, last = {0, INT64_MAX};

    if (from.length && !take_date(rules, rule->line, "from", from, layout->zone, &first, err))
        return false;
    if (until.length && !take_date(rules, rule->line, "until", until, layout->zone, &last, err))
        return false;
    rule->span = (struct period_span){first.from, last.end};
    rule->dated = from.length || until.length;
    rules->dated = rules->dated || rule->dated;
    return rule->span.from < rule->span.end ||
           complain(rules, rule->line, "until", "ends before 'from' begins", err);
}

static void append(struct rules *rules, struct rule rule)
{
    if (rules->count == rules->capacity) {
        rules->capacity = rules->capacity ? rules->capacity * 2 : 64;
        rules->rules = arena_grow(rules->arena, rules->rules, rules->count * sizeof *rules->rules,
                                  rules->capacity * sizeof *rules->rules);
    }
    rules->rules[rules->count++] = rule;
}

static bool take_rule(struct rules *rules, const struct layout *layout, struct err *err)
{
    struct slice *const cells = arena_array(rules->arena, rules->column_count, sizeof *cells);
    struct rule rule = {.line = rows_line(layout->rows), .cells = cells};
    bool empty = true;

    for (size_t i = 0; i < rules->column_count; i++) {
        cells[i] = tidy(rules, layout, layout->slots[i]);
        empty = empty && cells[i].length == 0;
    }
    for (size_t i = 0; i < layout->nameless_count; i++)
        if (tidy(rules, layout, layout->nameless[i]).length)
            return err_set(err, ERR_DATA, "%s:%zu: a cell in a column that has no name in the header",
                           rules->name, rule.line);
    if (!take_dates(rules, layout, &rule, err))
        return false;
    if (!empty || rule.dated)
        append(rules, rule);
    return true;
}

struct rules *rules_read(struct arena *arena, const char *path, const struct zone *zone, struct err *err)
{
    struct rules *const rules = arena_alloc(arena, sizeof *rules);
    struct layout layout = {.zone = zone, .from = ROWS_NONE, .until = ROWS_NONE};
    enum rows_got got;

    layout.rows = rows_open(arena, path, &(struct rows_shape){.all_text = true}, err);
    if (!layout.rows)
        return NULL;
    rules->arena = arena;
    rules->name = rows_name(layout.rows);
    if (!arrange(rules, &layout, err))
        return NULL;
    while ((got = rows_next(layout.rows, err)) == ROWS_ROW)
        if (!take_rule(rules, &layout, err))
            return NULL;
    if (got != ROWS_END)
        return NULL;
    rules->matches = arena_array(arena, rules->column_count, sizeof *rules->matches);
    rules->fit = arena_array(arena, sieve_words(rules->count), sizeof *rules->fit);
    return rules;
}

const char *rules_name(const struct rules *rules)
{
    return rules->name;
}

const struct slice *rules_columns(const struct rules *rules, size_t *count)
{
    *count = rules->column_count;
    return rules->columns;
}

bool rules_are_dated(const struct rules *rules)
{
    return rules->dated;
}

bool rules_match(struct rules *rules, size_t column, size_t place, struct err *err)
{
    const struct pattern **const patterns = arena_array(rules->arena, rules->count, sizeof *patterns);

    for (size_t i = 0; i < rules->count; i++) {
        struct err reason = {0};
        patterns[i] = pattern_new(rules->arena, rules->rules[i].cells[column], &reason);
        if (!patterns[i])
            return complain(rules, rules->rules[i].line, rules->columns[column].at, reason.text, err);
    }
    rules->matches[rules->match_count++] =
        (struct match){place, sieve_new(rules->arena, patterns, rules->count)};
    return true;
}

bool rules_check(const struct rules *rules, size_t column, struct err *err)
{
    for (size_t i = 0; i < rules->count; i++)
        if (slice_is(rules->rules[i].cells[column], slice_of("*")))
            return complain(rules, rules->rules[i].line, rules->columns[column].at,
                            "'*' can't be set, it stands for all together", err);
    return true;
}

static bool is_due(const struct rule *rule, const int64_t *at)
{
    return !rule->dated || (at && period_span_has(rule->span, *at));
}

size_t rules_first(struct rules *rules, const struct slice cells[], const int64_t *at)
{
    const size_t words = sieve_words(rules->count);

    memset(rules->fit, 0xFF, words * sizeof *rules->fit);
    for (size_t i = 0; i < rules->match_count; i++) {
        const uint64_t *const fit = sieve_fit(rules->matches[i].sieve, cells[rules->matches[i].place]);
        for (size_t j = 0; j < words; j++)
            rules->fit[j] &= fit[j];
    }
    for (size_t i = 0; i < rules->count; i++) {
        if (rules->fit[i / 64] == 0)
            i |= 63; /* none of these 64 */
        else if ((rules->fit[i / 64] >> i % 64 & 1) && is_due(&rules->rules[i], at))
            return i;
    }
    return RULES_NONE;
}

struct slice rules_cell(const struct rules *rules, size_t rule, size_t column)
{
    return rules->rules[rule].cells[column];
}

size_t rules_count(const struct rules *rules)
{
    return rules->count;
}

size_t rules_line(const struct rules *rules, size_t rule)
{
    return rules->rules[rule].line;
}
