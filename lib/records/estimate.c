/* estimate - from a tally to a metric's value */
#include "voc/estimate.h"

#include "voc/arena.h"
#include "voc/interval.h"

#include <math.h>

enum { FEW = 10 };

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

/* What the answers are worth; `se` and Student's `freedom` are NAN unless they are clustered. */
struct worth {
    double n_eff, interval_n, se, freedom;
    bool is_clustered, is_one; /* one customer, several answers */
};

static struct worth worth_plain(double n_eff)
{
    return (struct worth){n_eff, n_eff, NAN, NAN, false, false};
}

/* `most`: Kish's number of the answers, who all weigh the same if it is their number. */
static bool is_uneven(const struct design *design, double most)
{
    return most < design->answers * (1 - 1e-9);
}

/* R's customers less one; where some answers weigh more, a few customers may be nearly all there is. */
static double freedom_of(const struct design *design, double most)
{
    return (is_uneven(design, most) ? fmin(design->clusters, design->customers) : design->clusters) - 1;
}

/* Who answers again makes none of the answers worth more. */
static struct worth worth_clustered(const struct design *design, double most, double se, double level)
{
    const double n = design_interval_n(design, level);

    return (struct worth){fmin(most, design_effective(design)),
                          n > most ? most : n,
                          se,
                          freedom_of(design, most),
                          true,
                          !(design->clusters > 1)};
}

/* Of customers whose answers cancel out, each one's own, nothing is left to tell an error from; and where few
   carry the weight, their agreement by chance hides it. The error is at least that of independent answers
   then, `fewer` being their number as it divides a variance, as where customers contradict themselves more
   than chance. */
static double error_of(const struct design *design, double most, double error, double fewer)
{
    static const double nothing = 1e-18;
    const bool cancels = !design->is_alike && design->summed < nothing * design->independent;

    return design->clusters > 1 && (cancels || is_uneven(design, most))
               ? fmax(error, sqrt(design->independent * design->answers / fewer))
               : error;
}

static double less_one(double most, double n)
{
    return most * (n - 1) / n;
}

/* Of shares, nets and means. */
static struct worth worth_of(struct arena *arena, const struct tally *tally, const struct clusters *clusters,
                             bool is_mean, double mean, double variance, double level)
{
    const struct tally_sum sum = tally_total(tally);

    if (!clusters || sum.n == 1)
        return worth_plain(tally_effective(&sum));
    struct design_cluster *const items = arena_array(arena, clusters->count, sizeof *items);
    for (size_t i = 0; i < clusters->count; i++)
        items[i] = (struct design_cluster){clusters->items[i].weight, clusters->items[i].total};
    const struct design design = design_mean(items, clusters->count, (double)sum.n, mean, variance);
    const double most = tally_effective(&sum);
    const double fewer = is_mean ? most - 1 : less_one(most, (double)sum.n);
    return worth_clustered(&design, most, error_of(&design, most, design_mean_se(&design), fewer), level);
}

static const char *note_with(const struct estimate *estimate, const struct worth *worth)
{
    return worth->is_one ? "one" : note_of(estimate);
}

static struct estimate of_share(struct arena *arena, const struct tally *tally,
                                const struct clusters *clusters, double level)
{
    const struct tally_sum sum = tally_total(tally);
    const double share = tally_weight(tally, 1) / sum.weight;
    const struct worth worth = worth_of(arena, tally, clusters, false, share, share * (1 - share), level);
    struct estimate estimate = unknown((double)sum.n, worth.n_eff, "");

    estimate.value = share;
    estimate.se = worth.is_clustered ? worth.se : share_se(share, worth.n_eff);
    estimate.note = note_with(&estimate, &worth);
    return scaled(estimate, interval_share(share, worth.interval_n, level), 100);
}

static struct estimate of_net(struct arena *arena, const struct tally *tally, const struct clusters *clusters,
                              double level)
{
    const struct tally_sum sum = tally_total(tally);
    const double good = tally_weight(tally, 1) / sum.weight, bad = tally_weight(tally, -1) / sum.weight;
    const struct worth worth =
        worth_of(arena, tally, clusters, false, good - bad, net_variance(good, bad), level);
    struct estimate estimate = unknown((double)sum.n, worth.n_eff, "");

    estimate.value = good - bad;
    estimate.se = worth.is_clustered ? worth.se : net_se(good, bad, worth.n_eff);
    estimate.note = note_with(&estimate, &worth);
    return scaled(estimate, interval_net(good, bad, worth.interval_n, level), 100);
}

