/* budget - an error budget: how many failures a target allows in its window, and how fast they come */
#pragma once
#include "voc/position.h"

/* NAN: unknown. */
struct budget {
    double allowed;    /* failures that the target leaves room for in its window */
    double burnt;      /* of them, by those so far, in %; more than 100: overspent */
    double short_rate; /* failures in the judged periods over what the target allows of as many answers */
    double long_rate;  /* the same of the newest 91 days; 1: just as fast as allowed */
    bool is_burning;   /* both are above 1 beyond doubt, at the row's level */
};

/* Of a share or a share within a limit with a target: 95 % answered in time allows 5 failures of 100 answers;
   where low is better, the target is what it allows. The window is `start` to `due`, without a due day the
   calendar year; its answers are those so far and, for each period still to come, as many as the newest 13
   periods had on average. Two windows as in Beyer et al. 2018, The Site Reliability Workbook, chapter 5, but
   of weeks, since a handful of answers a week can't tell of hours; a rate is claimed only where Wilson's
   interval of both is above what is allowed, widened like all others. What waits counts as far as
   Kaplan-Meier knows. All is NAN for other kinds, without a target, outside the window and where the target
   allows nothing (100 %): there every failure is one too many. */
struct budget budget_of(const struct position *position);
