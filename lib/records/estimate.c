/* estimate - from a tally to a metric's value */
#include "voc/estimate.h"

#include "voc/arena.h"
#include "voc/interval.h"
#include "voc/survival.h"

#include <math.h>
#include <stdlib.h>

enum { FEW = 10 };
static const double millionths = 1e6; /* plain values are tallied in these */

static struct estimate unknown(double n, double n_eff, const char *note)
{
    return (struct estimate){n, n_eff, NAN, NAN, NAN, NAN, NAN, note};
}

static const char *note_of(const struct estimate *estimate)
{
    return estimate->n == 1 ? "one" : estimate->n_eff < FEW ? "few" : "";
}

static struct estimate scaled(struct estimate estimate, struct interval interval, double scale)
{
    estimate.value *= scale;
    estimate.se *= scale;
    estimate.low = interval.low * scale;
    estimate.high = interval.high * scale;
    return estimate;
}

static struct estimate of_share(const struct tally_sum *sum, double good, double level)
{
    struct estimate estimate = unknown((double)sum->n, tally_effective(sum), "");

    estimate.value = good / sum->weight;
    estimate.se = share_se(estimate.value, estimate.n_eff);
    estimate.note = note_of(&estimate);
    return scaled(estimate, interval_share(estimate.value, estimate.n_eff, level), 100);
}

static struct estimate of_net(const struct tally *tally, double level)
{
    struct estimate estimate = unknown((double)tally->sum.n, tally_effective(&tally->sum), "");
    const double good = tally->good / tally->sum.weight, bad = tally->bad / tally->sum.weight;

    estimate.value = good - bad;
    estimate.se = net_se(good, bad, estimate.n_eff);
    estimate.note = note_of(&estimate);
    return scaled(estimate, interval_net(good, bad, estimate.n_eff, level), 100);
}

/* No mean leaves its scale, unless some answers did. */
static struct interval inside(const struct metric *metric, double mean, struct interval interval)
{
    struct interval scale;

    if (!metric_range(metric, &scale.low, &scale.high) || mean < scale.low || mean > scale.high)
        return interval;
    return interval_inside(interval, scale);
}

static struct estimate of_mean(const struct metric *metric, const struct tally *tally, double level)
{
    struct estimate estimate = unknown((double)tally->sum.n, tally_effective(&tally->sum), "");
    const double n = estimate.n_eff;

    estimate.value = tally->mean;
    if (tally->sum.n == 1 || n <= 1) {
        estimate.note = "one";
        return estimate;
    }
    const double sd = sqrt(fmax(0, tally->squares) / tally->sum.weight * n / (n - 1));
    if (sd <= 1e-12 * fabs(tally->mean) || sd == 0) {
        estimate.note = "constant";
        return estimate;
    }
    estimate.se = sd / sqrt(n);
    estimate.note = note_of(&estimate);
    return scaled(estimate, inside(metric, estimate.value, interval_mean(estimate.value, sd, n, level)), 1);
}

static struct estimate of_count(long long n, double level)
{
    struct estimate estimate = unknown((double)n, (double)n, n == 0 ? "none" : "");

    estimate.value = (double)n;
    estimate.se = n > 0 ? sqrt((double)n) : NAN;
    return scaled(estimate, interval_count((double)n, level), 1);
}

/* The weights of all lists together, and how many there are. */
struct totals {
    struct tally_sum sum;
    long long waiting;
    size_t items;
    bool lacks_days; /* some are left out that are known only by the day */
};

/* Whether a metric takes what a tally knows finely (0) or by the day (1). */
static bool takes(const struct metric *metric, const struct tally *tally, int by_day)
{
    return tally->delays && !tally->is_left_out && (!by_day || metric_takes_days(metric));
}

/* Whether a limit of hours leaves out something that is known only by the day. */
static bool lacks_days(const struct metric *metric, const struct tally *tally)
{
    const struct tally_list *const by_day = tally->delays ? tally->delays->lists[1] : NULL;

    return by_day && !metric_takes_days(metric) &&
           (by_day[TALLY_ANSWERED].count || by_day[TALLY_CLOSED].count ||
            (by_day[TALLY_WAITING].count && !tally->is_left_out));
}

static struct totals total_of(const struct metric *metric, const struct tally *tally)
{
    struct totals totals = {0};

    for (; tally; tally = tally->next) {
        totals.lacks_days = totals.lacks_days || lacks_days(metric, tally);
        for (int by_day = 0; by_day < 2; by_day++) {
            if (!takes(metric, tally, by_day))
                continue;
            const struct tally_sum *const sum = &tally->delays->sums[by_day];
            totals.sum.n += sum->n;
            totals.sum.weight += sum->weight;
            totals.sum.squares += sum->squares;
            totals.waiting += tally->delays->waiting[by_day];
            for (int state = 0; state < TALLY_STATES; state++)
                totals.items += tally->delays->lists[by_day][state].count;
        }
    }
    return totals;
}

static int by_time(const void *left, const void *right)
{
    const struct survival_point *const a = left, *const b = right;

    return (a->time > b->time) - (a->time < b->time);
}

