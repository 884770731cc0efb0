/* watch - how all targets stand today */
#include "voc/watch.h"

#include "voc/arena.h"

#include <math.h>
#include <stdlib.h>

enum { FINE = 0, WARNING = 1, CRITICAL = 2, UNKNOWN = 3 };

bool watch_is_unlikely(const struct watch_item *item)
{
    const enum judge_verdict verdict = item->judgement.verdict;

    return item->judgement.outlook == JUDGE_OUTLOOK_UNLIKELY &&
           (verdict == JUDGE_ON_TRACK || verdict == JUDGE_UNPROVEN);
}

enum { DOUBTFUL = 4, UNLIKELY = 5 };

static int verdict_severity(const struct watch_item *item)
{
    static const int of_verdict[] = {[JUDGE_NONE] = 0,     [JUDGE_MET] = 1,       [JUDGE_ON_TRACK] = 2,
                                     [JUDGE_UNPROVEN] = 3, [JUDGE_OFF_TRACK] = 6, [JUDGE_MISSED] = 7};

    return watch_is_unlikely(item) ? UNLIKELY : of_verdict[item->judgement.verdict];
}

/* Bad news stays bad when it gets old. */
static int severity(const struct watch_item *item)
{
    const int verdict = verdict_severity(item);

    return verdict < DOUBTFUL && (!item->has_data || item->is_stale) ? DOUBTFUL : verdict;
}

static int worst_first(const void *left, const void *right)
{
    const struct watch_item *const a = left, *const b = right;
    const int order = severity(b) - severity(a), verdict = verdict_severity(b) - verdict_severity(a);

    return order ? order : verdict ? verdict : (a->row > b->row) - (a->row < b->row);
}

static void count_item(struct watch *watch, const struct watch_item *item)
{
    size_t *const counts[] = {[JUDGE_MET] = &watch->met,
                              [JUDGE_ON_TRACK] = &watch->on_track,
                              [JUDGE_OFF_TRACK] = &watch->off_track,
                              [JUDGE_MISSED] = &watch->missed,
                              [JUDGE_UNPROVEN] = &watch->unproven};

    ++*counts[item->judgement.verdict];
    watch->unlikely += watch_is_unlikely(item);
    watch->no_data += !item->has_data;
    watch->stale += item->is_stale;
}

static bool is_stale(const struct measure *row, int64_t oldest)
{
    struct moment as_of;
    struct moment_cell cell;

    if (oldest == INT64_MIN)
        return false;
    if (!moment_cell_iso(slice_of(row->as_of), &cell) || !moment_parse(slice_of(row->as_of), &as_of))
        return true;
    return as_of.seconds + (as_of.precision == MOMENT_DAY ? CIVIL_DAY - 1 : 0) < oldest;
}

static bool add(struct watch *watch, const struct series *series, const struct judge_plan *plan,
                int64_t oldest, struct err *err)
{
    const struct measures *const measures = watch->measures;
    const struct slice due = measures_cell(series_newest(series), measures_find(measures, "due"));
    struct watch_item *const item = &watch->items[watch->count];

    *item = (struct watch_item){.row = series_newest(series), .due = due.length ? due.at : ""};
    if (!measures_number(measures, item->row, "target", &item->target, err))
        return false;
    if (isnan(item->target))
        return true;
    if (!judge_row(measures, series, series->count - 1, plan, &item->judgement, err))
        return false;
    item->has_data = item->judgement.n > 0;
    item->is_stale = is_stale(item->row, oldest);
    watch->count++;
    count_item(watch, item);
    return true;
}

struct watch *watch_of(struct arena *arena, const struct measures *measures, const struct judge_plan *plan,
                       int64_t oldest, struct err *err)
{
    struct watch *watch = arena_alloc(arena, sizeof *watch);

    watch->measures = measures;
    watch->items = arena_array(arena, measures->series_count, sizeof *watch->items);
    for (size_t i = 0; i < measures->series_count; i++)
        if (!add(watch, &measures->series[i], plan, oldest, err))
            return NULL;
    if (watch->count)
        qsort(watch->items, watch->count, sizeof *watch->items, worst_first);
    return watch;
}

int watch_status(const struct watch *watch)
{
    if (watch->missed)
        return CRITICAL;
    if (watch->off_track || watch->unlikely)
        return WARNING;
    return watch->count == 0 || watch->no_data || watch->stale ? UNKNOWN : FINE;
}
