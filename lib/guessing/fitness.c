/* fitness - how well a map fits an export, as far as the export's header and name tell */
#include "voc/fitness.h"

#include "voc/pattern.h"
#include "voc/places.h"

#include <string.h>

static struct slice base_name(const char *path)
{
    const char *const slash = strrchr(path, '/');

    return slice_of(slash ? slash + 1 : path);
}

static struct slice unpacked_name(struct slice name)
{
    static const char *const endings[] = {".gz", ".zst"};

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        const size_t length = strlen(endings[i]);
        if (name.length > length && memcmp(name.at + name.length - length, endings[i], length) == 0)
            name.length -= length;
    }
    return name;
}

static bool file_fits(const struct map *map, const char *path)
{
    const struct slice glob = map->settings.file, name = base_name(path);

    return glob.length == 0 || pattern_glob(glob, name) || pattern_glob(glob, unpacked_name(name));
}

static void see(struct arena *arena, struct fitness *fitness, const struct map_field *field)
{
    const struct rows *const rows = fitness->sight->rows;

    if (field->column.length == 0 && field->condition.name.length == 0)
        return;
    if (rows && places_has(arena, field, rows))
        *(places_by_number(field) ? &fitness->by_place : &fitness->by_name) += 1;
    else if (!field->take.optional && fitness->lacking++ == 0)
        fitness->missing = field;
}

struct fitness fitness_of(struct arena *arena, const struct map *map, const struct sight *sight,
                          const char *path)
{
    struct fitness fitness = {.map = map, .sight = sight, .file_fits = file_fits(map, path)};

    for (size_t i = 0; i < map->field_count; i++)
        see(arena, &fitness, &map->fields[i]);
    return fitness;
}

bool fitness_is_full(const struct fitness *fitness)
{
    return fitness->sight->rows && fitness->lacking == 0 && fitness->file_fits;
}

static int order(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

/* What a map leaves to a guess, another may know. */
int fitness_better(const struct fitness *a, const struct fitness *b)
{
    const struct settings *const left = &a->map->settings, *const right = &b->map->settings;
    const int names = order(a->by_name, b->by_name), places = order(a->by_place, b->by_place);

    return left->guess_rest != right->guess_rest ? right->guess_rest - left->guess_rest
           : names                               ? names
           : places                              ? places
                                                 : (left->file.length > 0) - (right->file.length > 0);
}

int fitness_nearer(const struct fitness *a, const struct fitness *b)
{
    const int names = order(a->by_name, b->by_name), lacking = order(b->lacking, a->lacking);

    return names ? names : lacking ? lacking : a->file_fits - b->file_fits;
}

void fitness_explain(struct arena *arena, const struct fitness *fitness, struct err *err)
{
    const struct map *const map = fitness->map;
    const struct map_field *const missing = fitness->missing;
    const struct rows *const rows = fitness->sight->rows;
    struct places places;
    size_t place;

    if (!missing)
        err_set(err, ERR_DATA, "its @file is '%s'", map->settings.file.at);
    else if (places_find(arena, map, missing, rows, &places, err))
        places_find_condition(arena, map, missing, rows, &place, err);
}
