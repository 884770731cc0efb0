/* conversion - a row of an export as cells of the feedback table */
#pragma once
#include "voc/fields.h"
#include "voc/unmet.h"

struct conversion {
    struct arena *arena;
    size_t columns;        /* of the table */
    struct fields *fields; /* borrowed, and wanted already */
    struct rows *rows;
    struct unmet_line **watched; /* of each field with a condition, else NULL; NULL: none is */
    bool is_utf8;                /* all of the export was looked at, and is */
    bool is_event;               /* a row is an event of a ticket: where those are counted it is one */
    struct slice *cells;         /* of the table; `at` NULL where there is none; until the next row */
    char (*rooms)[MEANING_SIZE]; /* for them */
    struct slice when;           /* of an event: when it was, as the table has times; empty: unknown */
    char when_room[MEANING_SIZE];
    struct stretch
        *stretch; /* several rows of the table, and room for each column's cells; NULL until one is read */
    char **column_rooms;
    struct stretch_column *told; /* of each column, as a stretch has it, */
    struct dayclock *clocks;     /* the clock of one of times, */
    bool *is_set;                /* and whether a field sets it */
    const struct field *fault;   /* the field that was read last: what was refused, if a row was */
    struct slice fault_cell;
};

/* For a table of so many columns; its room is in the arena. */
struct conversion conversion_new(struct arena *arena, struct fields *fields, struct rows *rows,
                                 size_t columns);
/* Has the conditions of its fields watched; in the arena. */
void conversion_watch(struct conversion *conversion, struct arena *arena, struct unmet *unmet);
/* Reads the cells of several rows, where all fields are simple: as many as can be read from the first on,
   which share what is known of those. Until the next stretch. */
struct stretch *conversion_stretch(struct conversion *conversion, const struct stretch *rows);
/* Reads the row's cells. False and err, only the reason, where a cell is none of what the map says. */
bool conversion_read(struct conversion *conversion, struct err *err);
