/* backlog - what still waits, and since when the longest */
#include "voc/backlog.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/trouble.h"

#include <stdio.h>

/* Of one source: how many, and the oldest. */
struct oldest {
    long long rows;
    int64_t since;
    const char *name;
    size_t line;
};

struct backlog {
    struct oldest (*of)[SOURCES_MOST][2]; /* each quantity's; apart where only the day is known */
};

struct backlog *backlog_new(struct arena *arena, size_t quantities)
{
    struct backlog *const backlog = arena_alloc(arena, sizeof *backlog);

    backlog->of = arena_array(arena, quantities, sizeof *backlog->of);
    return backlog;
}

void backlog_note(struct backlog *backlog, size_t quantity, size_t source, int64_t since, bool by_day,
                  const struct feed *feed)
{
    struct oldest *const oldest = &backlog->of[quantity][source][by_day];

    if (oldest->rows++ && since >= oldest->since)
        return;
    oldest->since = since;
    oldest->name = feed_name(feed);
    oldest->line = feed_line(feed);
}

static const struct metric *metric_of(const struct backlog_view *view, size_t quantity)
{
    return &view->metrics->items[view->quantities->items[quantity].metric];
}

struct backlog_wait backlog_longest(const struct backlog *backlog, const struct backlog_view *view,
                                    size_t quantity)
{
    const bool takes_days = metric_takes_days(metric_of(view, quantity));
    struct backlog_wait longest = {.seconds = -1};

    for (size_t i = 0; i < sources_count(view->sources); i++)
        for (int by_day = 0; by_day <= takes_days; by_day++) {
            const struct oldest *const oldest = &backlog->of[quantity][i][by_day];
            if (oldest->rows == 0 || !sources_wait(view->sources, quantity, i, takes_days))
                continue;
            const int64_t wait = reckoning_wait(oldest->since, by_day, view->as_of, view->clock);
            longest.rows += oldest->rows;
            if (wait <= longest.seconds)
                continue;
            longest.seconds = wait;
            longest.name = oldest->name;
            longest.line = oldest->line;
        }
    return longest;
}

static void tell(const struct backlog_view *view, const char *metric, const struct backlog_wait *wait,
                 struct receipt *receipt, const struct talk *talk)
{
    const char *const working = view->clock->work ? "working " : "";
    char rows[TROUBLE_SIZE], item[TROUBLE_SIZE], hours[NUMBER_SIZE];

    number_round((double)wait->seconds / 3600, 1, hours);
    talk_say(talk, TALK_NOTE, "%s: %s still wait%s, the longest for %s %shours (%s:%zu)", metric,
             trouble_rows(wait->rows, rows), wait->rows == 1 ? "s" : "", hours, working, wait->name,
             wait->line);
    snprintf(item, sizeof item, "%.80s still waiting", metric);
    receipt_count(receipt, NULL, item, wait->rows);
    snprintf(item, sizeof item, "%.80s longest wait, %shours", metric, working);
    number_format((double)wait->seconds / 3600, hours);
    receipt_text(receipt, NULL, item, hours);
}

void backlog_tell(const struct backlog *backlog, const struct backlog_view *view, struct receipt *receipt,
                  const struct talk *talk)
{
    for (size_t i = 0; i < view->quantities->count; i++) {
        const struct backlog_wait wait = backlog_longest(backlog, view, i);
        if (wait.rows && !view->quantities->items[i].is_part)
            tell(view, metric_of(view, i)->name, &wait, receipt, talk);
    }
}
