/* weights - a small file, part,metric,weight */
#include "voc/weights.h"

#include "voc/amount.h"
#include "voc/arena.h"
#include "voc/number.h"
#include "voc/rows.h"
#include "voc/text.h"

struct reading {
    struct arena *arena;
    struct rows *rows;
    const struct weights_known *known;
    size_t part, metric, weight; /* slots */
    struct weights *weights;
    struct err *err;
};

static const char *cell(const struct reading *reading, size_t slot)
{
    return slot == ROWS_NONE ? "" : slice_copy(reading->arena, slice_trim(rows_cell(reading->rows, slot)));
}

static bool is_known(const struct reading *reading, const char *what, const char *name,
                     const char *const names[], size_t count)
{
    if (*name == '\0')
        return true;
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    const char *const likely = text_likely(slice_of(name), names, count);
    return err_set(reading->err, ERR_DATA, "%s:%zu: %s: '%s' isn't scored here%s%s%s",
                   rows_name(reading->rows), rows_line(reading->rows), what, name,
                   likely ? "; did you mean '" : "", likely ? likely : "", likely ? "'?" : "");
}

static bool is_once(const struct reading *reading, const struct weight *it)
{
    const struct weights *const weights = reading->weights;

    for (size_t i = 0; i < weights->count; i++)
        if (strcmp(weights->items[i].part, it->part) == 0 &&
            strcmp(weights->items[i].metric, it->metric) == 0)
            return err_set(reading->err, ERR_DATA, "%s:%zu: %s%s%s has a weight in line %zu already",
                           weights->name, it->line, it->part, *it->part && *it->metric ? " of " : "",
                           it->metric, weights->items[i].line);
    return true;
}

/* `2`, `0,5`, `60 %`: as people and spreadsheets write it. */
static bool read_weight(struct slice cell, double *weight)
{
    struct slice unit = {0};

    if (number_parse(cell, weight))
        return *weight >= 0;
    if (!amount_parse(cell, weight, &unit) || *weight < 0 || (unit.length && !slice_is(unit, slice_of("%"))))
        return false;
    *weight /= unit.length ? 100 : 1;
    return true;
}

static bool take(struct reading *reading)
{
    struct weights *const weights = reading->weights;
    struct weight it = {cell(reading, reading->part), cell(reading, reading->metric), 0,
                        rows_line(reading->rows)};
    const struct slice number = slice_trim(rows_cell(reading->rows, reading->weight));
    size_t parts = 0;

    if (!*it.part && !*it.metric && number.length == 0)
        return true;
    while (reading->known->parts[parts])
        parts++;
    if (!is_known(reading, "part", it.part, reading->known->parts, parts) ||
        !is_known(reading, "metric", it.metric, reading->known->metrics, reading->known->metric_count))
        return false;
    if (!*it.part && !*it.metric)
        return err_set(reading->err, ERR_DATA, "%s:%zu: expected a part or a metric beside the weight",
                       weights->name, it.line);
    if (!read_weight(number, &it.weight))
        return rows_complain(reading->rows, "weight", number, "is not a number, 0 or more (2, 0.5, 60 %)",
                             reading->err);
    if (!is_once(reading, &it))
        return false;
    weights->items = arena_more(reading->arena, weights->items, weights->count, sizeof it);
    weights->items[weights->count++] = it;
    return true;
}

bool weights_read(struct arena *arena, const char *path, const struct weights_known *known,
                  struct weights *weights, struct err *err)
{
    struct reading reading = {.arena = arena, .known = known, .weights = weights, .err = err};
    enum rows_got got;

    reading.rows = rows_open(arena, path, &(struct rows_shape){.all_text = true}, err);
    if (!reading.rows)
        return false;
    *weights = (struct weights){.name = rows_name(reading.rows)};
    reading.part = rows_want(reading.rows, rows_find(reading.rows, slice_of("part")));
    reading.metric = rows_want(reading.rows, rows_find(reading.rows, slice_of("metric")));
    reading.weight = rows_want(reading.rows, rows_find(reading.rows, slice_of("weight")));
    if (reading.weight == ROWS_NONE || (reading.part == ROWS_NONE && reading.metric == ROWS_NONE))
        return err_set(err, ERR_DATA, "%s: expected the columns part,metric,weight", weights->name);
    while ((got = rows_next(reading.rows, err)) == ROWS_ROW)
        if (!take(&reading))
            return false;
    return got == ROWS_END;
}
