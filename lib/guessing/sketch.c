/* sketch - a map in the making: the lines it has so far, what the user is told of them, doubts */
#include "voc/sketch.h"

#include "voc/arena.h"
#include "voc/talk.h"
#include "voc/text.h"

static struct slice copied(struct arena *arena, const char *text)
{
    return slice_of(arena_copy(arena, text, strlen(text)));
}

bool sketch_add(struct sketch *sketch, const char *field, const char *column, const char *format,
                struct err *err)
{
    struct arena *const arena = sketch->arena;
    const bool is_text = text_valid(slice_of(field)) == strlen(field);
    const struct map_field line = {.name = copied(arena, is_text ? field : ""),
                                   .column = copied(arena, column),
                                   .format = copied(arena, format),
                                   .line = sketch->map->field_count + 2};

    return map_add(arena, sketch->map, line, err);
}

void sketch_tell(struct sketch *sketch, const char *field, const char *column, const char *how)
{
    const bool has_how = how && *how;

    sketch->told =
        arena_printf(sketch->arena, "%s%s%s from %s%s%s%s", sketch->told, *sketch->told ? ", " : "", field,
                     column, has_how ? " (" : "", has_how ? how : "", has_how ? ")" : "");
}

bool sketch_doubt(struct sketch *sketch, struct err *err)
{
    if (!sketch->doubtful)
        return false;
    talk_say(sketch->talk, TALK_WARNING, "%s", err->text);
    *err = (struct err){0};
    return *sketch->doubtful = true;
}
