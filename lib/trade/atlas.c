/* atlas - several maps, of which each export's own is picked by its header */
#include "voc/atlas.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/columns.h"
#include "voc/map.h"
#include "voc/metric.h"
#include "voc/pattern.h"
#include "voc/places.h"
#include "voc/profiles.h"
#include "voc/rows.h"
#include "voc/talk.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct atlas {
    struct arena *arena, *look; /* look: what is needed to look at one export */
    const struct map **maps;
    size_t count;
    bool as_it_is; /* one file was named, no choice */
};

bool atlas_has(const struct atlas *atlas, const char *path)
{
    for (size_t i = 0; i < atlas->count; i++)
        if (bytes_are_same(atlas->maps[i]->name, path))
            return true;
    return false;
}

static bool add_map(struct atlas *atlas, const char *path, struct err *err)
{
    const size_t size = atlas->count * sizeof *atlas->maps;

    if (atlas_has(atlas, path))
        return true;
    const struct map *const map = map_read(atlas->arena, path, err);
    if (!map)
        return false;
    atlas->maps = arena_grow(atlas->arena, atlas->maps, size, size + sizeof *atlas->maps);
    atlas->maps[atlas->count++] = map;
    return true;
}

static int is_map_name(const struct dirent *entry)
{
    const size_t length = strlen(entry->d_name);

    return entry->d_name[0] != '.' && length > 4 && strcmp(entry->d_name + length - 4, ".csv") == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool add_folder(struct atlas *atlas, const char *path, struct err *err)
{
    struct dirent **entries;
    const int count = scandir(path, &entries, is_map_name, by_name);
    bool added = true;

    if (count < 0)
        return err_set(err, ERR_NO_INPUT, "%s: %s", path, strerror(errno));
    for (int i = 0; i < count; i++) {
        added = added && add_map(atlas, arena_printf(atlas->arena, "%s/%s", path, entries[i]->d_name), err);
        free(entries[i]);
    }
    free(entries);
    if (added && count == 0)
        return err_set(err, ERR_NO_INPUT, "%s: no map in this folder; expected files named *.csv", path);
    return added;
}

struct atlas *atlas_open(struct arena *arena, const char *const paths[], size_t count, struct err *err)
{
    struct atlas *atlas = arena_alloc(arena, sizeof *atlas);
    struct stat status;
    bool has_folder = false;

    *atlas = (struct atlas){.arena = arena, .look = arena_child(arena)};
    for (size_t i = 0; i < count; i++) {
        const bool is_folder = stat(paths[i], &status) == 0 && S_ISDIR(status.st_mode);
        has_folder = has_folder || is_folder;
        if (!(is_folder ? add_folder(atlas, paths[i], err) : add_map(atlas, paths[i], err)))
            return NULL;
    }
    atlas->as_it_is = atlas->count == 1 && !has_folder;
    return atlas;
}

struct atlas *atlas_known(struct arena *arena, struct err *err)
{
    struct atlas *const atlas = arena_alloc(arena, sizeof *atlas);
    const struct profile *const profiles = profiles_all(&atlas->count);

    atlas->arena = arena;
    atlas->look = arena_child(arena);
    atlas->maps = arena_array(arena, atlas->count, sizeof *atlas->maps);
    for (size_t i = 0; i < atlas->count; i++)
        if (!(atlas->maps[i] = map_read_text(arena, profiles[i].text, profiles[i].name, err)))
            return NULL;
    return atlas;
}

/* An export's header as one layout shows it; rows is NULL where that can't be. */
struct sight {
    struct rows_shape shape;
    struct rows *rows;
    struct err err;
    struct sight *next;
};

/* How well a map fits. */
struct fit {
    const struct map *map;
    const struct sight *sight;
    const struct map_field *missing; /* the first one */
    size_t by_name, by_place, lacking;
    bool file_fits;
};

static bool same_shape(const struct rows_shape *a, const struct rows_shape *b)
{
    return a->delimiter == b->delimiter && a->skip == b->skip && a->header_rows == b->header_rows &&
           a->names == b->names && a->encoding == b->encoding;
}

static const struct sight *see(struct atlas *atlas, struct sight **sights, const char *path,
                               const struct rows_shape *shape)
{
    struct sight *sight = *sights;

    while (sight && !same_shape(&sight->shape, shape))
        sight = sight->next;
    if (sight)
        return sight;
    sight = arena_alloc(atlas->look, sizeof *sight);
    *sight = (struct sight){.shape = *shape, .next = *sights};
    sight->rows = rows_open(atlas->look, path, shape, &sight->err);
    return *sights = sight;
}

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

static struct fit fit_of(const struct atlas *atlas, const struct map *map, const struct sight *sight,
                         const char *path)
{
    struct fit fit = {.map = map, .sight = sight};

    fit.file_fits = file_fits(map, path);
    for (size_t i = 0; i < map->field_count; i++) {
        const struct map_field *const field = &map->fields[i];
        if (field->column.length == 0 && field->condition.name.length == 0)
            continue;
        if (sight->rows && places_has(atlas->look, field, sight->rows))
            *(places_by_number(field) ? &fit.by_place : &fit.by_name) += 1;
        else if (!field->take.optional && fit.lacking++ == 0)
            fit.missing = field;
    }
    return fit;
}

static bool fits(const struct fit *fit)
{
    return fit->sight->rows && fit->lacking == 0 && fit->file_fits;
}

static int order(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

/* Positive: `a` fits better, both being fit. What a map leaves to a guess, another may know. */
static int better(const struct fit *a, const struct fit *b)
{
    const struct settings *const left = &a->map->settings, *const right = &b->map->settings;
    const int names = order(a->by_name, b->by_name), places = order(a->by_place, b->by_place);

    return left->guess_rest != right->guess_rest ? right->guess_rest - left->guess_rest
           : names                               ? names
           : places                              ? places
                                                 : (left->file.length > 0) - (right->file.length > 0);
}

/* Positive: `a` comes nearer, neither being fit. */
static int nearer(const struct fit *a, const struct fit *b)
{
    const int names = order(a->by_name, b->by_name), lacking = order(b->lacking, a->lacking);

    return names ? names : lacking ? lacking : a->file_fits - b->file_fits;
}

static const struct map *none_fits(struct atlas *atlas, const char *path, const struct fit *near,
                                   struct err *err)
{
    struct err why = {0};
    struct places places;
    size_t place;

    if (!near->sight->rows) { /* no header to hold a map against */
        *err = near->sight->err;
        return NULL;
    }
    if (near->lacking == 0)
        err_set(&why, ERR_DATA, "its @file is '%s'", near->map->settings.file.at);
    else if (places_find(atlas->look, near->map, near->missing, near->sight->rows, &places, &why))
        places_find_condition(atlas->look, near->map, near->missing, near->sight->rows, &place, &why);
    char more[64] = "";
    if (near->lacking > 1)
        snprintf(more, sizeof more, " (and %zu more columns that it names)", near->lacking - 1);
    err_set(err, ERR_DATA, "%s: none of %zu maps fits; the nearest is %s, but %.1000s%s", bytes_title(path),
            atlas->count, near->map->name, why.text, more);
    return NULL;
}

/* The maps held against an export. */
struct choice {
    struct fit best, rival, near; /* rival: as good as the best; near: the best of those that don't fit */
};

static struct choice choose(struct atlas *atlas, const char *path)
{
    struct choice choice = {0};
    struct sight *sights = NULL;

    for (size_t i = 0; i < atlas->count; i++) {
        const struct map *const map = atlas->maps[i];
        const struct fit fit = fit_of(atlas, map, see(atlas, &sights, path, &map->settings.shape), path);
        if (!fits(&fit)) {
            choice.near = !choice.near.map || nearer(&fit, &choice.near) > 0 ? fit : choice.near;
            continue;
        }
        const int comparison = choice.best.map ? better(&fit, &choice.best) : 1;
        if (comparison >= 0) {
            choice.rival = comparison ? (struct fit){0} : choice.best;
            choice.best = fit;
        }
    }
    return choice;
}

static const struct map *pick(struct atlas *atlas, const char *path, const struct talk *talk, struct err *err)
{
    const struct choice choice = choose(atlas, path);

    if (!choice.best.map)
        return none_fits(atlas, path, &choice.near, err);
    if (choice.rival.map) {
        err_set(err, ERR_DATA,
                "%s: %s and %s fit equally; name one with --map, or tell them apart with @file",
                bytes_title(path), choice.rival.map->name, choice.best.map->name);
        return NULL;
    }
    talk_say(talk, TALK_NOTE, "%s: map %s", bytes_title(path), choice.best.map->name);
    return choice.best.map;
}

bool atlas_recognise(struct atlas *atlas, const char *path, const struct map **map, const struct talk *talk,
                     struct err *err)
{
    *map = NULL;
    if (!bytes_repeat(path, err))
        return false;
    const struct choice choice = choose(atlas, path);
    if (choice.best.map && !choice.rival.map) {
        const struct slice note = choice.best.map->settings.note;
        *map = choice.best.map;
        talk_say(talk, TALK_NOTE, "%s: looks like an export of %s, so its built-in map is used%s%s%s",
                 bytes_title(path), (*map)->name, note.length ? " (" : "", note.length ? note.at : "",
                 note.length ? ")" : "");
    }
    arena_clear(atlas->look);
    return true;
}

static bool has_field(const struct map *map, const char *name)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(map->fields[i].name, slice_of(name)))
            return true;
    return false;
}

