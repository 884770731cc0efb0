/* schema - the tables of a store, and what becomes of files that have other ones */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct store;

/* Whether the file is a store that this version can read; `fresh`: or one that holds nothing yet. */
bool schema_check(struct store *store, bool fresh, struct err *err);
/* The same of a file that isn't open. */
bool schema_is_store(struct arena *arena, const char *path, bool fresh, struct err *err);
/* Within a transaction: makes the tables of a new file, brings those of an older one up to date. */
bool schema_settle(struct store *store, struct err *err);

/* The columns of the feedback, in the contract's order; in the arena. */
struct schema_columns {
    const struct slice *names;
    size_t count;
};
bool schema_columns(struct arena *arena, struct store *store, struct schema_columns *columns,
                    struct err *err);
/* The column whose name differs at most in the case of ASCII letters, which SQL doesn't
   tell apart; NULL: none. */
const struct slice *schema_find(const struct schema_columns *columns, struct slice name);
/* One more column, and the index that goes with it. Scores are numbers to SQL, well-known texts and times are
   text; of others `are_numbers` says what they are. */
bool schema_add(struct arena *arena, struct store *store, struct slice name, bool are_numbers,
                struct err *err);
