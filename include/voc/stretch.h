/* stretch - plain records that follow each other, read together: what is done to each of them can then be
   done to one column after the other, in loops without a detour */
#pragma once
#include "voc/moment.h"
#include "voc/slice.h"

struct arena;

enum { STRETCH_MOST = 128 };

/* What the cells of a column say: moments, of precision MOMENT_NONE where that is no time. */
struct stretch_times {
    int64_t seconds[STRETCH_MOST];
    unsigned char precision[STRETCH_MOST];
};
static inline struct moment stretch_moment(const struct stretch_times *times, size_t number)
{
    return (struct moment){times->seconds[number], (enum moment_precision)times->precision[number]};
}
static inline void stretch_set_moment(struct stretch_times *times, size_t number, struct moment moment)
{
    times->seconds[number] = moment.seconds;
    times->precision[number] = (unsigned char)moment.precision;
}

struct stretch {
    size_t count, width;             /* records; wanted cells of each */
    struct slice *cells;             /* record by record */
    struct slice raws[STRETCH_MOST]; /* as they stand in the file, with their line ends */
    size_t lines[STRETCH_MOST];      /* where each begins, */
    size_t spans[STRETCH_MOST];      /* and on how many it stands */
    size_t place;                    /* what its reader knows the first one by */
    struct stretch_times **times;    /* of each column what its cells say, as times; NULL where nobody has
                                        asked that yet; NULL: of no column */
};

/* An empty one for records of so many wanted cells. */
struct stretch *stretch_new(struct arena *arena, size_t width);
/* The cells of a record, by slot. */
static inline struct slice *stretch_cells(const struct stretch *stretch, size_t number)
{
    return stretch->cells + number * stretch->width;
}
