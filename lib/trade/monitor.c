/* monitor - how all targets stand today, in lines: for people, for Nagios, for Prometheus */
#include "voc/monitor.h"

#include "voc/arena.h"
#include "voc/ink.h"
#include "voc/number.h"
#include "voc/sink.h"
#include "voc/standing.h"
#include "voc/text.h"

#include <ctype.h>
#include <math.h>

enum { VERDICT_WIDTH = 10, NAME_WIDTH = 30, ANY_WIDTH = 10000 };

/* As wide as the longest name, but for names that no line has room for. */
static size_t name_width(const char *const names[], size_t count)
{
    size_t width = 0;

    for (size_t i = 0; i < count; i++) {
        const size_t needed = text_width(slice_of(names[i]));
        if (needed > width && needed <= NAME_WIDTH)
            width = needed;
    }
    return width;
}

static const char *nothing(const struct watch *watch)
{
    return watch->measures->count == 0 ? "the measures are empty" : "no targets";
}

bool monitor_print_status(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    const char **const names = arena_array(arena, watch->count + 1, sizeof *names);

    if (watch->count == 0)
        return sink_write(sink, slice_of(arena_printf(arena, "%s\n", nothing(watch))), err);
    for (size_t i = 0; i < watch->count; i++)
        names[i] = standing_name(arena, watch, &watch->items[i]);
    const size_t width = name_width(names, watch->count);
    for (size_t i = 0; i < watch->count; i++) {
        const struct watch_item *const item = &watch->items[i];
        const size_t name = text_width(slice_of(names[i]));
        char *const line = arena_printf(
            arena, "%-*s%s%*s %s\n", VERDICT_WIDTH,
            watch_is_unlikely(item) ? "unlikely" : judge_verdict_words[item->judgement.verdict], names[i],
            name < width ? (int)(width - name) : 0, "", standing_words(arena, item, ANY_WIDTH));
        if (!sink_write(sink, slice_of(ink_without_ties(line)), err))
            return false;
    }
    return true;
}

/* The worst of them in a line, since a pager shows no more. */
static const char *worst(struct arena *arena, const struct watch *watch)
{
    const struct watch_item *const item = &watch->items[0];

    if (watch->count == 0)
        return nothing(watch);
    return arena_printf(arena, "%s %s", standing_name(arena, watch, item),
                        standing_words(arena, item, ANY_WIDTH));
}

/* What rarely happens is said only then. */
static const char *some(struct arena *arena, size_t count, const char *word)
{
    return count ? arena_printf(arena, ", %zu %s", count, word) : "";
}

/* What follows a bar is read as numbers. */
static char *harmless(struct arena *arena, const char *line)
{
    char *const text = arena_copy(arena, line, strlen(line));

    for (char *at = text; *at; at++)
        if (*at == '|' || *at == '\n')
            *at = *at == '|' ? '/' : ' ';
    return text;
}

static bool print_counts(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    static const char *const words[] = {"OK", "WARNING", "CRITICAL", "UNKNOWN"};
    const char *const line = arena_printf(
        arena, "CUSTOMERS %s - %zu missed, %zu off-track, %zu unproven, %zu on-track, %zu met%s%s; first: %s",
        words[watch_status(watch)], watch->missed, watch->off_track, watch->unproven, watch->on_track,
        watch->met, some(arena, watch->stale, "stale"), some(arena, watch->silent, "silent"),
        worst(arena, watch));
    return sink_write(sink, slice_of(ink_without_ties(harmless(arena, line))), err);
}

bool monitor_print_nagios(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    const char *const performance =
        arena_printf(arena,
                     " | missed=%zu off_track=%zu unlikely=%zu unproven=%zu on_track=%zu met=%zu no_data=%zu "
                     "stale=%zu silent=%zu\n",
                     watch->missed, watch->off_track, watch->unlikely, watch->unproven, watch->on_track,
                     watch->met, watch->no_data, watch->stale, watch->silent);

    return print_counts(arena, watch, sink, err) && sink_write(sink, slice_of(performance), err);
}

bool monitor_print_trouble(struct arena *arena, const char *trouble, struct sink *sink, struct err *err)
{
    return sink_write(
        sink, slice_of(arena_printf(arena, "CUSTOMERS UNKNOWN - %s\n", harmless(arena, trouble))), err);
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
    return item->judgement.outlook.chance;
}

static double newest_of(const struct watch_item *item)
{
    const int64_t end = silence_since(&item->silence);

    return end == INT64_MIN ? NAN : (double)end;
}

static double silent_of(const struct watch_item *item)
{
    return item->is_silent;
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

bool monitor_print_prometheus(struct arena *arena, const struct watch *watch, struct sink *sink,
                              struct err *err)
{
    return print_gauge(arena, watch, "voc_now", "the newest periods pooled", now_of, sink, err) &&
           print_gauge(arena, watch, "voc_now_low", "lower limit of voc_now", low_of, sink, err) &&
           print_gauge(arena, watch, "voc_now_high", "upper limit of voc_now", high_of, sink, err) &&
           print_gauge(arena, watch, "voc_target", "where it should be", target_of, sink, err) &&
           print_gauge(arena, watch, "voc_chance", "chance of being at the target when it is due", chance_of,
                       sink, err) &&
           print_gauge(arena, watch, "voc_newest_answers_timestamp_seconds",
                       "when the newest period with answers ended", newest_of, sink, err) &&
           print_gauge(arena, watch, "voc_silent", "1 where answers have stopped coming", silent_of, sink,
                       err) &&
           print_verdicts(arena, watch, sink, err);
}
