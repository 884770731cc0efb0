/* coverage - how often the 95 % intervals of measure hold the truth, in worlds whose truth is known: answers
   are drawn, counted and estimated as measure does it. Prints Markdown tables.

   coverage [REPEATS] */
#include "random.h"
#include "voc/arena.h"
#include "voc/estimate.h"
#include "voc/slot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZES = 7, NOW = 1000000000 };
static const int sizes[SIZES] = {1, 2, 5, 10, 30, 100, 1000};
static const double hour = 3600;

/* A world: who answers what. */
struct world {
    const char *name, *metric;
    double truth;
    /* Shares and nets: of good and bad. Means: of each number from 1 to 5. */
    double share[5];
    /* Delays: log-normal around `middle` hours with that spread of logarithms; all that is older than up to
       `reach` hours (0: old enough) is known; closed at that rate an hour. */
    double middle, spread, reach, closing;
    /* Weights: 1, or that many times as much for half of all; `skew`: these answer otherwise. */
    double heavy, skew;
    /* Customers: how alike the answers of each are (0 to 1), and how many each gives on average. */
    double alike, repeats;
    bool is_ignored; /* measured without --cluster */
};

/* One run. */
struct run {
    struct random random;
    struct arena *arena;
    struct slot_room room;
    struct metric metric;
    struct slot_form form;
    struct slot slot;
    struct clusters clusters;
};

static int64_t wait(const void *context, int64_t since, bool by_day)
{
    (void)context;
    (void)by_day;
    return NOW - since;
}

static int pick(struct random *random, const double share[], int count)
{
    double left = random_share(random);

    for (int i = 0; i < count - 1; i++)
        if ((left -= share[i]) < 0)
            return i;
    return count - 1;
}

static double delay_of(struct random *random, const struct world *world)
{
    return world->middle * exp(world->spread * random_normal(random));
}

static void draw_delay(struct random *random, const struct world *world, struct outcome *outcome)
{
    const double delay = delay_of(random, world), age = world->reach * random_share(random);
    const double closing = world->closing > 0 ? random_wait(random) / world->closing : INFINITY;
    const double end = fmin(delay, closing);

    outcome->state = world->reach > 0 && end > age ? OUTCOME_WAITING
                     : closing < delay             ? OUTCOME_CLOSED
                                                   : OUTCOME_ANSWERED;
    outcome->delay = outcome->state == OUTCOME_WAITING ? NOW - llround(age * hour) : llround(end * hour);
}

static void set_value(struct outcome *outcome, double value)
{
    outcome->state = OUTCOME_VALUE;
    outcome->millionths = llround(value * 1e6);
    outcome->value = (double)outcome->millionths / 1e6;
}

static void draw(struct random *random, const struct world *world, enum metric_kind kind, bool is_heavy,
                 struct outcome *outcome)
{
    *outcome = (struct outcome){.state = OUTCOME_CLASS};
    if (kind == METRIC_MEAN) {
        set_value(outcome, 1 + pick(random, world->share, 5));
    } else if (world->middle > 0 && strcmp(world->metric, "basket") != 0) {
        draw_delay(random, world, outcome);
    } else if (world->middle > 0) {
        set_value(outcome, delay_of(random, world));
    } else {
        const double good = world->share[0] + (is_heavy ? world->skew : -world->skew);
        outcome->class = 1 - pick(random, (double[]){good, 1 - good - world->share[1], 0}, 3);
        if (kind == METRIC_SHARE)
            outcome->class = outcome->class > 0;
    }
}

/* Two are of one's own: amounts, and a mean whose scale isn't stated. */
static bool find_metric(struct arena *arena, const char *name, struct metric *metric)
{
    static struct metric_part part = {.column = "own"};
    const bool is_basket = strcmp(name, "basket") == 0;

    if (!is_basket && strcmp(name, "score") != 0)
        return metric_builtin(arena, slice_of(name), metric);
    *metric = (struct metric){.name = name,
                              .kind = is_basket ? METRIC_QUANTILE : METRIC_MEAN,
                              .probability = 0.5,
                              .parts = &part,
                              .part_count = 1};
    return true;
}

/* n answers of customers who answer again and again: a customer mostly repeats what they said first. */
static void draw_answers(struct run *run, const struct world *world, int n)
{
    struct outcome first = {0}, outcome;
    uint32_t member = 0;

    for (int i = 0; i < n; i++) {
        const bool is_new = i == 0 || world->repeats <= 1 || random_share(&run->random) < 1 / world->repeats;
        const bool is_heavy = world->heavy > 1 && random_share(&run->random) < 0.5;
        member += is_new;
        draw(&run->random, world, run->metric.kind, is_heavy, &outcome);
        if (is_new)
            first = outcome;
        else if (random_share(&run->random) < sqrt(world->alike))
            outcome = first;
        const struct slot_entry entry = {.outcome = &outcome,
                                         .row = i + 1,
                                         .delay = outcome.delay,
                                         .weight = is_heavy ? llround(world->heavy * MASS_ONE) : MASS_ONE};
        slot_add(&run->room, &run->form, &run->slot, &entry);
        if (world->repeats > 1 && !world->is_ignored)
            slot_cluster(&run->room, &run->form, &run->clusters, &entry, member);
    }
}

