/* classes - what the cells of a score are to a share or a net: good, neutral or bad. Whole numbers below a
   hundred, as most scores are, are looked up in a table */
#pragma once
#include "voc/metric.h"

/* 1, 0 or -1 for each whole number, or CLASSES_ODD where a cell has to be looked at. */
enum { CLASSES_WHOLE = 100, CLASSES_ODD = 2 };
struct classes {
    signed char of[CLASSES_WHOLE];
};

/* The class of a cell for a part of a metric; `number` is what it is as a number, NULL where it is none. */
int classes_class(const struct metric *metric, size_t part, struct slice cell, const double *number);
/* Of a part whose cells stand in that column: what is off a known scale is odd, and all where a choice is a
   word. */
struct classes classes_of(const struct metric *metric, size_t part, struct slice column);
/* Of a well-known score (an index of metric_scores): 1 is unhappy, 0 isn't. */
struct classes classes_unhappy(size_t score);

/* That of a cell with one or two digits; any other that isn't empty is odd. */
static inline int classes_glance(const struct classes *classes, struct slice cell)
{
    const unsigned first = (unsigned char)cell.at[0] - '0',
                   last = (unsigned char)cell.at[cell.length - 1] - '0';
    const unsigned tens = cell.length == 1 ? 0 : first;

    return cell.length <= 2 && first < 10 && last < 10 ? classes->of[tens * 10 + last] : CLASSES_ODD;
}
