/* seams - where the records of a CSV end */
#include "voc/seams.h"

#include "voc/arena.h"
#include "voc/bits.h"
#include "voc/masks.h"
#include "voc/quoting.h"

/* How many there is room for, which is more than all but the oddest of files have in one go. */
enum { MOST = BOUNDS_REACH / 8 };

struct seams {
    uint32_t places[MOST + LANES];
    size_t count;
};

struct seams *seams_new(struct arena *arena)
{
    struct seams *const seams = arena_room(arena, sizeof *seams);

    seams->count = 0;
    return seams;
}

void seams_find(struct seams *seams, struct slice text, char delimiter)
{
    struct masks masks;

    text.length = text.length < BOUNDS_REACH ? text.length : BOUNDS_REACH;
    seams->count = 0;
    struct masks_walk walk = masks_begin(text, delimiter);
    while (seams->count + MASKS_MOST <= MOST && masks_next(&walk, &masks))
        seams->count += bits_places(masks.ends, masks.count, masks.base, seams->places + seams->count);
}

size_t seams_count(const struct seams *seams)
{
    return seams->count;
}

const uint32_t *seams_places(const struct seams *seams)
{
    return seams->places;
}

size_t seams_length(const struct seams *seams)
{
    return seams->count ? seams->places[seams->count - 1] + 1 : 0;
}

/* Of the first cell of what is left; with the line end, where it is the last one and has no quotes. */
static size_t cell_length(struct slice rest, char delimiter)
{
    const char *const behind = rest.at + rest.length;
    bool doubled;

    if (rest.at[0] == '"')
        return (size_t)(quoting_close(rest.at + 1, behind, &doubled) + 1 - rest.at);
    const char *const end = memchr(rest.at, delimiter, rest.length);
    return (size_t)((end ? end : behind) - rest.at);
}

bool seams_cell(struct slice record, size_t column, char delimiter, struct slice *cell)
{
    size_t length = cell_length(record, delimiter);

    for (; column > 0; column--) {
        if (length == record.length || record.at[length] != delimiter)
            return false;
        record = (struct slice){record.at + length + 1, record.length - length - 1};
        length = cell_length(record, delimiter);
    }
    *cell = (struct slice){record.at, length};
    if (length == record.length)
        *cell = slice_without_line_end(*cell);
    return bounds_unquote(cell);
}
