/* multiple - many comparisons at once: which hold, and what ranks are possible */
#include "voc/multiple.h"

#include "voc/arena.h"
#include "voc/stats.h"

#include <math.h>
#include <stdlib.h>

static bool has_estimate(double estimate, double se)
{
    return !isnan(estimate) && se >= 0;
}

void multiple_ranks(const double estimate[], const double se[], size_t length, double level,
                    bool high_is_better, struct multiple_rank ranks[])
{
    size_t owners = 0;
    for (size_t i = 0; i < length; i++)
        owners += has_estimate(estimate[i], se[i]);
    const double z = owners > 1 ? stats_normal_critical(1 - (1 - level) / (double)(owners - 1)) : 0;
    for (size_t i = 0; i < length; i++) {
        ranks[i] = (struct multiple_rank){1, 1, owners};
        if (!has_estimate(estimate[i], se[i])) {
            ranks[i] = (struct multiple_rank){0};
            continue;
        }
        for (size_t j = 0; j < length; j++) {
            if (j == i || !has_estimate(estimate[j], se[j]))
                continue;
            const double ahead = high_is_better ? estimate[j] - estimate[i] : estimate[i] - estimate[j];
            const double doubt = z * hypot(se[i], se[j]);
            ranks[i].rank += ahead > 0;
            ranks[i].low += ahead > doubt;
            ranks[i].high -= -ahead > doubt;
        }
    }
}

struct ranked {
    double p;
    size_t at;
};

static int larger_first(const void *left, const void *right)
{
    const struct ranked *const a = left, *const b = right;
    return (a->p < b->p) - (a->p > b->p);
}

void multiple_adjust(const double p[], size_t length, struct arena *arena, double adjusted[])
{
    struct ranked *const known = arena_array(arena, length, sizeof *known);
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        if (p[i] >= 0 && p[i] <= 1)
            known[count++] = (struct ranked){p[i], i};
        adjusted[i] = NAN;
    }
    if (count > 0)
        qsort(known, count, sizeof *known, larger_first);
    double least = 1;
    for (size_t i = 0; i < count; i++) {
        least = fmin(least, known[i].p * (double)count / (double)(count - i));
        adjusted[known[i].at] = least;
    }
}
