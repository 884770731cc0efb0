/* forget - a person's right: what tells who it was leaves a store for good, the anonymous counts stay */
#pragma once
#include "voc/err.h"

#include <stddef.h>

struct arena;
struct seal_key;
struct talk;
struct writer;

struct forget {
    const char *path;
    const char *at; /* when, for the log; NULL: nobody said */
    const char *const *customers;
    size_t count;
    const struct seal_key *key; /* of the hashes that stand in the place of customers; NULL: nobody gave it */
};

/* Of the rows of these customers only source, day, channel, scores, weight and what at least ten rows of
   others have, too, stays. Writes a row for each customer: how many rows were made anonymous, how many
   earlier values removed. */
bool forget_run(struct arena *arena, const struct forget *ask, struct writer *out, const struct talk *talk,
                struct err *err);
