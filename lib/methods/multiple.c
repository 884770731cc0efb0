/* multiple - many comparisons at once: which findings remain, and what ranks are possible */
#include "voc/multiple.h"

#include <math.h>
#include <stdlib.h>

#include "voc/stats.h"

struct finding {
    double p;
    size_t place;
};

static int largest_first(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    if (x->p != y->p)
        return x->p < y->p ? 1 : -1;
    return (x->place > y->place) - (x->place < y->place);
}

void multiple_adjust(const double p[], size_t length, double adjusted[], struct arena *arena)
{
    struct finding *const findings = arena_array(arena, length + 1, sizeof *findings);
    size_t count = 0;
    double least = 1;
    for (size_t i = 0; i < length; i++) {
        if (!isnan(p[i]))
            findings[count++] = (struct finding){p[i], i};
        adjusted[i] = NAN;
    }
    qsort(findings, count, sizeof *findings, largest_first);
    for (size_t i = 0; i < count; i++) {
        least = fmin(least, findings[i].p * ((double)count / (double)(count - i)));
        adjusted[findings[i].place] = least;
    }
}

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
