/* monitor - how all targets stand today, in lines: for people, for Nagios */
#include "voc/monitor.h"

#include "voc/arena.h"
#include "voc/ink.h"
#include "voc/sink.h"
#include "voc/standing.h"
#include "voc/text.h"

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
