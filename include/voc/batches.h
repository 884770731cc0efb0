/* batches - what was done to a store: its batches, their receipts, and the earlier values of its rows */
#pragma once
#include "voc/err.h"

struct arena;
struct talk;
struct writer;

enum batches_view { BATCHES_LIST, BATCHES_RECEIPTS, BATCHES_HISTORY };

/* One row for each batch, row of a receipt, or cell that was changed; of the rows with this id alone, where
   it isn't NULL. */
bool batches_write(struct arena *arena, const char *path, enum batches_view view, const char *id,
                   struct writer *out, const struct talk *talk, struct err *err);
