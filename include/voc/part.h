/* part - one owner's part of the scores, and the part that is a level */
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
    double freedom;        /* a mean's: degrees of freedom that its sd has, 0 where it has none */
    double log_phi;        /* steadiness: what is compared */
    double held;           /* improvement: what the level of the baseline would have */
    struct fair_score fair;
    bool is_there;
    const char *remark; /* another word for the note: mix, incomplete; NULL: none */
    const char *note;
};

/* The level of a series; *is_log stays only where it has a logarithm. False and err where a cell can't be. */
bool part_level(struct part *part, const struct part_plan *plan, const struct measures *measures,
                const struct series *series, bool *is_log, struct err *err);
/* The level that feedback itself tells, of a metric with rows like `shape`; its interval is widened by
   `spread` (1 or more, NAN: 1). */
void part_estimate(struct part *part, const struct part_plan *plan, const struct measure *shape,
                   const struct estimate *estimate, double spread, bool *is_log);
