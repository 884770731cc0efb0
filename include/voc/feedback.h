/* feedback - the feedback table's rows: when, how much each weighs, and how each counts for a metric */
#pragma once
#include "voc/feed.h"
#include "voc/metric.h"
#include "voc/period.h"

struct arena;
struct feedback;

/* Up to when things have happened, and in which zone calendars run. */
struct feedback_clock {
    const struct zone *zone;
    bool is_set;             /* without it waiting counts up to the newest moment in the input */
    struct moment as_of;     /* a day: all of it */
    struct period_span span; /* only what falls in here */
    bool unweighted;
};

/* How a row counts for a metric. */
enum feedback_state {
    FEEDBACK_NOT, /* it doesn't; `word` says why */
    FEEDBACK_CLASS,
    FEEDBACK_VALUE,
    FEEDBACK_ANSWERED,
    FEEDBACK_CLOSED,
    FEEDBACK_WAITING
};

struct feedback_outcome {
    enum feedback_state state;
    int class;        /* FEEDBACK_CLASS: 1 good, 0 neutral, -1 bad */
    double value;     /* FEEDBACK_VALUE */
    int64_t delay;    /* seconds; FEEDBACK_WAITING: since when, in UTC or (by_day) civil seconds */
    bool by_day;      /* only whole days are known */
    bool is_odd;      /* not used because its times contradict each other */
    bool is_outside;  /* not in the span, or without a moment to place it */
    int64_t civil;    /* the civil second that places it in a period */
    const char *word; /* promoter, waiting, no answer ... */
};

/* Opens the tables for these metrics; NULL and err where a column that a metric needs is missing. */
struct feedback *feedback_open(struct arena *arena, struct feed *feed, const struct metrics *metrics,
                               const struct feedback_clock *clock, struct err *err);
/* Whether the tables have the columns of a metric. */
bool feedback_has(const struct feed *feed, const struct metric *metric);
bool feedback_next(struct feedback *feedback, struct err *err);
double feedback_weight(const struct feedback *feedback);
/* How this row counts for the metric of that number; false on a cell that can't be. */
bool feedback_count(struct feedback *feedback, size_t metric, struct feedback_outcome *outcome,
                    struct err *err);
/* Whether a delay is known finely enough for the metric: whole days are no evidence on a limit of hours. */
bool feedback_is_evidence(const struct metric *metric, const struct feedback_outcome *outcome);
/* The newest moment of any row so far; what `as_of` is where the clock has none. */
struct moment feedback_newest(const struct feedback *feedback);
/* The last second of `as_of`, in UTC; of a day, in the zone. */
int64_t feedback_end_of(struct moment as_of, const struct zone *zone);
/* How long something waits that began then. */
int64_t feedback_wait(int64_t since, bool by_day, struct moment as_of, const struct zone *zone);