struct coverage {
    int given, held;
};

static struct coverage cover(struct arena *arena, const struct world *world, int n, int repeats)
{
    const struct points_clock clock = {wait, NULL};
    struct coverage coverage = {0, 0};
    struct run run = {.random = random_from((uint64_t)n), .arena = arena};

    for (int i = 0; i < repeats; i++) {
        arena_clear(arena);
        run.slot = (struct slot){0};
        run.clusters = (struct clusters){0};
        run.room = slot_room_new(arena, false);
        slot_see(&run.room, NOW);
        if (!find_metric(arena, world->metric, &run.metric))
            abort();
        run.form = (struct slot_form){.kind = run.metric.kind, .are_delays = metric_is_delay(&run.metric)};
        const bool is_count = run.metric.kind == METRIC_COUNT;
        draw_answers(&run, world, is_count ? random_count(&run.random, n) : n);
        slot_settle(&run.room, &run.form, &run.slot);
        clusters_settle(&run.clusters, &run.form.limits[0]);
        const struct estimate got =
            estimate_of(arena, &run.metric, slot_tally(&run.room, arena, &run.form, &run.slot, false),
                        run.clusters.count ? &run.clusters : NULL, &clock, 0.95);
        const double truth = is_count ? n : world->truth;
        coverage.given += !isnan(got.low) || !isnan(got.high);
        coverage.held += !(isnan(got.low) && isnan(got.high)) && !(got.low > truth) && !(got.high < truth);
    }
    return coverage;
}

static void print_world(struct arena *arena, const struct world *world, int repeats)
{
    printf("| %s |", world->name);
    for (int i = 0; i < SIZES; i++) {
        const struct coverage got = cover(arena, world, sizes[i], sizes[i] > 100 ? repeats / 4 : repeats);
        const double all = sizes[i] > 100 ? repeats / 4 : repeats;
        const double held = got.given ? 100.0 * got.held / got.given : 0;
        if (got.given < 0.005 * all)
            printf(" – |");
        else if (got.given < 0.995 * all)
            printf(" %.1f (of %.0f %%) |", held, 100 * got.given / all);
        else
            printf(" %.1f |", held);
    }
    putchar('\n');
    fflush(stdout);
}

static const struct world plain[] = {
    {"share of 50 %", "csat", 50, .share = {.5, .5}},
    {"share of 80 %", "csat", 80, .share = {.8, .2}},
    {"share of 95 %", "csat", 95, .share = {.95, .05}},
    {"share of 98.7 %", "csat", 98.7, .share = {.987, .013}},
    {"share of 0.4 %", "csat", 0.4, .share = {.004, .996}},
    {"NPS 0, thirds", "nps", 0, .share = {1 / 3.0, 1 / 3.0}},
    {"NPS 30: 50 % promoters, 20 % detractors", "nps", 30, .share = {.5, .2}},
    {"NPS 88: 90 %, 2 %", "nps", 88, .share = {.9, .02}},
    {"NPS 0: 95 % passives", "nps", 0, .share = {.025, .025}},
    {"NPS −40: 10 %, 50 %", "nps", -40, .share = {.1, .5}},
    {"NPS 97.3: 98 %, 0.7 %", "nps", 97.3, .share = {.98, .007}},
    {"mean of 1 to 5, all alike often", "rating", 3, .share = {.2, .2, .2, .2, .2}},
    {"mean of 1 to 5, most say 5", "rating", 4.15, .share = {.05, .05, .1, .3, .5}},
    {"mean of 1 to 5, 90 % say 5", "rating", 4.83, .share = {.01, .01, .02, .06, .9}},
    {"the same, its scale not stated", "score", 4.83, .share = {.01, .01, .02, .06, .9}},
    {"count of so many", "volume", 0, .share = {1}},
    {"median of amounts, log-normal", "basket", 40, .middle = 40, .spread = 1},
};

static const struct world delays[] = {
    {"median delay, all answered", "first_response", 10, .middle = 10, .spread = 1.5},
    {"median delay, a third still waits", "first_response", 10, .middle = 10, .spread = 1.5, .reach = 50},
    {"median delay, more than half wait", "first_response", 10, .middle = 10, .spread = 1.5, .reach = 14},
    {"64 % within 24 h, all known", "answered_24h", 64.0, .middle = 14.01, .spread = 1.5},
    {"90 % within 24 h, all known", "answered_24h", 90.0, .middle = 3.5102, .spread = 1.5},
    {"98 % within 24 h, all known", "answered_24h", 98.0, .middle = 1.1022, .spread = 1.5},
    {"90 % within 24 h, asked within 50 h", "answered_24h", 90.0, .middle = 3.5102, .spread = 1.5,
     .reach = 50},
    {"64 % within 24 h, asked within 40 h", "answered_24h", 64.0, .middle = 14.01, .spread = 1.5,
     .reach = 40},
    {"98 % within 24 h, asked within 30 h", "answered_24h", 98.0, .middle = 1.1022, .spread = 1.5,
     .reach = 30},
};

