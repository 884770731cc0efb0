/* suggest - how often levels come to be at the targets that voc target --suggest proposes, beside the chance
   that it states */
#include "random.h"

#include "voc/arena.h"
#include "voc/interval.h"
#include "voc/prospect.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HISTORY = 26, AHEAD = 13, MOST_OWNERS = 6, TARGETS = 600, AMBITIONS = 3 };
static const double ambitions[AMBITIONS] = {0.4, 0.25, 0.1};

/* How the levels of a world move from week to week, in points. */
struct world {
    const char *name;
    enum metric_kind kind; /* NPS around 30, or a share around 80 % */
    int n, owners;         /* answers a week, series that teach each other */
    double step;           /* sd of the level's own step */
    double noise;          /* sd of a week's luck beyond that of its answers, which is gone the next week */
    double pull;           /* how much of its distance from home a level goes back each week */
    double slope;          /* what it gains each week */
};

static double reflect(double level, double low, double high)
{
    while (level < low || level > high)
        level = level < low ? 2 * low - level : 2 * high - level;
    return level;
}

static double move(const struct world *world, double level, struct random *random)
{
    const double home = world->kind == METRIC_NET ? 30 : 80, low = world->kind == METRIC_NET ? -30 : 2,
                 high = world->kind == METRIC_NET ? 68 : 98;

    level += world->slope + world->step * random_normal(random) - world->pull * (level - home);
    return reflect(level, low, high);
}

static void answer(const struct world *world, double level, struct random *random, struct measure *row)
{
    const double seen = level + world->noise * random_normal(random);
    const double up = world->kind == METRIC_NET ? fmin(1, fmax(0, 0.5 + (seen - 30) / 200)) : seen / 100,
                 down = world->kind == METRIC_NET ? fmin(1 - up, fmax(0, 0.2 - (seen - 30) / 200)) : 0;
    double promoters = 0, detractors = 0;

    for (int i = 0; i < world->n; i++) {
        const double u = random_share(random);
        promoters += u < up;
        detractors += u >= up && u < up + down;
    }
    row->n = row->n_eff = world->n;
    row->value = 100 * (promoters - detractors) / world->n;
    row->se = 100 * (world->kind == METRIC_NET ? net_se(promoters / world->n, detractors / world->n, world->n)
                                               : share_se(promoters / world->n, world->n));
}

/* A table of the owners' weeks; *levels are where they are at its end. */
static struct measures *make(struct arena *arena, const struct world *world, struct random *random,
                             double levels[MOST_OWNERS])
{
    struct measures *const measures = arena_alloc(arena, sizeof *measures);
    struct slice *const group = arena_alloc(arena, sizeof *group);

    *group = slice_of("owner");
    *measures = (struct measures){.group_count = 1,
                                  .series = arena_array(arena, (size_t)world->owners, sizeof(struct series)),
                                  .series_count = (size_t)world->owners};
    for (int owner = 0; owner < world->owners; owner++) {
        struct series *const series = &measures->series[owner];
        *series =
            (struct series){.rows = arena_array(arena, HISTORY, sizeof(struct measure *)), .count = HISTORY};
        levels[owner] = (world->kind == METRIC_NET ? 30 : 80) + 4 * random_normal(random);
        for (int week = 0; week < HISTORY; week++) {
            struct measure *const row = arena_alloc(arena, sizeof *row);
            *row = (struct measure){.metric = "m",
                                    .as_of = "",
                                    .unit = "",
                                    .better = "high",
                                    .note = "",
                                    .kind = world->kind,
                                    .group = group,
                                    .period = {PERIOD_WEEK, 1000 + week},
                                    .low = NAN,
                                    .high = NAN,
                                    .level = 0.95};
            levels[owner] = week ? move(world, levels[owner], random) : levels[owner];
            answer(world, levels[owner], random, row);
            series->rows[week] = row;
        }
    }
    return measures;
}

static void exhausted(void)
{
    abort();
}

struct sums {
    double stated[AMBITIONS], reached[AMBITIONS], made[AMBITIONS], off;
};

