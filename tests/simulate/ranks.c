/* ranks - how often ranks with intervals hold the true rank, owners who are alike are told apart, and fair
   values are nearer to the truth than raw ones. Prints Markdown tables.

   ranks [REPEATS] */
#include "random.h"
#include "voc/arena.h"
#include "voc/blend.h"
#include "voc/contest.h"
#include "voc/interval.h"

#include <stdio.h>
#include <stdlib.h>

enum { MOST = 30, FEWEST_ANSWERS = 5, MOST_ANSWERS = 500 };
static const int owners[] = {3, 10, 30};
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Owners' true shares of good answers are normal around a mean, with that sd in points. */
struct world {
    const char *name;
    double mean, spread;
};
static const struct world worlds[] = {{"all alike", 75, 0},
                                      {"spread of 5 points", 75, 5},
                                      {"spread of 15 points", 75, 15},
                                      {"97 %, all alike", 97, 0},
                                      {"97 %, spread of 2 points", 97, 2}};

/* What is scored: a share of good answers; a net score, of which 40 % of the others are bad; the total of two
   shares of the same customers, who say the same to both in two of three cases. */
enum kind { SHARE, NET, TOTAL, KINDS };
static const char *const kind_names[KINDS] = {"a share", "a net score",
                                              "a total of two shares of the same customers"};
static const double bad_of_others = 0.4, same = 2.0 / 3;

struct scene {
    size_t count;
    double truth[MOST]; /* in the unit of what is scored */
    double good[MOST];
    int n[MOST];
    struct part parts[MOST];
};

static const struct part_plan plan = {.level = 0.95, .min_n = FEWEST_ANSWERS};

static struct part part_from(enum metric_kind kind, double value, struct interval limits, int n)
{
    static const struct measure shapes[] = {[METRIC_NET] = {.kind = METRIC_NET, .better = "high"},
                                            [METRIC_SHARE] = {.kind = METRIC_SHARE, .better = "high"}};
    const struct estimate estimate = {.n = n,
                                      .n_eff = n,
                                      .value = 100 * value,
                                      .se = NAN,
                                      .low = 100 * limits.low,
                                      .high = 100 * limits.high};
    struct part part;
    bool is_log = true;

    part_estimate(&part, &plan, &shapes[kind], &estimate, 1, &is_log);
    return part;
}

static void draw_truth(struct random *random, struct scene *scene, enum kind kind, const struct world *world)
{
    for (size_t i = 0; i < scene->count; i++) {
        const double reach = log((double)MOST_ANSWERS / FEWEST_ANSWERS);
        scene->n[i] = (int)(FEWEST_ANSWERS * exp(reach * random_share(random)));
        scene->good[i] = fmin(0.99, fmax(0.01, (world->mean + world->spread * random_normal(random)) / 100));
        scene->truth[i] =
            100 * (kind == NET ? scene->good[i] - bad_of_others * (1 - scene->good[i]) : scene->good[i]);
    }
}

static void draw_level(struct random *random, struct scene *scene, enum kind kind, size_t i)
{
    double good = 0, bad = 0;
    const int n = scene->n[i];

    for (int j = 0; j < n; j++) {
        const double u = random_share(random);
        good += u < scene->good[i];
        bad +=
            kind == NET && u >= scene->good[i] && u < scene->good[i] + bad_of_others * (1 - scene->good[i]);
    }
    if (kind == NET)
        scene->parts[i] =
            part_from(METRIC_NET, (good - bad) / n, interval_net(good / n, bad / n, n, 0.95), n);
    else
        scene->parts[i] = part_from(METRIC_SHARE, good / n, interval_share(good / n, n, 0.95), n);
}

/* Two answers of each customer, put into two parts that weigh alike. */
static void draw_two(struct random *random, struct scene *scene, size_t i, struct part *a, struct part *b)
{
    const int n = scene->n[i];
    double one = 0, other = 0;

    for (int j = 0; j < n; j++) {
        const bool first = random_share(random) < scene->good[i],
                   second = random_share(random) < same ? first : random_share(random) < scene->good[i];
        one += first;
        other += second;
    }
    *a = part_from(METRIC_SHARE, one / n, interval_share(one / n, n, 0.95), n);
    *b = part_from(METRIC_SHARE, other / n, interval_share(other / n, n, 0.95), n);
}

static void score_totals(struct arena *arena, struct random *random, struct scene *scene)
{
    struct card card = {.arena = arena, .owners = scene->count};
    struct blend blend;
    struct err err = {0};

    card_add(&card, CARD_ANSWERING, "a");
    card_add(&card, CARD_LOOP, "b");
    for (size_t i = 0; i < scene->count; i++)
        draw_two(random, scene, i, &card.columns[0].parts[i], &card.columns[1].parts[i]);
    blend_weigh(&blend, &card, NULL, NULL, &err);
    blend_totals(&card, &blend, 0.95, FEWEST_ANSWERS);
    for (size_t i = 0; i < scene->count; i++)
        scene->parts[i] = card.columns[2].parts[i];
    contest_attainments(arena, scene->parts, scene->count, 0.95);
}

