/* preview - an export's first bytes, which tell of most maps that they can't be its own */
#pragma once
#include "voc/map.h"

struct arena;
struct preview;

/* Of a file that can be read again; it is looked at when something is asked, once for each encoding that a map
   tells. One that can't be read counts as a CSV without names. */
struct preview *preview_new(struct arena *arena, const char *path);
/* Whether a header that has all columns which the map names by their very words may be found; only where
   there is none it is false. */
bool preview_may_show(struct preview *preview, const struct map *map);
/* What the export is read as where the map says so, or all its bytes; NULL where it can't be read. */
const char *preview_encoding(struct preview *preview, const struct map *map);
/* Whether it is a CSV, in which a header is found by its names. */
bool preview_is_csv(struct preview *preview, const struct map *map);
