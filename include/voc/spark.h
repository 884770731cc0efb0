/* spark - a series as a line of blocks, so that its course is seen at a glance */
#pragma once
#include <stdbool.h>
#include <stddef.h>

struct arena;

/* The limits that the lines of one table share, so that they can be compared. */
struct spark_scale {
    double low, high;
};

/* From the least to the greatest of the values, but for the outermost twentieth at either end, which one
   lucky answer makes; both NAN where there are none. */
struct spark_scale spark_scale_of(struct arena *arena, const double values[], size_t count);

/* One mark for each value, from ▁ to █ (from _ to # where `ascii`), a dot for a gap (NAN). What lies outside
   the scale is drawn at its end; where the scale has no height all are drawn in the middle. */
char *spark_draw(struct arena *arena, const double values[], size_t count, struct spark_scale scale,
                 bool ascii);
