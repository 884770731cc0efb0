/* stretch - plain records that follow each other, read together: what is done to each of them can then be
   done to one column after the other, in loops without a detour */
#pragma once
#include "voc/slice.h"

struct arena;
struct moment;

enum { STRETCH_MOST = 128 };

struct stretch {
    size_t count, width;             /* records; wanted cells of each */
    struct slice *cells;             /* record by record */
    struct slice raws[STRETCH_MOST]; /* as they stand in the file, with their line ends */
    size_t lines[STRETCH_MOST];      /* where each begins, */
    size_t spans[STRETCH_MOST];      /* and on how many it stands */
    size_t place;                    /* what its reader knows the first one by */
    const struct moment **moments;   /* of each column: of each record what its cell says, a time or none;
                                        NULL where nobody knows as yet; NULL: of no column */
};

/* An empty one for records of so many wanted cells. */
struct stretch *stretch_new(struct arena *arena, size_t width);
/* The cells of a record, by slot. */
static inline struct slice *stretch_cells(const struct stretch *stretch, size_t number)
{
    return stretch->cells + number * stretch->width;
}
