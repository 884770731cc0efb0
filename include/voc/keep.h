/* keep - feedback goes into a store: new rows in, changed ones updated with their history kept, the others
   left alone; all of it or nothing */
#pragma once
#include "voc/err.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct feed;
struct ledger_entry;
struct ledger_input;
struct talk;

struct keep {
    const char *path; /* of the store; made where there is none */
    const char *at;   /* when, for the ledger; NULL: nobody said */
    const struct ledger_input *inputs;
    size_t input_count;
    const char *const *receipts; /* files of receipts to keep with the batch */
    size_t receipt_count;
    bool are_updates; /* rows whose id is known are its newer state, however they differ */
};

/* Reads all of the feed, then changes the store in one transaction; *entry says what became of the rows.
   False, and nothing is changed, where most rows with a known id are plainly other feedback. */
bool keep_run(struct arena *arena, const struct keep *ask, struct feed *feed, struct ledger_entry *entry,
              const struct talk *talk, struct err *err);
