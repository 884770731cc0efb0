/* filled - which rows hold something where feedback does: a row with two cells of those that a total doesn't
   have, its first one among them, is feedback at a glance, as nearly all rows are */
#pragma once
#include "voc/rows.h"

struct arena;

struct filled_column {
    size_t slot;
    bool is_first; /* of the record */
    bool is_time;  /* and not the id */
};

struct filled {
    char delimiter;
    struct filled_column *columns;
    size_t column_count;
    /* Of each row, as far as it takes to tell that it is feedback and has a time: */
    unsigned char cells[STRETCH_MOST]; /* how many hold something, */
    bool starts[STRETCH_MOST];         /* whether its first one does at a glance, */
    bool times[STRETCH_MOST];          /* and whether one of its times does */
};

/* Of the columns at these places, which are wanted from the rows then; `id` is that of them which is
   no time. */
struct filled *filled_new(struct arena *arena, struct rows *rows, const size_t *places, size_t count,
                          size_t id);
/* Looks at rows as a stretch has them, STRETCH_MOST at the most. */
void filled_see(struct filled *filled, const struct slice *raws, const struct slice *cells, size_t width,
                size_t count);
static inline bool filled_is(const struct filled *filled, size_t row)
{
    return filled->cells[row] >= 2;
}
