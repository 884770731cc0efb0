/* atlas - several maps, of which each export's own is picked by its header */
#include "voc/atlas.h"

#include "voc/arena.h"
#include "voc/choice.h"
#include "voc/misnomer.h"
#include "voc/path.h"
#include "voc/profiles.h"
#include "voc/talk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct atlas {
    struct arena *arena, *look; /* look: what is needed to look at one export */
    const struct map **maps;
    struct path_file *files; /* that they were read from; NULL: they are built in */
    size_t count;
    bool as_it_is; /* one file was named, no choice */
};

static bool has_file(const struct atlas *atlas, struct path_file file)
{
    for (size_t i = 0; i < atlas->count && atlas->files; i++)
        if (path_is_file(atlas->files[i], file))
            return true;
    return false;
}

bool atlas_has(const struct atlas *atlas, const char *path)
{
    struct path_file file;

    return path_file(path, &file) && has_file(atlas, file);
}

static bool add_map(struct atlas *atlas, const char *path, struct err *err)
{
    struct path_file file = {0};

    if (path_file(path, &file) && has_file(atlas, file))
        return true;
    const struct map *const map = map_read(atlas->arena, path, err);
    if (!map)
        return false;
    atlas->maps = arena_more(atlas->arena, atlas->maps, atlas->count, sizeof *atlas->maps);
    atlas->files = arena_more(atlas->arena, atlas->files, atlas->count, sizeof *atlas->files);
    atlas->maps[atlas->count] = map;
    atlas->files[atlas->count++] = file;
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

static const struct map *pick(struct atlas *atlas, const char *path, const struct talk *talk, struct err *err)
{
    const struct choice choice = choice_of(atlas->look, atlas->maps, atlas->count, path);
    const struct map *const map = choice_made(atlas->look, &choice, atlas->count, path, err);

    if (map)
        talk_say(talk, TALK_NOTE, "%s: map %s", path_title(path), map->name);
    return map;
}

bool atlas_recognise(struct atlas *atlas, const char *path, const struct map **map, const struct talk *talk,
                     struct err *err)
{
    *map = NULL;
    if (!path_repeat(atlas->look, path, err))
        return false;
    const struct choice choice = choice_of(atlas->look, atlas->maps, atlas->count, path);
    if (choice.best.map && !choice.rival.map) {
        const struct slice note = choice.best.map->settings.note;
        *map = choice.best.map;
        talk_say(talk, TALK_NOTE, "%s: looks like an export of %s, so its built-in map is used%s%s%s",
                 path_title(path), (*map)->name, note.length ? " (" : "", note.length ? note.at : "",
                 note.length ? ")" : "");
    }
    arena_clear(atlas->look);
    return true;
}

const struct map *atlas_pick(struct atlas *atlas, const char *path, const struct talk *talk, struct err *err)
{
    const struct map *map = atlas->maps[0];

    if (!atlas->as_it_is) {
        if (!path_repeat(atlas->look, path, err))
            return NULL;
        map = pick(atlas, path, talk, err);
        arena_clear(atlas->look);
    }
    if (map)
        misnomer_say(map, talk);
    return map;
}
