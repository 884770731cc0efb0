/* gather - every owner's parts */
#include "voc/gather.h"

#include "voc/arena.h"
#include "voc/attained.h"
#include "voc/coverage.h"
#include "voc/improvement.h"
#include "voc/steadiness.h"

#include <math.h>

/* The series of a metric over an owner as a whole, NULL where there is none. */
static const struct series *series_of(const struct roster *roster, size_t owner, const char *metric)
{
    size_t count;
    const struct series *const *const series = roster_series(roster, owner, &count);

    for (size_t i = 0; i < count; i++) {
        const struct measure *const row = series_newest(series[i]);
        if (strcmp(row->metric, metric) == 0 && roster_is_alone(roster, row))
            return series[i];
    }
    return NULL;
}

/* What measures say of each owner's level. */
static bool measure_levels(const struct gather *gather, struct card_column *column, struct err *err)
{
    for (size_t i = 0; i < gather->roster->owner_count; i++) {
        const struct series *const series = series_of(gather->roster, i, column->metric);
        if (!series)
            continue;
        if (!part_level(&column->parts[i], &gather->plan, gather->roster->measures, series, &column->is_log,
                        err))
            return false;
        column->shape = series_newest(series);
    }
    return true;
}

/* A row as measure would write it, for what kind of number it is. */
static const struct measure *shape_of(struct arena *arena, const struct metric *metric)
{
    struct measure *const row = arena_alloc(arena, sizeof *row);

    *row = (struct measure){.metric = metric->name,
                            .kind = metric->kind,
                            .unit = metric->unit,
                            .better = metric->better,
                            .as_of = "",
                            .note = ""};
    return row;
}

/* What the feedback says of it; the spread between periods is known to measures alone. */
static bool hear_levels(const struct gather *gather, struct card_column *column, size_t metric,
                        struct err *err)
{
    const struct roster *const roster = gather->roster;
    const struct metric *const it = &gather->hearing->plan.metrics.items[metric];

    column->shape = shape_of(gather->arena, it);
    for (size_t i = 0; i < roster->owner_count; i++) {
        const struct series *const series = series_of(roster, i, column->metric);
        double spread = NAN;
        bool is_adjusted;
        if (series && !measures_number(roster->measures, series_newest(series), "spread", &spread, err))
            return false;
        const struct estimate estimate =
            behind_of(gather->hearing->behind, metric, roster->owners[i], &is_adjusted);
        part_estimate(&column->parts[i], &gather->plan, column->shape, &estimate, spread, &column->is_log);
        column->parts[i].remark = is_adjusted && !isnan(estimate.value) ? "mix" : NULL;
    }
    return true;
}

static bool gather_levels(const struct gather *gather, struct card_column *column, struct err *err)
{
    const size_t heard = gather->hearing ? hearing_metric(gather->hearing, column->metric) : 0;

    if (gather->hearing && heard < gather->hearing->plan.metrics.count)
        return hear_levels(gather, column, heard, err);
    return measure_levels(gather, column, err);
}

/* Of one owner: what is reached of each of its targets for the metric. */
static bool attain(const struct gather *gather, const char *metric, size_t owner, struct part *part,
                   struct err *err)
{
    const struct measures *const measures = gather->roster->measures;
    size_t owned, count = 0;
    const struct series *const *const series = roster_series(gather->roster, owner, &owned);
    struct attained_target *const targets = arena_array(gather->arena, owned, sizeof *targets);

    for (size_t i = 0; i < owned; i++) {
        const struct measure *const row = series_newest(series[i]);
        struct attained_target *const target = &targets[count];
        if (strcmp(row->metric, metric) != 0)
            continue;
        target->row = row;
        if (!attain_of(measures, series[i], gather->plan.judge, gather->plan.level, gather->plan.min_n,
                       &target->got, err))
            return false;
        count += target->got.has_target;
    }
    attained_settle(gather->arena, part, &gather->plan, measures, targets, count);
    return true;
}

static bool gather_attainments(const struct gather *gather, struct card_column *column, struct err *err)
{
    for (size_t i = 0; i < gather->roster->owner_count; i++)
        if (!attain(gather, column->metric, i, &column->parts[i], err))
            return false;
    return true;
}

/* Where nobody has periods enough there is no such part. */
static void drop_lacking(struct part *parts, size_t count)
{
    bool any = false;

    for (size_t i = 0; i < count; i++)
        any = any || (parts[i].is_there && !*parts[i].note);
    for (size_t i = 0; !any && i < count; i++)
        parts[i].is_there = false;
}

/* How steady each owner's periods are, and how far they have come from their baseline. */
static bool gather_course(const struct gather *gather, struct card *card, const char *metric, struct err *err)
{
    struct part *const steady = card_add(card, CARD_STEADINESS, metric)->parts,
                       *const better = card_add(card, CARD_IMPROVEMENT, metric)->parts;

    for (size_t i = 0; i < gather->roster->owner_count; i++) {
        const struct series *const series = series_of(gather->roster, i, metric);
        if (!series)
            continue;
        if (!steadiness_of(&steady[i], &gather->plan, gather->roster->measures, series, err) ||
            !improvement_of(&better[i], &gather->plan, gather->roster->measures, series, err))
            return false;
    }
    drop_lacking(steady, gather->roster->owner_count);
    return true;
}

/* What a level says of answering or closing the loop is a part of its own. */
static void copy_topic(const struct gather *gather, struct card *card, size_t from)
{
    const enum hearing_topic topic = hearing_topic(gather->arena, card->columns[from].metric);

    if (topic == HEARING_NEITHER)
        return;
    struct card_column *const column =
        card_add(card, topic == HEARING_LOOP ? CARD_LOOP : CARD_ANSWERING, card->columns[from].metric);
    column->shape = card->columns[from].shape;
    column->is_log = card->columns[from].is_log;
    memcpy(column->parts, card->columns[from].parts, card->owners * sizeof *column->parts);
}

static bool gather_metric(const struct gather *gather, struct card *card, const char *metric, struct err *err)
{
    const size_t first = card->count;

    if (!gather_levels(gather, card_add(card, CARD_LEVEL, metric), err) ||
        !gather_attainments(gather, card_add(card, CARD_ATTAINMENT, metric), err))
        return false;
    copy_topic(gather, card, first);
    return gather_course(gather, card, metric, err);
}

/* What only the feedback has of answering and closing the loop. */
static bool gather_heard(const struct gather *gather, struct card *card, struct err *err)
{
    for (size_t i = 0; gather->hearing && i < gather->hearing->plan.metrics.count; i++) {
        const char *const metric = gather->hearing->plan.metrics.items[i].name;
        if (roster_metric(gather->roster, metric) < gather->roster->metric_count)
            continue;
        const bool is_loop = hearing_topic(gather->arena, metric) == HEARING_LOOP;
        if (!hear_levels(gather, card_add(card, is_loop ? CARD_LOOP : CARD_ANSWERING, metric), i, err))
            return false;
    }
    return true;
}

bool gather_parts(const struct gather *gather, struct card *card, struct err *err)
{
    for (size_t i = 0; i < gather->roster->metric_count; i++)
        if (!gather_metric(gather, card, gather->roster->metrics[i], err))
            return false;
    if (!gather_heard(gather, card, err))
        return false;
    struct part *const coverage = card_add(card, CARD_COVERAGE, "")->parts;
    for (size_t i = 0; i < gather->roster->owner_count; i++)
        coverage_of(&coverage[i], gather->roster, i);
    return true;
}
