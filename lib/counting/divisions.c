/* divisions - by which groupings the rows of tallies are */
#include "voc/divisions.h"

#include "voc/arena.h"
#include "voc/text.h"

/* Which of the columns a grouping uses, and its number among those that are asked for. */
struct division {
    const bool *uses;
    size_t number;
};

struct divisions {
    struct arena *arena;
    struct feed *feed;
    const char *table;
    const struct slice *names;
    size_t *columns;
    size_t width;
    struct division *items;
    size_t count;
};

static bool *uses_of(const struct divisions *divisions, const char *grouping, struct err *err)
{
    bool *const uses = arena_array(divisions->arena, divisions->width + 1, sizeof *uses);
    struct slice rest = slice_of(grouping), name;

    while (*grouping && slice_split(&rest, ',', &name)) {
        size_t place = 0;
        while (place < divisions->width && !slice_is(divisions->names[place], slice_trim(name)))
            place++;
        if (place == divisions->width) {
            err_set(err, ERR_DATA, "%s has no column '%.*s' between metric and period", divisions->table,
                    (int)name.length, name.at);
            return NULL;
        }
        uses[place] = true;
    }
    return uses;
}

/* Its place; `count` where there is none like it. */
static size_t find(const struct divisions *divisions, const bool uses[])
{
    size_t i = uses ? 0 : divisions->count;

    while (i < divisions->count &&
           memcmp(divisions->items[i].uses, uses, divisions->width * sizeof *uses) != 0)
        i++;
    return i;
}

struct divisions *divisions_read(struct arena *arena, struct feed *feed, size_t group_count,
                                 const char *const groupings[], size_t count, const char *table,
                                 struct err *err)
{
    struct divisions *const divisions = arena_alloc(arena, sizeof *divisions);
    const char *name;
    size_t width;

    *divisions = (struct divisions){.arena = arena, .feed = feed, .table = table, .width = group_count};
    divisions->names = feed_header(feed, 0, &width, &name) + 1;
    divisions->columns = arena_array(arena, group_count, sizeof *divisions->columns);
    for (size_t i = 0; i < group_count; i++)
        divisions->columns[i] = feed_find(feed, slice_copy(arena, divisions->names[i]));
    divisions->items = arena_array(arena, count, sizeof *divisions->items);
    for (size_t i = 0; i < count; i++) {
        const bool *const uses = uses_of(divisions, groupings[i], err);
        if (!uses)
            return NULL;
        divisions->items[divisions->count++] = (struct division){uses, SIZE_MAX};
    }
    return divisions;
}

bool divisions_have(const struct divisions *divisions, const char *const groupings[], size_t count,
                    const char *by, struct err *err)
{
    struct err unused = {0};

    for (size_t i = 0; i < count; i++)
        if (find(divisions, uses_of(divisions, groupings[i], &unused)) == divisions->count)
            return err_set(err, ERR_USAGE, "%s wasn't counted by '%s', but by '%s'", divisions->table,
                           *groupings[i] ? groupings[i] : "*", by);
    return true;
}

bool divisions_match(struct divisions *divisions, const struct groupings *groupings, struct err *err)
{
    struct err unused = {0};

    for (size_t i = 0; i < grouping_count(groupings); i++) {
        const char *const text = grouping_text(groupings, divisions->arena, i);
        const size_t place = find(divisions, uses_of(divisions, text, &unused));
        if (place == divisions->count)
            return err_set(
                err, ERR_USAGE,
                "--min-n hides by the finest grouping, which %s doesn't have; tally it with --by '%s', too",
                divisions->table, text);
        divisions->items[place].number = i;
    }
    return true;
}

bool divisions_group(const struct divisions *divisions, struct groupings *groupings, struct cells *cells,
                     size_t *group, struct err *err)
{
    bool uses[DIVISIONS_MOST] = {false};

    for (size_t i = 0; i < divisions->width; i++)
        uses[i] = !slice_is(feed_cell(divisions->feed, divisions->columns[i]), slice_of("*"));
    const size_t place = find(divisions, uses);
    *group = SIZE_MAX;
    if (place < divisions->count)
        return divisions->items[place].number == SIZE_MAX ||
               grouping_of(groupings, divisions->items[place].number, cells, group, err);
    if (divisions->width)
        return feed_complain(
            divisions->feed, divisions->columns[0], err,
            "and the other groups of this row are of no grouping that the tally says it has");
    return err_set(err, ERR_DATA, "%s:%zu: the tally doesn't say that it has a total",
                   feed_name(divisions->feed), feed_line(divisions->feed));
}
