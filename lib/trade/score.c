/* score - how is each owner doing, fairly compared? */
#include "voc/score.h"

#include "voc/arena.h"
#include "voc/contest.h"
#include "voc/weights.h"
#include "voc/writer.h"

struct scoring {
    struct arena *arena;
    const struct measures *measures;
    const struct score_plan *plan;
    struct part_plan parts;
    struct writer *writer;
    struct err *err;
    size_t owner_group; /* among the group's columns */
    struct slice *owners;
    size_t owner_count;
    const char **metrics;
    double *weights; /* of each metric */
    size_t metric_count;
    struct part *totals;
};

/* The owner of a row, or the count where it has none. */
static size_t owner_of(const struct scoring *scoring, const struct measure *row)
{
    size_t i = 0;

    while (i < scoring->owner_count && !slice_is(scoring->owners[i], row->group[scoring->owner_group]))
        i++;
    return i;
}

static bool is_owner_alone(const struct scoring *scoring, const struct measure *row)
{
    for (size_t i = 0; i < scoring->measures->group_count; i++)
        if (i != scoring->owner_group && !measures_is_total(row->group[i]))
            return false;
    return true;
}

static size_t metric_of(const struct scoring *scoring, const char *name)
{
    size_t i = 0;

    while (i < scoring->metric_count && strcmp(scoring->metrics[i], name) != 0)
        i++;
    return i;
}

/* Owners and metrics in the order of the table; a metric that no direction makes good or bad isn't scored. */
static void gather(struct scoring *scoring)
{
    const struct measures *const measures = scoring->measures;

    scoring->owners = arena_array(scoring->arena, measures->series_count, sizeof *scoring->owners);
    scoring->metrics = arena_array(scoring->arena, measures->series_count, sizeof *scoring->metrics);
    scoring->weights = arena_array(scoring->arena, measures->series_count, sizeof *scoring->weights);
    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const row = series_newest(&measures->series[i]);
        const struct slice owner = row->group[scoring->owner_group];
        if (owner.length == 0 || measures_is_total(owner) || *row->better == '\0')
            continue;
        if (owner_of(scoring, row) == scoring->owner_count)
            scoring->owners[scoring->owner_count++] = owner;
        const size_t metric = metric_of(scoring, row->metric);
        if (metric == scoring->metric_count) {
            scoring->weights[metric] = 1;
            scoring->metrics[scoring->metric_count++] = row->metric;
        }
    }
}

/* The level of one metric for each owner. Levels of durations are compared by their logarithms, unless one of
   them has none. */
static bool gather_levels(const struct scoring *scoring, const char *metric, struct part *parts,
                          const struct measure **example, bool *is_log)
{
    const struct measures *const measures = scoring->measures;

    *example = NULL;
    *is_log = true;
    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const row = series_newest(&measures->series[i]);
        const size_t owner = owner_of(scoring, row);
        if (owner == scoring->owner_count || strcmp(row->metric, metric) != 0 ||
            !is_owner_alone(scoring, row))
            continue;
        if (!part_level(&parts[owner], &scoring->parts, measures, &measures->series[i], is_log, scoring->err))
            return false;
        *example = row;
    }
    return true;
}

static bool gather_attainments(const struct scoring *scoring, size_t metric, struct part *parts)
{
    const struct measures *const measures = scoring->measures;

    for (size_t i = 0; i < measures->series_count; i++) {
        const size_t owner = owner_of(scoring, series_newest(&measures->series[i]));
        if (owner < scoring->owner_count &&
            strcmp(series_newest(&measures->series[i])->metric, scoring->metrics[metric]) == 0 &&
            !part_attain(&parts[owner], &scoring->parts, measures, &measures->series[i], scoring->err))
            return false;
    }
    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const part = &parts[i];
        part->weight = scoring->weights[metric];
        if (!part->is_there)
            continue;
        part_settle(part, scoring->plan->level);
        if (part->weight > 0)
            part_add(&scoring->totals[i], part);
    }
    return true;
}

static void write_rank(struct writer *writer, size_t rank)
{
    if (rank)
        writer_count(writer, (long long)rank);
    else
        writer_text(writer, "");
}

