/* guessed - exports for tests as a guess looks at them, and the map that it sketches */
#pragma once
#include "exported.h"
#include "voc/layout.h"
#include "voc/sketch.h"

struct guessed {
    struct map map;
    struct layout layout;
    struct sketch sketch;
    struct scratch_talk said;
};

/* An export that is laid out, before its first row, and an empty sketch that takes no doubts; lasts as long
   as the arena. */
static inline struct guessed *guessed_look(struct arena *arena, const char *content)
{
    struct guessed *const guessed = arena_alloc(arena, sizeof *guessed);
    struct err err = {0};

    *guessed = (struct guessed){.map = {.name = "the guess"}};
    scratch_listen(&guessed->said);
    guessed->layout = (struct layout){
        .arena = arena, .path = scratch_file(arena, content), .shape = &guessed->map.settings.shape};
    guessed->sketch =
        (struct sketch){.arena = arena, .map = &guessed->map, .told = "", .talk = &guessed->said.talk};
    if (!layout_find(&guessed->layout, &err) || !layout_open(&guessed->layout, &err))
        fail_msg("%s", err.text);
    return guessed;
}

/* The sketch's lines, `nps,N,0..10;` each. */
static inline const char *guessed_lines(struct arena *arena, const struct guessed *guessed)
{
    const char *text = "";

    for (size_t i = 0; i < guessed->map.field_count; i++) {
        const struct map_field *const field = &guessed->map.fields[i];
        text = arena_printf(arena, "%s%s,%s,%s;", text, slice_copy(arena, field->name),
                            slice_copy(arena, field->column), slice_copy(arena, field->format));
    }
    return text;
}