static const struct world weighted[] = {
    {"share of 80 %, half weigh 3", "csat", 80, .share = {.8, .2}, .heavy = 3},
    {"share of 95 %, half weigh 10", "csat", 95, .share = {.95, .05}, .heavy = 10},
    {"share of 85 %: 80 % and, weighing 3, 86.7 %", "csat", 85, .share = {.8333333, .1}, .heavy = 3,
     .skew = 1 / 30.0},
    {"NPS 30, half weigh 3", "nps", 30, .share = {.5, .2}, .heavy = 3},
    {"mean of 1 to 5, half weigh 3", "rating", 4.15, .share = {.05, .05, .1, .3, .5}, .heavy = 3},
    {"90 % within 24 h, asked within 50 h, half weigh 3", "answered_24h", 90.0, .middle = 3.5102,
     .spread = 1.5, .reach = 50, .heavy = 3},
};

static const struct world clustered[] = {
    {"share of 80 %, nobody alike", "csat", 80, .share = {.8, .2}, .repeats = 3},
    {"share of 80 %, alike by 0.3", "csat", 80, .share = {.8, .2}, .alike = 0.3, .repeats = 3},
    {"share of 80 %, alike by 0.9", "csat", 80, .share = {.8, .2}, .alike = 0.9, .repeats = 3},
    {"the same without --cluster", "csat", 80, .share = {.8, .2}, .alike = 0.9, .repeats = 3,
     .is_ignored = true},
    {"share of 80 %, alike by 0.3, ten each", "csat", 80, .share = {.8, .2}, .alike = 0.3, .repeats = 10},
    {"the same without --cluster", "csat", 80, .share = {.8, .2}, .alike = 0.3, .repeats = 10,
     .is_ignored = true},
    {"share of 95 %, alike by 0.3", "csat", 95, .share = {.95, .05}, .alike = 0.3, .repeats = 3},
    {"share of 95 %, alike by 0.9", "csat", 95, .share = {.95, .05}, .alike = 0.9, .repeats = 3},
    {"NPS 30, alike by 0.3", "nps", 30, .share = {.5, .2}, .alike = 0.3, .repeats = 3},
    {"NPS 88, alike by 0.9", "nps", 88, .share = {.9, .02}, .alike = 0.9, .repeats = 3},
    {"mean of 1 to 5, alike by 0.3", "rating", 4.15, .share = {.05, .05, .1, .3, .5}, .alike = 0.3,
     .repeats = 3},
    {"mean of 1 to 5, alike by 0.9", "rating", 4.15, .share = {.05, .05, .1, .3, .5}, .alike = 0.9,
     .repeats = 3},
    {"median delay, a third waits, alike by 0.3", "first_response", 10, .middle = 10, .spread = 1.5,
     .reach = 50, .alike = 0.3, .repeats = 3},
    {"90 % within 24 h, asked within 50 h, alike by 0.3", "answered_24h", 90.0, .middle = 3.5102,
     .spread = 1.5, .reach = 50, .alike = 0.3, .repeats = 3},
    {"median of amounts, alike by 0.3", "basket", 40, .middle = 40, .spread = 1, .alike = 0.3, .repeats = 3},
    {"share of 80 %, half weigh 10, once each", "csat", 80, .share = {.8, .2}, .heavy = 10,
     .repeats = 1 + 1e-9},
    {"share of 80 %, half weigh 10, alike by 0.3", "csat", 80, .share = {.8, .2}, .heavy = 10, .alike = 0.3,
     .repeats = 3},
    {"mean of 1 to 5, half weigh 10, once each", "rating", 3.6, .share = {.1, .1, .2, .3, .3}, .heavy = 10,
     .repeats = 1 + 1e-9},
    {"mean of 1 to 5, half weigh 10, alike by 0.3", "rating", 3.6, .share = {.1, .1, .2, .3, .3}, .heavy = 10,
     .alike = 0.3, .repeats = 3},
};

static void print_table(const char *title, const struct world worlds[], size_t count, int repeats)
{
    struct arena *const arena = arena_new(abort);

    printf("| %s |", title);
    for (int i = 0; i < SIZES; i++)
        printf(" %d |", sizes[i]);
    printf("\n|---|");
    for (int i = 0; i < SIZES; i++)
        printf("---|");
    putchar('\n');
    for (size_t i = 0; i < count; i++)
        print_world(arena, &worlds[i], repeats);
    putchar('\n');
    arena_free(arena);
}

int main(int argc, char **argv)
{
    const int repeats = argc > 1 ? atoi(argv[1]) : 8000;

    print_table("plain answers; n =", plain, sizeof plain / sizeof *plain, repeats);
    print_table("delays; n =", delays, sizeof delays / sizeof *delays, repeats);
    print_table("weighted; n =", weighted, sizeof weighted / sizeof *weighted, repeats);
    print_table("repeated customers; answers =", clustered, sizeof clustered / sizeof *clustered, repeats);
    return 0;
}
