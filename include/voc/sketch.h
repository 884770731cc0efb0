/* sketch - a map in the making: the lines it has so far, what the user is told of them, doubts */
#pragma once
#include "voc/err.h"
#include "voc/map.h"

struct arena;
struct talk;

struct sketch {
    struct arena *arena; /* of the map */
    struct map *map;
    const char *told; /* what is taken from where, for the user; empty at first */
    bool *doubtful;   /* where doubts are told and don't end the guess; else NULL */
    const struct talk *talk;
};

/* Adds a line; the texts are copied. A field whose name is not UTF-8 is left out. */
bool sketch_add(struct sketch *sketch, const char *field, const char *column, const char *format,
                struct err *err);
/* That a field is taken from a column; `how` may be empty or NULL. */
void sketch_tell(struct sketch *sketch, const char *field, const char *column, const char *how);
/* What becomes of the doubt in err: false where it ends the guess, else it is told and err is empty again. */
bool sketch_doubt(struct sketch *sketch, struct err *err);
