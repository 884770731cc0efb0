/* feed - several tables read as one: the union of their columns, found by name, in the order
   they were first seen */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct feed_table;
struct stretch;

#define FEED_NONE ((size_t)-1)

/* What is read of it directly is the row at hand alone, by feed_cell. */
struct feed {
    struct slice *cells; /* by column; empty where it wasn't asked for */
    struct slice *columns;
    size_t column_count;
    struct arena *arena;
    struct feed_table *tables;
    size_t table_count, current;
    long long count;               /* rows up to the one at hand */
    const struct stretch *stretch; /* of feed_some; NULL: it had one row */
    size_t some, at;               /* how many it had, and which of them is at hand */
};

/* Opens all tables and reads their headers. NULL and err where one can't be read. */
struct feed *feed_open(struct arena *arena, const char *const paths[], size_t count, struct err *err);
/* The names of all columns; *count of them. */
const struct slice *feed_columns(const struct feed *feed, size_t *count);
/* The names of one table's columns, in its own order, and what messages call it; NULL behind the last. */
const struct slice *feed_header(const struct feed *feed, size_t table, size_t *count, const char **name);
/* The column of that name, FEED_NONE if there is none. */
size_t feed_find(const struct feed *feed, const char *name);
/* The same, or an error that names what is there and the likely one. */
bool feed_require(const struct feed *feed, const char *name, size_t *column, struct err *err);
/* Says which column is missing, with the likely one; returns false. */
bool feed_lacks(const struct feed *feed, const char *name, struct err *err);
/* Asks for a column before the first feed_next; every column that is read must be asked for. Asking
   again changes nothing, at any time. */
void feed_want(struct feed *feed, size_t column);
void feed_want_all(struct feed *feed);

/* The next row; false at the end (err->status is 0) or on an error. */
bool feed_next(struct feed *feed, struct err *err);
/* The next rows, as many as can be had in one go, which are one or more; the last of them is at hand. False
   at the end (err->status is 0) or on an error. */
bool feed_some(struct feed *feed, size_t *count, struct err *err);
/* Puts another of them at hand. */
void feed_at(struct feed *feed, size_t number);
/* Their cells of a column. Where one begins there is a byte to be looked at, even if it is empty. */
struct feed_column {
    const struct slice *cells;
    size_t stride;
    struct slice text; /* that most of them stand in, as stretch_text has it */
};
struct feed_column feed_column(const struct feed *feed, size_t column);
static inline struct slice feed_column_cell(struct feed_column column, size_t number)
{
    return column.cells[number * column.stride];
}
/* A wanted cell of this row, empty for FEED_NONE and where this row's table doesn't have the column; borrowed
   until the next feed_next. */
static inline struct slice feed_cell(const struct feed *feed, size_t column)
{
    return column == FEED_NONE ? (struct slice){"", 0} : feed->cells[column];
}
/* Whether this row's table has the column. */
bool feed_has(const struct feed *feed, size_t column);
/* `FILE:LINE: COLUMN: 'CELL' ` and the complaint, as an error; returns false. A cell that is the column's
   name is told as the header of another table. */
bool feed_complain(const struct feed *feed, size_t column, struct err *err, const char *complaint);
/* Where this row stands, for messages. */
const char *feed_name(const struct feed *feed);
size_t feed_line(const struct feed *feed);
/* How many rows were read so far. */
long long feed_count(const struct feed *feed);
/* The same of one table. */
long long feed_table_count(const struct feed *feed, size_t table);
