/* assign - gives each row of feedback the columns that the first rule that fits it
   sets: owner, topic, persona */
#pragma once
#include "voc/err.h"

#include <stddef.h>

struct arena;
struct feed;
struct talk;
struct writer;

struct assign {
    const char *const *files; /* of rules, each applied to what the one before it left */
    size_t file_count;
    const char *const *sets; /* columns to set; none: new ones, none of the feedback's own */
    size_t set_count;
    const char *zone; /* whose clocks dated rules go by */
    bool unowned;     /* write only the rows for which a file has no rule */
};

/* Writes the rows with the columns that were set, and says what no rule fits. */
bool assign_run(struct arena *arena, struct feed *feed, const struct assign *ask, struct writer *out,
                const struct talk *talk, struct err *err);
