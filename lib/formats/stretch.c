/* stretch - plain records that follow each other, read together */
#include "voc/stretch.h"

#include "voc/arena.h"

struct stretch *stretch_new(struct arena *arena, size_t width)
{
    struct stretch *const stretch = arena_alloc(arena, sizeof *stretch);

    stretch->width = width;
    stretch->cells = arena_room(arena, width * STRETCH_MOST * sizeof *stretch->cells);
    stretch->raws = arena_room(arena, STRETCH_MOST * sizeof *stretch->raws);
    stretch->lines = arena_room(arena, STRETCH_MOST * sizeof *stretch->lines);
    stretch->hidden = arena_room(arena, STRETCH_MOST * sizeof *stretch->hidden);
    return stretch;
}
