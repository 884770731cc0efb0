/* outlooks - whether the forecasts of voc check come true: how often what is measured when a target is due
   lies inside its interval, and whether chances of 80 % come true in 80 % of cases. Prints Markdown tables;
   VOC_BIN names the folder of the programs.

   outlooks [SERIES] */
#include "programs.h"

#include <stdlib.h>
#include <string.h>

enum { DUE = PROGRAMS_BASE + 39, WEEKS = DUE + 1, HORIZONS = 3, BINS = 10 };
static const int horizons[HORIZONS] = {2, 13, 26};

struct tally {
    struct answer at[HORIZONS]; /* of this year */
    int seen[HORIZONS], inside[HORIZONS];
    int *said, *came; /* of each bin of chances, over all trials */
};

static void see(const struct answer *answer, void *memory)
{
    struct tally *const tally = memory;

    for (int i = 0; i < HORIZONS; i++)
        if (DUE - answer->week == horizons[i])
            tally->at[i] = *answer;
    if (answer->week != DUE || isnan(answer->now))
        return;
    for (int i = 0; i < HORIZONS; i++) {
        const struct answer *const then = &tally->at[i];
        if (isnan(then->low) || isnan(then->chance))
            continue;
        const int bin = then->chance >= 1 ? BINS - 1 : (int)(then->chance * BINS);
        tally->seen[i]++;
        tally->inside[i] += answer->now >= then->low - 1e-9 && answer->now <= then->high + 1e-9;
        tally->said[bin]++;
        tally->came[bin] += answer->now >= then->target;
    }
}

/* Targets around the truth, by a fixed row of steps from -1.5 to 1.5 times `target`'s distance. */
static double scattered_net(int year, double target)
{
    return target + (year % 13 - 6) * 2.5;
}

static double scattered_share(int year, double target)
{
    return target + (year % 13 - 6) * 1.2;
}

static void print_case(const char *name, struct weeks weeks, int years, uint64_t seed, int said[], int came[])
{
    struct tally tally = {.said = said, .came = came};
    struct trial trial = {.weeks = weeks,
                          .years = years,
                          .target_of = weeks.kind == WEEKS_NPS ? scattered_net : scattered_share,
                          .due_in = DUE,
                          .seed = seed};

    trial.weeks.count = WEEKS;
    trial.target = weeks_truth(&trial.weeks);
    programs_run(&trial, see, &tally);
    printf("| %s | %g |", name, weeks.n);
    for (int i = 0; i < HORIZONS; i++)
        printf(" %.1f |", 100.0 * tally.inside[i] / tally.seen[i]);
    printf("\n");
    fflush(stdout);
}

int main(int argc, char **argv)
{
    const int years = argc > 1 ? atoi(argv[1]) : 400;
    static const double sizes[] = {5, 20, 100, 1000};
    int said[BINS] = {0}, came[BINS] = {0};
    uint64_t seed = 1;

    printf("| process | answers a week | 2 weeks ahead | 13 | 26 |\n|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        const double n = sizes[i];
        print_case("nps, steady", (struct weeks){WEEKS_NPS, n, 1, 0, 0, 0, 0, 0, 0, 0, PERIOD_ALL}, years,
                   seed++, said, came);
        print_case("nps, spread 1.5", (struct weeks){WEEKS_NPS, n, 1.5, 0, 0, 0, 0, 0, 0, 0, PERIOD_ALL},
                   years, seed++, said, came);
        if (n >= 100)
            print_case("nps, spread 2, memory 0.5",
                       (struct weeks){WEEKS_NPS, n, 2, 0.5, 0, 0, 0, 0, 0, 0, PERIOD_ALL}, years, seed++,
                       said, came);
        print_case("nps, rising 10 points a year",
                   (struct weeks){WEEKS_NPS, n, 1, 0, 0, 0, 0, 0, 10 / 52.0, 0, PERIOD_ALL}, years, seed++,
                   said, came);
        print_case("nps, a step of 10 points",
                   (struct weeks){WEEKS_NPS, n, 1, 0, 0, 0, PROGRAMS_BASE + 6, 10, 0, 0, PERIOD_ALL}, years,
                   seed++, said, came);
        print_case("csat, steady", (struct weeks){WEEKS_CSAT, n, 1, 0, 0, 0, 0, 0, 0, 0, PERIOD_ALL}, years,
                   seed++, said, came);
    }
    printf("\n| chance said | cases | came true |\n|---|---|---|\n");
    for (int bin = 0; bin < BINS; bin++)
        if (said[bin])
            printf("| %d to %d %% | %d | %.1f %% |\n", 100 * bin / BINS, 100 * (bin + 1) / BINS, said[bin],
                   100.0 * came[bin] / said[bin]);
    return 0;
}
