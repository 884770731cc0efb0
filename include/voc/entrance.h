/* entrance - the file of a table, opened by what its first bytes show it to hold: CSV, JSON or SQLite */
#pragma once
#include "voc/origin.h"
#include "voc/outline.h"

struct arena;
struct bytes;
struct evidence;

struct entrance {
    struct bytes *bytes; /* of a file */
    struct origin origin;
    const struct evidence *evidence; /* of its encoding */
    struct record *csv;              /* NULL where the table is none */
    struct outline outline;          /* of a CSV; zero where the table is none */
    bool is_store;                   /* whose rows have no lines */
};

/* Opens a file ("-" is standard input), before its header. False and err where it can't be read. */
bool entrance_open(struct arena *arena, const char *path, const struct rows_shape *shape,
                   struct entrance *entrance, struct err *err);
/* The same of a CSV that is there already, borrowed, under a name for messages. */
bool entrance_text(struct arena *arena, struct slice text, const char *name, struct entrance *entrance,
                   struct err *err);
