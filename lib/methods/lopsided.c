/* lopsided - how far out one of many is, where true values crowd at an end of their scale */
#include "voc/lopsided.h"

#include <math.h>
#include <stdbool.h>

#include "voc/arena.h"
#include "voc/others.h"
#include "voc/outlying.h"
#include "voc/stats.h"

/* The trapezoidal rule: so many standard deviations to both sides, in such steps. */
static const double reach = 9, step = 0.2;

/* Whose tail is asked for: a value of as many yes-or-no answers as have its error. */
struct one {
    double value, n;
    bool is_exact; /* they are such answers: the binomial holds */
    bool is_low;   /* which tail */
};

/* True values at one view: their logits are normal. */
struct truth {
    double mean, sd;
};

static double logit(double share)
{
    return log(share) - log1p(-share);
}

static double of_logit(double logit)
{
    return 1 / (1 + exp(-logit));
}

/* The tail, given the true value. */
static double tail_given(const struct one *one, double truth)
{
    const double whole = 1e-9 * one->n, good = one->value * one->n;

    if (!one->is_exact)
        return stats_normal((one->is_low ? 1 : -1) * (one->value - truth) /
                            sqrt(truth * (1 - truth) / one->n));
    return one->is_low ? stats_binomial(floor(good + whole), one->n, truth)
                       : stats_binomial(one->n - ceil(good - whole), one->n, 1 - truth);
}

/* The chance of a true value below (above) one with that logit. */
static double truths_beyond(const struct one *one, const struct truth *truth, double logit)
{
    return stats_normal((one->is_low ? 1 : -1) * (logit - truth->mean) / truth->sd);
}

/* Summed over true values, where these are close to each other. */
static double over_truths(const struct one *one, const struct truth *truth)
{
    double sum = 0, weights = 0;

    for (double z = -reach; z < reach + step / 2; z += step) {
        const double weight = exp(-z * z / 2);
        weights += weight;
        sum += weight * tail_given(one, of_logit(truth->mean + z * truth->sd));
    }
    return sum / weights;
}

/* Else over what chance does: P(X <= k | p) is P(B > p) of a beta with k + 1 and n - k. */
static double over_beta(const struct one *one, const struct truth *truth)
{
    const double whole = 1e-9 * one->n, good = one->value * one->n,
                 k = one->is_low ? floor(good + whole) : ceil(good - whole), a = one->is_low ? k + 1 : k,
                 b = one->n + 1 - a, center = log(a / b), sd = sqrt(1 / a + 1 / b);
    double sum = 0, weights = 0;

    if (!(a > 0 && b > 0)) /* no answer is beyond */
        return 1;
    for (double z = -reach; z < reach + step / 2; z += step) {
        const double at = center + z * sd,
                     weight = exp(a * z * sd - (a + b) * (log1p(exp(at)) - log1p(exp(center))));
        weights += weight;
        sum += weight * truths_beyond(one, truth, at);
    }
    return sum / weights;
}

/* The true value of which the one is z errors, as they are there, above (Wilson 1927). */
static double truth_below(const struct one *one, double z)
{
    const double square = z * z / one->n, half = sqrt(square * (one->value * (1 - one->value) + square / 4));

    return (one->value + square / 2 - (z > 0 ? half : -half)) / (1 + square);
}

static double over_errors(const struct one *one, const struct truth *truth)
{
    double sum = 0, weights = 0;

    for (double z = -reach; z < reach + step / 2; z += step) {
        const double weight = exp(-z * z / 2), at = fmin(1, fmax(0, truth_below(one, z)));
        weights += weight;
        sum += weight * truths_beyond(one, truth, logit(at));
    }
    return sum / weights;
}

/* What is narrower is summed over, so that the other is smooth to it. */
static double tail_of(const struct one *one, const struct others_one *own, const struct others_view *view)
{
    const struct truth truth = {view->mean, sqrt(view->between + view->doubt)};

    if (truth.sd * truth.sd < own->chance)
        return over_truths(one, &truth);
    return one->is_exact ? over_beta(one, &truth) : over_errors(one, &truth);
}

