/* measure - where do we stand, and how sure are we? Counts feedback by group and period and estimates each
 * metric */
#pragma once
#include "voc/feedback.h"
#include "voc/talk.h"

struct arena;
struct writer;

/* What is asked for. */
struct measure_plan {
    struct metrics metrics;
    const char *const *groupings; /* each the names of its columns, split by commas; "" is the total */
    size_t grouping_count;
    enum period_kind every;
    struct feedback_clock clock;
    bool partial;   /* the unfinished period too */
    long long last; /* only the last so many periods; 0: all */
    double level;
};

/* Counts the whole feed and writes the measures table: by metric, grouping, group and period. Between a
   group's first period and the last one every period has a row. */
bool measure_write(struct arena *arena, struct feed *feed, const struct measure_plan *plan,
                   struct writer *writer, const struct talk *talk, struct err *err);
/* Writes the feedback rows behind the numbers instead: metric, period, how each was counted, and the row as
 * it was. */
bool measure_write_rows(struct arena *arena, struct feed *feed, const struct measure_plan *plan,
                        struct writer *writer, struct err *err);
