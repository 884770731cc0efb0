/* behind - the feedback behind owners' scores: what each metric says of each owner, adjusted for the cases
   that they have */
#pragma once
#include "voc/count.h"
#include "voc/estimate.h"

struct arena;
struct behind;

struct behind_plan {
    const char *owner; /* the column that names who answers */
    const char *mix; /* columns, split by commas, that say what kind of case a row is; NULL: no adjustment */
    const char *cluster; /* who answered, as count_plan has it; NULL: every answer is somebody else's */
    struct metrics metrics;
    const struct feedback_guest *guest; /* who sees all rows, too; NULL: nobody */
    struct reckoning clock;             /* its span: what is scored */
    double level;                       /* of the intervals */
};

/* Counts the whole feed. NULL and err where a column is missing or a cell can't be; what was left out isn't
   told again, as measure has. The plan must last as long as the result. */
struct behind *behind_read(struct arena *arena, struct feed *feed, const struct behind_plan *plan,
                           struct err *err);
/* What a metric says of an owner, in the metric's unit; n is 0 where it has nothing. With a mix, shares, net
   scores and means are adjusted: the value of everybody + observed - expected (casemix.h), the interval moved
   along and widened for what nobody else has; its note is `alone`, without a value, where that is more than
   half. Quantiles and counts stay as they are; is_adjusted tells. */
struct estimate behind_of(const struct behind *behind, size_t metric, struct slice owner, bool *is_adjusted);
/* Whether a metric of that name is a built-in one that can be adjusted. */
bool behind_adjusts(struct arena *arena, const char *name);
/* Whether it has feedback of that owner at all. */
bool behind_has(const struct behind *behind, struct slice owner);
