/* fair - owners compared so that luck isn't taken for merit */
#include "voc/fair.h"

#include "voc/funnel.h"
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

static void rank(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better)
{
    double *values = arena_array(arena, count, sizeof *values),
           *errors = arena_array(arena, count, sizeof *errors);
    struct multiple_rank *ranks = arena_array(arena, count, sizeof *ranks);

    for (size_t i = 0; i < count; i++) {
        values[i] = scores[i].value;
        errors[i] = scores[i].se;
    }
    multiple_ranks(values, errors, count, level, high_is_better, ranks);
    for (size_t i = 0; i < count; i++) {
        scores[i].rank = ranks[i];
        scores[i].rank.rank = ranks[i].low; /* who can't be told apart shares a rank */
    }
}

/* As they are, with the limits that they came with, for want of others to learn from. */
static void leave_raw(struct fair_score *score, const char *note)
{
    score->fair = score->value;
    score->funnel = "";
    score->note = note;
}

static const char *beyond(double z)
{
    const double far = stats_normal_critical(0.998), near = stats_normal_critical(0.95);

    if (isnan(z))
        return "";
    return z > far ? "above" : z < -far ? "below" : z > near ? "above-95" : z < -near ? "below-95" : "inside";
}

static const char *in_funnel(const struct funnel *funnel, const struct fair_score *score)
{
    const double share = score->value / 100;

    if (funnel->variance > 0)
        return beyond(funnel_z(share, score->n, funnel->target, funnel->variance));
    if (share > funnel_limit(0.999, score->n, funnel->target))
        return "above";
    if (share < funnel_limit(0.001, score->n, funnel->target))
        return "below";
    if (share > funnel_limit(0.975, score->n, funnel->target))
        return "above-95";
    return share < funnel_limit(0.025, score->n, funnel->target) ? "below-95" : "inside";
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

static void shrink_one(const struct shrink_shares *prior, const struct counts *counts, size_t place,
                       double level, struct fair_score *score)
{
    const struct shrink_estimate got = shrink_share(prior, counts->success[place], counts->n[place], level);
    struct interval interval = {got.low, got.high};

    if (prior->is_pooled)
        interval = interval_share(counts->all / counts->of, counts->of, level);
    score->fair = 100 * got.value;
    score->low = 100 * interval.low;
    score->high = 100 * interval.high;
    score->note = prior->is_pooled ? "pooled" : "";
}

void fair_shares(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better)
{
    const struct counts counts = counts_of(arena, scores, count);
    const bool enough = known(scores, count) >= FAIR_FEWEST;
    const struct funnel funnel = funnel_fit(counts.success, counts.n, count, arena);
    struct shrink_shares prior = {0};

    if (enough)
        prior = shrink_shares_fit(counts.success, counts.n, count);
    rank(arena, scores, count, level, high_is_better);
    for (size_t i = 0; i < count; i++) {
        if (counts.n[i] == 0)
            continue;
        if (!enough) {
            leave_raw(&scores[i], "few-owners");
            continue;
        }
        shrink_one(&prior, &counts, i, level, &scores[i]);
        scores[i].funnel = in_funnel(&funnel, &scores[i]);
    }
}

void fair_values(struct arena *arena, struct fair_score scores[], size_t count, double level,
                 bool high_is_better)
{
    double *values = arena_array(arena, count, sizeof *values),
           *errors = arena_array(arena, count, sizeof *errors);
    const bool enough = known(scores, count) >= FAIR_FEWEST;

    for (size_t i = 0; i < count; i++) {
        values[i] = scores[i].value;
        errors[i] = scores[i].se;
    }
    const struct shrink_means prior = shrink_means_fit(values, errors, count);
    rank(arena, scores, count, level, high_is_better);
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
        score->note = prior.variance > 0 ? "" : "pooled";
        score->funnel = beyond((score->value - prior.mean) / hypot(score->se, sqrt(prior.variance)));
    }
}
