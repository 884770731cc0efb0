/* score - how is each owner doing, fairly compared? */
#include "voc/score.h"

#include "voc/arena.h"
#include "voc/attain.h"
#include "voc/fair.h"
#include "voc/stats.h"
#include "voc/weights.h"
#include "voc/writer.h"

#include <math.h>

/* One owner's part. */
struct part {
    double n, value, low, high, weight;
    double se, sd, n_fair; /* on the scale of the comparison; n_fair: answers, after the spread of periods */
    double targets;        /* that an attainment is the mean of */
    double answers;        /* for all targets, also those that they are too few for */
    const char *lack;      /* why a target's attainment isn't known; NULL: there is no such target */
    struct fair_score fair;
    bool is_there;
    const char *note;
};

struct scoring {
    struct arena *arena;
    const struct measures *measures;
    const struct score_plan *plan;
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

/* *is_log stays only where the level has a logarithm. */
static bool level_part(const struct scoring *scoring, const struct series *series, struct part *part,
                       bool *is_log)
{
    const struct score_plan *const plan = scoring->plan;
    struct level level;

    if (!judge_level(scoring->measures, series, series->count - 1, &plan->judge, plan->level, &level,
                     scoring->err))
        return false;
    const struct interval range = pool_range(series_newest(series), level.value),
                          shown = interval_inside((struct interval){level.low, level.high}, range);
    *part = (struct part){.n = level.n,
                          .value = level.value,
                          .low = shown.low,
                          .high = shown.high,
                          .weight = NAN,
                          .se = level_se(&level, plan->level),
                          .sd = level.sd * level.spread,
                          .n_fair = level.n / (level.spread * level.spread),
                          .is_there = true,
                          .note = attain_lack(&level, plan->min_n)};
    *is_log = *is_log && (level.scale.is_log || isnan(level.value));
    return true;
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
        if (!level_part(scoring, &measures->series[i], &parts[owner], is_log))
            return false;
        *example = row;
    }
    return true;
}

/* Answers that are all alike have no standard error of their own: they get what the others' scatter gives. */
static void lend_errors(const struct scoring *scoring, struct part *parts)
{
    double squares = 0, n = 0;

    for (size_t i = 0; i < scoring->owner_count; i++)
        if (parts[i].is_there && parts[i].sd > 0) {
            squares += parts[i].n * parts[i].sd * parts[i].sd;
            n += parts[i].n;
        }
    for (size_t i = 0; i < scoring->owner_count; i++)
        if (parts[i].is_there && !(parts[i].se > 0) && parts[i].n > 0 && n > 0)
            parts[i].se = sqrt(squares / n / parts[i].n);
}

/* What counts goes to the comparison, on the scale on which it is made. */
static struct fair_score *comparable(const struct scoring *scoring, struct part *parts, struct scale scale)
{
    struct fair_score *scores = arena_array(scoring->arena, scoring->owner_count, sizeof *scores);

    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const part = &parts[i];
        scores[i] = (struct fair_score){
            .value = NAN, .se = NAN, .fair = NAN, .low = NAN, .high = NAN, .funnel = "", .note = ""};
        if (!part->is_there || *part->note || isnan(part->value))
            continue;
        scores[i].value = scale_to(scale, part->value);
        scores[i].se = part->se;
        scores[i].n = part->n_fair;
        scores[i].low = scale_to(scale, part->low);
        scores[i].high = scale_to(scale, part->high);
    }
    return scores;
}

static void take_back(const struct scoring *scoring, struct part *parts, const struct fair_score *scores,
                      struct scale scale)
{
    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const part = &parts[i];
        part->fair = scores[i];
        part->fair.fair = scale_from(scale, scores[i].fair);
        part->fair.low = scale_from(scale, scores[i].low);
        part->fair.high = scale_from(scale, scores[i].high);
        if (!isnan(scores[i].value))
            part->note = scores[i].note;
        else if (part->is_there && strcmp(part->note, "few") == 0)
            part->value = part->low = part->high = NAN;
    }
}

static bool compare_levels(const struct scoring *scoring, const char *metric, struct part *parts)
{
    const struct measure *example;
    struct scale scale;

    if (!gather_levels(scoring, metric, parts, &example, &scale.is_log))
        return false;
    if (!example)
        return true;
    scale = (struct scale){example->kind, scale.is_log && example->kind == METRIC_QUANTILE};
    lend_errors(scoring, parts);
    struct fair_score *const scores = comparable(scoring, parts, scale);
    const bool high = strcmp(example->better, "low") != 0;
    if (example->kind == METRIC_SHARE || example->kind == METRIC_WITHIN)
        fair_shares(scoring->arena, scores, scoring->owner_count, scoring->plan->level, high);
    else
        fair_values(scoring->arena, scores, scoring->owner_count, scoring->plan->level, high);
    take_back(scoring, parts, scores, scale);
    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct fair_score *const fair = &parts[i].fair;
        const struct interval shown =
            interval_inside((struct interval){fair->low, fair->high}, pool_range(example, fair->fair));
        fair->low = shown.low;
        fair->high = shown.high;
    }
    return true;
}

