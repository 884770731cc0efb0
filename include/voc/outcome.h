/* outcome - what one row of feedback is to a metric: a promoter, waiting, not counted because ... */
#pragma once
#include "voc/placing.h"

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
    int class;          /* OUTCOME_CLASS: 1 good, 0 neutral, -1 bad */
    bool is_word;       /* held against a list of words */
    bool by_day;        /* only whole days are known */
    bool is_answer;     /* a delay's end has happened: somebody answers here, asked for or not */
    bool is_outside;    /* later than as-of, or not in the span */
    bool is_odd;        /* not used because its times contradict each other */
    bool is_unplaced;   /* not used for want of a moment */
    uint16_t time;      /* the column of feedback_time that places it */
    int64_t period;     /* the index of its period */
    double value;       /* OUTCOME_VALUE */
    int64_t millionths; /* the same, rounded */
    int64_t delay;      /* seconds; OUTCOME_WAITING: reckoning_since */
    const char *word;   /* promoter, waiting, no answer ... */
};

/* It doesn't count, which is why. */
void outcome_leave_out(struct outcome *outcome, const char *why);
/* What a delay from and until these columns of times is in the row at hand: answered, closed before, or still
   waiting. */
void outcome_delay(const struct feedback *feedback, const struct place *place, const struct reckoning *clock,
                   struct outcome *outcome);
/* How long it took; or, where the clock says up to when, for how long it has waited; else since when it
   waits. */
int64_t outcome_length(const struct outcome *outcome, const struct reckoning *clock);