static bool write_part(const struct scoring *scoring, struct slice owner, const char *name,
                       const char *metric, const struct part *part)
{
    struct writer *const writer = scoring->writer;
    const double numbers[] = {part->n,         part->value,    part->low,       part->high,
                              part->fair.fair, part->fair.low, part->fair.high, part->weight};
    const struct multiple_rank *const rank = &part->fair.rank;

    writer_cell(writer, owner);
    writer_text(writer, name);
    writer_text(writer, metric);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        writer_number(writer, numbers[i]);
    write_rank(writer, rank->rank);
    write_rank(writer, rank->low);
    write_rank(writer, rank->high);
    writer_text(writer, part->fair.funnel);
    writer_text(writer, part->note);
    return writer_row(writer, scoring->err);
}

static bool write_parts(const struct scoring *scoring, const char *name, const char *metric,
                        const struct part *parts)
{
    for (size_t i = 0; i < scoring->owner_count; i++)
        if (parts[i].is_there && !write_part(scoring, scoring->owners[i], name, metric, &parts[i]))
            return false;
    return true;
}

static bool write_header(struct writer *writer, struct err *err)
{
    static const char *const columns[] = {"owner",    "part",      "metric",   "n",         "value",  "low",
                                          "high",     "fair",      "fair_low", "fair_high", "weight", "rank",
                                          "rank_low", "rank_high", "funnel",   "note"};

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        writer_text(writer, columns[i]);
    return writer_row(writer, err);
}

static bool prepare(struct scoring *scoring)
{
    const struct measures *const measures = scoring->measures;
    bool alone = measures->count == 0;

    scoring->owner_group = measures_group_find(measures, scoring->plan->owner);
    if (scoring->owner_group == FEED_NONE)
        return err_set(scoring->err, ERR_DATA,
                       "%s has no group '%s'; voc measure --by %s makes it, --owner COLUMN names another",
                       measures->name, scoring->plan->owner, scoring->plan->owner);
    gather(scoring);
    for (size_t i = 0; i < measures->series_count; i++)
        alone =
            alone || (is_owner_alone(scoring, series_newest(&measures->series[i])) &&
                      !measures_is_total(series_newest(&measures->series[i])->group[scoring->owner_group]));
    if (!alone)
        return err_set(scoring->err, ERR_DATA,
                       "%s has no rows for %s alone; voc measure --by %s --by ... makes them", measures->name,
                       scoring->plan->owner, scoring->plan->owner);
    scoring->totals = arena_array(scoring->arena, scoring->owner_count, sizeof *scoring->totals);
    return !scoring->plan->weights || weights_read(scoring->arena, scoring->plan->weights, scoring->metrics,
                                                   scoring->metric_count, scoring->weights, scoring->err);
}

static bool score_metric(const struct scoring *scoring, size_t metric)
{
    struct part *const levels = arena_array(scoring->arena, scoring->owner_count, sizeof *levels);
    struct part *const attainments = arena_array(scoring->arena, scoring->owner_count, sizeof *attainments);
    const struct measure *example;
    bool is_log;

    for (size_t i = 0; i < scoring->owner_count; i++)
        levels[i].note = attainments[i].note = "";
    if (!gather_levels(scoring, scoring->metrics[metric], levels, &example, &is_log) ||
        !gather_attainments(scoring, metric, attainments))
        return false;
    if (example)
        contest_levels(scoring->arena, levels, scoring->owner_count, example, is_log, scoring->plan->level);
    contest_attainments(scoring->arena, attainments, scoring->owner_count, scoring->plan->level);
    return write_parts(scoring, "level", scoring->metrics[metric], levels) &&
           write_parts(scoring, "attainment", scoring->metrics[metric], attainments);
}

bool score_write(struct arena *arena, const struct measures *measures, const struct score_plan *plan,
                 struct writer *writer, const struct talk *talk, struct err *err)
{
    struct scoring scoring = {.arena = arena,
                              .measures = measures,
                              .plan = plan,
                              .parts = {&plan->judge, plan->level, plan->min_n},
                              .writer = writer,
                              .err = err};

    if (!prepare(&scoring) || !write_header(writer, err))
        return false;
    if (scoring.owner_count && scoring.owner_count < FAIR_FEWEST)
        talk_say(talk, TALK_NOTE,
                 "%zu owners are too few to learn how owners differ: their scores are shown as they are",
                 scoring.owner_count);
    for (size_t i = 0; i < scoring.metric_count; i++)
        if (!score_metric(&scoring, i))
            return false;
    for (size_t i = 0; i < scoring.owner_count; i++)
        part_settle_total(&scoring.totals[i], plan->level);
    contest_attainments(arena, scoring.totals, scoring.owner_count, plan->level);
    return write_parts(&scoring, "total", "", scoring.totals);
}
