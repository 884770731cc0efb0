/* watch - how all targets stand today: an exit status, and the worst first */
#pragma once
#include "voc/judge.h"
#include "voc/quiet.h"

struct arena;

/* One series with a target, as its newest row has it. */
struct watch_item {
    const struct measure *row;
    struct judgement judgement;
    struct budget budget; /* as it is told: unknown until watch_tell_budgets */
    double target;
    const char *due;   /* empty: a standing target */
    const char *start; /* of a standing target that is still to begin; else empty */
    struct quiet_word quiet;
    bool has_data, is_stale;
};

struct watch {
    const struct measures *measures;
    struct watch_item *items; /* the worst first */
    size_t count;
    size_t missed, off_track, unlikely, met, on_track, unproven, no_data, stale, silent;
    bool has_age, has_budgets; /* whether anything can be stale; whether budgets are told */
    size_t alone;              /* silent ones beside which others speak */
    size_t unknown;            /* without data, stale or silent, but those */
};

/* Judges the newest row of each series with a target. Stale is what is as of before `oldest` (UTC seconds;
   INT64_MIN: never), or whose metric has no answers in a period that ended since, in any group: an importer
   that died leaves a newer as_of behind. Silence is quiet.h's. NULL and err on a cell
   that can't be. */
struct watch *watch_of(struct arena *arena, const struct measures *measures, const struct judge_plan *plan,
                       int64_t oldest, struct err *err);
/* Has the error budgets told as well. */
void watch_tell_budgets(struct watch *watch);
/* 2 if a target is missed, else 1 if one is off-track or unlikely, else 3 if there is no data, it is stale or
   answers have stopped, unless others still have theirs, else 0. */
int watch_status(const struct watch *watch);
/* Whether a target that may still be reached is unlikely to be. */
bool watch_is_unlikely(const struct watch_item *item);
