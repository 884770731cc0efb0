/* outcome - what one row of feedback is to a metric: a promoter, waiting, not counted because ... */
#pragma once
#include "voc/placing.h"

struct outcomes;

enum outcome_state {
    OUTCOME_NOT, /* it doesn't count; `word` says why */
    OUTCOME_CLASS,
    OUTCOME_VALUE,
    OUTCOME_ANSWERED,
    OUTCOME_CLOSED,
    OUTCOME_WAITING
};

struct outcome {
    enum outcome_state state;
    int class;        /* OUTCOME_CLASS: 1 good, 0 neutral, -1 bad */
    bool is_word;     /* held against a list of words */
    double value;     /* OUTCOME_VALUE */
    int64_t delay;    /* seconds; OUTCOME_WAITING: feedback_since */
    bool by_day;      /* only whole days are known */
    bool is_answer;   /* a delay's end has happened: somebody answers here, asked for or not */
    bool is_outside;  /* later than as-of, or not in the span */
    bool is_odd;      /* not used because its times contradict each other */
    bool is_unplaced; /* not used for want of a moment */
    size_t time;      /* the column of feedback_time that places it */
    int64_t period;   /* the index of its period */
    const char *word; /* promoter, waiting, no answer ... */
};

/* How rows count for these metrics in periods of a kind; asks for what they need, keeps the clock. NULL and
   err where a column is missing. */
struct outcomes *outcome_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                              const struct feedback_clock *clock, const struct metrics *metrics,
                              enum period_kind every, struct err *err);
/* How this row counts for the metric of that number; false on a cell that can't be. */
bool outcome_of(struct outcomes *outcomes, size_t metric, struct outcome *outcome, struct err *err);
