/* coverage - how much of what an owner answers for has a baseline or a target */
#include "voc/coverage.h"

#include "voc/arena.h"
#include "voc/text.h"

#include <math.h>

static bool is_covered(const struct measures *measures, const struct measure *row)
{
    return measures_cell(row, measures_find(measures, "baseline")).length > 0 ||
           measures_cell(row, measures_find(measures, "target")).length > 0;
}

bool coverage_of(struct part *part, const struct roster *roster, size_t owner)
{
    const struct measures *const measures = roster->measures;
    double covered = 0;
    size_t count;
    const struct series *const *const series = roster_series(roster, owner, &count);

    if (measures_find(measures, "baseline") == FEED_NONE && measures_find(measures, "target") == FEED_NONE)
        return false;
    for (size_t i = 0; i < count; i++)
        covered += is_covered(measures, series_newest(series[i]));
    const double owned = (double)count;
    *part = (struct part){.n = owned,
                          .n_fair = owned,
                          .value = 100 * covered / owned,
                          .low = NAN,
                          .high = NAN,
                          .weight = NAN,
                          .is_there = owned > 0,
                          .note = ""};
    return true;
}

/* `csat (Leeds, phone)`; all of the owner's together have no place. */
static const char *words_of(struct arena *arena, const struct roster *roster, const struct measure *row)
{
    const char *place = "";

    for (size_t i = 0; i < roster->measures->group_count; i++) {
        if (i == roster->group || measures_is_total(row->group[i]))
            continue;
        const char *const cell = row->group[i].length ? slice_copy(arena, row->group[i]) : "unknown";
        place = arena_printf(arena, "%s%s%s", place, *place ? ", " : "", cell);
    }
    return *place ? arena_printf(arena, "%s (%s)", row->metric, place) : row->metric;
}

const char *coverage_gaps(struct arena *arena, const struct roster *roster, size_t owner, size_t most)
{
    const char *list = "";
    size_t gaps = 0, count;
    const struct series *const *const series = roster_series(roster, owner, &count);

    for (size_t i = 0; i < count; i++) {
        const struct measure *const row = series_newest(series[i]);
        if (is_covered(roster->measures, row) || gaps++ >= most)
            continue;
        list = arena_printf(arena, "%s%s%s", list, *list ? ", " : "", words_of(arena, roster, row));
    }
    return gaps > most ? arena_printf(arena, "%s and %zu more", list, gaps - most) : list;
}
