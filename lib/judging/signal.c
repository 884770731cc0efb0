/* signal - whether a period stands out of what is normal */
#include "voc/signal.h"

#include "voc/arena.h"
#include "voc/runs.h"
#include "voc/tilt.h"

#include <math.h>
#include <string.h>

const char *const signal_rules_words[] = {"anhoj", "nhs", NULL};
enum { NHS_RUN = 7, NHS_TREND = 7 };
static const double limit = 3, near_limit = 2;
/* Values have six decimals: less isn't a difference. */
static const double rounding = 1e-6;

/* The periods of a series that have a value, in the order of time. */
struct points {
    const struct base *base;
    double *offset; /* from the baseline, in the metric's unit; 0 on it */
    double *above;  /* the chance of being above it */
    double *errors; /* the same offset in standard errors, by one answer nearer to the baseline */
    double *value;
    size_t count;
};

/* How far one answer can move a value towards the baseline, in the metric's unit: of shares and nets one from
   one side to the other, of means one from the end of its scale, of medians one from above to below. */
static double one_answer(const struct base *base, const struct measure *row, double center, int side)
{
    const struct interval range = pool_range(row, center);

    if (base->is_individual)
        return 0;
    switch (row->kind) {
    case METRIC_COUNT:
        return 1;
    case METRIC_MEAN:
        return isfinite(range.low) ? fabs((side > 0 ? range.high : range.low) - center) / row->n_eff : 0;
    case METRIC_QUANTILE:
        return fabs(row->value - scale_from(base->scale, scale_to(base->scale, row->value) -
                                                             side * 2 * base->sd / row->n_eff));
    default:
        return 100 / row->n_eff;
    }
}

static void add(struct points *points, const struct measure *row)
{
    const struct base *const base = points->base;
    const double center = base_center(base, row), offset = row->value - center, error = base_error(base, row);
    const int side = offset > rounding ? 1 : offset < -rounding ? -1 : 0;
    const double nearer = row->value - side * one_answer(base, row, center, side),
                 distance = scale_to(base->scale, nearer) - scale_to(base->scale, center);
    const size_t i = points->count++;

    points->value[i] = offset;
    points->offset[i] = side ? offset : 0;
    points->above[i] = tilt_above(base, row);
    points->errors[i] = !isnan(error) && side * distance > 0 ? distance / error : 0;
}

static int beyond(const struct points *points, size_t i, double errors)
{
    return points->errors[i] > errors ? 1 : points->errors[i] < -errors ? -1 : 0;
}

/* This one and one of the two before it. */
static int near_side(const struct points *points, size_t last)
{
    const int side = beyond(points, last, near_limit);

    for (size_t i = last; side && i > 0 && last - i < 2; i--)
        if (beyond(points, i - 1, near_limit) == side)
            return side;
    return 0;
}

/* The newest so many points that aren't on the baseline. */
static struct runs newest_runs(const struct points *points, size_t last)
{
    size_t first = last + 1, useful = 0;

    while (first > 0 && useful < SIGNAL_STRETCH)
        useful += points->offset[--first] != 0;
    return runs_of(points->offset + first, points->above + first, last + 1 - first, 0);
}

struct words {
    struct arena *arena;
    const char *text;
};

static void say(struct words *words, const char *rule, int side)
{
    if (side)
        words->text = arena_printf(words->arena, "%s%s%s%s", words->text, *words->text ? " " : "", rule,
                                   side > 0 ? "high" : "low");
}

static void say_anhoj(struct words *words, const struct points *points, size_t last)
{
    const struct runs runs = newest_runs(points, last);

    if (runs.useful < SIGNAL_FEWEST)
        return;
    say(words, "run-", runs.bits > runs.rare_above ? runs.side : 0);
    say(words, "crossings-", (double)runs.crossings < runs.least ? runs.side : 0);
}

/* A run must be rarer than one of one toss less. */
static void say_nhs(struct words *words, const struct points *points, size_t last)
{
    const struct runs runs = newest_runs(points, last);

    say(words, "run-", runs.bits > NHS_RUN - 1 ? runs.side : 0);
    say(words, "trend-", runs_trend(points->value, last + 1, NHS_TREND));
    say(words, "near-", near_side(points, last));
}

static struct points points_new(struct arena *arena, const struct base *base, size_t count)
{
    return (struct points){.base = base,
                           .offset = arena_array(arena, count, sizeof(double)),
                           .above = arena_array(arena, count, sizeof(double)),
                           .errors = arena_array(arena, count, sizeof(double)),
                           .value = arena_array(arena, count, sizeof(double))};
}

const char **signal_words(struct arena *arena, const struct series *series, const struct base *base,
                          enum signal_rules rules)
{
    const char **const texts = arena_array(arena, series->count, sizeof *texts);
    const bool can_tell = base->is_known && base->periods > 1;
    struct points points = points_new(arena, base, can_tell ? series->count : 0);

    for (size_t i = 0; i < series->count; i++) {
        const struct measure *const row = series->rows[i];
        struct words words = {arena, ""};
        texts[i] = "";
        if (!can_tell || !pool_counts(row) || isnan(base_center(base, row)))
            continue;
        add(&points, row);
        if (period_start(row->period) < base->end)
            continue;
        say(&words, "", beyond(&points, points.count - 1, limit));
        (rules == SIGNAL_NHS ? say_nhs : say_anhoj)(&words, &points, points.count - 1);
        texts[i] = words.text;
    }
    return texts;
}

double signal_chance(const struct base *base, enum signal_rules rules)
{
    enum { LONG_WINDOW = 20 };
    /* By rules, whether the values are individual, and whether the window is long. */
    static const double chances[2][2][2] = {{{0.054, 0.038}, {0.074, 0.046}},
                                            {{0.036, 0.026}, {0.067, 0.041}}};

    return chances[rules][base->is_individual][base->periods >= LONG_WINDOW];
}

int signal_side(const char *words)
{
    const struct slice all = slice_of(words);
    struct slice rest = all, first;

    if (!slice_split(&rest, ' ', &first) || first.length < 3)
        return 0;
    return strncmp(first.at + first.length - 3, "low", 3) == 0 ? -1 : 1;
}
