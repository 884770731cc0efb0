/* base - what is normal for a series: its level in a window of periods, and how far a period strays
   from it */
#pragma once
#include "voc/level.h"
#include "voc/season.h"

/* A series' baseline. */
struct base {
    bool is_known;
    double value, low, high; /* the level and its interval */
    double sd, spread;       /* of one answer by chance, on the working scale; between periods, over chance,
                                NAN of individual values */
    struct scale scale;      /* the working scale */
    bool is_individual;      /* the periods themselves are what varies: individual values (pool.h) */
    long long periods;       /* that had answers, the first and the last of them */
    const char *from, *to;
    enum season_kind season;    /* taken in: its effects on the working scale, which sum to zero */
    double effect[SEASON_MOST]; /* by season_of */
    bool has_trend;             /* taken in: */
    double slope; /* a period, on the working scale, up to the window's last, where `value` is */
    int64_t last; /* that period's index */
    int64_t end;  /* the civil second at which it ends; what begins before isn't judged by it */
};

/* Below so many periods limits are trial limits (Montgomery 2009, Introduction to Statistical Quality
   Control, 6.2, asks for 20 to 25; Shewhart's practice of a dozen shows the order). */
enum { BASE_FEW = 12 };

/* Where the baseline stands in a row's period: the level, with its season, and inside the window with the
   trend. A trend isn't carried beyond the window: nothing promises that it goes on, and a process that merely
   kept improving would be called normal for it. Inside what the metric can be. */
double base_center(const struct base *base, const struct measure *row);
/* The level's interval, moved to where the baseline stands in that period. */
struct interval base_interval(const struct base *base, const struct measure *row);
/* The answers behind the level, in parts of all: how much less they tell of it once a trend (at its end, 4 /
   periods instead of 1 / periods of a variance) and seasons (1 / periods for each but one) were learnt from
   them too. */
double base_leverage(const struct base *base);
/* How far a row's value strays from there by what is normal, one standard deviation on the working scale: the
   error by chance of its own n at its own center (level_sd_at: a season of 95 % strays less than one of 60
   %), times the spread, and where a trend or seasons were learnt times sqrt(1 +
   leverage), as they are known that badly; NAN where it isn't known, or nothing has varied yet. */
double base_error(const struct base *base, const struct measure *row);
/* Natural limits of a row: center -+ 3 errors (Shewhart), inside what the metric can be. NAN, NAN where
   the error isn't known, and from a single period, which has a center only. */
struct interval base_limits(const struct base *base, const struct measure *row);
