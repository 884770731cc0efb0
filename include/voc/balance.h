/* balance - what became of each row of each export; the figures add up */
#pragma once
#include "voc/err.h"
#include "voc/receipt.h"

struct arena;
struct balance;

enum balance_fate {
    BALANCE_KEPT,
    BALANCE_MERGED, /* with one of the same id */
    BALANCE_FOLDED, /* into its ticket */
    BALANCE_REJECTED,
    BALANCE_FATES
};

struct balance *balance_new(struct arena *arena, size_t files);
void balance_read(struct balance *balance, size_t file, size_t count);
void balance_fate(struct balance *balance, size_t file, enum balance_fate fate, size_t count);
/* So many were read, and left out for a reason, `empty` for one; the word is borrowed. */
void balance_skip(struct balance *balance, size_t file, const char *reason, long long count);
/* Of all files. */
long long balance_count(const struct balance *balance, enum balance_fate fate);

/* Whether every row that was read has one fate; else it is our error. */
bool balance_holds(const struct balance *balance, struct err *err);
/* `6 rows read = 2 kept + 3 rejected + 1 empty`, in the arena. */
const char *balance_sum(const struct balance *balance);
/* The same of one file, or of all with `file` BALANCE_ALL, as rows of a receipt. */
#define BALANCE_ALL ((size_t)-1)
void balance_note(const struct balance *balance, size_t file, const char *name, struct receipt *receipt);
