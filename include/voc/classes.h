/* classes - what the cells of a score are to a share or a net: good, neutral or bad. Whole numbers below a
   hundred, as most scores are, are looked up in a table */
#pragma once
#include "voc/metric.h"

/* 1, 0 or -1 for each whole number, or CLASSES_ODD where a cell has to be looked at, as any other has; and
   CLASSES_NONE for an empty one. */
enum { CLASSES_NONE = INT32_MIN, CLASSES_ODD = INT32_MAX };
enum { CLASSES_WHOLE = 100, CLASSES_OTHER = CLASSES_WHOLE, CLASSES_EMPTY, CLASSES_KINDS };
struct classes {
    int32_t of[CLASSES_KINDS];
};

/* The class of a cell for a part of a metric; `number` is what it is as a number, NULL where it is none. */
int classes_class(const struct metric *metric, size_t part, struct slice cell, const double *number);
/* Of a part whose cells stand in that column: what is off a known scale is odd, and all where a choice is a
   word. */
struct classes classes_of(const struct metric *metric, size_t part, struct slice column);
/* Of a part whose cells are values: each whole number stands for itself. */
struct classes classes_values(const struct metric *metric, size_t part, struct slice column);
/* Of a well-known score (an index of metric_scores): 1 is unhappy, 0 isn't. */
struct classes classes_unhappy(size_t score);

/* That of a cell with one or two digits, or none; any other is odd. There has to be a byte where it begins,
   even if it is empty: it is looked at without a branch, as cells of all three kinds come in turn. */
static inline int32_t classes_glance(const struct classes *classes, struct slice cell)
{
    const unsigned first = (unsigned char)cell.at[0] - '0',
                   last = (unsigned char)cell.at[cell.length - (cell.length > 0)] - '0';
    const unsigned number = (cell.length == 2 ? first * 10 : 0) + last,
                   other = CLASSES_OTHER + (cell.length == 0);
    const unsigned is_number = -(unsigned)((first < 10) & (last < 10) & (cell.length - 1 < 2));

    return classes->of[(number & is_number) | (other & ~is_number)];
}
