/* guess - the map of an export that comes without one: usual headers and formats, settled by all its rows */
#pragma once
#include "voc/err.h"

struct arena;
struct map;
struct talk;

/* Reads the whole export and makes its map, of which `base` is the beginning where it isn't NULL; says what
   it takes for what. NULL and err where nothing is recognised, and where a guess could be wrong: then err has
   the evidence and the map line that settles it. With `doubtful` such doubts are warnings, *doubtful becomes
   true, and the columns stay without a field. */
const struct map *guess_map(struct arena *arena, const char *path, const struct map *base, bool *doubtful,
                            const struct talk *talk, struct err *err);
/* The map of an export that holds nothing at all, as the last page of an API may; NULL where it holds
   anything. */
const struct map *guess_nothing(struct arena *arena, const char *path);
