/* judge - what one row of measures says about its target: verdict, outlook, change, what is still missing */
#pragma once
#include "voc/budget.h"
#include "voc/change.h"
#include "voc/outlook.h"
#include "voc/verdict.h"

/* What one row says; NAN and empty words: unknown. */
struct judgement {
    double now, now_low, now_high;
    struct change change;
    double change_level; /* the p that a claim of change must not exceed */
    enum change_claim changed;
    struct outlook outlook;
    double needed;         /* answers still missing for a verdict */
    const char *assurance; /* will-pass, may-pass, will-fail */
    enum judge_verdict verdict;
    bool is_ahead;     /* the target's start is still to come */
    bool lacks_season; /* what is due can't be told, as its season isn't in the table */
    struct budget budget;
    double n; /* effective answers behind `now`; 0: no data */
};

/* The check of one row: series->rows[place], from the periods up to it, by itself: judge_together claims
   changes with regard to the groups beside it. A target that was missed at its due day by the newest answers
   stays missed, with all that they said, while no further ones come: silence proves nothing (but not
   with
   --over 1, nor of counts, whose silence is a number, nor of standing targets). */
bool judge_row(const struct measures *measures, const struct series *series, size_t place,
               const struct judge_plan *plan, struct judgement *judgement, struct err *err);
/* What is judged, and what it is held against, in the seasons of what is judged where the baseline has them
   (position.h); NAN: unknown. */
struct judge_standing {
    struct level now;                     /* its interval at the level asked */
    struct level on_target, on_baseline;  /* the same, widened for what isn't known of the seasons between */
    double aimed, wanted;                 /* the target, and where the way to it stands */
    double baseline, base_low, base_high; /* the row's */
    bool lacks_season;                    /* there is a target, but not the season in which it is due */
};
bool judge_stand(const struct measures *measures, const struct series *series, size_t place,
                 const struct judge_plan *plan, double at, struct judge_standing *standing, struct err *err);
/* The level that is judged: the newest periods pooled, up to that row, its interval at `at`. */
bool judge_level(const struct measures *measures, const struct series *series, size_t place,
                 const struct judge_plan *plan, double at, struct level *level, struct err *err);
