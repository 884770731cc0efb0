/* measures - the measures table: one row for each metric, group and period; written by measure, read and
   widened by what comes after it */
#pragma once
#include "voc/feed.h"
#include "voc/series.h"

struct arena;

struct measures {
    const struct slice *columns;
    size_t column_count;
    const unsigned char
        *slots; /* columns by what their names begin and end with, from 1; NULL: none are kept */
    size_t group_first, group_count; /* the columns between `metric` and `period` */
    struct measure **rows;           /* as they were read */
    size_t count;
    struct series *series; /* in the order of their first rows */
    size_t series_count;
    const char *name; /* of the first table, for messages */
};

/* Reads all rows; NULL and err where a column is missing or a cell can't be. Of several tables one may have
   groups that another doesn't: its rows are that group's total. */
struct measures *measures_read(struct arena *arena, struct feed *feed, struct err *err);
/* The column of that name, FEED_NONE if there is none. */
size_t measures_find(const struct measures *measures, const char *name);
/* A cell of a column as it was read, empty for FEED_NONE. */
struct slice measures_cell(const struct measure *row, size_t column);
/* A cell as a number: NAN where it is empty or the column isn't there. False where it is something else. */
bool measures_number(const struct measures *measures, const struct measure *row, const char *column,
                     double *number, struct err *err);
/* The same of a column that was found. */
bool measures_number_at(const struct measures *measures, const struct measure *row, size_t column,
                        double *number, struct err *err);
/* Whether a cell of a group stands for all together: `*`. */
bool measures_is_total(struct slice cell);
/* The columns from the group's names to the words in which it is told: `Leeds`, `dana, Leeds`,
   `all` for the total. */
const char *measures_group_words(struct arena *arena, const struct measures *measures,
                                 const struct measure *row);
/* Whether a name is one of the columns between `metric` and `period`; its place among them. */
size_t measures_group_find(const struct measures *measures, const char *name);
