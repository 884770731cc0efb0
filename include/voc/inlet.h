/* inlet - which columns of a table a query reads, and under which names its steps find what they say */
#pragma once
#include "voc/feed.h"

/* Numbers are whole millionths. */
enum { INLET_MILLION = 1000000 };
enum inlet_kind {
    INLET_VALUE, /* rounded to them */
    INLET_SCORE, /* held against limits, so that more than six decimals end the query */
    INLET_MAYBE  /* the same, NULL where the cell is a word */
};

struct inlet_column {
    const char *column, *name;
    bool is_time, has_period;
    bool is_raw; /* with the blanks around it */
};

struct inlet_number {
    const struct inlet_column *of;
    const char *name;
    enum inlet_kind kind;
    double low, high; /* -INFINITY, INFINITY: any */
};

/* What was asked for. */
struct inlet {
    struct arena *arena;
    const struct feed *feed; /* whose columns the table has */
    struct inlet_column *columns;
    struct inlet_number *numbers;
    struct slice *groups;
    size_t column_count, number_count, group_count, strange;
    bool has_weight;
};

struct inlet *inlet_new(struct arena *arena, const struct feed *feed);

/* Each gives the NAME under which the steps behind find a column; NULL where the table doesn't have it.
   NAME_text: the cell without blanks around it, empty where it is unknown. */
const char *inlet_text(struct inlet *inlet, const char *column);
/* NAME_text: the source, as it stands there. */
const char *inlet_source(struct inlet *inlet);
/* NAME_text, and NAME_day and NAME_second since 1970, in seconds; NULL where the cell is empty. */
const char *inlet_time(struct inlet *inlet, const char *column);
/* All these, and NAME_period. */
const char *inlet_period(struct inlet *inlet, const char *column);
/* NAME, a number; NULL where the cell is empty. The query ends where it isn't from `low` to `high`. */
const char *inlet_number(struct inlet *inlet, const char *column, enum inlet_kind kind, double low,
                         double high);
/* weight_units and weight_billionths; false where the table has no weights. */
bool inlet_weight(struct inlet *inlet);
/* A column of groups, found as group_1, group_2 …: the cell as it is, empty where it is unknown. */
void inlet_group(struct inlet *inlet, struct slice column);
