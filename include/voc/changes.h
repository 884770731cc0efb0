/* changes - in which periods a store's rows have changed since, and where something still waits: what has to
   be counted again */
#pragma once
#include "voc/err.h"
#include "voc/period.h"

struct arena;
struct talk;
struct writer;

struct changes {
    const char *path; /* of the store */
    enum period_kind every;
    const struct zone *zone; /* whose calendar */
    long long
        since; /* only periods that a later batch touched, or in which something waits; -1: all of them */
};

/* One row for each period in which rows lie, or lay: how many there are, how many wait for an answer, or
   where the store knows of resolutions for one, and the batch that was the last to make, change or forget one
   of them. */
bool changes_write(struct arena *arena, const struct changes *ask, struct writer *out,
                   const struct talk *talk, struct err *err);
