/* looks - a year of weekly looks by voc check at processes whose truth is known: how often it claims what
   isn't so, how soon it finds what is, and how long a target that is truly met waits for its verdict. Prints
   Markdown tables; VOC_BIN names the folder of the programs.

   looks [YEARS [false|power|waits]]
   looks YEARS METRIC ANSWERS SPREAD [UNEVEN] */
#include "programs.h"

#include <stdlib.h>
#include <string.h>

enum { LOOKS = 52 };

struct year {
    bool changed, met, missed;
    int found, proven; /* weeks after the step, and after the baseline; LOOKS: never */
};

/* How many years had such a claim, and the weeks that it took. */
struct tally {
    int steps_at, count, changed, met, missed, found[LOOKS + 1], proven[LOOKS + 1];
    struct year year;
};

static void end_year(struct tally *tally)
{
    tally->changed += tally->year.changed;
    tally->met += tally->year.met;
    tally->missed += tally->year.missed;
    tally->found[tally->year.found]++;
    tally->proven[tally->year.proven]++;
    tally->year = (struct year){.found = LOOKS, .proven = LOOKS};
}

static void see(const struct answer *answer, void *memory)
{
    struct tally *const tally = memory;
    struct year *const year = &tally->year;
    const bool says = *answer->changed && strcmp(answer->changed, "no") != 0,
               is_met = strcmp(answer->verdict, "met") == 0,
               is_missed = strcmp(answer->verdict, "missed") == 0;

    if (answer->week >= PROGRAMS_BASE) {
        year->changed |= says;
        year->met |= is_met;
        year->missed |= is_missed;
        if (says && answer->week >= tally->steps_at && year->found == LOOKS)
            year->found = answer->week - tally->steps_at + 1;
        if ((is_met || is_missed) && year->proven == LOOKS)
            year->proven = answer->week - PROGRAMS_BASE + 1;
    }
    if (answer->week + 1 == tally->count)
        end_year(tally);
}

static struct tally run(const struct trial *trial)
{
    struct tally tally = {.steps_at = trial->weeks.steps_at,
                          .count = trial->weeks.count,
                          .year = {.found = LOOKS, .proven = LOOKS}};

    programs_run(trial, see, &tally);
    return tally;
}

static double percent(int count, int years)
{
    return 100.0 * count / years;
}

static struct trial trial_of(enum weeks_kind kind, double n, double spread, int years, uint64_t seed)
{
    struct trial trial = {.weeks = {.kind = kind, .n = n, .spread = spread, .count = PROGRAMS_BASE + LOOKS},
                          .years = years,
                          .seed = seed};

    trial.target = weeks_truth(&trial.weeks);
    return trial;
}

static void print_false(const struct trial *trial)
{
    const struct tally tally = run(trial);

    printf("| %s | %g | %g | %g | %.1f | %.1f | %.1f |\n", weeks_names[trial->weeks.kind], trial->weeks.n,
           trial->weeks.spread, trial->weeks.memory, percent(tally.changed, trial->years),
           percent(tally.met, trial->years), percent(tally.missed, trial->years));
    fflush(stdout);
}

static void print_head(void)
{
    printf("| metric | answers a week | spread | memory | changed | met | missed "
           "|\n|---|---|---|---|---|---|---|\n");
}

/* One row, of as many years as are wanted. */
static int print_one(int years, const char *metric, double n, double spread, double uneven)
{
    for (int kind = WEEKS_NPS; kind <= WEEKS_VOLUME; kind++)
        if (strcmp(metric, weeks_names[kind]) == 0) {
            struct trial trial = trial_of(kind, n, spread, years, 3001);
            trial.weeks.uneven = uneven;
            print_head();
            print_false(&trial);
            return 0;
        }
    fprintf(stderr, "simulate-looks: '%s' is no metric\n", metric);
    return 64;
}

