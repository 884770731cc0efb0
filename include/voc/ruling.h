/* ruling - a file of rules held against a table: which columns it matches and sets, and what
   became of the rows */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct ruling;
struct rules;
struct talk;

/* The row at hand: the table's cells, then those that were set. */
struct ruling_row {
    const char **names;
    struct slice *cells;
    size_t count; /* with room for every column that may be set */
};

/* The place of a column, (size_t)-1 if there is none. */
size_t ruling_find(const struct ruling_row *row, const char *name);

/* Columns that the row has are matched, the others set and added to it; with `sets` exactly those are set,
   and every other must be there. Says which are which. NULL and err where a rule can't be used, where the
   file would match or set nothing, and, without `sets`, where a new column looks like a misspelt one or is
   one of the feedback table's own, so that it was meant to match. */
struct ruling *ruling_new(struct arena *arena, struct rules *rules, struct ruling_row *row,
                          const char *const sets[], size_t set_count, const struct talk *talk,
                          struct err *err);
/* Sets the columns of this row, empty where no rule fits it: then false. `at` as for rules_first. */
bool ruling_apply(struct ruling *ruling, struct ruling_row *row, const int64_t *at);
/* Says how many of `rows` no rule fitted, what they are like, and which rules fitted none. */
void ruling_say(const struct ruling *ruling, long long rows, const struct talk *talk);
