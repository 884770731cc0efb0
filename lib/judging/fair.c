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

/* Where each owner is in the funnel, as the chance of being below; what the false discovery rate takes. */
struct places {
    double *below, *p;
    size_t count;
};

static struct places places_new(struct arena *arena, size_t count)
{
    struct places places = {arena_array(arena, count, sizeof(double)),
                            arena_array(arena, count, sizeof(double)), count};

    for (size_t i = 0; i < count; i++)
        places.below[i] = NAN;
    return places;
}

static const char *word_of(double below, bool stands_out)
{
    const double near = 0.025, far = 0.001; /* Spiegelhalter's 95 and 99.8 % */

    if (isnan(below))
        return "";
    if (!stands_out || fmin(below, 1 - below) >= near)
        return "inside";
    if (below < 0.5)
        return below < far ? "below" : "below-95";
    return 1 - below < far ? "above" : "above-95";
}

/* Of many owners some are outside by chance: who is flagged keeps the false discovery rate at 5 %. */
static void flag(struct arena *arena, struct fair_score scores[], const struct places *places)
{
    const double rate = 0.05;

    for (size_t i = 0; i < places->count; i++)
        places->p[i] = fmin(1, 2 * fmin(places->below[i], 1 - places->below[i]));
    for (size_t i = 0; i < places->count; i++)
        if (isnan(places->below[i]))
            places->p[i] = NAN;
    multiple_adjust(places->p, places->count, arena, places->p);
    for (size_t i = 0; i < places->count; i++)
        if (!isnan(places->below[i]))
            scores[i].funnel = word_of(places->below[i], places->p[i] <= rate);
}

static double place_of(const struct funnel *funnel, const struct fair_score *score)
{
    const double share = score->value / 100;

    if (funnel->variance > 0)
        return stats_normal(funnel_z(share, score->n, funnel->target, funnel->variance));
    return funnel_place(share, score->n, funnel->target);
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
    const struct places places = places_new(arena, count);
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
        places.below[i] = place_of(&funnel, &scores[i]);
    }
    flag(arena, scores, &places);
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
    const struct places places = places_new(arena, count);
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
        places.below[i] = stats_normal((score->value - prior.mean) / hypot(score->se, sqrt(prior.variance)));
    }
    flag(arena, scores, &places);
}
