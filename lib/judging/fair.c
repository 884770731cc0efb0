/* fair - owners compared so that luck isn't taken for merit */
#include "voc/fair.h"

#include "voc/flags.h"
#include "voc/interval.h"
#include "voc/shrink.h"
#include "voc/stats.h"

#include <math.h>

static size_t known(const struct fair_score scores[], size_t count)
{
    size_t owners = 0;

    for (size_t i = 0; i < count; i++)
        owners += !isnan(scores[i].value) && scores[i].n > 0;
    return owners;
}

/* Who can't be told apart shares a rank. */
static void set_ranks(struct arena *arena, struct fair_score scores[], const double values[],
                      const double errors[], size_t count, double level, bool high_is_better)
{
    struct multiple_rank *ranks = arena_array(arena, count, sizeof *ranks);

    multiple_ranks(values, errors, count, level, high_is_better, ranks);
    for (size_t i = 0; i < count; i++) {
        scores[i].rank = ranks[i];
        scores[i].rank.rank = ranks[i].low;
    }
}

static void rank_values(struct arena *arena, struct fair_score scores[], size_t count, double level,
                        bool high_is_better)
{
    double *values = arena_array(arena, count, sizeof *values),
           *errors = arena_array(arena, count, sizeof *errors);

    for (size_t i = 0; i < count; i++) {
        values[i] = scores[i].value;
        errors[i] = scores[i].se;
    }
    set_ranks(arena, scores, values, errors, count, level, high_is_better);
}

/* Near 0 and 100 %, and with few answers, a share's error hangs on the share itself: the arcsine has one that
   only n tells (Anscombe 1948, Biometrika 35:246), which keeps differences of unlike n at their level. */
static void rank_shares(struct arena *arena, struct fair_score scores[], size_t count, double level,
                        bool high_is_better)
{
    double *values = arena_array(arena, count, sizeof *values),
           *errors = arena_array(arena, count, sizeof *errors);

    for (size_t i = 0; i < count; i++) {
        const double n = scores[i].n, share = fmin(1, fmax(0, scores[i].value / 100));
        const bool is_known = !isnan(scores[i].value) && n > 0;
        values[i] = is_known ? asin(sqrt((n * share + 0.375) / (n + 0.75))) : NAN;
        errors[i] = is_known ? 1 / (2 * sqrt(n + 0.5)) : NAN;
    }
    set_ranks(arena, scores, values, errors, count, level, high_is_better);
}

/* As they are, with the limits that they came with, for want of others to learn from. */
static void leave_raw(struct fair_score *score, const char *note)
{
    score->fair = score->value;
    score->funnel = "";
    score->note = note;
}

/* Shares as successes of n; 0 of 0 where one is unknown. */
struct counts {
    double *success, *n, all, of;
};

static struct counts counts_of(struct arena *arena, const struct fair_score scores[], size_t count)
{
    struct counts counts = {arena_array(arena, count, sizeof(double)),
                            arena_array(arena, count, sizeof(double)), 0, 0};

    for (size_t i = 0; i < count; i++) {
        const bool is_known = !isnan(scores[i].value) && scores[i].n > 0;
        counts.n[i] = is_known ? scores[i].n : 0;
        counts.success[i] = is_known ? scores[i].n * scores[i].value / 100 : 0;
        counts.all += counts.success[i];
        counts.of += counts.n[i];
    }
    return counts;
}

/* Where nobody differs beyond chance as far as can be seen, some may all the same: limits of an owner by a
   cautious variance, the value that is shown among them. */
static void set_cautious(const struct shrink_means *cautious, double value, double se, double level,
                         struct fair_score *score)
{
    const struct shrink_estimate got = shrink_mean(cautious, value, se, level);

    score->low = fmin(score->fair, got.low);
    score->high = fmax(score->fair, got.high);
    score->note = "pooled";
}

/* Limits of the posterior of a beta with that mean and precision, which take in what is shown. */
static void widen_by_beta(double mean, double precision, const struct counts *counts, size_t place,
                          double level, struct fair_score *score)
{
    const double jeffreys = 0.5, tail = (1 - level) / 2, good = counts->success[place],
                 a = fmax(jeffreys, mean * precision) + good,
                 b = fmax(jeffreys, (1 - mean) * precision) + counts->n[place] - good;

    score->low = fmin(score->low, 100 * stats_beta_quantile(tail, a, b));
    score->high = fmax(score->high, 100 * stats_beta_quantile(1 - tail, a, b));
}

