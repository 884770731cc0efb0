/* measures - the measures table: one row for each metric, group and period; written by measure, read and
   widened by what comes after it */
#pragma once
#include "voc/feed.h"
#include "voc/metric.h"
#include "voc/period.h"

struct arena;
struct writer;

/* One row. Numbers that aren't known are NAN; borrowed text lives in the arena of measures_read. */
struct measure {
    const char *metric, *as_of, *unit, *better, *note;
    enum metric_kind kind;
    struct slice *group; /* the group's cells: an empty one is unknown, `*` all together */
    struct period period;
    double n, n_eff, waiting, value, se, low, high, level;
    struct slice *cells; /* all columns as they were read, for passing on */
    const char *table;   /* that it was read from, for messages */
    size_t line;
    size_t series, place; /* its series and where it stands in it */
};

/* A metric and group over time: rows in the order of their periods, each period once. */
struct series {
    struct measure **rows;
    size_t count;
    const struct measure *first; /* as they were read */
};

struct measures {
    const struct slice *columns;
    size_t column_count;
    size_t group_first, group_count; /* the columns between `metric` and `period` */
    struct measure *rows;            /* as they were read */
    size_t count;
    struct series *series; /* in the order of their first rows */
    size_t series_count;
    const char *name; /* of the first table, for messages */
};

/* Reads all rows; NULL and err where a column is missing or a cell can't be. Of several tables one may have
   groups that another doesn't: its rows are that group's total. */
struct measures *measures_read(struct arena *arena, struct feed *feed, struct err *err);
/* Says that two rows are the same metric, group and period; returns false. */
bool measures_twice(const struct measure *a, const struct measure *b, struct err *err);
/* The column of that name, FEED_NONE if there is none. */
size_t measures_find(const struct measures *measures, const char *name);
/* A cell of a column as it was read, empty for FEED_NONE. */
struct slice measures_cell(const struct measure *row, size_t column);
/* A cell as a number: NAN where it is empty or the column isn't there. False where it is something else. */
bool measures_number(const struct measures *measures, const struct measure *row, const char *column,
                     double *number, struct err *err);
/* The columns from the group's names to the words in which it is told: `Leeds`, `dana, Leeds`,
   `all` for the total. */
const char *measures_group_words(struct arena *arena, const struct measures *measures,
                                 const struct measure *row);
/* Whether a name is one of the columns between `metric` and `period`; its place among them. */
size_t measures_group_find(const struct measures *measures, const char *name);

/* Writes the header and the rows of a table that passes on what was read but for the program's own columns,
   which come last in the order given. */
bool measures_write_header(struct writer *writer, const struct measures *measures, const char *const own[],
                           struct err *err);
/* The cells of one row before its own; the caller writes these and ends the row. */
void measures_write_cells(struct writer *writer, const struct measures *measures, const struct measure *row,
                          const char *const own[]);
