/* recall - a store's feedback, or a part of it, as a table */
#pragma once
#include "voc/err.h"
#include "voc/period.h"

struct arena;
struct feed;
struct talk;
struct writer;

struct recall {
    struct period_span span; /* where `at`, or where a row has none `asked_at`, must lie */
    const struct zone *zone;
    const char *const
        *where; /* COLUMN=VALUE, each of which must hold: a text, a glob, ~expression, or empty */
    size_t where_count;
};

/* Writes the rows that fit; where none does, says which value may be a slip. */
bool recall_run(struct arena *arena, struct feed *feed, const struct recall *ask, struct writer *out,
                const struct talk *talk, struct err *err);