static void look(struct arena *arena, const struct world *world, struct random *random, struct sums *sums)
{
    double levels[MOST_OWNERS];
    const struct measures *const measures = make(arena, world, random, levels);
    const struct prospects *const prospects = prospects_of(arena, measures);

    for (int owner = 0; owner < world->owners; owner++) {
        const struct prospect prospect = prospect_of(arena, prospects, (size_t)owner);
        double level = levels[owner];
        for (int week = 0; week < AHEAD; week++)
            level = move(world, level, random);
        for (int i = 0; i < AMBITIONS; i++) {
            const double target = prospect.walk ? prospect_target(&prospect, AHEAD, ambitions[i]) : NAN;
            if (isnan(target))
                continue;
            sums->made[i]++;
            sums->stated[i] += prospect_chance(&prospect, AHEAD, target);
            sums->reached[i] += level >= target;
            sums->off += i == AMBITIONS - 1 ? target - levels[owner] : 0;
        }
    }
}

static void simulate(const struct world *world, uint64_t seed)
{
    struct random random = random_from(seed);
    struct sums sums = {0};

    for (int run = 0; run < TARGETS / world->owners; run++) {
        struct arena *const arena = arena_new(exhausted);
        look(arena, world, &random, &sums);
        arena_free(arena);
    }
    printf("| %s | %s | %d | %d |", world->name, world->kind == METRIC_NET ? "NPS" : "share", world->n,
           world->owners);
    for (int i = 0; i < AMBITIONS; i++)
        printf(" %.0f, %.0f |", 100 * sums.stated[i] / sums.made[i], 100 * sums.reached[i] / sums.made[i]);
    printf(" %+.0f |\n", sums.off / sums.made[AMBITIONS - 1]);
}

int main(void)
{
    static const struct world worlds[] = {
        {"wanders by 2 a week", METRIC_NET, 5, 1, 2, 0, 0, 0},
        {"wanders by 2 a week", METRIC_NET, 20, 1, 2, 0, 0, 0},
        {"wanders by 2 a week", METRIC_NET, 100, 1, 2, 0, 0, 0},
        {"wanders by 2 a week", METRIC_NET, 5, 6, 2, 0, 0, 0},
        {"wanders by 2 a week", METRIC_NET, 20, 6, 2, 0, 0, 0},
        {"wanders by 2 a week", METRIC_NET, 100, 6, 2, 0, 0, 0},
        {"wanders by 2, weeks differ by 8 besides", METRIC_NET, 20, 6, 2, 8, 0, 0},
        {"wanders by 1 a week", METRIC_SHARE, 10, 6, 1, 0, 0, 0},
        {"wanders by 1 a week", METRIC_SHARE, 100, 6, 1, 0, 0, 0},
        {"wanders by 0.5 a week", METRIC_SHARE, 100, 6, 0.5, 0, 0, 0},
        {"stays", METRIC_NET, 5, 1, 0, 0, 0, 0},
        {"stays", METRIC_NET, 20, 6, 0, 0, 0, 0},
        {"stays", METRIC_NET, 100, 6, 0, 0, 0, 0},
        {"stays, weeks differ by 8", METRIC_NET, 20, 6, 0, 8, 0, 0},
        {"stays", METRIC_SHARE, 100, 6, 0, 0, 0, 0},
        {"wanders by 2, goes back a tenth", METRIC_NET, 20, 6, 2, 0, 0.1, 0},
        {"gains 0.5 a week", METRIC_NET, 20, 6, 0, 0, 0, 0.5},
        {"loses 0.5 a week", METRIC_NET, 20, 6, 0, 0, 0, -0.5},
    };

    printf("| level | metric | n a week | series | cautious | fair | bold | bold is off by |\n");
    printf("|---|---|--:|--:|--:|--:|--:|--:|\n");
    for (size_t i = 0; i < sizeof worlds / sizeof *worlds; i++)
        simulate(&worlds[i], 20261122 + i);
    return 0;
}
