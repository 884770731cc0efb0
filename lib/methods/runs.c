/* runs - how long values stay on one side of a line, and how often they cross it */
#include "voc/runs.h"

#include <float.h>
#include <math.h>

/* A series is as long as it is looked at: more are never asked for. */
enum { MOST = 128 };
static const double rare = 0.05;

double runs_longest_usual(size_t useful)
{
    return useful > 0 ? round(log2((double)useful)) + 3 : NAN;
}

static int side_of(double value, double line)
{
    return value > line ? 1 : value < line ? -1 : 0;
}

/* How the number of crossings is spread over tosses of unequal coins: [crossings] for a last value below and
   above. */
struct tosses {
    double below[MOST], above[MOST];
    size_t count;
};

/* Numbers of crossings from the back, as each is had from the one below it. */
static void toss(struct tosses *tosses, double above)
{
    double *const below_of = tosses->below, *const above_of = tosses->above;

    if (tosses->count == MOST)
        return;
    below_of[tosses->count] = tosses->count == 0;
    above_of[tosses->count] = tosses->count == 0;
    for (size_t i = tosses->count++; i > 0; i--) {
        below_of[i] += above_of[i - 1];
        above_of[i] += below_of[i - 1];
        below_of[i] *= 1 - above;
        above_of[i] *= above;
    }
    below_of[0] *= 1 - above;
    above_of[0] *= above;
}

/* The smallest number of crossings that has a chance of at least `rare` to be not exceeded; a hair of slack
   makes it R's qbinom for even coins. */
static double least_usual(const struct tosses *tosses)
{
    double chance = 0;

    for (size_t i = 0; i < tosses->count; i++) {
        chance += tosses->below[i] + tosses->above[i];
        if (chance >= rare * (1 - 64 * DBL_EPSILON))
            return (double)i;
    }
    return 0;
}

static double chance_at(const double above[], size_t i)
{
    return above ? above[i] : 0.5;
}

static double bits_of(double above, int side)
{
    return fmin(1, -log2(side > 0 ? above : 1 - above));
}

/* Of the values from `first` on, all of the run's side or on the line. */
static double bits_of_run(const double value[], const double above[], size_t first, size_t length,
                          double line)
{
    double bits = 0;

    for (size_t i = first; i < length; i++)
        if (side_of(value[i], line))
            bits += bits_of(chance_at(above, i), side_of(value[i], line));
    return bits;
}

struct runs runs_of(const double value[], const double above[], size_t length, double line)
{
    struct runs runs = {.rare_above = NAN};
    struct tosses tosses;
    size_t begin = 0; /* of the newest run */

    tosses.count = 0;
    for (size_t i = 0; i < length; i++) {
        const int side = side_of(value[i], line);
        if (side == 0)
            continue;
        runs.crossings += runs.useful > 0 && side != runs.side;
        if (side != runs.side) {
            runs.newest = 0;
            begin = i;
        }
        runs.side = side;
        runs.useful++;
        runs.newest++;
        runs.longest = runs.newest > runs.longest ? runs.newest : runs.longest;
        toss(&tosses, chance_at(above, i));
    }
    runs.bits = bits_of_run(value, above, begin, length, line);
    runs.least = least_usual(&tosses);
    runs.rare_above = runs_longest_usual(runs.useful);
    return runs;
}

int runs_trend(const double value[], size_t length, size_t count)
{
    int trend = 0;

    if (length < count || count < 2)
        return 0;
    for (size_t i = length - count + 1; i < length; i++) {
        const int step = side_of(value[i], value[i - 1]);
        if (step == 0 || (trend != 0 && step != trend))
            return 0;
        trend = step;
    }
    return trend;
}
