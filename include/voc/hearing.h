/* hearing - what of the feedback behind scores is asked: which metrics, of which columns */
#pragma once
#include "voc/behind.h"
#include "voc/roster.h"
#include "voc/talk.h"

struct arena;

struct hearing_plan {
    const char *owner, *mix, *cluster;
    const struct feedback_guest *guest; /* who sees all rows, too; NULL: nobody */
    struct reckoning clock;
    double level;
};

/* Counts what the measures lack of answering and closing the loop, within the limit that they have for the
   other one or else 24 hours; with a mix also every built-in metric of theirs whose columns are there. NULL
   and err where the feedback has no owners, or can't be read. */
struct hearing {
    struct behind_plan plan; /* which metrics: plan.metrics */
    struct behind *behind;
};
struct hearing *hearing_of(struct arena *arena, struct feed *feed, const struct roster *roster,
                           const struct hearing_plan *plan, const struct talk *talk, struct err *err);
/* The place of a metric among plan.metrics, or the count. */
size_t hearing_metric(const struct hearing *hearing, const char *name);
/* What a metric is about, by its name: answering, closing the loop, or neither. */
enum hearing_topic { HEARING_NEITHER, HEARING_ANSWERING, HEARING_LOOP };
enum hearing_topic hearing_topic(struct arena *arena, const char *metric);
