/* runs - how long values stay on one side of a line, and how often they cross it */
#pragma once
#include <stddef.h>

/* Of values in the order of time. A value on the line itself, or NAN, is on no side and is passed over. */
struct runs {
    size_t useful; /* values that are on a side */
    size_t longest;
    size_t crossings;
    double bits;       /* what the run that ends with the last useful value is worth (runs_usual) */
    size_t newest;     /* its length */
    int side;          /* and its side: 1 above, -1 below, 0 where there is none */
    double least;      /* fewer crossings than this are too few; 0: never */
    double rare_above; /* more bits than this are too many */
};

/* The rules of Anhoej & Olesen (2014, PLoS ONE 9:e113825): values of a process that stays as it is are on
   either side like tosses of a coin, so that a run of more than round(log2(n)) + 3 is rare, and so are fewer
   crossings than the 5 % quantile of their number in n values.

   The rules assume that both sides are equally likely. Few answers near an end of the scale aren't like that:
   five answers of a share of 95 % are all good in three weeks of four, which is above the line. `above[i]` is
   the chance that a useful value[i] lies above it (NULL: one half). A value then adds -log2 of the chance of
   its side to a run, at most 1, so that it never takes less than the rule's length; and the quantile of the
   crossings is that of tosses of such coins, computed exactly. With one half everywhere both are the
   published rules. */
struct runs runs_of(const double value[], const double above[], size_t length, double line);

/* round(log2(useful)) + 3; NAN for none. */
double runs_longest_usual(size_t useful);

/* Whether the last `count` values rise (1) or fall (-1), each from the one before it; 0 where one doesn't.
   The values must be there: NAN breaks it. */
int runs_trend(const double value[], size_t length, size_t count);
