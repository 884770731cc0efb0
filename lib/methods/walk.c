/* walk - how far a level strays, and what that says of where it will be */
#include "voc/walk.h"

#include "voc/arena.h"
#include "voc/mixture.h"

#include <math.h>
#include <stdbool.h>

/* Points lie closer near 0, where a step that is small still adds up over many periods. */
enum { STEPS = 40, NOISES = 24, MOST_DIFFERENCES = 2, BESIDE = 32 };
/* Of the prior on steps, in root mean squares of successive differences: levels move little from one period
   to the next, beside what answers and luck do. */
static const double usual_step = 0.1;

static bool is_known(const struct walk_series *series, size_t i)
{
    return !isnan(series->value[i]) && series->error[i] > 0;
}

/* Points of the grid side by side, so that processors reckon several at once: the level as far as each knows
   it, and what its likelihood is made of (kalman.h). */
struct beside {
    double noise[BESIDE], step[BESIDE]; /* squares */
    double level[BESIDE], variance[BESIDE];
    double squares[BESIDE], product[BESIDE], logarithm[BESIDE];
};

static struct beside begin(const struct walk *walk, size_t first)
{
    struct beside it = {{0}, {0}, {0}, {0}, {0}, {0}, {0}};

    for (size_t i = 0; i < BESIDE; i++) {
        it.level[i] = NAN;
        it.product[i] = 1;
    }
    for (size_t i = 0; i < BESIDE && first + i < walk->points; i++) {
        it.noise[i] = walk->noise[first + i] * walk->noise[first + i];
        it.step[i] = walk->step[first + i] * walk->step[first + i];
    }
    return it;
}

static void see_first(struct beside *it, double value, double error)
{
    for (size_t i = 0; i < BESIDE; i++) {
        it->level[i] = value;
        it->variance[i] = error + it->noise[i];
    }
}

static void see(struct beside *it, double value, double error)
{
    for (size_t i = 0; i < BESIDE; i++) {
        const double own = error + it->noise[i], all = it->variance[i] + own, surprise = value - it->level[i],
                     share = it->variance[i] / all;
        it->squares[i] += surprise * surprise / all;
        it->product[i] *= all;
        it->level[i] += share * surprise;
        it->variance[i] = share * own;
    }
    for (size_t i = 0; i < BESIDE; i++)
        if (!(it->product[i] > 1e-150 && it->product[i] < 1e150)) {
            it->logarithm[i] += log(it->product[i]);
            it->product[i] = 1;
        }
}

/* So many points of the grid, from `first` on. */
static struct beside follow(const struct walk *walk, size_t first, const struct walk_series *series)
{
    struct beside it = begin(walk, first);
    bool are_known = false;

    for (size_t i = 0; i < series->length; i++) {
        for (size_t j = 0; j < BESIDE; j++)
            it.variance[j] += it.step[j];
        if (is_known(series, i)) {
            (are_known ? see : see_first)(&it, series->value[i], series->error[i] * series->error[i]);
            are_known = true;
        }
    }
    return it;
}

static double log_likelihood(const struct beside *it, size_t i)
{
    return -(it->logarithm[i] + log(it->product[i]) + it->squares[i]) / 2;
}

/* The mean square of what values differ from those before them. */
static double mean_square(const struct walk_series series[], size_t count, size_t *changes)
{
    double sum = 0;

    *changes = 0;
    for (size_t i = 0; i < count; i++) {
        double last = NAN;
        for (size_t j = 0; j < series[i].length; j++) {
            if (!is_known(&series[i], j))
                continue;
            const double difference = series[i].value[j] - last;
            sum += isnan(last) ? 0 : difference * difference;
            *changes += !isnan(last);
            last = series[i].value[j];
        }
    }
    return *changes ? sum / (double)*changes : 0;
}

/* The middles of cells whose edges grow with the square, and the widths, which a flat prior weighs
   them by. */
static double grid_point(size_t place, size_t places, double most, double *width)
{
    const double middle = ((double)place + 0.5) / (double)places;

    *width = middle;
    return most * middle * middle;
}

/* Half-Cauchy: most of it near 0, but with a tail that gives way to what is seen. */
static double expected(double step, double scale)
{
    return 1 / (1 + step * step / (scale * scale));
}

