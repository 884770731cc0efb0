/* reckoning - how long it is from one moment to another: by the calendar of a zone, or in working time */
#pragma once
#include "voc/period.h"
#include "voc/worktime.h"

/* Up to when things have happened, in which zone calendars run, and what is asked for. */
struct reckoning {
    const struct zone *zone;
    bool is_set;             /* without it waiting counts up to the newest moment in the input */
    struct moment as_of;     /* a day: all of it */
    struct period_span span; /* only what falls in here */
    bool unweighted;
    struct worktime *work; /* delays count only while it runs; NULL: round the clock */
};

/* The last second of `as_of`, in UTC; of a day, in the zone. */
int64_t reckoning_end(struct moment as_of, const struct zone *zone);
/* The day that a moment is on in the zone. */
int64_t reckoning_day(struct moment moment, const struct reckoning *clock);
/* From one to the other in seconds, in whole days where either is only known as a day. In working time: the
   work between them; of days, that of the days after the first, with the last. Negative where the second
   comes first, whoever works then. */
int64_t reckoning_apart(struct moment from, struct moment until, const struct reckoning *clock);
/* Since when something waits, on the clock that counts: seconds in UTC, civil ones of a day, or of work. */
int64_t reckoning_since(struct moment from, const struct reckoning *clock);
/* How long it waits that began then; by_day: it is known only by the day. */
int64_t reckoning_wait(int64_t since, bool by_day, struct moment as_of, const struct reckoning *clock);
