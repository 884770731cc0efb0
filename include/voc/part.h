/* part - one owner's part of the scores: a level, an attainment, or the total of attainments */
#pragma once
#include "voc/estimate.h"
#include "voc/fair.h"
#include "voc/judge.h"

/* How parts are counted. */
struct part_plan {
    const struct judge_plan *judge;
    double level;
    long long min_n; /* fewer answers get a note instead of a number */
};

struct part {
    double n, value, low, high, weight;
    double se, sd, n_fair; /* on the scale of the comparison; n_fair: answers, after the spread of periods */
    double targets;        /* that an attainment is the mean of */
    double answers;        /* for all targets, also those that they are too few for */
    const char *lack;      /* why a target's attainment isn't known; NULL: there is no such target */
    struct fair_score fair;
    bool is_there;
    bool is_adjusted; /* for the mix of cases */
    const char *note;
};

/* The level of a series; *is_log stays only where it has a logarithm. False and err where a cell can't be. */
bool part_level(struct part *part, const struct part_plan *plan, const struct measures *measures,
                const struct series *series, bool *is_log, struct err *err);
/* The level that feedback itself tells, of a metric with rows like `shape`; its interval is widened by
   `spread` (1 or more, NAN: 1). */
void part_estimate(struct part *part, const struct part_plan *plan, const struct measure *shape,
                   const struct estimate *estimate, double spread, bool *is_log);
/* Adds what is reached of one target of an owner to its attainment of the metric: value and the squared error
   are sums until part_settle. False and err where a cell can't be. */
bool part_attain(struct part *part, const struct part_plan *plan, const struct measures *measures,
                 const struct series *series, struct err *err);
/* Makes it the mean over the owner's targets, with an interval of that level. */
void part_settle(struct part *part, double level);
/* Adds an attainment that is settled to the owner's total, by its weight; part_settle_total
   makes it a mean. */
void part_add(struct part *total, const struct part *part);
void part_settle_total(struct part *total, double level);
