/* roster - who is scored, and on what: the owners of a table of measures, and its metrics */
#pragma once
#include "voc/measures.h"

struct arena;

struct roster {
    const struct measures *measures;
    size_t group; /* the column of the owners, among the group's */
    struct slice *owners;
    size_t owner_count;
    const struct series **series; /* owner by owner, */
    size_t *begin;                /* each from here on */
    const char **metrics;         /* that are good or bad in some direction */
    size_t metric_count;
};

/* Owners and metrics in the order of the table; the unknown owner and all together aren't anyone. False and
   err where the table has no such group, or no row for an owner alone. */
bool roster_read(struct arena *arena, const struct measures *measures, const char *owner,
                 struct roster *roster, struct err *err);
/* An owner's series, in the order of the table; *count of them. */
const struct series *const *roster_series(const struct roster *roster, size_t owner, size_t *count);
/* The place of a metric, or the count where it isn't scored. */
size_t roster_metric(const struct roster *roster, const char *name);
/* Whether the row is about its owner as a whole: all other groups are `*`. */
bool roster_is_alone(const struct roster *roster, const struct measure *row);
