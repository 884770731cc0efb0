/* goals - the targets that people set, and which row has which */
#pragma once
#include "voc/measures.h"
#include "voc/wish.h"

enum goal_form { GOAL_VALUE, GOAL_BEST, GOAL_CHANGE, GOAL_PERCENT };

/* One line of their file. */
struct goal {
    struct slice metric;
    struct wish *wishes; /* of each of the measures' group columns */
    enum goal_form form;
    double amount;
    struct slice unit;       /* that was written behind the amount; empty: none */
    bool has_start, has_due; /* without a due day it is a standing target */
    struct slice start_text, due_text;
    int64_t start, due; /* days since 1970: the first day of start, the last of due */
    bool has_steps;     /* the way goes in steps, one at the end of each period of this kind */
    enum period_kind step;
    size_t line;
    bool is_wide; /* meant for each of several groups, not for one by name */
    bool is_used; /* goals_for gave it */
};

struct goals {
    const char *name; /* of the file */
    const struct measures *measures;
    struct goal *items;
    size_t count;
};

/* The first goal that fits the row's metric and group, or NULL: a column that the file doesn't have wants the
   total, an empty cell any value but the total and the unknown, `*` the total. */
struct goal *goals_for(struct goals *goals, const struct measure *row);
/* The first goal before this one that asks the same of every row; NULL: none. */
const struct goal *goals_before(const struct goals *goals, const struct goal *goal);
/* Whether a goal is for the row's metric and group. */
bool goals_fit(const struct goal *goal, const struct measures *measures, const struct measure *row);
/* Whether an earlier goal that is used asks the same: of a file of suggestions nobody has chosen yet. How
   many of them there are, and the first; NULL: none. */
bool goals_is_spare(const struct goals *goals, const struct goal *goal);
size_t goals_spares(const struct goals *goals, const struct goal **first);
