/* choice - several maps held against an export: which fits best, or comes nearest */
#include "voc/choice.h"

#include "voc/arena.h"
#include "voc/bytes.h"

#include <stdio.h>

/* The export's first bytes as an encoding shows them. */
struct glimpse {
    const char *encoding;
    struct slice text; /* empty where it can't be read */
};

/* The export in the layouts that were tried. */
struct sights {
    struct arena *arena;
    const char *path;
    struct sight *all;
    struct glimpse *glimpses;
    size_t count, glimpse_count;
};

/* Where outline_settle looks for a header, and the line `sep=;` that may stand before it. */
enum { GLIMPSED = 68 * 1024 };

static struct slice glimpse(struct sights *sights, const char *encoding)
{
    struct err ignored = {0};
    size_t i = 0;

    while (i < sights->glimpse_count && sights->glimpses[i].encoding != encoding)
        i++;
    struct glimpse *const it = &sights->glimpses[i];
    if (i < sights->glimpse_count)
        return it->text;
    struct bytes *const bytes = bytes_open(sights->arena, sights->path, encoding, &ignored);
    sights->glimpse_count++;
    it->encoding = encoding;
    if (!bytes || !bytes_peek(bytes, GLIMPSED, &it->text, &ignored))
        it->text = (struct slice){"", 0};
    return it->text;
}

/* Whether all names can stand in a record: where one stands nowhere in the text, none has it. What is quoted
   within a name stands there in another way. */
static bool may_have_names(struct sights *sights, const struct rows_shape *shape)
{
    const struct slice text = shape->name_count ? glimpse(sights, shape->encoding) : (struct slice){"", 0};

    for (size_t i = 0; i < shape->name_count && shape->skip == 0; i++)
        if (!memchr(shape->names[i].at, '"', shape->names[i].length) && !slice_holds(text, shape->names[i]))
            return false;
    return shape->name_count > 0;
}

/* Without names that the header can't be found by: then layouts that differ in nothing else show the same. */
static struct rows_shape reduced(struct sights *sights, const struct rows_shape *shape)
{
    struct rows_shape less = *shape;

    if (may_have_names(sights, shape))
        return less;
    less.names = NULL;
    less.name_count = 0;
    return less;
}

static bool same_shape(const struct rows_shape *a, const struct rows_shape *b)
{
    return a->delimiter == b->delimiter && a->skip == b->skip && a->header_rows == b->header_rows &&
           a->names == b->names && a->encoding == b->encoding && a->within == b->within;
}

static const struct sight *see(struct sights *sights, const struct rows_shape *asked)
{
    const struct rows_shape reduced_shape = reduced(sights, asked), *const shape = &reduced_shape;

    for (size_t i = 0; i < sights->count; i++)
        if (same_shape(&sights->all[i].shape, shape))
            return &sights->all[i];
    struct sight *const sight = &sights->all[sights->count++];
    *sight = (struct sight){.shape = *shape};
    sight->rows = rows_open(sights->arena, sights->path, shape, &sight->err);
    return sight;
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

struct choice choice_of(struct arena *arena, const struct map *const maps[], size_t count, const char *path)
{
    struct choice choice = {0};
    struct sights sights = {.arena = arena, .path = path};

    sights.all = arena_array(arena, count, sizeof *sights.all);
    sights.glimpses = arena_array(arena, count, sizeof *sights.glimpses);
    for (size_t i = 0; i < count; i++) {
        const struct sight *const sight = see(&sights, &maps[i]->settings.shape);
        const struct fitness fitness = fitness_of(arena, maps[i], sight, path);
        weigh(&choice, &fitness);
    }
    return choice;
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
    err_set(err, ERR_DATA, "%s: none of %zu maps fits; the nearest is %s, but %.1000s%s", bytes_title(path),
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
                bytes_title(path), choice->rival.map->name, choice->best.map->name);
    else
        none_fits(arena, &choice->near, count, path, err);
    return NULL;
}
