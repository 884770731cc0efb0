/* joint - the columns of several tables of measures, as one table has them */
#pragma once
#include "voc/feed.h"

struct arena;

struct joint {
    const struct slice *columns;     /* their names, */
    size_t count;                    /* and how many */
    size_t group_first, group_count; /* those between `metric` and `period` */
    size_t *order;                   /* where each stands among the feed's */
    bool is_single;                  /* one table, whose columns are in order */
    struct slice *room;              /* for the cells of a row */
};

/* False and err where a table has no `metric` or no `period`, or the second first. */
bool joint_find(struct arena *arena, struct feed *feed, struct joint *joint, struct err *err);
/* The cells of the feed's row, all of which are wanted, in that order: groups that its table doesn't have are
   the total. Borrowed until the next. */
const struct slice *joint_cells(const struct joint *joint, const struct feed *feed);
