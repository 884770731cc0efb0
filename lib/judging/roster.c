/* roster - who is scored, and on what */
#include "voc/roster.h"

#include "voc/arena.h"

const struct series *const *roster_series(const struct roster *roster, size_t owner, size_t *count)
{
    *count = roster->begin[owner + 1] - roster->begin[owner];
    return roster->series + roster->begin[owner];
}

size_t roster_metric(const struct roster *roster, const char *name)
{
    size_t i = 0;

    while (i < roster->metric_count && strcmp(roster->metrics[i], name) != 0)
        i++;
    return i;
}

bool roster_is_alone(const struct roster *roster, const struct measure *row)
{
    for (size_t i = 0; i < roster->measures->group_count; i++)
        if (i != roster->group && !measures_is_total(row->group[i]))
            return false;
    return true;
}

/* The place of an owner, a new one at the end. */
static size_t place_of(struct roster *roster, struct slice owner)
{
    size_t i = 0;

    while (i < roster->owner_count && !slice_is(roster->owners[i], owner))
        i++;
    if (i == roster->owner_count)
        roster->owners[roster->owner_count++] = owner;
    return i;
}

/* The owner of each series, SIZE_MAX where it has none. */
static size_t *gather(struct arena *arena, struct roster *roster)
{
    const struct measures *const measures = roster->measures;
    size_t *const owners = arena_array(arena, measures->series_count, sizeof *owners);

    roster->owners = arena_array(arena, measures->series_count, sizeof *roster->owners);
    roster->metrics = arena_array(arena, measures->series_count, sizeof *roster->metrics);
    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const row = series_newest(&measures->series[i]);
        const struct slice owner = row->group[roster->group];
        owners[i] = SIZE_MAX;
        if (owner.length == 0 || measures_is_total(owner) || *row->better == '\0')
            continue;
        owners[i] = place_of(roster, owner);
        if (roster_metric(roster, row->metric) == roster->metric_count)
            roster->metrics[roster->metric_count++] = row->metric;
    }
    return owners;
}

/* Owner by owner: counted, then laid out from the back. */
static void sort(struct arena *arena, struct roster *roster, const size_t owners[])
{
    const struct measures *const measures = roster->measures;
    size_t *const begin = arena_array(arena, roster->owner_count + 2, sizeof *begin);

    roster->series = arena_array(arena, measures->series_count, sizeof *roster->series);
    for (size_t i = 0; i < measures->series_count; i++)
        if (owners[i] != SIZE_MAX)
            begin[owners[i] + 1]++;
    for (size_t i = 0; i <= roster->owner_count; i++)
        begin[i + 1] += begin[i];
    for (size_t i = measures->series_count; i-- > 0;)
        if (owners[i] != SIZE_MAX)
            roster->series[--begin[owners[i] + 1]] = &measures->series[i];
    roster->begin = begin + 1;
}

static bool has_any_alone(const struct roster *roster)
{
    const struct measures *const measures = roster->measures;

    for (size_t i = 0; i < measures->series_count; i++) {
        const struct measure *const row = series_newest(&measures->series[i]);
        if (roster_is_alone(roster, row) && !measures_is_total(row->group[roster->group]))
            return true;
    }
    return measures->count == 0;
}

bool roster_read(struct arena *arena, const struct measures *measures, const char *owner,
                 struct roster *roster, struct err *err)
{
    *roster = (struct roster){.measures = measures, .group = measures_group_find(measures, owner)};
    if (roster->group == FEED_NONE)
        return err_set(err, ERR_DATA,
                       "%s has no group '%s'; voc measure --by %s makes it, --owner COLUMN names another",
                       measures->name, owner, owner);
    sort(arena, roster, gather(arena, roster));
    return has_any_alone(roster) ||
           err_set(err, ERR_DATA, "%s has no rows for %s alone; voc measure --by %s --by ... makes them",
                   measures->name, owner, owner);
}
