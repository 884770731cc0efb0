/* delays - how often the 95 % limits of a delay's median, and of the share answered within a limit, hold the
   truth while some still wait. Prints Markdown tables.

   delays [REPEATS] */
#include "random.h"
#include "voc/survival.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST = 100 };
static const int sizes[] = {5, 10, 30, 100};
static const double waiting[] = {0, 0.3, 0.6};
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Delays that are log-normal around one, with that spread of logarithms, in whole steps of `tick` (0: exact);
   closed without an answer at that rate. A median among all is `middle` where something is closed. */
struct world {
    const char *name;
    double spread, tick, closing;
};

static const struct world worlds[] = {{"log-normal delays", 1, 0, 0},
                                      {"the same, noted in steps of a quarter of the median", 1, 0.25, 0},
                                      {"the same, every fifth closed without an answer", 1, 0, 0.2}};

/* What one item shows: it was asked `age` ago. */
static struct survival_point draw(struct random *random, const struct world *world, double reach)
{
    const double exact = exp(world->spread * random_normal(random));
    const double delay = world->tick > 0 ? ceil(exact / world->tick) * world->tick : exact;
    const bool is_closed = random_share(random) < world->closing;
    const double age = reach > 0 ? reach * random_share(random) : INFINITY;

    if (delay > age)
        return (struct survival_point){.time = age, .waiting = 1};
    return (struct survival_point){.time = delay, .answered = !is_closed, .closed = is_closed};
}

static int by_time(const void *left, const void *right)
{
    const struct survival_point *const a = left, *const b = right;

    return (a->time > b->time) - (a->time < b->time);
}

static size_t draw_all(struct random *random, const struct world *world, double reach, int n,
                       struct survival_point points[MOST])
{
    size_t count = 0;

    for (int i = 0; i < n; i++)
        points[i] = draw(random, world, reach);
    qsort(points, (size_t)n, sizeof *points, by_time);
    for (int i = 0; i < n; i++) {
        if (count == 0 || points[count - 1].time != points[i].time) {
            points[count++] = points[i];
            continue;
        }
        points[count - 1].answered += points[i].answered;
        points[count - 1].closed += points[i].closed;
        points[count - 1].waiting += points[i].waiting;
    }
    return count;
}

/* The oldest age at which that share of many items still waits. */
static double reach_of(const struct world *world, double share)
{
    enum { MANY = 200000 };
    double low = 0.01, high = 1000;

    if (share == 0)
        return 0;
    for (int step = 0; step < 30; step++) {
        const double middle = sqrt(low * high);
        struct random random = random_from(1);
        double waits = 0;
        for (int i = 0; i < MANY; i++)
            waits += draw(&random, world, middle).waiting;
        if (waits / MANY > share)
            low = middle;
        else
            high = middle;
    }
    return sqrt(low * high);
}

/* The delay within which that share of all is answered. */
static double truth_of(const struct world *world, double share)
{
    /* Normal quantiles of the shares asked for here, of all or of the four fifths that are not closed. */
    static const struct {
        double share, z;
    } normal[] = {{0.5, 0}, {0.9, 1.2815515655446004}, {0.625, 0.31863936396437514}};

    for (size_t i = 0; i < COUNT(normal); i++)
        if (fabs(normal[i].share - share / (1 - world->closing)) < 1e-9) {
            const double exact = exp(world->spread * normal[i].z);
            return world->tick > 0 ? ceil(exact / world->tick) * world->tick : exact;
        }
    return NAN;
}

static double share_of(const struct world *world, double time)
{
    return (1 - world->closing) * erfc(-log(time) / world->spread / sqrt(2)) / 2;
}

struct tally {
    int known, below, above, held; /* with a value; the truth below or above the limits; held by them */
};

static void add(struct tally *tally, const struct survival_estimate *got, double truth)
{
    const bool is_below = truth<got->low, is_above = truth> got->high;

    tally->known += !isnan(got->value);
    if (isnan(got->low) && isnan(got->high))
        return;
    tally->below += is_below;
    tally->above += is_above;
    tally->held += !is_below && !is_above;
}

static void print_cell(const struct tally *tally, int repeats)
{
    const int given = tally->below + tally->above + tally->held;

    if (given == 0)
        printf(" – |");
    else
        printf(" %.1f (%.1f, %.1f) of %.0f |", 100.0 * tally->held / given, 100.0 * tally->below / given,
               100.0 * tally->above / given, 100.0 * given / repeats);
}

static void simulate(const struct world *world, double share, int n, int repeats)
{
    const double reach = reach_of(world, share), limits[] = {1, exp(world->spread * 1.2815515655446004)};
    struct random random = random_from((uint64_t)n);
    struct survival_point points[MOST];
    struct tally median = {0}, within[COUNT(limits)] = {{0}};

    for (int i = 0; i < repeats; i++) {
        const size_t count = draw_all(&random, world, reach, n, points);
        const struct survival_estimate half = survival_quantile(points, count, 0.5, 0.95);
        add(&median, &half, truth_of(world, 0.5));
        for (size_t j = 0; j < COUNT(limits); j++) {
            const struct survival_estimate got = survival_within(points, count, limits[j], 0.95);
            const double time = world->tick > 0 ? floor(limits[j] / world->tick) * world->tick : limits[j];
            add(&within[j], &got, share_of(world, time));
        }
    }
    printf("| %.0f %% | %d |", 100 * share, n);
    print_cell(&median, repeats);
    for (size_t j = 0; j < COUNT(limits); j++)
        print_cell(&within[j], repeats);
    printf("\n");
}

int main(int argc, char **argv)
{
    const int repeats = argc > 1 ? atoi(argv[1]) : 20000;

    for (size_t i = 0; i < COUNT(worlds); i++) {
        printf("%s%s:\n\n", i ? "\n" : "", worlds[i].name);
        printf("| waiting | n | median | share within the median | within 3.6 medians "
               "|\n|---|---|---|---|---|\n");
        for (size_t j = 0; j < COUNT(waiting); j++)
            for (size_t k = 0; k < COUNT(sizes); k++)
                simulate(&worlds[i], waiting[j], sizes[k], repeats);
    }
}