static void print_all_false(int years)
{
    static const double sizes[] = {2, 5, 20, 100, 1000}, spreads[] = {1, 1.5, 2};
    uint64_t seed = 1;

    print_head();
    for (int kind = WEEKS_NPS; kind <= WEEKS_VOLUME; kind++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
            for (size_t j = 0; j < sizeof spreads / sizeof *spreads; j++) {
                if (sizes[i] < 5 && spreads[j] > 1 && kind <= WEEKS_RATING)
                    continue; /* two answers can't vary so much */
                const struct trial trial = trial_of(kind, sizes[i], spreads[j], years, seed++);
                print_false(&trial);
            }
    for (int kind = WEEKS_NPS; kind <= WEEKS_DELAY; kind++) {
        struct trial trial = trial_of(kind, 100, 1.5, years, seed++);
        trial.weeks.memory = 0.3;
        print_false(&trial);
    }
}

/* The week by which half of the years (of `share`: that part) had it; LOOKS: not within the year. */
static int weeks_until(const int counts[], int years, double share)
{
    int sum = 0;

    for (int week = 0; week < LOOKS; week++) {
        sum += counts[week];
        if (sum >= share * years)
            return week;
    }
    return LOOKS;
}

static double within(const int counts[], int weeks, int years)
{
    int sum = 0;

    for (int week = 0; week <= weeks; week++)
        sum += counts[week];
    return percent(sum, years);
}

static void print_power(int years)
{
    static const struct {
        enum weeks_kind kind;
        double step;
        const char *words;
    } steps[] = {{WEEKS_NPS, 10, "+10 points"},
                 {WEEKS_NPS, 25, "+25 points"},
                 {WEEKS_CSAT, 5, "+5 %"},
                 {WEEKS_CSAT, -15, "-15 %"},
                 {WEEKS_ANSWERED, -10, "-10 %"},
                 {WEEKS_DELAY, -0.6931471805599453, "half the delay"},
                 {WEEKS_VOLUME, 0.6931471805599453, "twice as much"}};
    static const double sizes[] = {5, 20, 100, 300, 1000};
    uint64_t seed = 1001;

    printf("\n| metric | change | answers a week | found within 4 weeks | within 8 weeks "
           "|\n|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        for (size_t j = 0; j < sizeof sizes / sizeof *sizes; j++) {
            struct trial trial = trial_of(steps[i].kind, sizes[j], 1, years, seed++);
            trial.weeks.steps_at = PROGRAMS_BASE + 20;
            trial.weeks.step = steps[i].step;
            const struct tally tally = run(&trial);
            printf("| %s | %s | %g | %.0f %% | %.0f %% |\n", weeks_names[steps[i].kind], steps[i].words,
                   sizes[j], within(tally.found, 4, years), within(tally.found, 8, years));
            fflush(stdout);
        }
}

static void print_waits(int years)
{
    static const struct {
        enum weeks_kind kind;
        double gaps[4];
        const char *unit;
    } cases[] = {{WEEKS_NPS, {5, 10, 20, 40}, "points"}, {WEEKS_CSAT, {2, 5, 10, 20}, "%"}};
    static const double sizes[] = {2, 5, 10, 20, 50, 100, 300, 1000};
    uint64_t seed = 2001;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        printf("\n| %s: answers a week | %g %s past the target | %g | %g | %g |\n|---|---|---|---|---|\n",
               weeks_names[cases[i].kind], cases[i].gaps[0], cases[i].unit, cases[i].gaps[1],
               cases[i].gaps[2], cases[i].gaps[3]);
        for (size_t j = 0; j < sizeof sizes / sizeof *sizes; j++) {
            printf("| %g |", sizes[j]);
            for (int k = 0; k < 4; k++) {
                struct trial trial = trial_of(cases[i].kind, sizes[j], 1, years, seed++);
                trial.target -= cases[i].gaps[k];
                const struct tally tally = run(&trial);
                const int half = weeks_until(tally.proven, years, 0.5);
                if (half == LOOKS)
                    printf(" > 52 (%.0f %%) |", within(tally.proven, LOOKS - 1, years));
                else
                    printf(" %d |", half);
                fflush(stdout);
            }
            printf("\n");
        }
    }
}

int main(int argc, char **argv)
{
    const int years = argc > 1 ? atoi(argv[1]) : 400;

    const char *const only = argc > 2 ? argv[2] : "";

    if (argc > 4)
        return print_one(years, only, atof(argv[3]), atof(argv[4]), argc > 5 ? atof(argv[5]) : 0);
    if (!*only || strcmp(only, "false") == 0)
        print_all_false(years);
    if (!*only || strcmp(only, "power") == 0)
        print_power(years / 4);
    if (!*only || strcmp(only, "waits") == 0)
        print_waits(years / 4);
    return 0;
}