static void shrink_one(const struct shrink_shares *prior, const struct counts *counts, size_t place,
                       double level, struct fair_score *score)
{
    const struct shrink_estimate got = shrink_share(prior, counts->success[place], counts->n[place], level);

    score->fair = 100 * got.value;
    score->low = 100 * got.low;
    score->high = 100 * got.high;
    score->note = "";
    widen_by_beta(prior->mean, prior->precision, counts, place, level, score);
}

/* Where nobody differs beyond chance as far as can be seen, some may all the same: a cautious variance
   between owners, and the doubt of the mean, make the beta that their limits come from. */
static double cautious_precision(double common, const double values[], const double errors[], size_t count)
{
    const struct shrink_means cautious = shrink_means_cautious(values, errors, count);
    const double between = (cautious.variance + cautious.se * cautious.se) / 1e4;

    return fmax(0, common * (1 - common) / between - 1);
}

/* Everybody gets the common share; where it is 0 or 1 nothing tells how owners differ, and the limits stay
   those that each owner's own answers have. */
static void pool_shares(struct arena *arena, struct fair_score scores[], const struct counts *counts,
                        size_t count, double level)
{
    double *const values = arena_array(arena, count, sizeof *values), *const errors = arena_array(
                                                                          arena, count, sizeof *errors);
    const double common = counts->all / counts->of;
    const bool is_open = common > 0 && common < 1;

    for (size_t i = 0; i < count; i++) {
        values[i] = counts->n[i] > 0 ? scores[i].value : NAN;
        errors[i] = counts->n[i] > 0 ? 100 * share_se(common, counts->n[i]) : NAN;
    }
    const double precision = is_open ? cautious_precision(common, values, errors, count) : NAN;
    for (size_t i = 0; i < count; i++) {
        if (!(counts->n[i] > 0))
            continue;
        scores[i].fair = 100 * common;
        scores[i].note = "pooled";
        if (!is_open)
            continue;
        scores[i].low = scores[i].high = scores[i].fair;
        widen_by_beta(common, precision, counts, i, level, &scores[i]);
    }
}

/* Who is left raw has no word. */
static void flag(struct fair_score scores[], const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (*words[i])
            scores[i].funnel = words[i];
}

void fair_shares(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better)
{
    const struct counts counts = counts_of(arena, scores, count);
    const bool enough = known(scores, count) >= FAIR_FEWEST;
    struct shrink_shares prior = {0};

    if (enough)
        prior = shrink_shares_fit(counts.success, counts.n, count);
    rank_shares(arena, scores, count, level, high_is_better);
    if (enough && prior.is_pooled)
        pool_shares(arena, scores, &counts, count, level);
    for (size_t i = 0; i < count; i++) {
        if (counts.n[i] == 0)
            continue;
        if (!enough) {
            leave_raw(&scores[i], "few-owners");
            continue;
        }
        if (!prior.is_pooled)
            shrink_one(&prior, &counts, i, level, &scores[i]);
    }
    if (enough)
        flag(scores, flags_of_shares(arena, counts.success, counts.n, count), count);
}

/* Those whose values tell how owners differ: one without an error, as at the end of a scale, doesn't. */
static size_t telling(const struct fair_score scores[], size_t count)
{
    size_t owners = 0;

    for (size_t i = 0; i < count; i++)
        owners += !isnan(scores[i].value) && scores[i].se > 0;
    return owners;
}

void fair_values(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better, struct interval range)
{
    double *values = arena_array(arena, count, sizeof *values),
           *errors = arena_array(arena, count, sizeof *errors), *n = arena_array(arena, count, sizeof *n);
    const bool enough = telling(scores, count) >= FAIR_FEWEST;

    for (size_t i = 0; i < count; i++) {
        values[i] = scores[i].value;
        errors[i] = scores[i].se;
        n[i] = scores[i].n;
    }
    const struct shrink_means prior = shrink_means_fit(values, errors, count),
                              cautious = shrink_means_cautious(values, errors, count);
    rank_values(arena, scores, count, level, high_is_better);
    for (size_t i = 0; i < count; i++) {
        struct fair_score *const score = &scores[i];
        if (isnan(score->value))
            continue;
        if (!enough || !(score->se > 0)) {
            leave_raw(score, enough ? "" : "few-owners");
            continue;
        }
        const struct shrink_estimate got = shrink_mean(&prior, score->value, score->se, level);
        score->fair = got.value;
        score->low = got.low;
        score->high = got.high;
        score->note = "";
        if (!(prior.variance > 0))
            set_cautious(&cautious, score->value, score->se, level, score);
    }
    if (enough)
        flag(scores, flags_of_values(arena, values, errors, n, count, range), count);
}
