/* joint - the columns of several tables of measures, as one table has them */
#include "voc/joint.h"

#include "voc/arena.h"
#include "voc/text.h"

static const char metric_name[] = "metric", period_name[] = "period";

static size_t place_in(const struct slice names[], size_t count, const char *name)
{
    size_t i = 0;

    while (i < count && !slice_is(names[i], slice_of(name)))
        i++;
    return i;
}

static bool lacks(struct feed *feed, const char *table, const char *column, struct err *err)
{
    return feed_find(feed, column) == FEED_NONE
               ? feed_lacks(feed, column, err)
               : err_set(err, ERR_DATA, "%s has no column '%s'", table, column);
}

/* Marks the columns between `metric` and `period` of one table as groups. */
static bool mark_groups(struct arena *arena, struct feed *feed, size_t table, bool groups[], struct err *err)
{
    size_t count;
    const char *name;
    const struct slice *const header = feed_header(feed, table, &count, &name);
    const size_t metric = place_in(header, count, metric_name), period = place_in(header, count, period_name);

    if (metric == count || period == count)
        return lacks(feed, name, metric == count ? metric_name : period_name, err);
    if (metric > period)
        return err_set(err, ERR_DATA,
                       "%s: 'period' stands before 'metric'; expected metric, the group's columns, period",
                       name);
    for (size_t i = metric + 1; i < period; i++)
        groups[feed_find(feed, slice_copy(arena, header[i]))] = true;
    return true;
}

/* The columns of all tables, in the order of the first but for groups that only another has: these go between
   `metric` and `period` too. */
static void order_columns(struct arena *arena, struct feed *feed, const bool groups[], struct joint *joint)
{
    const struct slice *const columns = feed_columns(feed, &joint->count);
    struct slice *const names = arena_array(arena, joint->count, sizeof *names);
    const size_t metric = feed_find(feed, metric_name);
    size_t ordered = 0;

    joint->order = arena_array(arena, joint->count, sizeof *joint->order);
    for (size_t pass = 0; pass < 3; pass++) /* up to metric, the groups, the rest */
        for (size_t i = 0; i < joint->count; i++)
            if ((groups[i] ? 1 : i <= metric ? 0 : 2) == pass)
                joint->order[ordered++] = i;
    for (size_t i = 0; i < joint->count; i++)
        names[i] = columns[joint->order[i]];
    joint->columns = names;
    joint->group_first = place_in(names, joint->count, metric_name) + 1;
    joint->group_count = place_in(names, joint->count, period_name) - joint->group_first;
}

bool joint_find(struct arena *arena, struct feed *feed, struct joint *joint, struct err *err)
{
    const char *unused;
    size_t count;

    *joint = (struct joint){0};
    feed_columns(feed, &count);
    bool *const groups = arena_array(arena, count, sizeof *groups);
    for (size_t i = 0; feed_header(feed, i, &count, &unused); i++) {
        joint->is_single = i == 0;
        if (!mark_groups(arena, feed, i, groups, err))
            return false;
    }
    order_columns(arena, feed, groups, joint);
    joint->room = arena_array(arena, joint->count, sizeof *joint->room);
    return true;
}

const struct slice *joint_cells(const struct joint *joint, const struct feed *feed)
{
    if (joint->is_single)
        return feed->cells;
    for (size_t i = 0; i < joint->count; i++)
        joint->room[i] = feed_cell(feed, joint->order[i]);
    for (size_t i = joint->group_first; i < joint->group_first + joint->group_count; i++)
        if (!feed_has(feed, joint->order[i]))
            joint->room[i] = slice_of("*");
    return joint->room;
}
