/* seasons - a year of looks by voc check at processes that only have seasons, with and without these in the
   baseline: how often it claims what isn't so, and how often what is measured lies inside its forecasts.
   Prints Markdown tables; VOC_BIN names the folder of the programs.

   seasons [SERIES [CASE]] */
#include "programs.h"

#include <stdlib.h>
#include <string.h>

enum { HORIZONS = 3 };

/* Periods of one kind: as many before, looked at in a year, judged together, and ahead of the due one. */
struct every {
    const char *word, *season;
    enum period_kind kind;
    int base, looks, over, horizons[HORIZONS];
};
static const struct every
    days = {"days", "weekday", PERIOD_DAY, 84, 364, 28, {7, 28, 91}},
    weeks = {"weeks", "month", PERIOD_WEEK, 156, 52, 4, {2, 13, 26}},
    few_weeks = {"weeks, 2 years of them", "month", PERIOD_WEEK, 104, 52, 4, {2, 13, 26}},
    months = {"months", "month", PERIOD_MONTH, 36, 12, 1, {1, 3, 6}},
    few_months = {"months, 2 years of them", "month", PERIOD_MONTH, 24, 12, 1, {1, 3, 6}};

struct tally {
    const struct every *every;
    int due, last;
    bool changed, met, missed; /* of this series' year */
    int stepped;               /* the period of a step; 0: none */
    bool found, early;         /* a change was claimed within 8 periods of it, or before it */
    int years_found, years_early;
    struct answer at[HORIZONS];
    int years_changed, years_met, years_missed, looks, off_track, unlikely;
    int seen[HORIZONS], inside[HORIZONS];
    double width[HORIZONS];
};

static void end_year(struct tally *tally)
{
    tally->years_changed += tally->changed;
    tally->years_met += tally->met;
    tally->years_missed += tally->missed;
    tally->years_found += tally->found;
    tally->years_early += tally->early;
    tally->changed = tally->met = tally->missed = tally->found = tally->early = false;
}

static void see_due(struct tally *tally, const struct answer *answer)
{
    for (int i = 0; i < HORIZONS; i++) {
        const struct answer *const then = &tally->at[i];
        if (isnan(then->low) || isnan(answer->now))
            continue;
        tally->seen[i]++;
        tally->inside[i] += answer->now >= then->low - 1e-9 && answer->now <= then->high + 1e-9;
        tally->width[i] += then->high - then->low;
    }
}

static void see(const struct answer *answer, void *memory)
{
    struct tally *const tally = memory;

    for (int i = 0; i < HORIZONS; i++)
        if (tally->due - answer->week == tally->every->horizons[i])
            tally->at[i] = *answer;
    if (answer->week == tally->due)
        see_due(tally, answer);
    if (answer->week >= tally->every->base) {
        const bool says = *answer->changed && strcmp(answer->changed, "no") != 0;
        tally->changed |= says;
        tally->found |= says && answer->week >= tally->stepped && answer->week < tally->stepped + 8;
        tally->early |= says && answer->week < tally->stepped;
        tally->met |= strcmp(answer->verdict, "met") == 0;
        tally->missed |= strcmp(answer->verdict, "missed") == 0;
        tally->off_track +=
            strcmp(answer->verdict, "off-track") == 0 || strcmp(answer->verdict, "missed") == 0;
        tally->unlikely += strcmp(answer->outlook, "unlikely") == 0;
        tally->looks++;
    }
    if (answer->week == tally->last)
        end_year(tally);
}

static struct weeks asked;
static int asked_due, asked_over;

/* What is truly judged on the due day. */
static double truth_when_due(int year, double target)
{
    const bool is_log = asked.kind == WEEKS_DELAY || asked.kind == WEEKS_VOLUME;
    double season = 0, factor = 0;

    for (int back = 0; back < asked_over; back++) {
        season += weeks_season(&asked, year, asked_due - back) / asked_over;
        factor += exp(weeks_season(&asked, year, asked_due - back)) / asked_over;
    }
    return is_log ? target * factor : target + season;
}