/* The stronger of two reasons: where some have answers, it isn't that there are none. */
static const char *lack_of(const char *lack, const char *note)
{
    return !lack || strcmp(lack, "none") == 0 ? note : lack;
}

/* Adds one target of an owner to the owner's attainment of its metric; value and the squared error are sums
   until settle divides them. */
static bool add_attainment(const struct scoring *scoring, const struct series *series, struct part *part)
{
    struct attainment got;

    if (!attain_of(scoring->measures, series, &scoring->plan->judge, scoring->plan->min_n, &got,
                   scoring->err))
        return false;
    if (!got.has_target)
        return true;
    part->is_there = true;
    part->answers += got.n;
    if (*got.note || isnan(got.value)) {
        part->lack = lack_of(part->lack, got.note);
        return true;
    }
    part->n += got.n;
    part->value += got.value;
    part->se += got.se * got.se;
    part->targets++;
    return true;
}

/* From sums to means; the errors of one owner's targets are taken as independent. */
static void settle(const struct scoring *scoring, struct part *part, double weight)
{
    const double reach = stats_normal_critical(scoring->plan->level);

    part->value /= weight;
    part->se = sqrt(part->se) / weight;
    part->n_fair = part->n;
    part->low = attain_inside(part->value - reach * part->se);
    part->high = attain_inside(part->value + reach * part->se);
}

/* Shrinks and ranks what is measured in percent of the way. */
static void compare_attainments(const struct scoring *scoring, struct part *parts)
{
    const struct scale percent = {METRIC_MEAN, false};
    struct fair_score *const scores = comparable(scoring, parts, percent);

    fair_values(scoring->arena, scores, scoring->owner_count, scoring->plan->level, true);
    take_back(scoring, parts, scores, percent);
    for (size_t i = 0; i < scoring->owner_count; i++) {
        parts[i].fair.fair = attain_inside(parts[i].fair.fair);
        parts[i].fair.low = attain_inside(parts[i].fair.low);
        parts[i].fair.high = attain_inside(parts[i].fair.high);
    }
}

/* Without a single attainment that is known, all answers there are are told, and why they don't do. */
static void settle_lack(struct part *part, bool is_known)
{
    part->note = is_known ? "" : part->lack ? part->lack : "no-target";
    part->n = is_known ? part->n : part->answers;
}

static void add_to_total(struct part *total, const struct part *part)
{
    if (isnan(part->value)) {
        total->answers += part->n;
        total->lack = lack_of(total->lack, part->note);
        return;
    }
    total->is_there = true;
    total->n += part->n;
    total->weight += part->weight;
    total->value += part->weight * part->value;
    total->se += part->weight * part->weight * part->se * part->se;
}

static bool gather_attainments(const struct scoring *scoring, size_t metric, struct part *parts)
{
    const struct measures *const measures = scoring->measures;

    for (size_t i = 0; i < measures->series_count; i++) {
        const size_t owner = owner_of(scoring, series_newest(&measures->series[i]));
        if (owner < scoring->owner_count &&
            strcmp(series_newest(&measures->series[i])->metric, scoring->metrics[metric]) == 0 &&
            !add_attainment(scoring, &measures->series[i], &parts[owner]))
            return false;
    }
    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const part = &parts[i];
        part->weight = scoring->weights[metric];
        if (!part->is_there)
            continue;
        settle_lack(part, part->targets > 0);
        settle(scoring, part, part->targets > 0 ? part->targets : NAN);
        if (part->weight > 0)
            add_to_total(&scoring->totals[i], part);
    }
    return true;
}

static void settle_totals(const struct scoring *scoring)
{
    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const total = &scoring->totals[i];
        settle_lack(total, total->is_there);
        settle(scoring, total, total->is_there ? total->weight : NAN);
        total->weight = total->is_there ? total->weight : NAN;
        total->is_there = true;
    }
    compare_attainments(scoring, scoring->totals);
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

    for (size_t i = 0; i < scoring->owner_count; i++)
        levels[i].note = attainments[i].note = "";
    if (!compare_levels(scoring, scoring->metrics[metric], levels) ||
        !gather_attainments(scoring, metric, attainments))
        return false;
    compare_attainments(scoring, attainments);
    return write_parts(scoring, "level", scoring->metrics[metric], levels) &&
           write_parts(scoring, "attainment", scoring->metrics[metric], attainments);
}

bool score_write(struct arena *arena, const struct measures *measures, const struct score_plan *plan,
                 struct writer *writer, const struct talk *talk, struct err *err)
{
    struct scoring scoring = {
        .arena = arena, .measures = measures, .plan = plan, .writer = writer, .err = err};

    if (!prepare(&scoring) || !write_header(writer, err))
        return false;
    if (scoring.owner_count && scoring.owner_count < FAIR_FEWEST)
        talk_say(talk, TALK_NOTE,
                 "%zu owners are too few to learn how owners differ: their scores are shown as they are",
                 scoring.owner_count);
    for (size_t i = 0; i < scoring.metric_count; i++)
        if (!score_metric(&scoring, i))
            return false;
    settle_totals(&scoring);
    return write_parts(&scoring, "total", "", scoring.totals);
}
