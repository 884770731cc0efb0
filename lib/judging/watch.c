/* watch - how all targets stand today */
#include "voc/watch.h"

#include "voc/arena.h"

#include <math.h>
#include <stdlib.h>

enum { FINE = 0, WARNING = 1, CRITICAL = 2, UNKNOWN = 3 };

bool watch_is_unlikely(const struct watch_item *item)
{
    const enum judge_verdict verdict = item->judgement.verdict;

    return item->judgement.outlook.word == JUDGE_OUTLOOK_UNLIKELY &&
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

    return verdict < DOUBTFUL && (!item->has_data || item->is_stale || item->quiet.is_silent) ? DOUBTFUL
                                                                                              : verdict;
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
    watch->silent += item->quiet.is_silent;
    watch->alone += item->quiet.is_alone;
    watch->unknown += item->is_stale || ((!item->has_data || item->quiet.is_silent) && !item->quiet.is_alone);
}

/* Until when it tells: its as_of, and no later than the end of the newest answers' period. */
static bool is_stale(const struct watch_item *item, int64_t oldest)
{
    const struct slice cell = slice_of(item->row->as_of);
    const bool is_dated = item->quiet.newest && item->quiet.newest->period.kind != PERIOD_ALL;
    struct moment as_of;
    struct moment_cell read;

    if (oldest == INT64_MIN)
        return false;
    if (is_dated && period_end(item->quiet.newest->period) < oldest)
        return true;
    if (cell.length == 0)
        return !is_dated;
    if (!moment_cell_iso(cell, &read) || !moment_parse(cell, &as_of))
        return true;
    return as_of.seconds + (as_of.precision == MOMENT_DAY ? CIVIL_DAY - 1 : 0) < oldest;
}

static bool add(struct watch *watch, const struct quiet *quiet, size_t place, const struct judge_plan *plan,
                int64_t oldest, struct err *err)
{
    const struct measures *const measures = watch->measures;
    const struct series *const series = &measures->series[place];
    const struct slice due = measures_cell(series_newest(series), measures_find(measures, "due")),
                       start = measures_cell(series_newest(series), measures_find(measures, "start"));
    struct watch_item *const item = &watch->items[watch->count];

    *item = (struct watch_item){.budget = {NAN, NAN, NAN, NAN, false},
                                .row = series_newest(series),
                                .due = due.length ? due.at : "",
                                .start = ""};
    if (!measures_number(measures, item->row, "target", &item->target, err))
        return false;
    if (isnan(item->target))
        return true;
    if (!judge_row(measures, series, series->count - 1, plan, &item->judgement, err))
        return false;
    if (item->judgement.is_ahead && !due.length)
        item->start = start.at;
    item->has_data = item->judgement.n > 0;
    item->quiet = quiet_word(quiet, place);
    item->is_stale = is_stale(item, oldest);
    watch->count++;
    count_item(watch, item);
    return true;
}

struct watch *watch_of(struct arena *arena, const struct measures *measures, const struct judge_plan *plan,
                       int64_t oldest, struct err *err)
{
    struct watch *watch = arena_alloc(arena, sizeof *watch);
    const struct quiet *const quiet = quiet_of(arena, measures);
    struct judge_memory memory = {.series = NULL};
    const struct judge_plan own = {plan->over, &memory};

    watch->measures = measures;
    watch->has_age = oldest != INT64_MIN;
    watch->items = arena_array(arena, measures->series_count, sizeof *watch->items);
    for (size_t i = 0; i < measures->series_count; i++)
        if (!add(watch, quiet, i, &own, oldest, err))
            return NULL;
    if (watch->count)
        qsort(watch->items, watch->count, sizeof *watch->items, worst_first);
    return watch;
}

void watch_tell_budgets(struct watch *watch)
{
    watch->has_budgets = true;
    for (size_t i = 0; i < watch->count; i++)
        watch->items[i].budget = watch->items[i].judgement.budget;
}

int watch_status(const struct watch *watch)
{
    if (watch->missed)
        return CRITICAL;
    if (watch->off_track || watch->unlikely)
        return WARNING;
    return watch->unknown || watch->alone == watch->count ? UNKNOWN : FINE;
}