static void print_case(const struct every *every, enum weeks_kind kind, double n, double spread,
                       double season, int years, uint64_t seed)
{
    for (int has_season = 0; has_season < 2; has_season++) {
        struct trial trial = {.weeks = {.kind = kind,
                                        .n = n,
                                        .spread = spread,
                                        .count = every->base + every->looks,
                                        .season = season,
                                        .every = every->kind},
                              .years = years,
                              .target_of = truth_when_due,
                              .frozen = every->base,
                              .season = has_season ? every->season : "",
                              .due_in = every->base + every->looks / 2,
                              .seed = seed};
        struct tally tally = {.every = every, .due = trial.due_in, .last = trial.weeks.count - 1};
        trial.target = weeks_truth(&trial.weeks);
        asked = trial.weeks;
        asked_due = trial.due_in;
        asked_over = every->over;
        programs_run(&trial, see, &tally);
        printf("| %s | %s | %g | %g | %s | %.1f | %.1f | %.1f | %.1f | %.1f |", every->word,
               weeks_names[kind], n, spread, has_season ? "yes" : "no", 100.0 * tally.years_changed / years,
               100.0 * tally.years_met / years, 100.0 * tally.years_missed / years,
               100.0 * tally.off_track / tally.looks, 100.0 * tally.unlikely / tally.looks);
        for (int i = 0; i < HORIZONS; i++)
            printf(" %.1f (%.1f) |", 100.0 * tally.inside[i] / tally.seen[i], tally.width[i] / tally.seen[i]);
        printf("\n");
        fflush(stdout);
    }
}

/* A lasting step of a process that has seasons. */
static void print_step(enum weeks_kind kind, double n, double season, double step, int years, uint64_t seed)
{
    for (int has_season = 0; has_season < 2; has_season++) {
        struct trial trial = {.weeks = {.kind = kind,
                                        .n = n,
                                        .spread = 1,
                                        .count = weeks.base + weeks.looks,
                                        .season = season,
                                        .step = step,
                                        .steps_at = weeks.base + 20,
                                        .every = weeks.kind},
                              .years = years,
                              .frozen = weeks.base,
                              .season = has_season ? weeks.season : "",
                              .seed = seed};
        struct tally tally = {
            .every = &weeks, .last = trial.weeks.count - 1, .stepped = trial.weeks.steps_at};
        trial.target = weeks_truth(&trial.weeks);
        programs_run(&trial, see, &tally);
        printf("| %s | %+g | %g | %s | %.0f %% | %.0f %% |\n", weeks_names[kind], step, n,
               has_season ? "yes" : "no", 100.0 * tally.years_found / years,
               100.0 * tally.years_early / years);
        fflush(stdout);
    }
}

static void print_steps(int years)
{
    uint64_t seed = 101;

    printf(
        "\n| metric | step | answers a week | `--season` | found within 8 weeks | a change claimed before it "
        "|\n|---|---|---|---|---|---|\n");
    print_step(WEEKS_CSAT, 100, 10, -15, years, seed++);
    print_step(WEEKS_CSAT, 300, 10, -15, years, seed++);
    print_step(WEEKS_NPS, 100, 20, -25, years, seed++);
    print_step(WEEKS_NPS, 300, 20, -25, years, seed++);
}

int main(int argc, char **argv)
{
    const int years = argc > 1 ? atoi(argv[1]) : 200;
    const size_t only = argc > 2 ? (size_t)atoi(argv[2]) : 0;
    static const struct {
        const struct every *every;
        enum weeks_kind kind;
        double n, spread, season;
    } cases[] = {{&weeks, WEEKS_CSAT, 8, 1, 10},     {&weeks, WEEKS_CSAT, 100, 1, 10},
                 {&weeks, WEEKS_CSAT, 100, 1.5, 10}, {&weeks, WEEKS_NPS, 20, 1, 20},
                 {&weeks, WEEKS_NPS, 300, 1, 20},    {&few_weeks, WEEKS_CSAT, 100, 1, 10},
                 {&weeks, WEEKS_DELAY, 50, 1, -0.4}, {&weeks, WEEKS_VOLUME, 50, 1, 0.3},
                 {&months, WEEKS_CSAT, 20, 1, 10},   {&months, WEEKS_CSAT, 200, 1, 10},
                 {&months, WEEKS_CSAT, 200, 2, 10},  {&few_months, WEEKS_CSAT, 200, 1, 10},
                 {&months, WEEKS_NPS, 400, 1, 20},   {&months, WEEKS_VOLUME, 50, 1, 0.3},
                 {&days, WEEKS_CSAT, 10, 1, 10},     {&days, WEEKS_CSAT, 100, 1, 10},
                 {&days, WEEKS_VOLUME, 50, 1, 0.4}};

    printf(
        "| every | metric | answers | spread | `--season` | changed | met | missed | off-track looks | "
        "unlikely "
        "looks | forecast, near | middle | far |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (only == 0 || only == i + 1)
            print_case(cases[i].every, cases[i].kind, cases[i].n, cases[i].spread, cases[i].season,
                       cases[i].every == &days ? years / 8 : years, i + 1);
    if (only == 0 || only > sizeof cases / sizeof *cases)
        print_steps(years / 2);
    return 0;
}
