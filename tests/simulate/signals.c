/* signals - how often a process that never changed has a signal, and how soon one that did has one, over 52
   weekly looks after a baseline of 13 or 26 weeks. Prints Markdown tables.

   signals [YEARS] */
#include "random.h"
#include "voc/arena.h"
#include "voc/interval.h"
#include "voc/normal.h"
#include "voc/signal.h"
#include "voc/survival.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOOKS = 52, MOST_WEEKS = 26 + LOOKS, MOST_ANSWERS = 300, SOON = 8 };
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* What is measured, as it is and by how much more (or less) a change makes it; `spread` is how much more
   weeks differ than chance, times its standard error. */
struct world {
    const char *name, *metric, *unit;
    enum metric_kind kind;
    double truth, shift, spread;
};

static const struct world worlds[] = {
    {"NPS of 30 (50 % promote, 20 % detract)", "nps", "points", METRIC_NET, 30, 15, 1},
    {"the same, weeks differ twice as much as by chance", "nps", "points", METRIC_NET, 30, 15, 2},
    {"share of 80 %", "csat", "%", METRIC_SHARE, 80, -10, 1},
    {"share of 95 %", "csat", "%", METRIC_SHARE, 95, -5, 1},
    {"rating of 4.15 of 5", "rating", "stars", METRIC_MEAN, 4.15, -0.4, 1},
    {"median of exponential delays, 8 h", "first_response", "hours", METRIC_QUANTILE, 8, 6, 1},
    {"count", "volume", "messages", METRIC_COUNT, 1, 0.3, 1},
    {"score from elsewhere, normal, without n", "score", "points", METRIC_MEAN, 50, 1, 1},
};
static const int sizes[] = {5, 30, 300};
static const struct normal_plan plain = {0};

/* A week's shares around the usual ones, so that they vary `spread` times chance. */
static void stir(double shares[], int count, double spread, int n, struct random *random)
{
    const double alike = fmin(0.3, (spread * spread - 1) / (n - 1));
    double sum = 0;

    for (int i = 0; i < count && alike > 0; i++)
        sum += shares[i] = random_gamma(random, shares[i] * (1 / alike - 1));
    for (int i = 0; i < count && alike > 0; i++)
        shares[i] /= sum;
}

static void draw_net(const struct world *world, double truth, struct measure *row, struct random *random)
{
    double shares[] = {(0.7 + truth / 100) / 2, (0.7 - truth / 100) / 2, 0.3}, p = 0, q = 0;

    stir(shares, 3, world->spread, (int)row->n, random);
    for (int i = 0; i < (int)row->n; i++) {
        const double u = random_share(random);
        p += u < shares[0];
        q += u >= shares[0] && u < shares[0] + shares[1];
    }
    row->value = 100 * (p - q) / row->n;
    row->se = 100 * net_se(p / row->n, q / row->n, row->n);
}

static void draw_share(double truth, struct measure *row, struct random *random)
{
    double good = 0;

    for (int i = 0; i < (int)row->n; i++)
        good += random_share(random) < truth / 100;
    row->value = 100 * good / row->n;
    row->se = 100 * share_se(good / row->n, row->n);
}

/* Ratings of 4.15 on average, moved by the difference as if the scale went on. */
static void draw_mean(double moved, struct measure *row, struct random *random)
{
    static const double shares[] = {0.05, 0.05, 0.1, 0.3, 0.5};
    double sum = 0, squares = 0;

    for (int i = 0; i < (int)row->n; i++) {
        double u = random_share(random);
        int score = 0;
        while (score < 4 && u >= shares[score])
            u -= shares[score++];
        sum += score + 1;
        squares += (score + 1) * (score + 1);
    }
    const double mean = sum / row->n, variance = fmax(0, squares - sum * mean) / (row->n - 1);
    row->value = mean + moved;
    row->se = sqrt(variance / row->n);
}

static int by_time(const void *left, const void *right)
{
    const struct survival_point *const a = left, *const b = right;

    return (a->time > b->time) - (a->time < b->time);
}

static void draw_median(double truth, struct measure *row, struct random *random)
{
    struct survival_point points[MOST_ANSWERS];

    for (int i = 0; i < (int)row->n; i++)
        points[i] = (struct survival_point){.time = random_wait(random) / log(2) * truth, .answered = 1};
    qsort(points, (size_t)row->n, sizeof *points, by_time);
    const struct survival_estimate median = survival_quantile(points, (size_t)row->n, 0.5, 0.95);
    row->value = median.value;
    row->low = median.low;
    row->high = median.high;
}

static void draw(const struct world *world, int n, bool is_changed, struct measure *row,
                 struct random *random)
{
    const double shift = is_changed ? world->shift : 0, truth = world->truth + shift;

    row->n = row->n_eff = n;
    switch (world->kind) {
    case METRIC_NET:
        draw_net(world, truth, row, random);
        break;
    case METRIC_SHARE:
        draw_share(truth, row, random);
        break;
    case METRIC_QUANTILE:
        draw_median(truth, row, random);
        break;
    case METRIC_COUNT:
        row->value = row->n = row->n_eff = random_count(random, n * truth);
        break;
    default:
        if (strcmp(world->metric, "rating") == 0) {
            draw_mean(shift, row, random);
        } else {
            row->n = row->n_eff = 0;
            row->value = truth + random_normal(random);
        }
    }
}

/* A year's weeks after a baseline of so many. */
struct year {
    struct measure weeks[MOST_WEEKS], *rows[MOST_WEEKS];
    struct series series;
};