/* No mean leaves its scale, unless some answers did. */
static struct interval interval_of_mean(const struct metric *metric, const struct estimate *estimate,
                                        double freedom, double level)
{
    struct interval scale;

    if (!metric_range(metric, &scale.low, &scale.high))
        scale = (struct interval){-INFINITY, INFINITY};
    return interval_mean_inside(estimate->value, estimate->se, freedom, scale, level);
}

/* The standard deviation of an answer, 0 where they are all alike. */
static double sd_of_mean(const struct tally *tally, double n)
{
    return sqrt(tally_squares(tally) / tally_total(tally).weight * n / (n - 1));
}

static struct estimate of_mean(struct arena *arena, const struct metric *metric, const struct tally *tally,
                               const struct clusters *clusters, double level)
{
    const struct tally_sum sum = tally_total(tally);
    const struct worth worth =
        worth_of(arena, tally, clusters, true, tally_mean(tally), tally_squares(tally) / sum.weight, level);
    struct estimate estimate = unknown((double)sum.n, worth.n_eff, "");
    const double n = worth.n_eff;

    estimate.value = tally_mean(tally);
    if (sum.n == 1 || worth.is_one || (worth.is_clustered ? worth.freedom : n - 1) < 1e-6) {
        estimate.note = "one";
        return estimate;
    }
    const double sd = sd_of_mean(tally, worth.is_clustered ? (double)sum.n : n);
    if (sd == 0) {
        estimate.note = "constant";
        return estimate;
    }
    estimate.se = worth.is_clustered ? worth.se : sd / sqrt(n);
    estimate.note = note_of(&estimate);
    const double freedom = worth.is_clustered ? worth.freedom : n - 1;
    return scaled(estimate, interval_of_mean(metric, &estimate, freedom, level), 1);
}

static double messages_squared(const struct clusters *clusters, double n)
{
    double sum = 0;

    for (size_t i = 0; clusters && i < clusters->count; i++)
        sum += clusters->items[i].weight * clusters->items[i].weight;
    return clusters ? sum : n;
}

/* Customers come by chance, each with as many messages as they have: a compound Poisson count. */
static struct estimate of_count(const struct tally *tally, const struct clusters *clusters, double level)
{
    const double n = tally ? (double)tally_total(tally).n : 0,
                 squares = messages_squared(n > 0 ? clusters : NULL, n);
    struct estimate estimate = unknown(n, n > 0 ? n * n / squares : 0, n == 0 ? "none" : "");

    estimate.value = n;
    estimate.se = n > 0 ? sqrt(squares) : NAN;
    const double scale = n > 0 ? squares / n : 1;
    const struct interval interval = interval_count(estimate.n_eff, level);
    return scaled(estimate, (struct interval){interval.low * scale, interval.high * scale}, 1);
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

/* And some are left out that are known only by the day. */
static const char *note_without_days(const char *note)
{
    static const char *const notes[][2] = {{"", "day-only"},
                                           {"one", "one day-only"},
                                           {"few", "few day-only"},
                                           {"constant", "constant day-only"},
                                           {"too-early", "too-early day-only"},
                                           {"not-reached", "not-reached day-only"}};
    size_t i = 0;

    while (strcmp(notes[i][0], note) != 0)
        i++;
    return notes[i][1];
}

/* A delay metric over one group and period. */
struct delays {
    struct arena *arena;
    const struct metric *metric;
    const struct tally *tally;
    const struct clusters *clusters;
    const struct points_clock *clock;
    double level;
};

/* With weights scaled to add up to n. */
static struct survival_estimate survive(const struct delays *delays, double n, double weight)
{
    const struct metric *const metric = delays->metric;
    size_t count;
    const struct survival_point *const points =
        points_of(delays->arena, metric, delays->tally, delays->clock, n / weight, &count);

    return metric->kind == METRIC_WITHIN
               ? survival_within(points, count, (double)metric->limit, delays->level)
               : survival_quantile(points, count, metric->probability, delays->level);
}

/* At the limit or the quantile; where that isn't reached, at the end. */
static struct worth worth_of_delays(const struct delays *delays, const struct tally_sum *sum, double quantile)
{
    const bool within = delays->metric->kind == METRIC_WITHIN;
    size_t count;

