/* entries - what was counted of one quantity, as rows of the tally table: class by class, value by value,
   delay by delay, in the order of their states and sources */
#pragma once
#include "voc/count.h"
#include "voc/tallies.h"

struct entries;

/* Of this count, which is at its end; into this table. */
struct entries *entries_new(struct arena *arena, const struct count *count, const struct tallies *tallies);
/* What is known of the sources that answer, where the quantity is a delay. False and err where it can't be
   written. */
bool entries_sources(const struct entries *entries, size_t quantity, struct err *err);
/* What it has in this cell, whose groups are called so. False and err where that can't be written, and where
   a mean has more different values than a tally holds. */
bool entries_group(const struct entries *entries, size_t quantity, const struct cell *cell,
                   const struct slice *groups, struct err *err);
