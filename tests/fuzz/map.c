/* map - whatever is taken for a map is one or is refused with a sentence */
#include "voc/map.h"

#include "trial.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *const arena = trial_arena();
    struct err err = {0};
    const struct map *const map =
        map_read(arena, trial_file(0, (struct slice){(const char *)data, size}), &err);

    if (!map)
        trial_is_refusal(&err);
    for (size_t i = 0; map && i < map->field_count; i++)
        trial_holds(map->fields[i].name.length == 0 || map->fields[i].meaning ||
                    map->fields[i].constant.length);
    arena_free(arena);
    return 0;
}
