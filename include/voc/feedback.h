/* feedback - the feedback table's rows: when things happened, what was scored, how much each row weighs */
#pragma once
#include "voc/answers.h"
#include "voc/feed.h"
#include "voc/newest.h"
#include "voc/reckoning.h"
#include "voc/times.h"

struct arena;
struct feedback;

/* Who else sees each row while it is counted, as a feed is read only once. `open` asks for columns before the
   first row, `see` is called at each; false and err stop the count. */
struct feedback_guest {
    bool (*open)(void *self, struct feed *feed, struct feedback *feedback, struct err *err);
    bool (*see)(void *self, struct err *err);
    void *self;
};

/* The columns that say when things happened; further ones have the numbers behind these. */
enum { FEEDBACK_AT, FEEDBACK_ASKED, FEEDBACK_ANSWERED, FEEDBACK_RESOLVED, FEEDBACK_CLOSED, FEEDBACK_TIMES };

struct feedback *feedback_open(struct arena *arena, struct feed *feed, const struct reckoning *clock);
/* Asks for a column of times before the first row; gives its number. */
size_t feedback_time(struct feedback *feedback, const char *name);
size_t feedback_time_count(const struct feedback *feedback);
const char *feedback_time_name(const struct feedback *feedback, size_t time);

/* The row at hand. */
struct feedback_row {
    long long number;             /* the so manieth */
    const struct moment *moments; /* by column of times; of precision MOMENT_NONE where the row doesn't say */
    int64_t weight;               /* in whole billionths */
    int64_t end;                  /* the last second that has happened, INT64_MAX: all have; of any row */
};

/* The next row; false at the end (err->status is 0), on an error, and on a cell that can't be. */
bool feedback_next(struct feedback *feedback, struct err *err);
/* The next rows, as many as feed_some has, with their times: of each row whether these can be read and none
   is later than as-of, and it weighs 1, which makes it a plain one. No row is at hand then. */
struct feedback_some {
    long long before; /* rows before those */
    size_t count;
    const struct times *const *times; /* by column of times; NULL: no row has it */
    const bool *is_plain;
};
const struct feedback_some *feedback_some(struct feedback *feedback, struct err *err);
/* These of them, from number `first` up to `end`, were plain, and their times are noted. */
void feedback_pass(struct feedback *feedback, size_t first, size_t end);
/* Puts one of them at hand; false on a cell that can't be. */
bool feedback_at(struct feedback *feedback, size_t number, struct err *err);
/* It stays where it is from row to row, once all columns of times were asked for. */
const struct feedback_row *feedback_row(const struct feedback *feedback);
/* When that was, of precision MOMENT_NONE where the row doesn't say. */
struct moment feedback_moment(const struct feedback *feedback, size_t time);
bool feedback_has_happened(const struct feedback *feedback, struct moment moment);
/* In whole billionths. */
int64_t feedback_weight(const struct feedback *feedback);
/* How many rows said no weight in a table that has a column for it; they weigh 1. */
long long feedback_unweighted(const struct feedback *feedback);
/* Rows read so far whose weight is 0. */
long long feedback_weightless(const struct feedback *feedback);
/* The scores of the row at hand. */
struct answers *feedback_answers(const struct feedback *feedback);

/* The newest moment of any row so far, as far as times of events tell, which is what `as_of` is where the
   clock has none; a slip of the pen in a year moves what everything waits until. */
const struct newest *feedback_newest(const struct feedback *feedback);
/* The last second of as-of, in UTC; without one, of the newest moment so far. INT64_MIN
   while there is none. */
int64_t feedback_end(const struct feedback *feedback);
/* On the clock that counts, behind all that has happened so far. */
int64_t feedback_horizon(const struct feedback *feedback);
