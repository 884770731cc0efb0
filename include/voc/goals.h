/* goals - a targets file: the group's columns, metric, and one of target, change, change_percent; start, due
 */
#pragma once
#include "voc/measures.h"

struct arena;
struct goals;

enum goal_form { GOAL_VALUE, GOAL_BEST, GOAL_CHANGE, GOAL_PERCENT };

/* One line of the file. */
struct goal {
    enum goal_form form;
    double amount;
    bool has_start, has_due; /* without a due day it is a standing target */
    int64_t start, due;      /* days since 1970: the first day of start, the last of due */
    size_t line;
    bool is_wide; /* meant for each of several groups, not for one by name */
    bool is_used;
};

/* Reads the file for measures with these groups; NULL and err where it can't be. */
struct goals *goals_read(struct arena *arena, const char *path, const struct measures *measures,
                         struct err *err);
/* The first goal that fits the row's metric and group, or NULL: a column that the file doesn't have wants the
   total, an empty cell any value but the total and the unknown, `*` the total. */
struct goal *goals_for(struct goals *goals, const struct measure *row);
/* Says of each goal that fitted no row what about it fits nothing, one sentence each; *index goes through
   them and the last is followed by NULL. */
const char *goals_unused(struct arena *arena, const struct goals *goals, const struct measures *measures,
                         size_t *index);
/* The line of the file on which the goal of that number stands. */
size_t goals_line(const struct goals *goals, size_t index);
const char *goals_name(const struct goals *goals);
