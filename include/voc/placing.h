/* placing - where in a table and in time a metric's rows stand: its columns, and the period of each row */
#pragma once
#include "voc/feedback.h"
#include "voc/metric.h"

struct places;

/* A column, or (delays) the numbers of two columns of times; `from` places the row in time. */
struct place {
    size_t column, from, until;
};

/* The column that a metric lacks in the tables, NULL if it has all. */
const char *placing_lacks(const struct feed *feed, const struct metric *metric);
/* Asks for the columns of all metrics. NULL and err where one is missing, or where periods are asked for and
   rows of a metric could stand in none. */
struct places *placing_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                            const struct reckoning *clock, const struct metrics *metrics,
                            enum period_kind every, struct err *err);
/* Where a metric's parts stand; a row stands by the first of a delay's parts whose beginning it has. */
const struct place *placing_parts(const struct places *places, size_t metric);
/* Whether a row without a moment stands nowhere. */
bool placing_needs_moment(const struct places *places);
/* Where rows stand by one column of times: all whose moments, known by the day or not, lie from `from` up to
   `end`. */
struct stand {
    int64_t from, end;
    bool is_day;
    int64_t period;
    const char *outside; /* why they aren't asked for; NULL: they are */
};

/* Of each column of times; good as long as the places. */
struct stand *placing_stands(struct places *places);
/* That of a moment. */
void placing_find(const struct places *places, struct moment moment, struct stand *stand);
/* Whether it is that of a moment, too. */
static inline bool placing_is(const struct stand *stand, struct moment moment)
{
    return moment.precision != MOMENT_NONE && stand->is_day == (moment.precision == MOMENT_DAY) &&
           moment.seconds >= stand->from && moment.seconds < stand->end;
}
