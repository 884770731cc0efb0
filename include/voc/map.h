/* map - how an export becomes feedback: a CSV of field,column,format */
#pragma once
#include "voc/err.h"
#include "voc/meaning.h"
#include "voc/piece.h"
#include "voc/settings.h"
#include "voc/slice.h"
#include "voc/take.h"

struct arena;

struct map_field {
    struct slice name;    /* in the feedback table; empty: a column that is knowingly left out */
    struct slice column;  /* a header, `#22`, `#5..#15`, or several joined by ` + `; empty: a constant */
    struct piece *pieces; /* of the column */
    size_t piece_count;
    struct piece condition; /* the column of its condition, where it has one */
    struct piece by;        /* the column for whose values its date format is learnt, where there is one */
    struct slice format;    /* the clauses, or the constant, as they were written */
    struct take take;
    const struct meaning *meaning;
    struct slice constant; /* as the feedback table has it */
    size_t line;           /* of the map's file */
};

struct map {
    const char *name; /* the map's file, for messages */
    struct settings settings;
    bool guessed; /* what it leaves out nobody left out knowingly */
    struct map_field *fields;
    size_t field_count;
    const struct slice *names; /* headers that its exports have, by these very words */
    size_t name_count;
    struct map_field *tests; /* `@without`: rows that fit one of these conditions are no feedback */
    size_t test_count;
};

/* Reads a map. NULL and err, with file and line, where it isn't one. */
struct map *map_read(struct arena *arena, const char *path, struct err *err);
/* The same of a text; the name is borrowed. */
struct map *map_read_text(struct arena *arena, struct slice text, const char *name, struct err *err);
/* Adds a field to a map that is made rather than read: its name, column, format and line; the others follow.
   Of several lines for one field all but one have a condition. */
bool map_add(struct arena *arena, struct map *map, struct map_field field, struct err *err);
/* Leaves out rows in which a column has one of these values, globs joined by `|`. */
bool map_add_test(struct arena *arena, struct map *map, struct slice column, struct slice values, size_t line,
                  struct err *err);
