/* ledger - what a store says of each time that it was changed: its batches, and their receipts */
#pragma once
#include "voc/err.h"
#include "voc/seal.h"

struct arena;
struct receipt;
struct store;
struct talk;

/* A batch; its rows read are new + changed + unchanged + repeated + forgotten. */
struct ledger_entry {
    const char *at;   /* when, empty where nobody said */
    const char *what; /* add, or forget */
    long long rows, fresh, changed, unchanged;
    long long repeated;  /* came again in the same batch */
    long long forgotten; /* of people who are to be forgotten: not taken */
};

/* An input by its content. */
struct ledger_input {
    const char *name;
    struct seal seal;
};

/* Seals the inputs before they are read, one for each path; a pipe is kept in a temporary file for it. NULL
   and err where one can't be read. */
struct ledger_input *ledger_seal(struct arena *arena, const char *const paths[], size_t count,
                                 struct err *err);
/* The number of the batch that begins. */
bool ledger_number(struct store *store, long long *batch, struct err *err);
bool ledger_add(struct store *store, long long batch, const struct ledger_entry *entry, struct err *err);
/* What was read, in the batch's receipt. */
bool ledger_note(struct store *store, long long batch, const struct ledger_input *input, struct err *err);
/* Keeps what a file of receipts says from its last run of import on (without any: of the last run); *written
   is how many rows that import wrote, -1 where it doesn't say. */
bool ledger_attach(struct arena *arena, struct store *store, long long batch, const char *path,
                   long long *written, struct err *err);
/* `12,004 rows read = 11,000 new + 4 changed + 1,000 unchanged`, to the user and the run's receipt (NULL:
   none). */
void ledger_tell(const struct ledger_entry *entry, const struct talk *talk, struct receipt *receipt);
