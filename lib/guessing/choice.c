/* choice - several maps held against an export: which fits best, or comes nearest */
#include "voc/choice.h"

#include "voc/arena.h"
#include "voc/path.h"
#include "voc/preview.h"

#include <stdio.h>

/* The export in the layouts that were tried. */
struct sights {
    struct arena *arena;
    const char *path;
    struct preview *preview;
    struct sight *all; /* two for each map at the most */
    size_t count;
};

static struct rows_shape without_names(struct rows_shape shape)
{
    shape.names = NULL;
    shape.name_count = 0;
    return shape;
}

/* Without names that the header can't be found by: then layouts that differ in nothing else show the same. */
static struct rows_shape shape_of(const struct sights *sights, const struct map *map)
{
    struct rows_shape shape = map->settings.shape;

    if (!shape.encoding) /* all bytes were asked once */
        shape.encoding = preview_encoding(sights->preview, map);
    const bool may_show = preview_is_csv(sights->preview, map) && preview_may_show(sights->preview, map);
    return may_show ? shape : without_names(shape);
}

static bool same_shape(const struct rows_shape *a, const struct rows_shape *b)
{
    return a->delimiter == b->delimiter && a->skip == b->skip && a->header_rows == b->header_rows &&
           a->names == b->names && a->encoding == b->encoding && a->within == b->within;
}

static const struct sight *look(struct sights *sights, struct rows_shape shape)
{
    for (size_t i = 0; i < sights->count; i++)
        if (same_shape(&sights->all[i].shape, &shape))
            return &sights->all[i];
    struct sight *const sight = &sights->all[sights->count++];
    *sight = (struct sight){.shape = shape};
    sight->rows = rows_open(sights->arena, sights->path, &sight->shape, &sight->err);
    return sight;
}

static bool has_names(const struct rows *rows, const struct slice names[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rows_find(rows, names[i]) == ROWS_NONE)
            return false;
    return true;
}

/* Where the first row has the names, it is the header that they would find. */
static const struct sight *see(struct sights *sights, const struct map *map)
{
    const struct rows_shape shape = shape_of(sights, map);
    const struct sight *const sight = look(sights, without_names(shape));

    return sight->rows && has_names(sight->rows, shape.names, shape.name_count) ? sight : look(sights, shape);
}

static void weigh(struct choice *choice, const struct fitness *fitness)
{
    if (!fitness_is_full(fitness)) {
        if (!choice->near.map || fitness_nearer(fitness, &choice->near) > 0)
            choice->near = *fitness;
        return;
    }
    const int comparison = choice->best.map ? fitness_better(fitness, &choice->best) : 1;
    if (comparison < 0)
        return;
    choice->rival = comparison ? (struct fitness){0} : choice->best;
    choice->best = *fitness;
}

/* Of all maps, or only of those that may fit. */
static struct choice choose(struct sights *sights, const struct map *const maps[], size_t count, bool all)
{
    struct choice choice = {0};

    for (size_t i = 0; i < count; i++) {
        if (!all && !preview_may_show(sights->preview, maps[i]))
            continue;
        const struct fitness fitness = fitness_of(sights->arena, maps[i], see(sights, maps[i]), sights->path);
        weigh(&choice, &fitness);
    }
    return choice;
}

/* What comes nearest is only asked where none fits. */
struct choice choice_of(struct arena *arena, const struct map *const maps[], size_t count, const char *path)
{
    struct sights sights = {.arena = arena,
                            .path = path,
                            .preview = preview_new(arena, path),
                            .all = arena_array(arena, 2 * count, sizeof *sights.all)};
    const struct choice choice = choose(&sights, maps, count, false);

    return choice.best.map ? choice : choose(&sights, maps, count, true);
}

static void none_fits(struct arena *arena, const struct fitness *near, size_t count, const char *path,
                      struct err *err)
{
    struct err why = {0};
    char more[64] = "";

    if (!near->sight->rows) { /* no header to hold a map against */
        *err = near->sight->err;
        return;
    }
    fitness_explain(arena, near, &why);
    if (near->lacking > 1)
        snprintf(more, sizeof more, " (and %zu more columns that it names)", near->lacking - 1);
    err_set(err, ERR_DATA, "%s: none of %zu maps fits; the nearest is %s, but %.1000s%s", path_title(path),
            count, near->map->name, why.text, more);
}

const struct map *choice_made(struct arena *arena, const struct choice *choice, size_t count,
                              const char *path, struct err *err)
{
    if (choice->best.map && !choice->rival.map)
        return choice->best.map;
    if (choice->best.map)
        err_set(err, ERR_DATA,
                "%s: %s and %s fit equally; name one with --map, or tell them apart with @file",
                path_title(path), choice->rival.map->name, choice->best.map->name);
    else
        none_fits(arena, &choice->near, count, path, err);
    return NULL;
}