static size_t join(struct survival_point *points, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || points[kept - 1].time != points[i].time) {
            points[kept++] = points[i];
            continue;
        }
        points[kept - 1].answered += points[i].answered;
        points[kept - 1].closed += points[i].closed;
        points[kept - 1].waiting += points[i].waiting;
    }
    return kept;
}

/* All delays as points in time order, weights scaled to add up to the effective number. */
static size_t points_of(const struct metric *metric, const struct tally *tally,
                        const struct estimate_clock *clock, double scale, struct survival_point *points)
{
    size_t count = 0;

    for (; tally; tally = tally->next)
        for (int by_day = 0; by_day < 2; by_day++)
            for (int state = 0; takes(metric, tally, by_day) && state < TALLY_STATES; state++) {
                const struct tally_list *const list = &tally->delays->lists[by_day][state];
                for (size_t i = 0; i < list->count; i++) {
                    const int64_t value = list->items[i].value;
                    const double weight = list->items[i].weight * scale;
                    struct survival_point *const point = &points[count++];
                    *point = (struct survival_point){.time = (double)value};
                    if (state == TALLY_WAITING)
                        point->time = fmax(0, (double)clock->wait(clock->context, value, by_day));
                    *(state == TALLY_ANSWERED ? &point->answered
                      : state == TALLY_CLOSED ? &point->closed
                                              : &point->waiting) = weight;
                }
            }
    if (count)
        qsort(points, count, sizeof *points, by_time);
    return join(points, count);
}

/* Without an interval there is nothing that could vary: one, or all alike. */
static const char *note_of_delays(const struct estimate *estimate, const struct survival_estimate *got,
                                  bool within)
{
    if (isnan(got->value))
        return within ? "too-early" : "not-reached";
    if (estimate->n >= FEW && isnan(got->low) && isnan(got->high))
        return "constant";
    return note_of(estimate);
}

static struct estimate of_delays(struct arena *arena, const struct metric *metric, const struct tally *tally,
                                 const struct estimate_clock *clock, double level)
{
    const struct totals totals = total_of(metric, tally);
    struct estimate estimate = unknown((double)totals.sum.n, tally_effective(&totals.sum), "none");
    const bool within = metric->kind == METRIC_WITHIN;

    estimate.waiting = (double)totals.waiting;
    if (totals.sum.n == 0) {
        estimate.note = totals.lacks_days ? "day-only" : "none";
        return estimate;
    }
    struct survival_point *points = arena_array(arena, totals.items, sizeof *points);
    const size_t count = points_of(metric, tally, clock, estimate.n_eff / totals.sum.weight, points);
    const struct survival_estimate got = within
                                             ? survival_within(points, count, (double)metric->limit, level)
                                             : survival_quantile(points, count, metric->probability, level);
    const double scale = within ? 100 : 1.0 / (double)metric->unit_seconds;
    estimate.value = got.value;
    estimate.se = got.se;
    estimate.note = note_of_delays(&estimate, &got, within);
    if (totals.lacks_days)
        estimate.note = arena_printf(arena, "%s%sday-only", estimate.note, *estimate.note ? " " : "");
    return scaled(estimate, (struct interval){got.low, got.high}, scale);
}

static struct estimate of_values(struct arena *arena, const struct metric *metric, const struct tally *tally,
                                 double level)
{
    const struct tally_list *const list = &tally->delays->lists[0][TALLY_ANSWERED];
    const struct tally_sum *const sum = &tally->delays->sums[0];
    struct estimate estimate = unknown((double)sum->n, tally_effective(sum), "");
    double *values = arena_array(arena, list->count, sizeof *values),
           *weights = arena_array(arena, list->count, sizeof *weights);

    for (size_t i = 0; i < list->count; i++) {
        values[i] = (double)list->items[i].value / millionths;
        weights[i] = list->items[i].weight * estimate.n_eff / sum->weight;
    }
    estimate.value = quantile_of(values, weights, list->count, metric->probability);
    estimate.note = sum->n > 1 && list->count == 1 ? "constant" : note_of(&estimate);
    return scaled(estimate, interval_quantile(values, weights, list->count, metric->probability, level), 1);
}

struct estimate estimate_of(struct arena *arena, const struct metric *metric, const struct tally *tally,
                            const struct estimate_clock *clock, double level)
{
    if (metric->kind == METRIC_COUNT)
        return of_count(tally ? tally->sum.n : 0, level);
    if (metric_is_delay(metric))
        return of_delays(arena, metric, tally, clock, level);
    if (!tally || (metric->kind == METRIC_QUANTILE ? !tally->delays : tally->sum.weight <= 0))
        return unknown(0, 0, "none");
    switch (metric->kind) {
    case METRIC_NET:
        return of_net(tally, level);
    case METRIC_MEAN:
        return of_mean(metric, tally, level);
    case METRIC_QUANTILE:
        return of_values(arena, metric, tally, level);
    default:
        return of_share(&tally->sum, tally->good, level);
    }
}
