/* poll - each row of feedback is counted: the usual ones many at a time, all others one by one, with a note
   of what is odd about them */
#pragma once
#include "voc/backlog.h"
#include "voc/board.h"
#include "voc/notice.h"
#include "voc/reach.h"

struct poll;

/* What is asked for; all of that must last as long as the poll. */
struct poll_plan {
    struct feed *feed;
    const struct metrics *metrics;
    const struct quantities *quantities;
    const struct reckoning *clock;
    enum period_kind every;
    const char *cluster;                /* the column that tells who answered; NULL: nobody asks */
    const struct feedback_guest *guest; /* NULL: nobody */
    bool is_settled;                    /* nothing is later than as-of */
    bool for_tally;                     /* sources are kept apart */
};

/* What is noted of the rows. */
struct findings {
    struct sources *sources;
    struct backlog *backlog;
    struct notice notice;
    struct reach reach;
};

/* Readies a feed to be counted into a board and noted in findings. NULL and err where a column is missing. */
struct poll *poll_open(struct arena *arena, const struct poll_plan *plan, struct board *board,
                       struct findings *findings, struct err *err);
/* Counts all rows; false and err on one that can't be. */
bool poll_count(struct poll *poll);
const struct feedback *poll_feedback(const struct poll *poll);
/* How many rows didn't say who answered. */
long long poll_nameless(const struct poll *poll);
