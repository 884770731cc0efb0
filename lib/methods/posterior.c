/* posterior - what is known of each of many once how they differ is learnt from all of them */
#include "voc/posterior.h"

#include <math.h>

#include "voc/arena.h"
#include "voc/others.h"
#include "voc/solve.h"
#include "voc/stats.h"

/* Beyond so many standard deviations of every part of a mixture there is nothing. */
static const double reach = 12;
/* Of the way over all of the mixture. */
static const double nearness = 1e-9;

struct mixture {
    const struct others_view *views;
    size_t count;
    double value, square; /* of the one: its value and the square of its error */
    double tail;
};

/* One part of it. */
struct normal {
    double mean, sd;
};

static struct normal normal_at(const struct mixture *it, const struct others_view *view)
{
    const double common = it->square / (it->square + view->between);

    return (struct normal){common * view->mean + (1 - common) * it->value,
                           sqrt((1 - common) * it->square + common * common * view->doubt)};
}

/* How far the chance of less is below the wanted one. */
static double lack_below(double x, const void *context)
{
    const struct mixture *const it = context;
    double sum = it->tail;

    for (size_t i = 0; i < it->count; i++) {
        const struct normal part = normal_at(it, &it->views[i]);
        sum -= it->views[i].weight * stats_normal((x - part.mean) / part.sd);
    }
    return sum;
}

static double quantile(struct mixture it, double tail)
{
    double low = INFINITY, high = -INFINITY;

    it.tail = tail;
    for (size_t i = 0; i < it.count; i++) {
        const struct normal part = normal_at(&it, &it.views[i]);
        low = fmin(low, part.mean - reach * part.sd);
        high = fmax(high, part.mean + reach * part.sd);
    }
    return it.count ? solve_root_near(lack_below, &it, low, high, nearness * (high - low)) : NAN;
}

void posterior_limits(struct arena *arena, const double value[], const double se[], size_t length,
                      double level, struct interval limits[])
{
    struct others_one *const ones = arena_array(arena, length + 1, sizeof *ones);
    size_t count;

    for (size_t i = 0; i < length; i++)
        if (!isnan(value[i]) && se[i] > 0)
            ones[i] = (struct others_one){value[i], se[i] * se[i], 1, true};
    struct others *const others = others_new(arena, ones, length, false);
    const struct others_view *const views = others_look(others, length, &count);
    for (size_t i = 0; i < length; i++) {
        const struct mixture it = {views, count, value[i], ones[i].chance, NAN};
        limits[i] = ones[i].is_there && others_count(others) >= POSTERIOR_FEWEST
                        ? (struct interval){quantile(it, (1 - level) / 2), quantile(it, (1 + level) / 2)}
                        : (struct interval){NAN, NAN};
    }
}
