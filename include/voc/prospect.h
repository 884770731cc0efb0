/* prospect - where a series' level may be by a day, if it goes on moving as such series have */
#pragma once
#include "voc/adjustment.h"
#include "voc/scale.h"
#include "voc/walk.h"

struct arena;

/* What all series of a table tell of how levels move: those of one metric and grouping move alike, on their
   working scale (walk.h), up as much as down. Each row's error is what chance alone explains (level_error);
   unfinished periods are gaps. The newest 104 periods are looked at. Where the baseline has seasons, values
   are seasonally adjusted (adjustment.h), and errors are those of each own season's level. */
struct prospects {
    const struct measures *measures;
    const struct walk **of_series; /* NULL: too little history, or another scale than its peers' */
    struct walk_series *series;
    struct scale *scales;
    struct adjustment *seasons;
};

struct prospects *prospects_of(struct arena *arena, const struct measures *measures);

/* One series' prospect. */
struct prospect {
    const struct walk *walk; /* NULL: nothing can be said */
    struct walk_end end;
    struct scale scale;
    struct interval range; /* what the metric can be */
    struct adjustment seasons;
    double season; /* that the level has then beside it, on the working scale; 0 without seasons */
    int side;      /* 1: up is better, -1: down */
};

struct prospect prospect_of(struct arena *arena, const struct prospects *prospects, size_t series);
/* Turns it to the seasons of what is judged on that day (since 1970): they are added to the level, and how
   badly they are known to its variance. Where they aren't in the table `walk` becomes NULL. */
void prospect_turn(struct prospect *prospect, const struct prospects *prospects, size_t series, int64_t due);
/* The chance that the level is at `target` or better so many periods on. */
double prospect_chance(const struct prospect *prospect, double ahead, double target);
/* A round target that the level reaches by then with about that chance: rounded to a power of ten that is
   at most a quarter of the level's standard deviation then. NAN where the metric has no room for it. */
double prospect_target(const struct prospect *prospect, double ahead, double chance);
