/* funnels - how often the funnel flags somebody where owners differ but nobody is an outlier, and how often
   one who is an outlier is found. Prints Markdown tables.

   funnels [REPEATS [share|net|mean|endless|plain]] */
#include "random.h"
#include "voc/arena.h"
#include "voc/contest.h"
#include "voc/flags.h"
#include "voc/interval.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 100 };
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* How owners' true shares of good answers differ: not at all; as a beta distribution has it, a normal one,
   one of Student's with three degrees of freedom, or an exponential one from 100 % down, in percent; or as a
   normal one of their logits has it, in hundredths, which is skewed near an end. */
enum shape { ALIKE, BETA, NORMAL, STUDENT, EXPONENTIAL, LOGIT };
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
    {"logit-normal, 75 %, sd 0.5", LOGIT, 75, 50},
    {"logit-normal, 88 %, sd 0.8", LOGIT, 88, 80},
    {"logit-normal, 90 %, sd 0.7", LOGIT, 90, 70},
    {"logit-normal, 95 %, sd 1", LOGIT, 95, 100},
    {"logit-normal, 98 %, sd 1", LOGIT, 98, 100},
    {"exponential, 94 %, sd 6", EXPONENTIAL, 94, 6},
    {"Student, 75 %, sd 7", STUDENT, 75, 7},
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

static double inside(double share)
{
    return fmin(1, fmax(0, share));
}

static double of_logit(double logit)
{
    return 1 / (1 + exp(-logit));
}

static double truth_of(struct random *random, const struct world *world)
{
    const double mean = world->mean / 100, spread = world->spread / 100;

    switch (world->shape) {
    case ALIKE:
        return mean;
    case BETA:
        return beta(random, mean, spread);
    case NORMAL:
        return inside(mean + spread * random_normal(random));
    case STUDENT: /* whose variance is 3 */
        return inside(mean +
                      spread / sqrt(3) * random_normal(random) / sqrt(random_gamma(random, 1.5) / 1.5));
    case EXPONENTIAL:
        return inside(1 - (1 - mean) * random_wait(random));
    case LOGIT:
        return of_logit(log(mean / (1 - mean)) + spread * random_normal(random));
    }
    return NAN;
}

/* Whom to put first: one like the others (0), or so many points, or spreads, below the mean. */
struct outlier {
    double points, spreads;
};

static double truth_of_outlier(const struct outlier *outlier, const struct world *world)
{
    const double mean = world->mean / 100, spread = world->spread / 100;

    if (outlier->spreads > 0 && world->shape == LOGIT)
        return of_logit(log(mean / (1 - mean)) - outlier->spreads * spread);
    return inside(mean - outlier->points / 100 - outlier->spreads * spread);
}

static bool is_outlier(const struct outlier *outlier, size_t i)
{
    return i == 0 && (outlier->points > 0 || outlier->spreads > 0);
}

static int draw_n(struct random *random, const struct volume *volume)
{
    const double reach = log(volume->most / volume->least);

    return (int)(volume->least * exp(reach * random_share(random)) + 0.5);
}

/* What is scored: a share of good answers; a net score, of which 40 % of the others are bad; a mean of 1 to
   5, where good is 5, and not good 1, 2 or 3; or the same, and nobody says that it is from 1 to 5. */
enum kind { SHARE, NET, MEAN, ENDLESS };
static const struct measure shapes[] = {
    {.metric = "csat", .kind = METRIC_SHARE, .better = "high", .unit = "%"},
    {.metric = "nps", .kind = METRIC_NET, .better = "high", .unit = "points"},
    {.metric = "rating", .kind = METRIC_MEAN, .better = "high", .unit = "stars"},
    {.metric = "mood", .kind = METRIC_MEAN, .better = "high", .unit = ""}};

/* One owner's answers, as measure and score have them. */
static struct estimate answers_of(struct random *random, enum kind kind, double good, int n)
{
    static const double bad_of_others = 0.4;
    double promoters = 0, detractors = 0, sum = 0, squares = 0;

    for (int i = 0; i < n; i++) {
        const double u = random_share(random), rest = good < 1 ? (u - good) / (1 - good) : 0,
                     score = u < good ? 5 : 1 + floor(3 * rest);
        promoters += u < good;
        detractors += u >= good && rest < bad_of_others;
        sum += score;
        squares += score * score;
    }
    const double mean = sum / n, sd = sqrt(fmax(0, (squares - n * mean * mean) / (n - 1)));
    const struct interval limits = kind == SHARE ? interval_share(promoters / n, n, 0.95)
                                   : kind == NET ? interval_net(promoters / n, detractors / n, n, 0.95)
                                                 : interval_mean(mean, sd, n, 0.95);
    const double unit = kind >= MEAN ? 1 : 100;
    return (struct estimate){.n = n,
                             .n_eff = n,
                             .value = kind == SHARE ? unit * promoters / n
                                      : kind == NET ? unit * (promoters - detractors) / n
                                                    : mean,
                             .se = kind >= MEAN ? sd / sqrt(n) : NAN,
                             .low = unit * limits.low,
                             .high = unit * limits.high};
}

/* The words of one table's owners. */
typedef void draw(struct arena *arena, struct random *random, enum kind kind, const struct world *world,
                  const struct volume *volume, const struct outlier *outlier, const char *words[]);

