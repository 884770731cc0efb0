/* outlying - how far out one of many is, were it one more of the others */
#include "voc/outlying.h"

#include <math.h>
#include <stdbool.h>

#include "voc/arena.h"
#include "voc/betabinomial.h"
#include "voc/others.h"
#include "voc/stats.h"

/* Whose tails are asked for: its value, its variance by chance alone, and what is known of the others. */
struct one {
    double value, chance, extent, n;
};

typedef struct funnel_tails tails_of(const struct one *one, const struct others_view *view);

static struct funnel_tails tails_of_value(const struct one *one, const struct others_view *view)
{
    const double z = (one->value - view->mean) / sqrt(one->chance + view->between + view->doubt);

    return (struct funnel_tails){stats_normal(z), stats_normal(-z)};
}

/* A beta with the correlation and, in the same unit, the doubt of its mean. */
static struct funnel_tails tails_of_beta(const struct one *one, const struct others_view *view)
{
    const double most = 0.999, whole = 1e-9, together = fmin(most, view->between + view->doubt),
                 step = together / (1 - together), n = floor(one->n + whole), k = one->value * n;
    const struct betabinomial good = {view->mean, 1 - view->mean, step},
                              bad = {1 - view->mean, view->mean, step};

    return (struct funnel_tails){betabinomial_below(&good, floor(k + whole * n), n),
                                 betabinomial_below(&bad, n - ceil(k - whole * n), n)};
}

static struct funnel_tails tails_of_share(const struct one *one, const struct others_view *view)
{
    const double unit = view->mean * (1 - view->mean),
                 z = (one->value - view->mean) /
                     sqrt(unit * (one->chance + one->extent * view->between + view->doubt));
    const struct funnel_tails exact = tails_of_beta(one, view);

    return (struct funnel_tails){fmax(exact.low, stats_normal(z)), fmax(exact.high, stats_normal(-z))};
}

/* Of single answers none tells how owners differ: then there are no views. */
static struct funnel_tails tails_amid(struct others *others, size_t which, const struct one *one,
                                      tails_of *tails_at)
{
    struct funnel_tails tails = {0, 0};
    size_t count;
    const struct others_view *const views = others_look(others, which, &count);

    for (size_t i = 0; i < count; i++) {
        const struct funnel_tails at = tails_at(one, &views[i]);
        tails.low += views[i].weight * at.low;
        tails.high += views[i].weight * at.high;
    }
    return count > 0 ? tails : (struct funnel_tails){NAN, NAN};
}

static void tell(struct arena *arena, const struct others_one ones[], const double n[], size_t length,
                 tails_of *tails_at, struct funnel_tails tails[])
{
    struct others *const others = others_new(arena, ones, length, n != NULL);

    for (size_t i = 0; i < length; i++) {
        const struct one one = {ones[i].value, ones[i].chance, ones[i].extent, n ? n[i] : NAN};
        tails[i] = ones[i].is_there && others_count(others) > OUTLYING_FEWEST
                       ? tails_amid(others, i, &one, tails_at)
                       : (struct funnel_tails){NAN, NAN};
    }
}

void outlying_values(struct arena *arena, const double value[], const double se[], size_t length,
                     struct funnel_tails tails[])
{
    struct others_one *const ones = arena_array(arena, length + 1, sizeof *ones);
    double middle = 0, weight = 0;

    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i]) && se[i] > 0) {
            middle += value[i] / (se[i] * se[i]);
            weight += 1 / (se[i] * se[i]);
        }
    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i]) && se[i] > 0) /* around 0, where sums of squares lose nothing */
            ones[i] = (struct others_one){value[i] - middle / weight, se[i] * se[i], 1, true};
    tell(arena, ones, NULL, length, tails_of_value, tails);
}

void outlying_shares(struct arena *arena, const double success[], const double n[], size_t length,
                     struct funnel_tails tails[])
{
    struct others_one *const ones = arena_array(arena, length + 1, sizeof *ones);

    for (size_t i = 0; i < length; i++)
        if (n[i] > 0)
            ones[i] = (struct others_one){success[i] / n[i], 1 / n[i], fmax(0, 1 - 1 / n[i]), true};
    tell(arena, ones, n, length, tails_of_share, tails);
}
