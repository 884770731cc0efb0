/* silence - a year of looks at series whose answers never stop: how often one is called silent all the same,
   and how soon one is that does stop. Prints a Markdown table.

   silence [YEARS] */
#include "voc/silence.h"
#include "random.h"

#include <stdio.h>
#include <stdlib.h>

enum { BEFORE = 26, LOOKS = 52, STOPPED = 26 };

struct world {
    const char *name;
    double rate, shape; /* answers a week; its gamma factor from week to week, 0: none */
};

static struct silence silence_at(struct measure rows[], size_t weeks)
{
    struct measure *pointers[BEFORE + LOOKS + STOPPED];
    const struct series series = {.rows = pointers, .count = weeks};

    for (size_t i = 0; i < weeks; i++)
        pointers[i] = &rows[i];
    return silence_of(&series);
}

static void live(const struct world *world, struct measure rows[], size_t from, size_t until,
                 struct random *random)
{
    for (size_t i = from; i < until; i++) {
        const double factor = world->shape > 0 ? random_gamma(random, world->shape) / world->shape : 1;
        rows[i] = (struct measure){.note = "",
                                   .period = {PERIOD_WEEK, 2900 + (int64_t)i},
                                   .n = random_count(random, world->rate * factor)};
    }
}

static bool is_called_silent(const struct world *world, struct measure rows[], struct random *random)
{
    live(world, rows, 0, BEFORE + LOOKS, random);
    for (size_t week = BEFORE; week < BEFORE + LOOKS; week++)
        if (silence_at(rows, week + 1).is_told)
            return true;
    return false;
}

/* Weeks without an answer until that is told. */
static size_t weeks_until_told(const struct world *world, struct measure rows[], struct random *random)
{
    size_t weeks = 1;

    live(world, rows, 0, BEFORE, random);
    for (size_t i = BEFORE; i < BEFORE + STOPPED; i++)
        rows[i] = (struct measure){.note = "", .period = {PERIOD_WEEK, 2900 + (int64_t)i}};
    while (weeks < STOPPED && !silence_at(rows, BEFORE + weeks).is_told)
        weeks++;
    return weeks;
}

static int by_size(const void *left, const void *right)
{
    const size_t a = *(const size_t *)left, b = *(const size_t *)right;

    return (a > b) - (a < b);
}

int main(int argc, char **argv)
{
    static const struct world worlds[] = {
        {"even weeks", 1, 0},  {"even weeks", 3, 0},   {"even weeks", 7, 0},    {"even weeks", 10, 0},
        {"even weeks", 70, 0}, {"uneven weeks", 3, 4}, {"uneven weeks", 10, 4}, {"uneven weeks", 70, 4},
        {"waves", 10, 1},      {"waves", 70, 1}};
    const int years = argc > 1 ? atoi(argv[1]) : 5000;
    size_t *const waits = malloc((size_t)years * sizeof *waits);
    struct measure rows[BEFORE + LOOKS + STOPPED];

    if (!waits)
        return 70;
    printf("| answers a week | | years with a false silence, %% | weeks until a true one is told: median | "
           "nine in ten |\n"
           "|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof worlds / sizeof *worlds; i++) {
        struct random random = random_from(20260301 + i);
        int told = 0;
        for (int year = 0; year < years; year++) {
            told += is_called_silent(&worlds[i], rows, &random);
            waits[year] = weeks_until_told(&worlds[i], rows, &random);
        }
        qsort(waits, (size_t)years, sizeof *waits, by_size);
        printf("| %g | %s | %.1f | %zu | %zu |\n", worlds[i].rate, worlds[i].name, 100.0 * told / years,
               waits[years / 2], waits[years * 9 / 10]);
    }
    free(waits);
    return 0;
}
