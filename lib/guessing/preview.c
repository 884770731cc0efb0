/* preview - an export's first bytes */
#include "voc/preview.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/evidence.h"
#include "voc/origin.h"
#include "voc/split.h"

/* Where outline_settle looks for a header, and the line `sep=;` that may stand before it. */
enum { SEEN = 68 * 1024 };

/* The text as an encoding shows it. */
struct version {
    struct version *next;
    const char *told, *encoding; /* what the map says, and what it is read as */
    struct slice text;           /* empty where it can't be read */
};

struct preview {
    struct arena *arena;
    const char *path;
    struct version *versions;
};

struct preview *preview_new(struct arena *arena, const char *path)
{
    struct preview *const preview = arena_alloc(arena, sizeof *preview);

    *preview = (struct preview){arena, path, NULL};
    return preview;
}

static const struct version *version_of(struct preview *preview, const struct map *map)
{
    const char *const told = map->settings.shape.encoding;
    struct version *it = preview->versions;
    struct err ignored = {0};

    while (it && it->told != told)
        it = it->next;
    if (it)
        return it;
    it = arena_alloc(preview->arena, sizeof *it);
    *it = (struct version){preview->versions, told, NULL, {"", 0}};
    preview->versions = it;
    struct bytes *const bytes = bytes_open(preview->arena, preview->path, told, &ignored);
    it->encoding = bytes ? bytes_evidence(bytes)->encoding : NULL;
    if (!bytes || !bytes_peek(bytes, SEEN, &it->text, &ignored))
        it->text = (struct slice){"", 0};
    return it;
}

static void skip_lines(struct slice *text, size_t lines)
{
    struct slice line;

    while (lines-- > 0)
        slice_split(text, '\n', &line);
}

/* Whether all rows of the header are seen to their end, however they are split. */
static bool shows_header(struct slice text, const struct rows_shape *shape)
{
    static const char delimiters[] = {',', ';', '\t', '|'};

    if (text.length < SEEN)
        return true;
    skip_lines(&text, shape->skip);
    for (size_t i = 0; i < sizeof delimiters; i++) {
        struct split split = {.rest = text, .delimiter = delimiters[i]};
        for (size_t row = 0; row == 0 || row < shape->header_rows; row++)
            if (!text.at || !split_next(&split))
                return false;
    }
    return true;
}

/* A name with a quote stands there in another way. */
static bool lacks_name(struct slice text, const struct map *map)
{
    for (size_t i = 0; i < map->name_count; i++)
        if (!memchr(map->names[i].at, '"', map->names[i].length) && !slice_holds(text, map->names[i]))
            return true;
    return false;
}

const char *preview_encoding(struct preview *preview, const struct map *map)
{
    return version_of(preview, map)->encoding;
}

bool preview_is_csv(struct preview *preview, const struct map *map)
{
    return origin_content(version_of(preview, map)->text) == ORIGIN_CSV;
}

bool preview_may_show(struct preview *preview, const struct map *map)
{
    const struct rows_shape *const shape = &map->settings.shape;
    const struct slice text = version_of(preview, map)->text;

    return origin_content(text) != ORIGIN_CSV || !lacks_name(text, map) || !shows_header(text, shape);
}
