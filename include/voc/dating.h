/* dating - up to when tallies were counted, where several are added */
#pragma once
#include "voc/conditions.h"

/* Tables that were added so far: their conditions, the first one's name, their clock. */
struct dating {
    struct arena *arena;
    struct conditions *conditions;
    const char *table;
    struct reckoning *clock;
};

/* Adds another one. Of two as-ofs the later holds, where what was counted up to the other is settled; else
   false and err. */
bool dating_add(const struct dating *dating, const struct conditions *other, const char *table,
                struct err *err);
/* Whether all of them can be seen as of a moment that is asked for (NULL: none is), as what is settled can be
   as of any later one. */
bool dating_ask(const struct dating *dating, const char *asked, struct err *err);
