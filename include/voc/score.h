/* score - how is each owner doing, fairly compared? */
#pragma once
#include "voc/judge.h"
#include "voc/talk.h"

struct arena;
struct writer;

struct score_plan {
    const char *owner;   /* the group's column that names who answers */
    const char *weights; /* a CSV metric,weight, or NULL: all alike */
    long long min_n;     /* fewer answers get a note instead of a number */
    double level;
    struct judge_plan judge; /* how many periods are scored together */
};

/* Writes the scores table. For each metric a part `level`: the newest periods pooled, from the rows whose
   other groups are `*`; and a part `attainment` where the owner has targets: how much of what they require by
   now is reached, 0 to 100, the mean over an owner's targets for that metric; and `total`, the weighted mean
   of an owner's attainments. */
bool score_write(struct arena *arena, const struct measures *measures, const struct score_plan *plan,
                 struct writer *writer, const struct talk *talk, struct err *err);
