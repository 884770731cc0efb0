/* stability - how often a window in which nothing changes is said to have a break, a trend or a season, and
   how often one that has it. Prints a Markdown table.

   stability [WINDOWS] */
#include "random.h"
#include "voc/arena.h"
#include "voc/stable.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 60 };
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* A share of 80 % of n answers a period, or with n 0 a normal score of sd 4; the break is in the middle, the
   trend over the whole window, the season a sine of the year's, all of that height; memory: the correlation
   of neighbours. */
struct world {
    const char *name;
    enum period_kind kind;
    int periods, n;
    double broken, trend, season, memory;
};

static const struct world worlds[] = {
    {"26 weeks of 30 answers, nothing", PERIOD_WEEK, 26, 30, 0, 0, 0, 0},
    {"26 weeks of 5 answers, nothing", PERIOD_WEEK, 26, 5, 0, 0, 0, 0},
    {"26 weeks without n, nothing", PERIOD_WEEK, 26, 0, 0, 0, 0, 0},
    {"26 weeks without n, neighbours alike (0.5)", PERIOD_WEEK, 26, 0, 0, 0, 0, 0.5},
    {"24 months of 300 answers, nothing", PERIOD_MONTH, 24, 300, 0, 0, 0, 0},
    {"36 months of 30 answers, nothing", PERIOD_MONTH, 36, 30, 0, 0, 0, 0},
    {"26 weeks of 30 answers, a break of 10 points", PERIOD_WEEK, 26, 30, 10, 0, 0, 0},
    {"26 weeks of 30 answers, a trend of 10 points", PERIOD_WEEK, 26, 30, 0, 10, 0, 0},
    {"24 months of 300 answers, a season of 5 points", PERIOD_MONTH, 24, 300, 0, 0, 5, 0},
    {"36 months of 30 answers, a season of 5 points", PERIOD_MONTH, 36, 30, 0, 0, 5, 0},
};

static double draw(const struct world *world, double truth, double *memory, struct random *random)
{
    double good = 0;

    if (world->n == 0) {
        *memory = world->memory * *memory + sqrt(1 - world->memory * world->memory) * random_normal(random);
        return truth + 4 * *memory;
    }
    for (int i = 0; i < world->n; i++)
        good += random_share(random) < truth / 100;
    return 100 * good / world->n;
}

static void fill(const struct world *world, struct measure rows[], struct measure *places[],
                 struct random *random)
{
    double memory = random_normal(random);

    for (int i = 0; i < world->periods; i++) {
        const double truth = 80 + (i >= world->periods / 2 ? world->broken : 0) +
                             world->trend * (i - world->periods / 2) / world->periods +
                             world->season * sin(2 * 3.14159265358979 * i / 12);
        rows[i] = (struct measure){.metric = "csat",
                                   .unit = "%",
                                   .note = "",
                                   .as_of = "",
                                   .better = "high",
                                   .kind = world->n ? METRIC_SHARE : METRIC_MEAN,
                                   .period = {world->kind, (world->kind == PERIOD_WEEK ? 2800 : 24240) + i},
                                   .n = world->n,
                                   .n_eff = world->n,
                                   .waiting = NAN,
                                   .se = NAN,
                                   .low = NAN,
                                   .high = NAN,
                                   .level = 0.95};
        rows[i].value = draw(world, truth, &memory, random);
        places[i] = &rows[i];
    }
}

static void simulate(const struct world *world, long windows)
{
    static const struct normal_plan plain = {0};
    struct arena *const arena = arena_new(abort);
    struct random random = random_from(7 + (uint64_t)(world - worlds));
    struct measure rows[MOST], *places[MOST];
    long broken = 0, trends = 0, seasons = 0;

    for (long i = 0; i < windows; i++) {
        fill(world, rows, places, &random);
        const struct base base = normal_learn(arena, places, (size_t)world->periods, &plain);
        const struct stable found = stable_of(arena, places, (size_t)world->periods, &base);
        broken += found.break_p <= 0.05;
        trends += found.trend_p <= 0.05;
        seasons += found.season_p <= 0.05;
        arena_clear(arena);
    }
    arena_free(arena);
    printf("| %s | %.1f | %.1f | %.1f |\n", world->name, 100.0 * (double)broken / (double)windows,
           100.0 * (double)trends / (double)windows, 100.0 * (double)seasons / (double)windows);
}

int main(int argc, char **argv)
{
    const long windows = argc > 1 ? strtol(argv[1], NULL, 10) : 10000;

    puts("| window | break | trend | season |\n|---|---|---|---|");
    for (size_t i = 0; i < COUNT(worlds); i++)
        simulate(&worlds[i], windows);
    return 0;
}
