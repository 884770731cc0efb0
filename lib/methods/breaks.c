/* breaks - whether a series moved from one level to another, and when */
#include "voc/breaks.h"

#include "voc/stats.h"

#include <math.h>

enum { FEWEST = 4 };
static const double trimmed = 0.15;

/* Hansen's p for one parameter: that chi-squared with so many degrees of freedom is above constant + factor
   x, by the share that is trimmed on each side. */
static const struct hansen {
    double trimmed, constant, factor, freedom;
} hansen[] = {{0.15, -0.98828874, 1.01604712, 2.96752918},
              {0.13, -1.04892713, 1.02570939, 3.08442682},
              {0.11, -1.11527783, 1.03526033, 3.19770394},
              {0.09, -1.14992644, 1.06643436, 3.44739573}};

struct part {
    double weight, mean, rss;
};

static struct part part_of(const double value[], const double weight[], size_t from, size_t to)
{
    struct part part = {0};

    for (size_t i = from; i < to; i++) {
        const double w = weight ? weight[i] : 1;
        part.weight += w;
        part.mean += w * value[i];
    }
    part.mean /= part.weight;
    for (size_t i = from; i < to; i++)
        part.rss += (weight ? weight[i] : 1) * (value[i] - part.mean) * (value[i] - part.mean);
    return part;
}

static double hansen_row_p(const struct hansen *row, double f)
{
    return stats_chi_squared_above(fmax(0, row->constant + row->factor * f), row->freedom);
}

/* Between the rows in proportion; whole values are trimmed, so that it is at most 15 %. */
static double hansen_p(double f, double share)
{
    const size_t rows = sizeof hansen / sizeof *hansen;
    size_t i = 0;

    while (i + 2 < rows && hansen[i + 1].trimmed > share)
        i++;
    const double way =
        fmin(1, fmax(0, (hansen[i].trimmed - share) / (hansen[i].trimmed - hansen[i + 1].trimmed)));
    return (1 - way) * hansen_row_p(&hansen[i], f) + way * hansen_row_p(&hansen[i + 1], f);
}

struct breaks breaks_find(const double value[], const double weight[], size_t length, size_t spent)
{
    struct breaks best = {.before = NAN, .after = NAN, .rss = NAN, .split_rss = NAN, .f = NAN, .p = NAN};
    const size_t least = (size_t)fmax(1, floor(trimmed * (double)length));

    if (length < FEWEST + spent)
        return best;
    best.rss = part_of(value, weight, 0, length).rss;
    if (!(best.rss > 0))
        return best;
    for (size_t last = least; last + least <= length; last++) {
        const struct part before = part_of(value, weight, 0, last),
                          after = part_of(value, weight, last, length);
        if (best.last > 0 && !(before.rss + after.rss < best.split_rss))
            continue;
        best.last = last;
        best.before = before.mean;
        best.after = after.mean;
        best.split_rss = before.rss + after.rss;
    }
    best.f = (best.rss - best.split_rss) / (best.split_rss / (double)(length - 2 - spent));
    best.p = hansen_p(best.f, (double)least / (double)length);
    return best;
}
