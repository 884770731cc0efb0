/* score - how is each owner doing, fairly compared? */
#include "voc/score.h"

#include "voc/arena.h"
#include "voc/fair.h"
#include "voc/number.h"
#include "voc/rows.h"
#include "voc/stats.h"
#include "voc/writer.h"

#include <math.h>

/* One owner's part. */
struct part {
    double n, value, low, high, weight;
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

static const struct measure *newest(const struct series *series)
{
    return series->rows[series->count - 1];
}

static bool is_total(struct slice cell)
{
    return slice_is(cell, slice_of("*"));
}

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
        if (i != scoring->owner_group && !is_total(row->group[i]))
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
        const struct measure *const row = newest(&measures->series[i]);
        const struct slice owner = row->group[scoring->owner_group];
        if (owner.length == 0 || is_total(owner) || *row->better == '\0')
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

static bool read_weights(struct scoring *scoring)
{
    struct rows *rows =
        rows_open(scoring->arena, scoring->plan->weights, &(struct rows_shape){0}, scoring->err);
    enum rows_got got;

    if (!rows)
        return false;
    const size_t metric = rows_want(rows, rows_find(rows, slice_of("metric"))),
                 weight = rows_want(rows, rows_find(rows, slice_of("weight")));
    if (metric == ROWS_NONE || weight == ROWS_NONE)
        return err_set(scoring->err, ERR_DATA, "%s: expected the columns metric,weight", rows_name(rows));
    while ((got = rows_next(rows, scoring->err)) == ROWS_ROW) {
        const char *const name = slice_copy(scoring->arena, slice_trim(rows_cell(rows, metric)));
        const struct slice cell = slice_trim(rows_cell(rows, weight));
        const size_t place = metric_of(scoring, name);
        const char *const likely = text_likely(slice_of(name), scoring->metrics, scoring->metric_count);
        double value;
        if (place == scoring->metric_count)
            return err_set(scoring->err, ERR_DATA, "%s:%zu: metric: '%s' isn't scored here%s%s%s",
                           rows_name(rows), rows_line(rows), name, likely ? "; did you mean '" : "",
                           likely ? likely : "", likely ? "'?" : "");
        if (!number_parse(cell, &value) || value < 0)
            return err_set(scoring->err, ERR_DATA, "%s:%zu: weight: '%.*s' is not a number, 0 or more",
                           rows_name(rows), rows_line(rows), (int)cell.length, cell.at);
        scoring->weights[place] = value;
    }
    return got == ROWS_END;
}

static bool is_few(const struct scoring *scoring, const struct part *part)
{
    return part->n < (double)scoring->plan->min_n;
}

/* The level of one metric for each owner. Levels of durations are compared by their logarithms. */
static void gather_levels(const struct scoring *scoring, const char *metric, struct part *parts,
                          const struct measure **example, bool *is_log)
{
    const struct measures *const measures = scoring->measures;

    *is_log = true;
    *example = NULL;
    for (size_t i = 0; i < measures->series_count; i++) {
        const struct series *const series = &measures->series[i];
        const struct measure *const row = newest(series);
        const size_t owner = owner_of(scoring, row);
        if (owner == scoring->owner_count || strcmp(row->metric, metric) != 0 ||
            !is_owner_alone(scoring, row))
            continue;
        const struct slice spread = measures_cell(row, measures_find(measures, "spread"));
        double wider = 1;
        number_parse(spread, &wider);
        const struct level level = judge_level(series, series->count - 1, &scoring->plan->judge, wider);
        parts[owner] = (struct part){.n = level.n,
                                     .value = level.value,
                                     .low = level.low,
                                     .high = level.high,
                                     .weight = NAN,
                                     .is_there = true,
                                     .note = isnan(level.value) ? "none" : ""};
        parts[owner].fair.se = level.sd * wider / sqrt(level.n);
        *is_log = *is_log && (level.is_log || isnan(level.value));
        *example = row;
    }
}

/* What counts goes to the comparison, on the scale on which it is made. */
static struct fair_score *comparable(const struct scoring *scoring, struct part *parts, bool is_log)
{
    struct fair_score *scores = arena_array(scoring->arena, scoring->owner_count, sizeof *scores);

    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const part = &parts[i];
        scores[i] = (struct fair_score){
            .value = NAN, .se = NAN, .fair = NAN, .low = NAN, .high = NAN, .funnel = "", .note = ""};
        if (!part->is_there || isnan(part->value))
            continue;
        if (is_few(scoring, part)) {
            part->value = part->low = part->high = NAN;
            part->note = "few";
            continue;
        }
        scores[i].value = is_log ? log(part->value) : part->value;
        scores[i].se = part->fair.se;
        scores[i].n = part->n;
    }
    return scores;
}

