/* definitions - reads a metrics CSV */
#include "voc/definitions.h"

#include "voc/arena.h"
#include "voc/rows.h"
#include "voc/text.h"

enum { METRIC, COLUMN, HOW, UNIT, BETTER, FIELDS };
static const char *const fields[FIELDS] = {"metric", "column", "how", "unit", "better"};

struct reading {
    struct arena *arena;
    struct rows *rows;
    size_t slots[FIELDS];
    struct err *err;
};

static struct slice cell(const struct reading *reading, int field)
{
    return slice_trim(rows_cell(reading->rows, reading->slots[field]));
}

static bool complain(const struct reading *reading, int field, const char *expected)
{
    return rows_complain(reading->rows, fields[field], cell(reading, field), expected, reading->err);
}

static bool find_fields(struct reading *reading)
{
    for (int i = 0; i < FIELDS; i++) {
        const size_t column = rows_find(reading->rows, slice_of(fields[i]));
        if (column == ROWS_NONE && i <= HOW)
            return err_set(reading->err, ERR_DATA,
                           "%s has no column '%s'; expected metric,column,how,unit,better",
                           rows_name(reading->rows), fields[i]);
        reading->slots[i] = rows_want(reading->rows, column);
    }
    return true;
}

static bool read_column(const struct reading *reading, const struct metric *metric, struct metric_part *part)
{
    struct slice until = cell(reading, COLUMN), from;

    if (until.length == 0)
        return complain(reading, COLUMN, "is empty; expected a column, or a delay like at>answered_at");
    slice_split(&until, '>', &from);
    part->column = slice_copy(reading->arena, slice_trim(from));
    part->until = until.at ? slice_copy(reading->arena, slice_trim(until)) : NULL;
    if (metric->kind == METRIC_WITHIN && !part->until)
        return complain(reading, COLUMN, "is no delay; `within` needs one like at>answered_at");
    if (part->until && metric->kind != METRIC_WITHIN && metric->kind != METRIC_QUANTILE)
        return complain(reading, HOW, "doesn't fit a delay; expected median, quantile or within");
    return true;
}

static bool read_unit(const struct reading *reading, struct metric *metric, bool is_delay)
{
    static const struct {
        const char *word;
        int seconds;
    } units[] = {{"seconds", 1}, {"minutes", 60}, {"hours", 3600}, {"days", 86400}, {"weeks", 604800}};
    static const char *const usual[] = {"points", "%", "points", "", "points", "%"};
    const struct slice unit = cell(reading, UNIT);

    metric->unit = unit.length ? slice_copy(reading->arena, unit) : usual[metric->kind];
    metric->unit_seconds = 3600;
    if (!is_delay || metric->kind != METRIC_QUANTILE)
        return true;
    if (unit.length == 0)
        metric->unit = "hours";
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(metric->unit, units[i].word) == 0) {
            metric->unit_seconds = units[i].seconds;
            return true;
        }
    return complain(reading, UNIT, "is no unit of time; expected seconds, minutes, hours, days or weeks");
}

static bool read_better(const struct reading *reading, struct metric *metric, bool is_delay)
{
    const struct slice better = cell(reading, BETTER);
    const bool is_duration = is_delay && metric->kind == METRIC_QUANTILE;

    metric->better = slice_copy(reading->arena, better);
    if (better.length == 0)
        metric->better = is_duration ? "low" : "high";
    return strcmp(metric->better, "high") == 0 || strcmp(metric->better, "low") == 0 ||
           complain(reading, BETTER, "is neither high nor low");
}

/* Two parts pool as shares of one kind, or as means over the same scale. */
static bool pool(const struct reading *reading, struct metric *old, const struct metric *metric)
{
    const struct metric_part *const part = &metric->parts[0];
    double low, high, other_low, other_high;

    if (old->kind != metric->kind || old->limit != metric->limit ||
        metric_is_delay(old) != metric_is_delay(metric) || strcmp(old->better, metric->better) != 0 ||
        old->kind == METRIC_QUANTILE)
        return complain(reading, METRIC,
                        "is defined above in another way; rows of one name pool only as the same share");
    if (old->kind == METRIC_MEAN) {
        const struct metric_part *const first = &old->parts[0];
        const bool stated = first->range && part->range && strcmp(first->range, part->range) == 0;
        const bool known = !first->range && !part->range &&
                           metric_score_range(slice_of(first->column), &low, &high) &&
                           metric_score_range(slice_of(part->column), &other_low, &other_high) &&
                           low == other_low && high == other_high;
        if (!stated && !known)
            return complain(reading, METRIC,
                            "would mix means over different scales; state the same one for each, as in "
                            "`mean 1..5`, or pool shares: `share 4..5` and `share 8..10`");
    }
    old->parts = arena_grow(reading->arena, old->parts, old->part_count * sizeof *old->parts,
                            (old->part_count + 1) * sizeof *old->parts);
    old->parts[old->part_count++] = *part;
    return true;
}

static bool read_row(const struct reading *reading, struct metrics *metrics)
{
    const struct slice name = cell(reading, METRIC);
    struct metric metric = {.name = slice_copy(reading->arena, name), .part_count = 1};
    struct metric_part *part = arena_array(reading->arena, 1, sizeof *part);

    metric.parts = part;
    if (name.length == 0)
        return complain(reading, METRIC, "is empty; expected the metric's name");
    if (!metric_how(reading->arena, cell(reading, HOW), &metric, part))
        return complain(reading, HOW,
                        "isn't one of mean, mean 1..5, share LIST, net LIST - LIST, median, quantile 0.9, "
                        "within 24h (a LIST is like 4..5|yes)");
    part->how = slice_copy(reading->arena, cell(reading, HOW));
    if (!read_column(reading, &metric, part) || !read_unit(reading, &metric, part->until != NULL) ||
        !read_better(reading, &metric, part->until != NULL))
        return false;
    for (size_t i = 0; i < metrics->count; i++)
        if (slice_is(slice_of(metrics->items[i].name), name))
            return pool(reading, &metrics->items[i], &metric);
    metrics_add(reading->arena, metrics, &metric);
    return true;
}

static bool read_rows(struct arena *arena, struct rows *rows, struct metrics *metrics, struct err *err)
{
    struct reading reading = {.arena = arena, .rows = rows, .err = err};
    enum rows_got got;

    if (!rows || !find_fields(&reading))
        return false;
    while ((got = rows_next(rows, err)) == ROWS_ROW)
        if (!read_row(&reading, metrics))
            return false;
    return got == ROWS_END;
}

bool definitions_read(struct arena *arena, const char *path, struct metrics *metrics, struct err *err)
{
    return read_rows(arena, rows_open(arena, path, &(struct rows_shape){.all_text = true}, err), metrics,
                     err);
}

bool definitions_read_line(struct arena *arena, struct slice line, const char *name, struct metrics *metrics,
                           struct err *err)
{
    const char *const table =
        arena_printf(arena, "metric,column,how,unit,better\n%.*s\n", (int)line.length, line.at);

    return read_rows(arena, rows_text(arena, slice_of(table), name, err), metrics, err);
}