/* A field of which the name is nearly a well-known one that the map doesn't have is probably a slip: no
   metric would find it. Short names are near to too much, but for the scores. */
static const char *slip_of(const struct map *map, const struct map_field *field)
{
    const char *const likely = field->format.length ? columns_likely(field->name) : NULL;
    double low, high;

    if (!likely || has_field(map, likely))
        return NULL;
    return field->name.length > 4 || metric_score_range(slice_of(likely), &low, &high) ? likely : NULL;
}

static void tell_slips(const struct map *map, const struct talk *talk)
{
    for (size_t i = 0; i < map->field_count; i++) {
        const struct map_field *const field = &map->fields[i];
        const char *const likely = slip_of(map, field);
        if (likely)
            talk_say(talk, TALK_WARNING,
                     "%s:%zu: field '%.*s' becomes a column of its own; did you mean '%s'?", map->name,
                     field->line, (int)field->name.length, field->name.at, likely);
    }
}

const struct map *atlas_pick(struct atlas *atlas, const char *path, const struct talk *talk, struct err *err)
{
    const struct map *map = atlas->maps[0];

    if (!atlas->as_it_is) {
        if (!bytes_repeat(path, err))
            return NULL;
        map = pick(atlas, path, talk, err);
        arena_clear(atlas->look);
    }
    if (map)
        tell_slips(map, talk);
    return map;
}
