/* score - how is each owner doing, fairly compared? */
#pragma once
#include "voc/feedback.h"
#include "voc/judge.h"
#include "voc/talk.h"

struct arena;
struct writer;

struct score_plan {
    const char *owner;   /* the group's column that names who answers */
    const char *weights; /* a CSV part,metric,weight, or NULL: all parts alike */
    long long min_n;     /* fewer answers get a note instead of a number */
    double level;
    struct judge_plan judge; /* how many periods are scored together */
    struct feed *feedback;   /* what is behind the measures; NULL: it isn't looked at */
    const char *mix;         /* its columns, split by commas, by which cases differ; NULL: no adjustment */
    const char *cluster;     /* its column that tells who answered; NULL: every answer is somebody else's */
    const struct zone *zone; /* of its calendar */
    struct worktime *work;   /* its delays count only while it runs, as those of the measures; NULL: always */
};

/* Writes the scores table: for each owner and metric the parts of card.h, then what isn't of one metric, and
   `total`, the weighted mean of what an owner has. `level` and `attainment`, `answering` and `loop` are those
   of the newest periods pooled; a level is from the rows whose other groups are `*`, an attainment the mean
   over all of an owner's targets for that metric. What the measures don't have is had from the feedback of
   the same periods; with a mix, all that can be adjusted is. */
bool score_write(struct arena *arena, const struct measures *measures, const struct score_plan *plan,
                 struct writer *writer, const struct talk *talk, struct err *err);
