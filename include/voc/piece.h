/* piece - the columns that a line of a map names: by header, by place, several */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;

/* A column, or those next to each other. */
struct piece {
    struct slice name;  /* as it was written, NUL-terminated */
    size_t first, last; /* places, from 1; 0 where it is taken by name */
};

/* `#22` is one place, `#5..#15` are several, anything else is a name. False and err, without a place, where
   they end before they begin. */
bool piece_read(struct arena *arena, struct slice text, struct piece *piece, struct err *err);
/* Those that ` + ` joins, *count of them, in the arena; NULL and err, without a place, where one can't be. */
struct piece *piece_split(struct arena *arena, struct slice column, size_t *count, struct err *err);