static void take_back(const struct scoring *scoring, struct part *parts, const struct fair_score *scores,
                      bool is_log)
{
    for (size_t i = 0; i < scoring->owner_count; i++) {
        parts[i].fair = scores[i];
        if (isnan(scores[i].value))
            continue;
        parts[i].note = scores[i].note;
        if (!is_log)
            continue;
        parts[i].fair.fair = exp(scores[i].fair);
        parts[i].fair.low = exp(scores[i].low);
        parts[i].fair.high = exp(scores[i].high);
    }
}

static bool is_share(enum metric_kind kind)
{
    return kind == METRIC_SHARE || kind == METRIC_WITHIN;
}

static void compare_levels(const struct scoring *scoring, const char *metric, struct part *parts)
{
    const struct measure *example;
    bool is_log;

    gather_levels(scoring, metric, parts, &example, &is_log);
    if (!example)
        return;
    is_log = is_log && example->kind == METRIC_QUANTILE;
    struct fair_score *const scores = comparable(scoring, parts, is_log);
    const bool high = strcmp(example->better, "low") != 0;
    if (is_share(example->kind))
        fair_shares(scoring->arena, scores, scoring->owner_count, scoring->plan->level, high);
    else
        fair_values(scoring->arena, scores, scoring->owner_count, scoring->plan->level, high);
    take_back(scoring, parts, scores, is_log);
}

/* Percent of the way from the baseline to the target. Where there is no way, as the baseline is past the
   target or unknown: 100 at the target, less by the shortfall in percent of the target (of a net score: in
   points). */
static double attained(const struct measure *row, double baseline, double target, double value)
{
    const double sign = strcmp(row->better, "low") == 0 ? -1 : 1;
    const double way = sign * (target - baseline);

    if (way > 0)
        return 100 * sign * (value - baseline) / way;
    const double unit = row->kind == METRIC_NET ? 100 : fabs(target);
    return unit > 0 ? 100 + 100 * sign * (value - target) / unit : NAN;
}

static double inside(double percent)
{
    return isnan(percent) ? NAN : fmin(100, fmax(0, percent));
}

/* Adds one target of an owner to the owner's attainment of its metric; `value` and the squared error are sums
   until settle_attainment divides them. */
static bool add_attainment(const struct scoring *scoring, const struct series *series, struct part *part)
{
    const struct measures *const measures = scoring->measures;
    const struct measure *const row = newest(series);
    double target, baseline, spread;

    if (!measures_number(measures, row, "target", &target, scoring->err) ||
        !measures_number(measures, row, "baseline", &baseline, scoring->err) ||
        !measures_number(measures, row, "spread", &spread, scoring->err))
        return false;
    if (isnan(target))
        return true;
    const struct level level = judge_level(series, series->count - 1, &scoring->plan->judge, spread);
    part->is_there = true;
    part->note = "";
    if (isnan(level.value) || level.n < (double)scoring->plan->min_n) {
        part->note = isnan(level.value) ? "none" : "few";
        return true;
    }
    const double low = inside(attained(row, baseline, target, level.low)),
                 high = inside(attained(row, baseline, target, level.high));
    const double reach = isnan(low) || isnan(high) ? 100 : fabs(high - low);
    part->n += level.n;
    part->value += inside(attained(row, baseline, target, level.value));
    part->fair.se += pow(reach / (2 * stats_normal_critical(row->level)), 2);
    part->fair.n++;
    return true;
}

static void settle_attainment(const struct scoring *scoring, struct part *part)
{
    const double targets = part->fair.n, reach = stats_normal_critical(scoring->plan->level);

    if (!part->is_there)
        return;
    if (targets == 0) {
        part->value = part->low = part->high = NAN;
        return;
    }
    part->value /= targets;
    part->fair.se = sqrt(part->fair.se) / targets;
    part->low = inside(part->value - reach * part->fair.se);
    part->high = inside(part->value + reach * part->fair.se);
}

