/* grouping - by which columns rows are grouped */
#include "voc/grouping.h"

#include "voc/arena.h"
#include "voc/text.h"

/* The columns that the measures table has itself. */
static const char *const taken[] = {"metric",  "period", "as_of", "kind", "better", "unit",  "n",    "n_eff",
                                    "waiting", "value",  "se",    "low",  "high",   "level", "note", NULL};

struct grouping {
    size_t *columns; /* of the feed */
    size_t count;
};

struct groupings {
    struct arena *arena;
    struct feed *feed;
    struct grouping *items;
    size_t count;
    size_t *columns; /* of all groupings */
    size_t column_count;
    char *key;
    size_t used, capacity;
};

static bool has(const size_t columns[], size_t count, size_t column)
{
    for (size_t i = 0; i < count; i++)
        if (columns[i] == column)
            return true;
    return false;
}

static bool is_taken(const char *name, struct err *err)
{
    for (size_t i = 0; taken[i]; i++)
        if (strcmp(taken[i], name) == 0)
            return !err_set(
                err, ERR_USAGE,
                "'%s' can't be a group: measures have a column of that name; map it to another one", name);
    return false;
}

static bool read_columns(struct groupings *groupings, const char *text, struct grouping *grouping,
                         struct err *err)
{
    struct slice rest = slice_of(text), word;
    size_t column;

    grouping->columns = arena_array(groupings->arena, strlen(text) + 1, sizeof *grouping->columns);
    while (*text && slice_split(&rest, ',', &word)) {
        const char *const name = slice_copy(groupings->arena, slice_trim(word));
        if (is_taken(name, err) || !feed_require(groupings->feed, name, &column, err))
            return false;
        feed_want(groupings->feed, column);
        if (!has(grouping->columns, grouping->count, column))
            grouping->columns[grouping->count++] = column;
        if (!has(groupings->columns, groupings->column_count, column))
            groupings->columns[groupings->column_count++] = column;
    }
    return true;
}

/* The same columns in another order make the same groups. */
static bool is_same(const struct grouping *a, const struct grouping *b)
{
    for (size_t i = 0; i < a->count; i++)
        if (!has(b->columns, b->count, a->columns[i]))
            return false;
    return a->count == b->count;
}

struct groupings *grouping_read(struct arena *arena, struct feed *feed, const char *const texts[],
                                size_t count, struct err *err)
{
    struct groupings *groupings = arena_alloc(arena, sizeof *groupings);
    size_t width;

    feed_columns(feed, &width);
    *groupings = (struct groupings){.arena = arena, .feed = feed};
    groupings->items = arena_array(arena, count + 1, sizeof *groupings->items); /* one for the finest */
    groupings->columns = arena_array(arena, width, sizeof *groupings->columns);
    for (size_t i = 0; i < count; i++) {
        struct grouping *const grouping = &groupings->items[groupings->count];
        size_t same = 0;
        *grouping = (struct grouping){0};
        if (!read_columns(groupings, texts[i], grouping, err))
            return NULL;
        while (!is_same(&groupings->items[same], grouping))
            same++;
        groupings->count += same == groupings->count;
    }
    return groupings;
}

size_t grouping_finest(struct groupings *groupings)
{
    const struct grouping finest = {groupings->columns, groupings->column_count};
    size_t same = 0;

    while (same < groupings->count && !is_same(&groupings->items[same], &finest))
        same++;
    if (same == groupings->count)
        groupings->items[groupings->count++] = finest;
    return same;
}

size_t grouping_value(const struct groupings *groupings, size_t index)
{
    const struct grouping *const grouping = &groupings->items[index];

    return grouping->count == 1 ? grouping->columns[0] : FEED_NONE;
}

struct feed *grouping_feed(const struct groupings *groupings)
{
    return groupings->feed;
}

size_t grouping_count(const struct groupings *groupings)
{
    return groupings->count;
}

bool grouping_is_total(const struct groupings *groupings, size_t grouping)
{
    return groupings->items[grouping].count == 0;
}

bool grouping_uses(const struct groupings *groupings, size_t grouping, size_t place)
{
    const struct grouping *const it = &groupings->items[grouping];

    return has(it->columns, it->count, groupings->columns[place]);
}

const size_t *grouping_columns(const struct groupings *groupings, size_t *count)
{
    *count = groupings->column_count;
    return groupings->columns;
}

struct slice grouping_name(const struct groupings *groupings, size_t place)
{
    size_t count;

    return feed_columns(groupings->feed, &count)[groupings->columns[place]];
}

const char *grouping_text(const struct groupings *groupings, struct arena *arena, size_t index)
{
    const struct grouping *const grouping = &groupings->items[index];
    const char *text = "";
    size_t count;

    for (size_t i = 0; i < grouping->count; i++) {
        const struct slice name = feed_columns(groupings->feed, &count)[grouping->columns[i]];
        text = arena_printf(arena, "%s%s%.*s", text, i ? "," : "", (int)name.length, name.at);
    }
    return text;
}

static void put(struct groupings *groupings, struct slice cell)
{
    const size_t needed = groupings->used + cell.length + 1;

    if (groupings->capacity < needed) {
        groupings->key = arena_grow(groupings->arena, groupings->key, groupings->used, needed * 2);
        groupings->capacity = needed * 2;
    }
    if (cell.length)
        memcpy(groupings->key + groupings->used, cell.at, cell.length);
    groupings->used = needed;
    groupings->key[needed - 1] = CELLS_MARK;
}

static bool refuse_star(const struct groupings *groupings, size_t column, struct err *err)
{
    return feed_complain(groupings->feed, column, err,
                         "can't name a group: in measures it means all together");
}

static bool is_star(struct slice cell)
{
    return cell.length == 1 && cell.at[0] == '*';
}

bool grouping_of(struct groupings *groupings, size_t index, struct cells *cells, size_t *group,
                 struct err *err)
{
    const struct grouping *const grouping = &groupings->items[index];

    groupings->used = 0;
    for (size_t i = 0; i < grouping->count; i++) {
        const struct slice cell = feed_cell(groupings->feed, grouping->columns[i]);
        if (is_star(cell))
            return refuse_star(groupings, grouping->columns[i], err);
        put(groupings, cell);
    }
    *group = cells_group(cells, index, (struct slice){groupings->key, groupings->used});
    return true;
}

static struct slice piece_of(const struct groupings *groupings, const struct cells *cells, size_t group,
                             size_t column)
{
    const struct grouping *const grouping = &groupings->items[cells_grouping(cells, group)];
    struct slice rest = cells_key(cells, group), piece;

    for (size_t i = 0; i < grouping->count && slice_split(&rest, CELLS_MARK, &piece); i++)
        if (grouping->columns[i] == column)
            return piece;
    return (struct slice){"*", 1};
}

struct slice grouping_cell(const struct groupings *groupings, const struct cells *cells, size_t group,
                           size_t place)
{
    return piece_of(groupings, cells, group, groupings->columns[place]);
}

size_t grouping_around(struct groupings *groupings, struct cells *cells, size_t group, size_t grouping)
{
    const struct grouping *const coarse = &groupings->items[grouping];

    groupings->used = 0;
    for (size_t i = 0; i < coarse->count; i++)
        put(groupings, piece_of(groupings, cells, group, coarse->columns[i]));
    return cells_group(cells, grouping, (struct slice){groupings->key, groupings->used});
}