    if (!delays->clusters || sum->n == 1)
        return worth_plain(tally_effective(sum));
    const struct design_item *const items = points_clustered(delays->arena, delays->metric, delays->tally,
                                                             delays->clusters, delays->clock, &count);
    const double time = within ? (double)delays->metric->limit : isnan(quantile) ? INFINITY : quantile;
    const struct design design = design_within(delays->arena, items, count, (double)sum->n, time);
    const double most = tally_effective(sum);
    const double fewer = less_one(most, (double)sum->n);
    return worth_clustered(&design, most,
                           within ? error_of(&design, most, design_within_se(&design), fewer) : NAN,
                           delays->level);
}

static struct estimate of_delays(const struct delays *delays)
{
    const struct metric *const metric = delays->metric;
    const struct points_total total = points_total(metric, delays->tally);
    struct estimate estimate = unknown((double)total.sum.n, 0, "none");
    const bool within = metric->kind == METRIC_WITHIN;

    estimate.waiting = (double)total.waiting;
    if (total.sum.n == 0) {
        estimate.note = total.lacks_days ? "day-only" : "none";
        return estimate;
    }
    struct survival_estimate got = survive(delays, tally_effective(&total.sum), total.sum.weight);
    const struct worth worth = worth_of_delays(delays, &total.sum, got.value);
    if (worth.is_clustered) {
        const struct survival_estimate clustered = survive(delays, worth.interval_n, total.sum.weight);
        got = (struct survival_estimate){got.value, isnan(got.se) ? NAN : worth.se, clustered.low,
                                         clustered.high};
    }
    estimate.n_eff = worth.n_eff;
    estimate.value = got.value;
    estimate.se = got.se;
    estimate.note = worth.is_one ? "one" : note_of_delays(&estimate, &got, within);
    if (total.lacks_days)
        estimate.note = note_without_days(estimate.note);
    return scaled(estimate, (struct interval){got.low, got.high},
                  within ? 100 : 1.0 / (double)metric->unit_seconds);
}

/* Of plain values, which are tallied as answered delays; a quantile is where a share is crossed (Woodruff
   1952, JASA 47:635), and worth what that share is. */
static struct worth worth_of_values(struct arena *arena, const struct tally_sum *sum,
                                    const struct clusters *clusters, double quantile, double level)
{
    if (!clusters || sum->n == 1)
        return worth_plain(tally_effective(sum));
    struct design_item *const items = arena_array(arena, clusters->count, sizeof *items);
    for (size_t i = 0; i < clusters->count; i++)
        items[i] = (struct design_item){clusters->items[i].cluster, points_value(clusters->items[i].value),
                                        clusters->items[i].weight, DESIGN_ANSWERED};
    const struct design design = design_within(arena, items, clusters->count, (double)sum->n, quantile);
    return worth_clustered(&design, tally_effective(sum), NAN, level);
}

static struct estimate of_values(struct arena *arena, const struct metric *metric, const struct tally *tally,
                                 const struct clusters *clusters, double level)
{
    const struct bins *const bins = &tally->delays->done[0][TALLY_ANSWERED];
    const struct mass mass = tally_mass(tally, bins);
    const struct tally_sum sum = tally_sum_of(&mass);
    double *values = arena_array(arena, bins->count, sizeof *values),
           *weights = arena_array(arena, bins->count, sizeof *weights);

    for (size_t i = 0; i < bins->count; i++) {
        values[i] = points_value(bins->items[i].value);
        weights[i] = tally_item_weight(tally, &bins->items[i]) * tally_effective(&sum) / sum.weight;
    }
    const double value = quantile_of(values, weights, bins->count, metric->probability);
    const struct worth worth = worth_of_values(arena, &sum, clusters, value, level);
    struct estimate estimate = unknown((double)sum.n, worth.n_eff, "");
    for (size_t i = 0; i < bins->count; i++)
        weights[i] *= worth.interval_n / tally_effective(&sum);
    estimate.value = value;
    estimate.note = worth.is_one ? "one" : sum.n > 1 && bins->count == 1 ? "constant" : note_of(&estimate);
    return scaled(estimate, interval_quantile(values, weights, bins->count, metric->probability, level), 1);
}

struct estimate estimate_of(struct arena *arena, const struct metric *metric, const struct tally *tally,
                            const struct clusters *clusters, const struct points_clock *clock, double level)
{
    if (metric->kind == METRIC_COUNT)
        return of_count(tally, clusters, level);
    if (metric_is_delay(metric))
        return of_delays(&(struct delays){arena, metric, tally, clusters, clock, level});
    if (!tally || (metric->kind == METRIC_QUANTILE ? !tally->delays : tally_total(tally).n == 0))
        return unknown(0, 0, "none");
    switch (metric->kind) {
    case METRIC_NET:
        return of_net(arena, tally, clusters, level);
    case METRIC_MEAN:
        return of_mean(arena, metric, tally, clusters, level);
    case METRIC_QUANTILE:
        return of_values(arena, metric, tally, clusters, level);
    default:
        return of_share(arena, tally, clusters, level);
    }
}
