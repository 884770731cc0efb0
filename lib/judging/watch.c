/* watch - how all targets stand today */
#include "voc/watch.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/sink.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>

enum {
    FINE = 0,
    WARNING = 1,
    CRITICAL = 2,
    UNKNOWN = 3,
    VERDICT_WIDTH = 10,
    METRIC_WIDTH = 16,
    GROUP_WIDTH = 24
};

static int severity(const struct watch_item *item)
{
    static const int of_verdict[] = {[JUDGE_NONE] = 0,     [JUDGE_MET] = 1,       [JUDGE_ON_TRACK] = 2,
                                     [JUDGE_UNPROVEN] = 3, [JUDGE_OFF_TRACK] = 6, [JUDGE_MISSED] = 7};
    const int verdict = of_verdict[item->judgement.verdict];

    if (verdict < 6 && item->judgement.outlook == JUDGE_OUTLOOK_UNLIKELY &&
        item->judgement.verdict != JUDGE_MET)
        return 5;
    return !item->has_data || item->is_stale ? 4 : verdict;
}

static int worst_first(const void *left, const void *right)
{
    const struct watch_item *const a = left, *const b = right;
    const int order = severity(b) - severity(a);

    return order ? order : (a->row > b->row) - (a->row < b->row);
}

static void count_item(struct watch *watch, const struct watch_item *item)
{
    size_t *const counts[] = {[JUDGE_MET] = &watch->met,
                              [JUDGE_ON_TRACK] = &watch->on_track,
                              [JUDGE_OFF_TRACK] = &watch->off_track,
                              [JUDGE_MISSED] = &watch->missed,
                              [JUDGE_UNPROVEN] = &watch->unproven};

    ++*counts[item->judgement.verdict];
    watch->unlikely += severity(item) == 5;
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
    const struct slice due = measures_cell(series->rows[series->count - 1], measures_find(measures, "due"));
    struct watch_item *const item = &watch->items[watch->count];

    *item = (struct watch_item){.row = series->rows[series->count - 1], .due = due.length ? due.at : ""};
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

static const char *shown(struct arena *arena, double value)
{
    char text[NUMBER_SIZE];
    const double size = fabs(value);

    number_round(value, size >= 100 ? 0 : size >= 10 ? 1 : 2, text);
    return arena_copy(arena, text, strlen(text));
}

/* The text cut or filled with blanks to a width in columns. */
static const char *padded(struct arena *arena, const char *text, size_t width)
{
    const char *const harmless = text_harmless(arena, slice_of(text));
    const struct slice fit = text_fit(slice_of(harmless), width);

    return arena_printf(arena, "%.*s%*s", (int)fit.length, fit.at, (int)(width - text_width(fit)), "");
}

static const char *level_words(struct arena *arena, const struct watch_item *item)
{
    const struct judgement *const it = &item->judgement;
    const char *const unit = item->row->unit;

    if (!item->has_data)
        return "no answers";
    if (isnan(it->now))
        return isnan(it->now_low) ? "too few answered yet"
                                  : arena_printf(arena, "more than %s %s", shown(arena, it->now_low), unit);
    if (isnan(it->now_low) || isnan(it->now_high))
        return arena_printf(arena, "%s %s", shown(arena, it->now), unit);
    return arena_printf(arena, "%s (%s to %s) %s", shown(arena, it->now), shown(arena, it->now_low),
                        shown(arena, it->now_high), unit);
}

const char *watch_words(struct arena *arena, const struct watch_item *item)
{
    const struct judgement *const it = &item->judgement;
    const char *words =
        arena_printf(arena, "%s, target %s", level_words(arena, item), shown(arena, item->target));

    if (*item->due)
        words = arena_printf(arena, "%s by %s", words, item->due);
    if (!isnan(it->chance) && it->verdict != JUDGE_MET && it->verdict != JUDGE_MISSED)
        words = arena_printf(arena, "%s, chance %.0f %%", words, 100 * it->chance);
    if (!isnan(it->needed))
        words = arena_printf(arena, "%s, %.0f more answers would tell", words, it->needed);
    return item->is_stale ? arena_printf(arena, "%s, stale: as of %s", words, item->row->as_of) : words;
}

bool watch_print(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    if (watch->count == 0)
        return sink_write(sink, slice_of("no targets\n"), err);
    for (size_t i = 0; i < watch->count; i++) {
        const struct watch_item *const item = &watch->items[i];
        const char *const line = arena_printf(
            arena, "%s%s%s%s\n", padded(arena, judge_verdict_words[item->judgement.verdict], VERDICT_WIDTH),
            padded(arena, item->row->metric, METRIC_WIDTH),
            padded(arena, measures_group_words(arena, watch->measures, item->row), GROUP_WIDTH),
            watch_words(arena, item));
        if (!sink_write(sink, slice_of(line), err))
            return false;
    }
    return true;
}
