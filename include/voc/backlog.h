/* backlog - what still waits, and since when the longest */
#pragma once
#include "voc/feedback.h"
#include "voc/quantity.h"
#include "voc/receipt.h"
#include "voc/sources.h"
#include "voc/talk.h"

struct backlog;

/* Apart for each of so many quantities. */
struct backlog *backlog_new(struct arena *arena, size_t quantities);
/* This row of a source waits since then (reckoning_since). */
void backlog_note(struct backlog *backlog, size_t quantity, size_t source, int64_t since, bool by_day,
                  const struct feed *feed);

/* What it is seen by when all is read. */
struct backlog_view {
    const struct sources *sources;
    const struct quantities *quantities;
    const struct metrics *metrics;
    struct moment as_of;
    const struct reckoning *clock;
};

/* How many wait, and the one that waits longest: for so many seconds on the clock that counts. */
struct backlog_wait {
    long long rows;
    int64_t seconds;
    const char *name; /* where it stands */
    size_t line;
};

/* Of the sources that wait, up to as_of; rows is 0 where nothing does. What is known only by the day counts
   where the metric takes that; of two that wait equally long the one that was read first is named. */
struct backlog_wait backlog_longest(const struct backlog *backlog, const struct backlog_view *view,
                                    size_t quantity);
/* Says and (a NULL receipt takes nothing) notes that of each quantity, but once of delays that are counted
   alike. */
void backlog_tell(const struct backlog *backlog, const struct backlog_view *view, struct receipt *receipt,
                  const struct talk *talk);
