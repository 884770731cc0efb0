/* atlas - several maps, of which each export's own is picked by its header */
#pragma once
#include "voc/err.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct atlas;
struct map;
struct talk;

/* Reads maps: files, and folders with all their *.csv. */
struct atlas *atlas_open(struct arena *arena, const char *const paths[], size_t count, struct err *err);
/* The built-in maps of usual exports. */
struct atlas *atlas_known(struct arena *arena, struct err *err);
/* Whether one of them was read from that file. */
bool atlas_has(const struct atlas *atlas, const char *path);
/* The map for an export. One map file alone is for every export. Else a map fits when every column that it
   names is in the header, read as the map lays it out, and its `@file`, if any, fits the file's name; of
   those that fit the one that names most columns is taken (by name first, then by place, then one with
   `@file`). NULL and err where none fits, or where two fit equally. */
const struct map *atlas_pick(struct atlas *atlas, const char *path, const struct talk *talk, struct err *err);
/* The one that fits an export, if any does, else NULL; says which. False and err where the export can't be
   read. */
bool atlas_recognise(struct atlas *atlas, const char *path, const struct map **map, const struct talk *talk,
                     struct err *err);