static void fill(struct year *year, const struct world *world, int n, int base, bool is_changed,
                 struct random *random)
{
    memset(year, 0, sizeof *year);
    year->series = (struct series){.rows = year->rows, .count = (size_t)(base + LOOKS)};
    for (int i = 0; i < base + LOOKS; i++) {
        struct measure *const row = year->rows[i] = &year->weeks[i];
        row->metric = world->metric;
        row->unit = world->unit;
        row->note = row->as_of = "";
        row->better = "high";
        row->kind = world->kind;
        row->period = (struct period){PERIOD_WEEK, 3000 + i};
        row->se = row->low = row->high = row->waiting = NAN;
        row->level = 0.95;
        draw(world, n, is_changed && i >= base, row, random);
    }
}

/* What a rule said: the years in which it spoke, and the looks. */
enum { BEYOND, RUN, CROSSINGS, TREND, NEAR, ANY, RULES };
static const char *const words[RULES] = {"", "run-", "crossings-", "trend-", "near-", ""};

struct said {
    long years[RULES], looks[RULES];
    long soon; /* years in which there was any within the first SOON weeks */
};

static bool says(const char *text, int rule)
{
    if (rule == ANY)
        return *text;
    if (rule == BEYOND)
        return strncmp(text, "high", 4) == 0 || strncmp(text, "low", 3) == 0;
    return strstr(text, words[rule]) != NULL;
}

static void listen(const char *const *texts, int base, struct said *said)
{
    bool spoke[RULES] = {false}, soon = false;

    for (int i = base; i < base + LOOKS; i++)
        for (int rule = 0; rule < RULES; rule++) {
            const bool now = says(texts[i], rule);
            spoke[rule] = spoke[rule] || now;
            said->looks[rule] += now;
            soon = soon || (now && i < base + SOON);
        }
    for (int rule = 0; rule < RULES; rule++)
        said->years[rule] += spoke[rule];
    said->soon += soon;
}

static void simulate(const struct world *world, int n, int base, bool is_changed, long years,
                     struct said said[2])
{
    struct arena *const arena = arena_new(abort);
    struct random random =
        random_from((uint64_t)(world - worlds) * 1000 + (uint64_t)n * 2 + (uint64_t)base * 7 + is_changed);
    struct year year;

    memset(said, 0, 2 * sizeof *said);
    for (long i = 0; i < years; i++) {
        fill(&year, world, n, base, is_changed, &random);
        const struct base learnt = normal_learn(arena, year.rows, (size_t)base, &plain);
        for (int rules = SIGNAL_ANHOJ; rules <= SIGNAL_NHS; rules++)
            listen((const char *const *)signal_words(arena, &year.series, &learnt, (enum signal_rules)rules),
                   base, &said[rules]);
        arena_clear(arena);
    }
    arena_free(arena);
}

static double percent(long part, long all)
{
    return 100 * (double)part / (double)all;
}

static void print_false(const struct world *world, int n, int base, long years)
{
    struct said said[2];

    simulate(world, n, base, false, years, said);
    const struct said *const a = &said[SIGNAL_ANHOJ], *const b = &said[SIGNAL_NHS];
    printf("| %d | %d | %.0f | %.0f | %.0f | **%.0f** | %.1f | %.0f | %.0f | %.0f | **%.0f** | %.1f |\n", n,
           base, percent(a->years[BEYOND], years), percent(a->years[RUN], years),
           percent(a->years[CROSSINGS], years), percent(a->years[ANY], years),
           percent(a->looks[ANY], years * LOOKS), percent(b->years[RUN], years),
           percent(b->years[TREND], years), percent(b->years[NEAR], years), percent(b->years[ANY], years),
           percent(b->looks[ANY], years * LOOKS));
}

static void print_power(const struct world *world, int n, int base, long years)
{
    struct said said[2];

    simulate(world, n, base, true, years, said);
    const struct said *const a = &said[SIGNAL_ANHOJ], *const b = &said[SIGNAL_NHS];
    printf("| %d | %d | %.0f | %.0f | %.0f | %.0f |\n", n, base, percent(a->soon, years),
           percent(a->years[ANY], years), percent(b->soon, years), percent(b->years[ANY], years));
}

/* Only counts and answers have a size. */
static size_t sizes_of(const struct world *world)
{
    return strcmp(world->metric, "score") == 0 ? 1 : COUNT(sizes);
}

static void each(const struct world *world, long years,
                 void (*print)(const struct world *world, int n, int base, long years))
{
    for (size_t i = 0; i < sizes_of(world); i++)
        for (int base = 13; base <= 26; base += 13)
            print(world, sizes[i], base, years);
    putchar('\n');
}

int main(int argc, char **argv)
{
    const long years = argc > 1 ? strtol(argv[1], NULL, 10) : 2000;

    for (size_t i = 0; i < COUNT(worlds); i++) {
        printf("%s, unchanged:\n\n", worlds[i].name);
        puts("| n | baseline | beyond | run | crossings | **anhoj** | a look | run of 7 | trend | near | "
             "**nhs** | a look "
             "|\n|---|---|---|---|---|---|---|---|---|---|---|---|");
        each(&worlds[i], years, print_false);
        printf("the same, moved by %+g%s%s from the first week on:\n\n", worlds[i].shift,
               *worlds[i].unit ? " " : "",
               worlds[i].kind == METRIC_COUNT ? "times its mean" : worlds[i].unit);
        printf("| n | baseline | anhoj in %d weeks | in a year | nhs in %d weeks | in a year "
               "|\n|---|---|---|---|---|---|\n",
               SOON, SOON);
        each(&worlds[i], years, print_power);
    }
    return 0;
}
