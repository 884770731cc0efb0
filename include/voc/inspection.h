/* inspection - what is known of an export before its rows are read: how it is laid out and encoded, where its
   fields stand, what formats its dates have, whether its ids are like no others */
#pragma once
#include "voc/columns.h"
#include "voc/fields.h"
#include "voc/guise.h"
#include "voc/ids.h"
#include "voc/leftover.h"
#include "voc/path.h"
#include "voc/strip.h"

struct arena;

struct inspection_ask {
    const char *path;
    const struct map *map;
    bool keep;               /* the columns that the map doesn't name, too */
    struct columns *columns; /* that the fields join */
    struct ids *ids;         /* NULL: nobody asks for them */
};

struct inspection {
    const char *path;
    const struct map *map;
    struct columns *columns;
    struct path_state state; /* what it was like when it was opened first */
    struct rows_shape shape; /* as the map has it, and the encoding that shows */
    struct guise guise;
    struct fields fields;
    struct leftover leftover;
    struct strip_plan plan;
    size_t each;  /* the place of the column of tickets, or ROWS_NONE */
    bool has_ids; /* one in every row, which were added to those of others */
    bool is_utf8; /* as all of its bytes have shown, or as it was decoded */

    struct arena *arena; /* what lives as long as it is open */
    struct rows *rows;
};

/* Opens it and holds its header against the map; a plain file is closed again, and takes what it needs while
   it is open from `open`. A large one is looked through for its encoding and, if they stand in a column of
   theirs, its ids. False and err where a column isn't there, or dates could be read in two ways. */
bool inspection_look(struct inspection *file, struct arena *arena, struct arena *open,
                     const struct inspection_ask *ask, struct err *err);
/* Opens a plain file from its start, once more. */
bool inspection_reopen(struct inspection *file, struct err *err);