static void weigh(struct walk *walk, const struct walk_series series[], size_t count, const double *prior)
{
    double best = -INFINITY, sum = 0;

    for (size_t first = 0; first < walk->points; first += BESIDE)
        for (size_t j = 0; j < count; j++) {
            const struct beside beside = follow(walk, first, &series[j]);
            for (size_t i = 0; i < BESIDE && first + i < walk->points; i++)
                walk->weight[first + i] += log_likelihood(&beside, i);
        }
    for (size_t i = 0; i < walk->points; i++)
        best = fmax(best, walk->weight[i]);
    for (size_t i = 0; i < walk->points; i++) {
        walk->weight[i] = prior[i] * exp(walk->weight[i] - best);
        sum += walk->weight[i];
    }
    for (size_t i = 0; i < walk->points; i++)
        walk->weight[i] /= sum;
}

struct walk *walk_learn(struct arena *arena, const struct walk_series series[], size_t count)
{
    struct walk *const walk = arena_alloc(arena, sizeof *walk);
    double *const prior = arena_array(arena, STEPS * NOISES, sizeof *prior);

    *walk = (struct walk){arena_array(arena, STEPS * NOISES, sizeof(double)),
                          arena_array(arena, STEPS * NOISES, sizeof(double)),
                          arena_array(arena, STEPS * NOISES, sizeof(double)), STEPS * NOISES, 0};
    const double most = MOST_DIFFERENCES * sqrt(mean_square(series, count, &walk->changes));
    if (walk->changes < WALK_CHANGES || !(most > 0))
        return NULL;
    for (size_t i = 0; i < walk->points; i++) {
        double width, other;
        walk->step[i] = grid_point(i / NOISES, STEPS, most, &width);
        walk->noise[i] = grid_point(i % NOISES, NOISES, most, &other);
        prior[i] = width * other * expected(walk->step[i], usual_step * most / MOST_DIFFERENCES);
    }
    weigh(walk, series, count, prior);
    return walk;
}

struct walk_end walk_follow(struct arena *arena, const struct walk *walk, const struct walk_series *series)
{
    const struct walk_end end = {arena_array(arena, walk->points, sizeof(double)),
                                 arena_array(arena, walk->points, sizeof(double))};

    for (size_t first = 0; first < walk->points; first += BESIDE) {
        const struct beside beside = follow(walk, first, series);
        for (size_t i = 0; i < BESIDE && first + i < walk->points; i++) {
            end.level[first + i] = beside.level[i];
            end.variance[first + i] = beside.variance[i];
        }
    }
    return end;
}

/* Summed from one of them on, so that what all points agree on comes out to the last digit: at the end of a
   scale a digit more would be beyond it. */
double walk_level(const struct walk *walk, const struct walk_end *end)
{
    const double one = end->level[0];
    double sum = 0;

    for (size_t i = 0; i < walk->points; i++)
        sum += walk->weight[i] * (end->level[i] - one);
    return one + sum;
}

static double variance_of(const struct walk *walk, const struct walk_end *end, size_t point, double ahead)
{
    return end->variance[point] + walk->step[point] * walk->step[point] * ahead;
}

/* Where each point has the level so many periods on; `sd` has room for that of all. */
static struct mixture mixture_of(const struct walk *walk, const struct walk_end *end, double ahead,
                                 double sd[STEPS * NOISES])
{
    for (size_t i = 0; i < walk->points; i++)
        sd[i] = sqrt(variance_of(walk, end, i, ahead));
    return (struct mixture){walk->weight, end->level, sd, walk->points};
}

double walk_sd(const struct walk *walk, const struct walk_end *end, double ahead)
{
    double sd[STEPS * NOISES];
    const struct mixture mixture = mixture_of(walk, end, ahead, sd);

    return mixture_sd(&mixture);
}

double walk_chance(const struct walk *walk, const struct walk_end *end, double ahead, double limit)
{
    double sd[STEPS * NOISES];
    const struct mixture mixture = mixture_of(walk, end, ahead, sd);

    return mixture_above(&mixture, limit);
}

double walk_reach(const struct walk *walk, const struct walk_end *end, double ahead, double chance)
{
    double sd[STEPS * NOISES];
    const struct mixture mixture = mixture_of(walk, end, ahead, sd);

    return chance > 0 && chance < 1 && mixture_sd(&mixture) > 0 ? mixture_quantile(&mixture, 1 - chance)
                                                                : NAN;
}
