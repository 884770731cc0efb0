/* reach - from when to when feedback reaches, and whether that can be meant */
#pragma once
#include "voc/talk.h"
#include "voc/trouble.h"
#include "voc/window.h"

/* The first and the last period with feedback, and the row that made each so; zeroed: none yet. */
struct reach {
    struct trouble first, last;
    int64_t first_period, last_period;
};

static inline bool reach_has(const struct reach *reach, int64_t period)
{
    return reach->first.rows && period >= reach->first_period && period <= reach->last_period;
}
/* This row has feedback in that period. */
void reach_note(struct reach *reach, const struct feed *feed, int64_t period);
/* False and err where it is more than a century up to the `last` period: one date is wrong then. */
bool reach_check(const struct reach *reach, enum period_kind every, int64_t last, struct err *err);
/* Unless as-of is set: warns of a newest moment that is years after all others, and of a last period of which
   a good part is still to come. */
void reach_tell(const struct reach *reach, const struct feedback *feedback, const struct window_plan *plan,
                int64_t last, const struct talk *talk);
/* Warns of years that delays reach into and of which the holidays name no day. */
void reach_tell_holidays(const struct worktime *work, const struct talk *talk);