/* Shrinks and ranks what is measured in percent of the way. */
static void compare_attainments(const struct scoring *scoring, struct part *parts)
{
    struct fair_score *const scores = comparable(scoring, parts, false);

    fair_values(scoring->arena, scores, scoring->owner_count, scoring->plan->level, true);
    take_back(scoring, parts, scores, false);
    for (size_t i = 0; i < scoring->owner_count; i++) {
        parts[i].fair.fair = inside(parts[i].fair.fair);
        parts[i].fair.low = inside(parts[i].fair.low);
        parts[i].fair.high = inside(parts[i].fair.high);
    }
}

static bool gather_attainments(const struct scoring *scoring, size_t metric, struct part *parts)
{
    const struct measures *const measures = scoring->measures;

    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const row = newest(&measures->series[i]);
        const size_t owner = owner_of(scoring, row);
        if (owner < scoring->owner_count && strcmp(row->metric, scoring->metrics[metric]) == 0 &&
            !add_attainment(scoring, &measures->series[i], &parts[owner]))
            return false;
    }
    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const part = &parts[i], *const total = &scoring->totals[i];
        settle_attainment(scoring, part);
        part->weight = scoring->weights[metric];
        if (!part->is_there || isnan(part->value) || part->weight == 0)
            continue;
        total->is_there = true;
        total->n += part->n;
        total->weight += part->weight;
        total->value += part->weight * part->value;
        total->fair.se += part->weight * part->weight * part->fair.se * part->fair.se;
    }
    return true;
}

static void settle_totals(const struct scoring *scoring)
{
    const double reach = stats_normal_critical(scoring->plan->level);

    for (size_t i = 0; i < scoring->owner_count; i++) {
        struct part *const total = &scoring->totals[i];
        if (!total->is_there) {
            *total = (struct part){
                .is_there = true, .value = NAN, .low = NAN, .high = NAN, .weight = NAN, .note = "no-target"};
            continue;
        }
        total->note = "";
        total->value /= total->weight;
        total->fair.se = sqrt(total->fair.se) / total->weight;
        total->low = inside(total->value - reach * total->fair.se);
        total->high = inside(total->value + reach * total->fair.se);
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

static bool write_parts(const struct scoring *scoring, const char *name, const char *metric,
                        const struct part *parts)
{
    struct writer *const writer = scoring->writer;

    for (size_t i = 0; i < scoring->owner_count; i++) {
        const struct part *const part = &parts[i];
        const bool is_known = part->is_there && !isnan(part->value);
        if (!part->is_there)
            continue;
        writer_cell(writer, scoring->owners[i]);
        writer_text(writer, name);
        writer_text(writer, metric);
        writer_number(writer, part->n);
        writer_number(writer, part->value);
        writer_number(writer, part->low);
        writer_number(writer, part->high);
        writer_number(writer, is_known ? part->fair.fair : NAN);
        writer_number(writer, is_known ? part->fair.low : NAN);
        writer_number(writer, is_known ? part->fair.high : NAN);
        writer_number(writer, part->weight);
        write_rank(writer, is_known ? part->fair.rank.rank : 0);
        write_rank(writer, is_known ? part->fair.rank.low : 0);
        write_rank(writer, is_known ? part->fair.rank.high : 0);
        writer_text(writer, is_known ? part->fair.funnel : "");
        writer_text(writer, part->note);
        if (!writer_row(writer, scoring->err))
            return false;
    }
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
        alone = alone || (is_owner_alone(scoring, newest(&measures->series[i])) &&
                          !is_total(newest(&measures->series[i])->group[scoring->owner_group]));
    if (!alone)
        return err_set(scoring->err, ERR_DATA,
                       "%s has no rows for %s alone; voc measure --by %s --by ... makes them", measures->name,
                       scoring->plan->owner, scoring->plan->owner);
    scoring->totals = arena_array(scoring->arena, scoring->owner_count, sizeof *scoring->totals);
    return !scoring->plan->weights || read_weights(scoring);
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
    for (size_t i = 0; i < scoring.metric_count; i++) {
        struct part *const levels = arena_array(arena, scoring.owner_count, sizeof *levels);
        struct part *const attainments = arena_array(arena, scoring.owner_count, sizeof *attainments);
        compare_levels(&scoring, scoring.metrics[i], levels);
        if (!gather_attainments(&scoring, i, attainments) ||
            !write_parts(&scoring, "level", scoring.metrics[i], levels))
            return false;
        compare_attainments(&scoring, attainments);
        if (!write_parts(&scoring, "attainment", scoring.metrics[i], attainments))
            return false;
    }
    settle_totals(&scoring);
    return write_parts(&scoring, "total", "", scoring.totals);
}
