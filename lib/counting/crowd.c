/* crowd - who answered, as numbers */
#include "voc/crowd.h"

#include "voc/arena.h"
#include "voc/cells.h"

struct crowd {
    struct feed *feed;
    size_t column;
    struct cells *members;
    uint32_t nameless;
};

struct crowd *crowd_open(struct arena *arena, struct feed *feed, const char *column, struct err *err)
{
    struct crowd *crowd = arena_alloc(arena, sizeof *crowd);

    *crowd = (struct crowd){.feed = feed, .members = cells_new(arena, 0)};
    if (!feed_require(feed, column, &crowd->column, err))
        return NULL;
    feed_want(feed, crowd->column);
    return crowd;
}

/* Those without a name are numbered from the other end. */
uint32_t crowd_member(struct crowd *crowd)
{
    const struct slice name = slice_trim(feed_cell(crowd->feed, crowd->column));

    return name.length ? (uint32_t)cells_group(crowd->members, 0, name) : UINT32_MAX - crowd->nameless++;
}

long long crowd_nameless(const struct crowd *crowd)
{
    return crowd->nameless;
}
