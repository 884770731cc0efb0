/* fields - what a map takes from one export: for each of its lines the columns, and what reads them */
#pragma once
#include "voc/heading.h"
#include "voc/input.h"
#include "voc/leftover.h"
#include "voc/strip.h"

struct columns;

/* A column of the table; of several lines for one column, what one of them makes of it. */
struct field {
    bool is_plain;    /* of every row one cell, with one meaning, whatever other lines say, */
    size_t slot;      /* and where that cell is among those wanted; */
    bool is_constant; /* or the same in every row, whatever other lines say */
    size_t column;    /* in the table, once all its columns are known */
    size_t since;     /* then the column after whose time it is, COLUMNS_NONE where it says its own */
    struct input input;
    struct slice name;
};

struct fields {
    const struct map *map;
    struct field *all; /* in the order in which they are tried */
    size_t count;
    bool are_simple;     /* all are plain or constant */
    bool has_lapses;     /* one has a `since` */
    struct field *clock; /* of events: which time tells when each was, the first of its lines; NULL: none */
    bool several_clocks; /* it has more lines, each for other rows */
};

/* Holds the header against the map: finds the columns of its lines, takes them, and adds those of the table.
   False and err where a column isn't there. What it gives is in the arena. */
bool fields_find(struct arena *arena, const struct map *map, struct heading *heading, struct columns *columns,
                 struct fields *fields, struct err *err);
/* Adds the columns that aren't taken, as they are, under their titles, `#22` where a title can't be a name
   in the table, which is noted. */
bool fields_keep(struct arena *arena, struct fields *fields, const struct heading *heading,
                 struct columns *columns, struct leftover *leftover, struct err *err);
/* Which rows are no feedback, as the fields and the map's tests tell. In the arena; false and err where a
   test's column isn't there. */
bool fields_plan(struct arena *arena, const struct fields *fields, const struct heading *heading,
                 struct strip_plan *plan, struct err *err);
/* Reads all rows, where lines of the map state no date format: it is learnt then. */
bool fields_learn(struct arena *arena, struct fields *fields, struct arena *open, struct rows *rows,
                  struct err *err);
/* Each time that the rows are opened, before the first one, once the table has all its columns; what is
   needed while they are read is in `open`. */
void fields_want(struct fields *fields, struct columns *columns, struct arena *open, struct rows *rows);
