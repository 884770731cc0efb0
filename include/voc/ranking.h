/* ranking - the scores table as a reader wants it: owners, best first, with what their answers can tell */
#pragma once
#include "voc/feed.h"

struct arena;

/* One row: an owner's total or a part of it. Numbers that aren't known are NAN. */
struct ranking_row {
    const char *owner, *part, *metric, *funnel, *note;
    double n, value, low, high, fair, fair_low, fair_high, weight, rank, rank_low, rank_high;
    /* Of those with the same part and metric, known once they are in order: how many are surely better and
       worse, and how many can be among them. */
    size_t better, worse, maybe_better, maybe_worse;
    size_t person;     /* the same in all rows of an owner */
    const char *table; /* that it was read from, for messages */
    size_t line;
};

struct ranking {
    struct ranking_row *rows; /* totals first, then by part, metric and rank, unknown ones last */
    size_t count;
};

/* Whether it is a scores table: it has the columns `owner`, `part` and `fair`. */
bool ranking_is(const struct feed *feed);
/* Adds the rows of one table. False where a column is missing, a cell can't be or a part is there already. */
bool ranking_add(struct arena *arena, struct ranking *ranking, struct feed *feed, struct err *err);
/* Puts them in order. */
void ranking_settle(struct ranking *ranking);
/* The rows of one part in a ranking that is in order: they follow each other; *count of them. */
const struct ranking_row *ranking_part(const struct ranking *ranking, const char *part, size_t *count);
bool ranking_is_total(const struct ranking_row *row);
/* Whether the first is better than the second beyond chance, as far as their ranks can tell; both of one part
   and metric, of a ranking that is in order. */
bool ranking_is_ahead(const struct ranking_row *first, const struct ranking_row *second);
