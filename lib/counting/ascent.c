/* ascent - rows of a table that have to come in order, each once */
#include "voc/ascent.h"

#include "voc/arena.h"

/* With a copy of the row before. */
struct ascent {
    struct arena *arena;
    struct feed *feed;
    const size_t *columns;
    size_t count;
    int (*compare)(struct slice a, struct slice b);
    struct slice *cells;
    char *text;
    size_t capacity;
    bool is_begun;
};

struct ascent *ascent_new(struct arena *arena, struct feed *feed, const size_t columns[], size_t count,
                          int (*compare)(struct slice a, struct slice b))
{
    struct ascent *const ascent = arena_alloc(arena, sizeof *ascent);

    *ascent =
        (struct ascent){.arena = arena, .feed = feed, .columns = columns, .count = count, .compare = compare};
    ascent->cells = arena_array(arena, count, sizeof *ascent->cells);
    return ascent;
}

void ascent_begin(struct ascent *ascent)
{
    ascent->is_begun = false;
}

static struct slice cell(const struct ascent *ascent, size_t place)
{
    return feed_cell(ascent->feed, ascent->columns[place]);
}

static void remember(struct ascent *ascent)
{
    size_t length = 0, used = 0;

    for (size_t i = 0; i < ascent->count; i++)
        length += cell(ascent, i).length;
    if (length > ascent->capacity) {
        ascent->capacity = length * 2;
        ascent->text = arena_alloc(ascent->arena, ascent->capacity);
    }
    for (size_t i = 0; i < ascent->count; i++) {
        const struct slice it = cell(ascent, i);
        if (it.length)
            memcpy(ascent->text + used, it.at, it.length);
        ascent->cells[i] = (struct slice){ascent->text + used, it.length};
        used += it.length;
    }
    ascent->is_begun = true;
}

bool ascent_check(struct ascent *ascent, struct err *err)
{
    size_t place = 0;
    int order = 0;

    for (; ascent->is_begun && order == 0 && place < ascent->count; place++)
        order = place + 1 < ascent->count ? slice_compare(ascent->cells[place], cell(ascent, place))
                                          : ascent->compare(ascent->cells[place], cell(ascent, place));
    if (order < 0 || !ascent->is_begun) {
        remember(ascent);
        return true;
    }
    return feed_complain(ascent->feed, ascent->columns[order ? place - 1 : 0], err,
                         order
                             ? "comes before what stands in the row above; a tally's rows are in the order "
                               "of their bytes, each once"
                             : "stands in the row above, too, with the same group, period, state and value");
}
