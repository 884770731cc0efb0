/* watch - how all targets stand today */
#include "voc/watch.h"

#include "voc/arena.h"
#include "voc/sink.h"
#include "voc/number.h"

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
    item->has_data = !isnan(item->judgement.now);
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

static const char *words_of(struct arena *arena, const struct watch_item *item)
{
    const struct judgement *const it = &item->judgement;

    if (!item->has_data)
        return arena_printf(arena, "no answers; target %s", shown(arena, item->target));
    const char *words = arena_printf(arena, "%s", shown(arena, it->now));
    if (!isnan(it->now_low) && !isnan(it->now_high))
        words = arena_printf(arena, "%s (%s to %s)", words, shown(arena, it->now_low),
                             shown(arena, it->now_high));
    words = arena_printf(arena, "%s %s, target %s", words, item->row->unit, shown(arena, item->target));
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
            words_of(arena, item));
        if (!sink_write(sink, slice_of(line), err))
            return false;
    }
    return true;
}

/* The worst of them in a line, since a pager shows no more. */
static const char *worst(struct arena *arena, const struct watch *watch)
{
    const struct watch_item *const item = &watch->items[0];

    if (watch->count == 0)
        return "no targets";
    return arena_printf(
        arena, "%s %s %s", item->row->metric,
        text_harmless(arena, slice_of(measures_group_words(arena, watch->measures, item->row))),
        words_of(arena, item));
}

static bool print_counts(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    static const char *const words[] = {"OK", "WARNING", "CRITICAL", "UNKNOWN"};
    const char *const line = arena_printf(
        arena, "CUSTOMERS %s - %zu missed, %zu off-track, %zu unproven, %zu on-track, %zu met; first: %s",
        words[watch_status(watch)], watch->missed, watch->off_track, watch->unproven, watch->on_track,
        watch->met, worst(arena, watch));
    char *harmless = arena_copy(arena, line, strlen(line));

    for (char *at = harmless; *at; at++)
        if (*at == '|')
            *at = '/';
    return sink_write(sink, slice_of(harmless), err);
}

bool watch_print_nagios(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    const char *const performance = arena_printf(
        arena, " | missed=%zu off_track=%zu unlikely=%zu unproven=%zu on_track=%zu met=%zu no_data=%zu\n",
        watch->missed, watch->off_track, watch->unlikely, watch->unproven, watch->on_track, watch->met,
        watch->no_data);

    return print_counts(arena, watch, sink, err) && sink_write(sink, slice_of(performance), err);
}

static const char *label_name(struct arena *arena, struct slice name)
{
    char *label = arena_printf(arena, "%s%.*s", name.length && isdigit((unsigned char)name.at[0]) ? "_" : "",
                               (int)name.length, name.at);

    for (char *at = label; *at; at++)
        if (!isalnum((unsigned char)*at) && *at != '_')
            *at = '_';
    return label;
}

static const char *label_value(struct arena *arena, struct slice value)
{
    char *text = arena_alloc(arena, value.length * 2 + 1), *end = text;

    for (size_t i = 0; i < value.length; i++) {
        const char c = value.at[i];
        if (c == '\\' || c == '"' || c == '\n')
            *end++ = '\\';
        *end++ = c;
        if (c == '\n')
            end[-1] = 'n';
    }
    return text;
}

static const char *labels_of(struct arena *arena, const struct watch *watch, const struct watch_item *item)
{
    const struct measures *const measures = watch->measures;
    const char *labels =
        arena_printf(arena, "metric=\"%s\"", label_value(arena, slice_of(item->row->metric)));

    for (size_t i = 0; i < measures->group_count; i++)
        labels = arena_printf(arena, "%s,%s=\"%s\"", labels,
                              label_name(arena, measures->columns[measures->group_first + i]),
                              label_value(arena, item->row->group[i]));
    return labels;
}

static double now_of(const struct watch_item *item)
{
    return item->judgement.now;
}

static double low_of(const struct watch_item *item)
{
    return item->judgement.now_low;
}

static double high_of(const struct watch_item *item)
{
    return item->judgement.now_high;
}

static double target_of(const struct watch_item *item)
{
    return item->target;
}

static double chance_of(const struct watch_item *item)
{
    return item->judgement.chance;
}

static bool print_gauge(struct arena *arena, const struct watch *watch, const char *name, const char *help,
                        double (*value)(const struct watch_item *), struct sink *sink, struct err *err)
{
    char number[NUMBER_SIZE];

    if (!sink_write(sink, slice_of(arena_printf(arena, "# HELP %s %s\n# TYPE %s gauge\n", name, help, name)),
                    err))
        return false;
    for (size_t i = 0; i < watch->count; i++) {
        const struct watch_item *const item = &watch->items[i];
        if (number_format(value(item), number) == 0)
            continue;
        if (!sink_write(
                sink,
                slice_of(arena_printf(arena, "%s{%s} %s\n", name, labels_of(arena, watch, item), number)),
                err))
            return false;
    }
    return true;
}

static bool print_verdicts(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    if (!sink_write(sink,
                    slice_of("# HELP voc_verdict 1 for the verdict that holds\n# TYPE voc_verdict gauge\n"),
                    err))
        return false;
    for (size_t i = 0; i < watch->count; i++) {
        const char *const labels = labels_of(arena, watch, &watch->items[i]);
        for (int verdict = JUDGE_MET; verdict <= JUDGE_UNPROVEN; verdict++)
            if (!sink_write(
                    sink,
                    slice_of(arena_printf(arena, "voc_verdict{%s,verdict=\"%s\"} %d\n", labels,
                                          judge_verdict_words[verdict],
                                          watch->items[i].judgement.verdict == (enum judge_verdict)verdict)),
                    err))
                return false;
    }
    return true;
}

bool watch_print_prometheus(struct arena *arena, const struct watch *watch, struct sink *sink,
                            struct err *err)
{
    return print_gauge(arena, watch, "voc_now", "the newest periods pooled", now_of, sink, err) &&
           print_gauge(arena, watch, "voc_now_low", "lower limit of voc_now", low_of, sink, err) &&
           print_gauge(arena, watch, "voc_now_high", "upper limit of voc_now", high_of, sink, err) &&
           print_gauge(arena, watch, "voc_target", "where it should be", target_of, sink, err) &&
           print_gauge(arena, watch, "voc_chance", "chance of being at the target when it is due", chance_of,
                       sink, err) &&
           print_verdicts(arena, watch, sink, err);
}