static void score(struct arena *arena, struct random *random, struct scene *scene, enum kind kind)
{
    const struct measure shape = {.kind = kind == NET ? METRIC_NET : METRIC_SHARE, .better = "high"};

    if (kind == TOTAL) {
        score_totals(arena, random, scene);
        return;
    }
    for (size_t i = 0; i < scene->count; i++)
        draw_level(random, scene, kind, i);
    contest_levels(arena, scene->parts, scene->count, &shape, false, 0.95);
}

/* Sums over runs, and over owners or pairs in them. */
struct sums {
    double held, owners, width;      /* rank intervals */
    double wrong_runs, flagged_runs; /* runs with a false claim; with anybody flagged */
    double different, told;          /* pairs that differ, and that are told apart rightly */
    double raw, fair, nearer;        /* squared errors; runs in which the fair ones' are smaller */
    double covered;                  /* fair intervals that hold the truth */
};

static void add_ranks(struct sums *sums, const struct scene *scene, bool *wrong)
{
    for (size_t i = 0; i < scene->count; i++) {
        const struct multiple_rank *const rank = &scene->parts[i].fair.rank;
        size_t best = 1, worst = scene->count;
        for (size_t j = 0; j < scene->count; j++) {
            best += scene->truth[j] > scene->truth[i];
            worst -= scene->truth[j] < scene->truth[i];
            if (scene->truth[i] > scene->truth[j]) {
                sums->different++;
                sums->told += rank->high < scene->parts[j].fair.rank.low;
            } else if (j != i && rank->high < scene->parts[j].fair.rank.low)
                *wrong = true;
        }
        sums->held += rank->low <= best && worst <= rank->high;
        sums->width += (double)(rank->high - rank->low + 1) / (double)scene->count;
        sums->owners++;
    }
}

static void add(struct sums *sums, const struct scene *scene)
{
    bool wrong = false, flagged = false;
    double raw = 0, fair = 0;

    add_ranks(sums, scene, &wrong);
    for (size_t i = 0; i < scene->count; i++) {
        const struct part *const part = &scene->parts[i];
        raw += (part->value - scene->truth[i]) * (part->value - scene->truth[i]);
        fair += (part->fair.fair - scene->truth[i]) * (part->fair.fair - scene->truth[i]);
        sums->covered += part->fair.low <= scene->truth[i] && scene->truth[i] <= part->fair.high;
        flagged = flagged || part->fair.funnel[0] == 'a' || part->fair.funnel[0] == 'b';
    }
    sums->raw += raw;
    sums->fair += fair;
    sums->nearer += fair < raw;
    sums->wrong_runs += wrong;
    sums->flagged_runs += flagged;
}

static void simulate(enum kind kind, const struct world *world, size_t count, int repeats)
{
    struct random random =
        random_from(7 + 100 * kind + 10 * (uint64_t)world->spread + count + (world->mean > 75 ? 1000 : 0));
    struct arena *const arena = arena_new(abort);
    struct sums sums = {0};

    for (int i = 0; i < repeats; i++) {
        struct scene scene = {.count = count};
        draw_truth(&random, &scene, kind, world);
        score(arena, &random, &scene, kind);
        add(&sums, &scene);
        arena_clear(arena);
    }
    printf("| %s | %zu | %.1f | %.0f | %.1f | ", world->name, count, 100 * sums.held / sums.owners,
           100 * sums.width / sums.owners, 100 * sums.wrong_runs / repeats);
    if (sums.different > 0)
        printf("%.0f", 100 * sums.told / sums.different);
    printf(" | %.1f | %.2f | %.0f | %.1f |\n", 100 * sums.flagged_runs / repeats, sqrt(sums.fair / sums.raw),
           100 * sums.nearer / repeats, 100 * sums.covered / sums.owners);
    arena_free(arena);
}

int main(int argc, char **argv)
{
    const int repeats = argc > 1 ? atoi(argv[1]) : 500;

    for (int kind = 0; kind < KINDS; kind++) {
        printf("%s%s:\n\n", kind ? "\n" : "", kind_names[kind]);
        printf("| truth | owners | rank held | width | wrong | told apart | flagged | error | nearer | fair "
               "held "
               "|\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (size_t i = 0; i < COUNT(worlds); i++)
            for (size_t j = 0; j < COUNT(owners); j++)
                simulate((enum kind)kind, &worlds[i], (size_t)owners[j], repeats);
    }
}
