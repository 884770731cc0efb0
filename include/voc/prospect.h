/* prospect - where a series' level may be by a day, if it goes on moving as such series have */
#pragma once
#include "voc/measures.h"
#include "voc/scale.h"
#include "voc/walk.h"

struct arena;

/* What all series of a table tell of how levels move: those of one metric and grouping move alike, on their
   working scale (walk.h), up as much as down. Each row's error is what chance alone explains (level_error);
   unfinished periods are gaps. The newest 104 periods are looked at. */
struct prospects {
    const struct measures *measures;
    const struct walk **of_series; /* NULL: too little history, or another scale than its peers' */
    struct walk_series *series;
    struct scale *scales;
};

struct prospects *prospects_of(struct arena *arena, const struct measures *measures);

/* One series' prospect. */
struct prospect {
    const struct walk *walk; /* NULL: nothing can be said */
    struct walk_end end;
    struct scale scale;
    struct interval range; /* what the metric can be */
    int side;              /* 1: up is better, -1: down */
};

struct prospect prospect_of(struct arena *arena, const struct prospects *prospects, size_t series);
/* The chance that the level is at `target` or better so many periods on. */
double prospect_chance(const struct prospect *prospect, double ahead, double target);
/* A round target that the level reaches by then with about that chance: rounded to a power of ten that is
   at most a quarter of the level's standard deviation then. NAN where the metric has no room for it. */
double prospect_target(const struct prospect *prospect, double ahead, double chance);
