/* bearing - what a series has to reach a target with: where it stands, how it strays, how many
   answers come */
#pragma once
#include "voc/aims.h"
#include "voc/level.h"

struct bearing {
    const struct measures *measures;
    const struct series *series;
    const struct measure *row; /* its newest */
    /* The baseline: its value as the table has it, its n what stands behind its interval; where the table
       doesn't have the baseline's periods, answers scatter as in the newest ones. Value NAN: unknown. */
    struct level base;
    double
        variance; /* of one answer (of a count: one period) on the working scale, times the square of
                     spread; where answers were all alike the largest that its scale allows; NAN: unknown */
    double spread, base_periods;
    double usual;           /* effective answers of a usual period, silent ones among them; of a count 1 */
    size_t over;            /* how many of the newest periods are judged together: those of 28 days */
    int64_t end;            /* the day after the newest period, in days since 1970 */
    struct interval limits; /* natural limits of the newest row that has them; NAN, NAN: none */
    struct adjustment seasons;
    struct adjustment_mix asked; /* the seasons in which a single period may have the target */
};

/* Of the series in that place; false where a cell can't be read. */
bool bearing_of(const struct measures *measures, size_t series, struct bearing *bearing, struct err *err);
/* Turns it to where the target is asked, where the baseline has seasons: the baseline becomes that of what is
   judged on the due day, its n what the doubt about those seasons leaves, and limits are those of the newest
   rows in the season of the due period; of a standing target the level behind the seasons, and the limits of
   all of them. The value and the limits are NAN where the table doesn't have that season. */
void bearing_turn(struct bearing *bearing, const struct aim *aim);
/* The worst (side: -1 where low is) baseline that the target is asked from: of a standing one that of any
   season. */
double bearing_worst(const struct bearing *bearing, int side);
/* The answers (of a count: periods) that are judged together when so many periods have gone by. */
double bearing_answers(const struct bearing *bearing, double periods);
/* The smallest change on the working scale from the baseline that they show (95 %, 80
   %: sample_detectable). */
double bearing_detectable(const struct bearing *bearing, double answers);
/* The answers that would show a change from the baseline to `target`; NAN: no number would. */
double bearing_needed(const struct bearing *bearing, double target);
/* The chance that a single usual period has `target` or better if the process stays at its baseline:
   binomial for shares, with the n that the spread leaves, normal with a correction for continuity for net
   scores and counts, else normal; of a standing target the mean over all seasons. side: 1 where high is
   better, -1 where low is. */
double bearing_luck(const struct bearing *bearing, double target, int side);