static double tail_amid(struct others *others, size_t which, const struct one *one,
                        const struct others_one *own)
{
    size_t count;
    const struct others_view *const views = others_look(others, which, &count);
    double tail = 0;

    for (size_t i = 0; i < count; i++)
        tail += views[i].weight * tail_of(one, own, &views[i]);
    return count > 0 ? tail : NAN;
}

struct crowd {
    struct one *ones;
    struct others_one *logits;
    size_t length;
};

static struct crowd crowd_new(struct arena *arena, size_t length)
{
    return (struct crowd){arena_array(arena, length + 1, sizeof(struct one)),
                          arena_array(arena, length + 1, sizeof(struct others_one)), length};
}

static void widen(struct arena *arena, const struct crowd *crowd, double most, struct funnel_tails tails[])
{
    struct others *const others = others_new(arena, crowd->logits, crowd->length, false);

    for (size_t i = 0; i < crowd->length && others_count(others) > OUTLYING_FEWEST; i++) {
        struct one one = crowd->ones[i];
        if (!crowd->logits[i].is_there)
            continue;
        one.is_low = true;
        if (tails[i].low <= most)
            tails[i].low = fmax(tails[i].low, tail_amid(others, i, &one, &crowd->logits[i]));
        one.is_low = false;
        if (tails[i].high <= most)
            tails[i].high = fmax(tails[i].high, tail_amid(others, i, &one, &crowd->logits[i]));
    }
}

/* Logits of values, which half an answer of either kind keeps off the ends, with the errors that they have
   where all are together: own ones are the smaller the higher the value happens to be. */
static void set_logits(const struct crowd *crowd)
{
    double good = 0, of = 0;

    for (size_t i = 0; i < crowd->length; i++) {
        good += crowd->ones[i].n * crowd->ones[i].value;
        of += crowd->ones[i].n;
    }
    const double common = (good + 0.5) / (of + 1);
    for (size_t i = 0; i < crowd->length; i++) {
        const struct one *const one = &crowd->ones[i];
        if (one->n > 0)
            crowd->logits[i] = (struct others_one){logit((one->n * one->value + 0.5) / (one->n + 1)),
                                                   1 / (one->n * common * (1 - common)), 1, true};
    }
}

void lopsided_shares(struct arena *arena, const double success[], const double n[], size_t length,
                     double most, struct funnel_tails tails[])
{
    const struct crowd crowd = crowd_new(arena, length);

    for (size_t i = 0; i < length; i++)
        if (n[i] > 0)
            crowd.ones[i] = (struct one){success[i] / n[i], n[i], true, false};
    set_logits(&crowd);
    widen(arena, &crowd, most, tails);
}

static bool is_usable(double value, double se, double n)
{
    return value >= 0 && value <= 1 && se > 0 && n > 0;
}

/* How much more, or less, than a yes or no each answer tells. */
static double dispersion(const double value[], const double se[], const double n[], size_t length)
{
    double variance = 0, binomial = 0;

    for (size_t i = 0; i < length; i++)
        if (is_usable(value[i], se[i], n[i])) {
            const double within = (n[i] * value[i] + 0.5) / (n[i] + 1);
            variance += n[i] * n[i] * se[i] * se[i];
            binomial += n[i] * within * (1 - within);
        }
    return variance / binomial;
}

void lopsided_values(struct arena *arena, const double value[], const double se[], const double n[],
                     size_t length, double most, struct funnel_tails tails[])
{
    const struct crowd crowd = crowd_new(arena, length);
    const double times = dispersion(value, se, n, length);

    for (size_t i = 0; i < length; i++)
        if (is_usable(value[i], se[i], n[i]))
            crowd.ones[i] = (struct one){value[i], n[i] / times, false, false};
    set_logits(&crowd);
    widen(arena, &crowd, most, tails);
}
