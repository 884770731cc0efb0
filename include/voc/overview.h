/* overview - where everything stands today: all footings of all tables, without those
   that only repeat others */
#pragma once
#include "voc/footing.h"

struct arena;

struct overview {
    struct footing *items;
    size_t count;
    struct period newest; /* of the finest kind */
    const char *as_of;    /* the latest; "" where there is none */
    size_t tables;
    bool is_checked; /* some table has the columns of check */
};

/* How many were left out, and why. */
struct overview_left {
    size_t blank, repeated, over;
};

/* Adds those of one table. False where a cell can't be what it should be, or an earlier table has the same
   metric, group and period. */
bool overview_add(struct arena *arena, struct overview *overview, const struct measures *measures,
                  struct err *err);
/* Keeps only what that owner answers for (NULL: all), without those that have nothing to say; puts them in
   order: metric by metric as they came first, wholes before their parts, the unknown last. */
struct overview_left overview_settle(struct arena *arena, struct overview *overview, const char *owner);
