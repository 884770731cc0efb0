/* funnels - how often the funnel flags somebody where owners differ but nobody is an outlier, and how often
   one who is an outlier is found. Prints Markdown tables.

   funnels [REPEATS] */
#include "random.h"
#include "voc/arena.h"
#include "voc/flags.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST = 100 };
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* How owners' true shares differ: as a beta distribution has it, a normal one, or not at all, in percent; or
   as a normal one of their logits has it, in hundredths, which is skewed near an end. */
enum shape { ALIKE, BETA, NORMAL, LOGIT };
struct world {
    const char *name;
    enum shape shape;
    double mean, spread;
};
static const struct world worlds[] = {
    {"all alike, 75 %", ALIKE, 75, 0},
    {"all alike, 95 %", ALIKE, 95, 0},
    {"beta, 75 %, sd 5", BETA, 75, 5},
    {"beta, 75 %, sd 15", BETA, 75, 15},
    {"beta, 90 %, sd 3", BETA, 90, 3},
    {"beta, 90 %, sd 8", BETA, 90, 8},
    {"normal, 75 %, sd 5", NORMAL, 75, 5},
    {"normal, 75 %, sd 10", NORMAL, 75, 10},
    {"normal, 90 %, sd 3", NORMAL, 90, 3},
    {"logit-normal, 90 %, sd 0.7", LOGIT, 90, 70},
    {"logit-normal, 95 %, sd 1", LOGIT, 95, 100},
};

/* How many answers owners have: from least to most, evenly on the logarithm. */
struct volume {
    const char *name;
    size_t owners;
    double least, most;
};
static const struct volume volumes[] = {
    {"5 of 1,000 to 5,000", 5, 1000, 5000}, {"6 of 50 to 5,000", 6, 50, 5000},
    {"10 of 5 to 500", 10, 5, 500},         {"30 of 5 to 500", 30, 5, 500},
    {"100 of 20 to 200", 100, 20, 200},
};

static double beta(struct random *random, double mean, double sd)
{
    const double precision = mean * (1 - mean) / (sd * sd) - 1, a = random_gamma(random, mean * precision),
                 b = random_gamma(random, (1 - mean) * precision);

    return a / (a + b);
}

static double truth_of(struct random *random, const struct world *world)
{
    const double mean = world->mean / 100, spread = world->spread / 100;

    if (world->shape == ALIKE)
        return mean;
    if (world->shape == BETA)
        return beta(random, mean, spread);
    if (world->shape == LOGIT)
        return 1 / (1 + exp(-log(mean / (1 - mean)) - spread * random_normal(random)));
    return fmin(1, fmax(0, mean + spread * random_normal(random)));
}

static double good_of(struct random *random, double share, int n)
{
    double good = 0;

    for (int i = 0; i < n; i++)
        good += random_share(random) < share;
    return good;
}

/* A table; the first owner's truth is `lower` points below the mean of all (0: like the others'). */
struct table {
    double a[MOST], b[MOST]; /* good answers of so many; means and their errors */
};

static void draw_shares(struct random *random, const struct world *world, const struct volume *volume,
                        double lower, struct table *table)
{
    for (size_t i = 0; i < volume->owners; i++) {
        const double reach = log(volume->most / volume->least);
        const int n = (int)(volume->least * exp(reach * random_share(random)) + 0.5),
                  own = i == 0 && lower > 0 ? 200 : n;
        const double truth = i == 0 && lower > 0 ? (world->mean - lower) / 100 : truth_of(random, world);
        table->a[i] = good_of(random, truth, own);
        table->b[i] = own;
    }
}

/* Means of answers with a standard deviation of 40; the errors are known. */
static void draw_means(struct random *random, const struct world *world, const struct volume *volume,
                       double lower, struct table *table)
{
    for (size_t i = 0; i < volume->owners; i++) {
        const double reach = log(volume->most / volume->least),
                     n = i == 0 && lower > 0 ? 200 : volume->least * exp(reach * random_share(random));
        const double truth = i == 0 && lower > 0 ? -lower : world->spread * random_normal(random);
        table->b[i] = 40 / sqrt(n);
        table->a[i] = truth + table->b[i] * random_normal(random);
    }
}

struct counts {
    double any, far, below, above, found, others; /* runs; far: beyond 99.8 % */
};

static void count(const char *const words[], size_t owners, struct counts *counts)
{
    bool far = false, below = false, above = false, others = false;

    for (size_t i = 0; i < owners; i++) {
        const char *const funnel = words[i];
        const bool is_below = funnel[0] == 'b', is_above = funnel[0] == 'a';
        far = far || ((is_below || is_above) && funnel[5] == '\0');
        below = below || is_below;
        above = above || is_above;
        others = others || (i > 0 && (is_below || is_above));
    }
    counts->any += below || above;
    counts->far += far;
    counts->below += below;
    counts->above += above;
    counts->found += words[0][0] == 'b';
    counts->others += others;
}

typedef void draw(struct random *random, const struct world *world, const struct volume *volume, double lower,
                  struct table *table);

static struct counts simulate(draw *draw_table, bool is_share, const struct world *world,
                              const struct volume *volume, double lower, int repeats)
{
    struct random random = random_from(11 + 100 * (uint64_t)world->mean + 10 * (uint64_t)world->spread +
                                       volume->owners + (uint64_t)lower);
    struct arena *const arena = arena_new(abort);
    struct counts counts = {0};

    for (int i = 0; i < repeats; i++) {
        struct table table;
        draw_table(&random, world, volume, lower, &table);
        count(is_share ? flags_of_shares(arena, table.a, table.b, volume->owners)
                       : flags_of_values(arena, table.a, table.b, volume->owners),
              volume->owners, &counts);
        arena_clear(arena);
    }
    arena_free(arena);
    return counts;
}

/* One line: nobody an outlier; then the first one, by three sizes. */
static void line(draw *draw_table, bool is_share, const struct world *world, const struct volume *volume,
                 int repeats)
{
    static const double lower[] = {10, 20, 40};
    const struct counts none = simulate(draw_table, is_share, world, volume, 0, repeats);
    const double percent = 100.0 / repeats;
    double others = 0;

    printf("| %s | %s | %.1f | %.1f | %.1f | %.1f |", world->name, volume->name, percent * none.any,
           percent * none.far, percent * none.below, percent * none.above);
    for (size_t i = 0; i < COUNT(lower); i++) {
        const struct counts one = simulate(draw_table, is_share, world, volume, lower[i], repeats / 5);
        printf(" %.0f |", 5 * percent * one.found);
        others += 5 * percent * one.others / COUNT(lower);
    }
    printf(" %.1f |\n", others);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    const int repeats = argc > 1 ? atoi(argv[1]) : 1000;
    static const char *const head =
        "| truth | owners, answers | any | 99.8 | below | above | 10 | 20 | 40 | others |\n"
        "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    static const struct world means[] = {
        {"all alike", ALIKE, 0, 0}, {"sd 5", NORMAL, 0, 5}, {"sd 15", NORMAL, 0, 15}};

    printf("Shares:\n\n%s", head);
    for (size_t i = 0; i < COUNT(worlds); i++)
        for (size_t j = 0; j < COUNT(volumes); j++)
            line(draw_shares, true, &worlds[i], &volumes[j], repeats);
    printf("\nMeans, of answers with a standard deviation of 40:\n\n%s", head);
    for (size_t i = 0; i < COUNT(means); i++)
        for (size_t j = 0; j < COUNT(volumes); j++)
            line(draw_means, false, &means[i], &volumes[j], repeats);
    return 0;
}