static void draw_scores(struct arena *arena, struct random *random, enum kind kind, const struct world *world,
                        const struct volume *volume, const struct outlier *outlier, const char *words[])
{
    static const struct part_plan plan = {.level = 0.95, .min_n = 5};
    struct part parts[MOST];

    for (size_t i = 0; i < volume->owners; i++) {
        const int n = draw_n(random, volume);
        const bool is_out = is_outlier(outlier, i);
        const double truth = is_out ? truth_of_outlier(outlier, world) : truth_of(random, world);
        const struct estimate estimate = answers_of(random, kind, truth, is_out ? 200 : n);
        bool is_log = false;
        part_estimate(&parts[i], &plan, &shapes[kind], &estimate, 1, &is_log);
    }
    contest_levels(arena, parts, volume->owners, &shapes[kind], false, 0.95);
    for (size_t i = 0; i < volume->owners; i++)
        words[i] = parts[i].fair.funnel;
}

/* Values without ends: means of answers with a standard deviation of 40, whose errors are known. */
static void draw_plain(struct arena *arena, struct random *random, enum kind kind, const struct world *world,
                       const struct volume *volume, const struct outlier *outlier, const char *words[])
{
    double value[MOST], se[MOST], n[MOST];

    (void)kind;
    for (size_t i = 0; i < volume->owners; i++) {
        const bool is_out = is_outlier(outlier, i);
        n[i] = draw_n(random, volume);
        se[i] = 40 / sqrt(is_out ? 200 : n[i]);
        value[i] = (is_out ? -outlier->points - outlier->spreads * world->spread
                           : world->spread * random_normal(random)) +
                   se[i] * random_normal(random);
    }
    const char **const got =
        flags_of_values(arena, value, se, n, volume->owners, (struct interval){-INFINITY, INFINITY});
    memcpy(words, got, volume->owners * sizeof *words);
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

static struct counts simulate(draw *draw_table, enum kind kind, const struct world *world,
                              const struct volume *volume, const struct outlier *outlier, int repeats)
{
    struct random random =
        random_from(11 + 100 * (uint64_t)world->mean + 10 * (uint64_t)world->spread + volume->owners +
                    (uint64_t)(outlier->points + outlier->spreads) + 100000 * (uint64_t)kind);
    struct arena *const arena = arena_new(abort);
    struct counts counts = {0};
    const char *words[MOST];

    for (int i = 0; i < repeats; i++) {
        draw_table(arena, &random, kind, world, volume, outlier, words);
        count(words, volume->owners, &counts);
        arena_clear(arena);
    }
    arena_free(arena);
    return counts;
}

/* One line: nobody an outlier; then the first one, by several sizes. */
static void line(draw *draw_table, enum kind kind, const struct world *world, const struct volume *volume,
                 int repeats)
{
    static const struct outlier outliers[] = {{10, 0}, {20, 0}, {40, 0}, {0, 3}, {0, 5}};
    const struct counts none = simulate(draw_table, kind, world, volume, &(struct outlier){0, 0}, repeats);
    const double percent = 100.0 / repeats;
    double others = 0;

    printf("| %s | %s | %.1f | %.1f | %.1f | %.1f |", world->name, volume->name, percent * none.any,
           percent * none.far, percent * none.below, percent * none.above);
    for (size_t i = 0; i < COUNT(outliers); i++) {
        if (outliers[i].spreads > 0 && world->shape == ALIKE) {
            printf(" |");
            continue;
        }
        const struct counts one = simulate(draw_table, kind, world, volume, &outliers[i], repeats / 5);
        printf(" %.0f |", 5 * percent * one.found);
        others = fmax(others, 5 * percent * one.others);
    }
    printf(" %.1f |\n", others);
    fflush(stdout);
}

static void table(const char *title, draw *draw_table, enum kind kind, const struct world *list, size_t count,
                  int repeats)
{
    printf(
        "%s:\n\n| truth | owners, answers | any | 99.8 | below | above | 10 | 20 | 40 | 3 sd | 5 sd | others "
        "|\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        title);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < COUNT(volumes); j++)
            line(draw_table, kind, &list[i], &volumes[j], repeats);
    printf("\n");
}

int main(int argc, char **argv)
{
    const int repeats = argc > 1 ? atoi(argv[1]) : 300;
    const char *const only = argc > 2 ? argv[2] : "";
    static const struct world plain[] = {
        {"all alike", ALIKE, 0, 0}, {"sd 5", NORMAL, 0, 5}, {"sd 15", NORMAL, 0, 15}};

    if (!*only || strcmp(only, "share") == 0)
        table("Shares", draw_scores, SHARE, worlds, COUNT(worlds), repeats);
    if (!*only || strcmp(only, "net") == 0)
        table("Net scores", draw_scores, NET, worlds, COUNT(worlds), repeats);
    if (!*only || strcmp(only, "mean") == 0)
        table("Means of 1 to 5", draw_scores, MEAN, worlds, COUNT(worlds), repeats);
    if (!*only || strcmp(only, "endless") == 0)
        table("Means of 1 to 5 whose scale isn't known", draw_scores, ENDLESS, worlds, COUNT(worlds),
              repeats);
    if (!*only || strcmp(only, "plain") == 0)
        table("Values without ends, of answers with a standard deviation of 40", draw_plain, SHARE, plain,
              COUNT(plain), repeats);
    return 0;
}
