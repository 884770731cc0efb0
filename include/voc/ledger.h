/* ledger - what a store says of each time that it was changed: its batches, and their receipts */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct store;

/* A batch; its rows read are new + changed + unchanged + repeated + forgotten. */
struct ledger_entry {
    const char *at;   /* when, empty where nobody said */
    const char *what; /* add, or forget */
    long long rows, fresh, changed, unchanged;
    long long repeated;  /* came again in the same batch */
    long long forgotten; /* of people who are to be forgotten: not taken */
};

/* The number of the batch that begins. */
bool ledger_number(struct store *store, long long *batch, struct err *err);
bool ledger_add(struct store *store, long long batch, const struct ledger_entry *entry, struct err *err);
/* One row of a receipt. */
bool ledger_note(struct store *store, long long batch, const char *program, const char *input,
                 const char *item, struct slice value, struct err *err);
/* Keeps all rows of a file of receipts. */
bool ledger_attach(struct arena *arena, struct store *store, long long batch, const char *path,
                   struct err *err);
