/* window - which periods are asked for: up to as-of, the finished ones, the last so many */
#pragma once
#include "voc/feedback.h"

struct window_plan {
    enum period_kind every;
    const struct reckoning *clock;
    bool partial;   /* the unfinished period too */
    long long last; /* only the last so many periods; 0: all */
};

/* Indexes of periods, both included. */
struct window {
    int64_t first, last;
};

/* The periods that are asked for, where `newest` is the last one with feedback. With a clock that is set the
   last one is as-of's, finished or (partial) not; without, it is the newest. `first` is INT64_MIN unless only
   the last so many are asked for. */
struct window window_of(const struct window_plan *plan, int64_t newest);
/* Whether a period isn't over as of the clock's moment. */
bool window_is_partial(const struct window_plan *plan, int64_t period);
