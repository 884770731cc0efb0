/* alarms - a year of weekly looks at processes that never change: how often somebody is called who acts on
   each look (off-track, unlikely, exit status 1 of voc check --status), and how often targets that only ask
   to keep a baseline, which was learnt and frozen before, are called missed. Prints Markdown tables; VOC_BIN
   names the folder of the programs.

   alarms [YEARS [standing|due|frozen]] */
#include "programs.h"

#include <stdlib.h>
#include <string.h>

enum { LOOKS = 52, FROZEN = 26 };

/* What was said in a year, and in how many years. */
struct said {
    int off_track, unlikely, either, changed, met, missed;
};

struct tally {
    int first, last; /* weeks that are looked at */
    struct said year, years;
    int looks, alarms; /* of all years */
};

static void add_year(struct said *years, const struct said *year)
{
    years->off_track += year->off_track;
    years->unlikely += year->unlikely;
    years->either += year->either;
    years->changed += year->changed;
    years->met += year->met;
    years->missed += year->missed;
}

static void see(const struct answer *answer, void *memory)
{
    struct tally *const tally = memory;
    const bool is_missed = strcmp(answer->verdict, "missed") == 0,
               is_off = is_missed || strcmp(answer->verdict, "off-track") == 0,
               is_unlikely = strcmp(answer->outlook, "unlikely") == 0;

    if (answer->week >= tally->first && answer->week <= tally->last) {
        tally->year.off_track |= is_off;
        tally->year.unlikely |= is_unlikely;
        tally->year.either |= is_off || is_unlikely;
        tally->year.missed |= is_missed;
        tally->year.met |= strcmp(answer->verdict, "met") == 0;
        tally->year.changed |= *answer->changed && strcmp(answer->changed, "no") != 0;
        tally->looks++;
        tally->alarms += is_off || is_unlikely;
    }
    if (answer->week == tally->last) {
        add_year(&tally->years, &tally->year);
        tally->year = (struct said){0};
    }
}

static double percent(int count, int of)
{
    return 100.0 * count / of;
}

static const struct {
    enum weeks_kind kind;
    double n, spread;
} cases[] = {{WEEKS_NPS, 5, 1},      {WEEKS_NPS, 20, 1},      {WEEKS_NPS, 100, 1},   {WEEKS_NPS, 100, 1.5},
             {WEEKS_NPS, 1000, 1},   {WEEKS_CSAT, 5, 1},      {WEEKS_CSAT, 20, 1},   {WEEKS_CSAT, 100, 1},
             {WEEKS_CSAT, 100, 1.5}, {WEEKS_ANSWERED, 20, 1}, {WEEKS_RATING, 20, 1}, {WEEKS_RATING, 100, 1.5},
             {WEEKS_DELAY, 20, 1},   {WEEKS_DELAY, 100, 1.5}};
enum { CASES = sizeof cases / sizeof *cases };

static struct trial trial_of(size_t i, int years, int base, uint64_t seed)
{
    struct trial trial = {
        .weeks = {.kind = cases[i].kind, .n = cases[i].n, .spread = cases[i].spread, .count = base + LOOKS},
        .years = years,
        .seed = seed};

    trial.target = weeks_truth(&trial.weeks);
    return trial;
}

static struct tally run(const struct trial *trial, int base)
{
    struct tally tally = {.first = base, .last = base + LOOKS - 1};

    programs_run(trial, see, &tally);
    return tally;
}

static void print_alarms(int years, bool has_due, uint64_t seed)
{
    printf("\n| metric | answers a week | spread | off-track | unlikely | either | looks with either |\n"
           "|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < CASES; i++) {
        struct trial trial = trial_of(i, years, PROGRAMS_BASE, seed++);
        trial.due_in = has_due ? PROGRAMS_BASE + LOOKS - 1 : 0;
        const struct tally tally = run(&trial, PROGRAMS_BASE);
        printf("| %s | %g | %g | %.0f | %.0f | %.0f | %.1f |\n", weeks_names[cases[i].kind], cases[i].n,
               cases[i].spread, percent(tally.years.off_track, years), percent(tally.years.unlikely, years),
               percent(tally.years.either, years), percent(tally.alarms, tally.looks));
        fflush(stdout);
    }
}

static void print_frozen(int years)
{
    uint64_t seed = 201;

    printf("\n| metric | answers a week | spread | changed | met | missed | met, to keep | missed, to keep "
           "|\n|---|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < CASES; i++) {
        struct trial trial = trial_of(i, years, FROZEN, seed++);
        trial.frozen = FROZEN;
        const struct said known = run(&trial, FROZEN).years;
        trial.is_kept = true;
        const struct said kept = run(&trial, FROZEN).years;
        printf("| %s | %g | %g | %.1f | %.1f | %.1f | %.1f | %.1f |\n", weeks_names[cases[i].kind],
               cases[i].n, cases[i].spread, percent(known.changed, years), percent(known.met, years),
               percent(known.missed, years), percent(kept.met, years), percent(kept.missed, years));
        fflush(stdout);
    }
}

int main(int argc, char **argv)
{
    const int years = argc > 1 ? atoi(argv[1]) : 100;
    const char *const only = argc > 2 ? argv[2] : "";

    if (!*only || strcmp(only, "standing") == 0)
        print_alarms(years, false, 1);
    if (!*only || strcmp(only, "due") == 0)
        print_alarms(years, true, 101);
    if (!*only || strcmp(only, "frozen") == 0)
        print_frozen(4 * years);
    return 0;
}
