/* smells - what may be wrong with exports that can be read: looks at every row that is kept and tells at the
   end, with counts and examples; memory doesn't grow with rows */
#pragma once
#include "voc/columns.h"
#include "voc/map.h"
#include "voc/moment.h"
#include "voc/stretch.h"
#include "voc/talk.h"

struct arena;
struct smells;

/* Of rows with these columns, which are all there. `as_of`: later than that nothing has happened; of
   precision MOMENT_NONE where it isn't known. */
struct smells *smells_new(struct arena *arena, struct columns *columns, struct moment as_of);
/* The rows that follow are of this file, read by this map, which is borrowed. */
void smells_open(struct smells *smells, const struct map *map, const char *file);
/* Rows that are kept, with a cell for each of the columns. */
void smells_see(struct smells *smells, const struct stretch *rows);
/* Warns of what smells, but for what the maps accept. */
void smells_say(struct smells *smells, const struct talk *talk);
