/* posterior - what is known of each of many once how they differ is learnt from all of them */
#include "voc/posterior.h"

#include <math.h>

#include "voc/arena.h"
#include "voc/mixture.h"
#include "voc/others.h"

/* What is known of the one at each variance between all. */
struct parts {
    double weight[OTHERS_POINTS], mean[OTHERS_POINTS], sd[OTHERS_POINTS];
    size_t count;
};

static void read_parts(const struct others_view views[], size_t count, const struct others_one *one,
                       struct parts *parts)
{
    parts->count = count;
    for (size_t i = 0; i < count; i++) {
        const double common = one->chance / (one->chance + views[i].between);
        parts->weight[i] = views[i].weight;
        parts->mean[i] = common * views[i].mean + (1 - common) * one->value;
        parts->sd[i] = sqrt((1 - common) * one->chance + common * common * views[i].doubt);
    }
}

static struct interval limits_of(const struct parts *parts, double level)
{
    const struct mixture mixture = {parts->weight, parts->mean, parts->sd, parts->count};

    return (struct interval){mixture_quantile(&mixture, (1 - level) / 2),
                             mixture_quantile(&mixture, (1 + level) / 2)};
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
        struct parts parts;
        limits[i] = (struct interval){NAN, NAN};
        if (!ones[i].is_there || others_count(others) < POSTERIOR_FEWEST)
            continue;
        read_parts(views, count, &ones[i], &parts);
        limits[i] = limits_of(&parts, level);
    }
}
