/* notice - what counting left out */
#include "voc/notice.h"

#include "voc/arena.h"

#include <stdio.h>

struct notice notice_new(struct arena *arena, const struct metrics *metrics,
                         const struct quantities *quantities, const struct sources *sources,
                         enum period_kind every)
{
    return (struct notice){.metrics = metrics,
                           .quantities = quantities,
                           .sources = sources,
                           .every = every,
                           .odd = arena_array(arena, quantities->count, sizeof(struct trouble)),
                           .by_day = arena_array(arena, quantities->count, sizeof(struct trouble)),
                           .closed = arena_array(arena, quantities->count, sizeof(struct trouble)),
                           .unlisted = arena_array(arena, quantities->count, sizeof(struct trouble)),
                           .is_listed = arena_array(arena, quantities->count, sizeof(bool))};
}

static const struct metric *metric_of(const struct notice *notice, size_t quantity)
{
    return &notice->metrics->items[notice->quantities->items[quantity].metric];
}

/* The sources that never answer, as `survey and web`, and how many of their rows that leaves out. */
static long long list_silent(const struct notice *notice, size_t quantity, char *list, size_t size)
{
    long long rows = 0;
    size_t used = 0;

    for (size_t i = 0; i < sources_count(notice->sources); i++) {
        const struct slice name = sources_name(notice->sources, i);
        const long long waiting = sources_waiting(notice->sources, quantity, i);
        if (!waiting || sources_wait(notice->sources, quantity, i, true))
            continue;
        if (used < size)
            used += (size_t)snprintf(list + used, size - used, "%s'%.*s'", rows ? ", " : "",
                                     (int)(name.length < 60 ? name.length : 60), name.at);
        rows += waiting;
    }
    return rows;
}

static void tell_sources(const struct notice *notice, const struct talk *talk, size_t quantity)
{
    char list[512] = "", rows[TROUBLE_SIZE];
    const struct metric *const metric = metric_of(notice, quantity);
    const long long silent = list_silent(notice, quantity, list, sizeof list);

    if (silent)
        talk_say(talk, TALK_WARNING,
                 "%s: nothing from %s ever has '%s' or 'closed_at', so %s there %s not wait", metric->name,
                 list, metric->parts[0].until, trouble_rows(silent, rows), silent == 1 ? "does" : "do");
}

/* What happened to the delays of several metrics alike is said once: `first_response, resolution`. Gives the
   names, empty where an earlier one was named with it; `limited`: only those with a limit of hours. */
static const char *list_alike(const struct notice *notice, const struct trouble troubles[], size_t metric,
                              bool limited, char names[TROUBLE_SIZE])
{
    const struct metrics *const metrics = notice->metrics;
    const long long rows = troubles[notice->quantities->of[metric]].rows;
    size_t used = 0;

    names[0] = '\0';
    for (size_t i = 0; i < metrics->count; i++) {
        const size_t quantity = notice->quantities->of[i];
        const bool is_limited = !metric_takes_days(&metrics->items[i]);
        if (troubles[quantity].rows != rows ||
            (limited ? !is_limited : notice->quantities->items[quantity].metric != i) ||
            notice->quantities->items[quantity].is_part)
            continue;
        if (used == 0 && i != metric)
            return "";
        if (used < TROUBLE_SIZE)
            used += (size_t)snprintf(names + used, TROUBLE_SIZE - used, "%s%s", used ? ", " : "",
                                     metrics->items[i].name);
    }
    return names;
}

static void tell_closed(const struct notice *notice, const struct talk *talk, size_t metric)
{
    const long long closed = notice->closed[notice->quantities->of[metric]].rows;
    char rows[TROUBLE_SIZE], names[TROUBLE_SIZE];

    if (closed && *list_alike(notice, notice->closed, metric, false, names))
        talk_say(talk, TALK_WARNING, "%s: %s %s closed without %s and %s not wait", names,
                 trouble_rows(closed, rows), closed == 1 ? "was" : "were",
                 strchr(names, ',') ? "either" : notice->metrics->items[metric].parts[0].until,
                 closed == 1 ? "does" : "do");
}

static void tell_odd(const struct talk *talk, const char *metric, const struct trouble *odd)
{
    char rows[TROUBLE_SIZE], place[TROUBLE_SIZE];

    if (odd->rows)
        talk_say(talk, TALK_WARNING, "%s: %s not used: %s (%s%s)", metric, trouble_rows(odd->rows, rows),
                 odd->word, odd->rows > 1 ? "first: " : "", trouble_place(odd, place));
}

static void tell_days(const struct notice *notice, const struct talk *talk, size_t metric)
{
    struct trouble days = notice->by_day[notice->quantities->of[metric]];
    char names[TROUBLE_SIZE];

    days.word = "only the day is known";
    if (days.rows && *list_alike(notice, notice->by_day, metric, true, names))
        tell_odd(talk, names, &days);
}

/* A word that no cell has is likely misspelt; 0 % would hide it. */
static void tell_unlisted(const struct notice *notice, const struct talk *talk, size_t quantity)
{
    const struct trouble *const unlisted = &notice->unlisted[quantity];
    char rows[TROUBLE_SIZE], place[TROUBLE_SIZE];

    if (unlisted->rows && !notice->is_listed[quantity])
        talk_say(talk, TALK_WARNING, "%s: the word that it counts is in none of %s (%s%s)",
                 metric_of(notice, quantity)->name, trouble_rows(unlisted->rows, rows),
                 unlisted->rows > 1 ? "first: " : "", trouble_place(unlisted, place));
}

/* Counts take them. */
static void tell_weightless(const struct notice *notice, const struct talk *talk)
{
    char rows[TROUBLE_SIZE];
    bool weighs = false;

    for (size_t i = 0; i < notice->metrics->count; i++)
        weighs = weighs || notice->metrics->items[i].kind != METRIC_COUNT;
    if (weighs && notice->weightless)
        talk_say(talk, TALK_WARNING, "%s with weight 0 %s in no share, mean or delay",
                 trouble_rows(notice->weightless, rows), notice->weightless == 1 ? "is" : "are");
}

void notice_tell(const struct notice *notice, const struct talk *talk)
{
    const long long unweighted = notice->unweighted;
    const enum period_kind every = notice->every;
    char rows[TROUBLE_SIZE], place[TROUBLE_SIZE];

    if (unweighted)
        talk_say(talk, TALK_WARNING, "%s without a weight count%s as 1", trouble_rows(unweighted, rows),
                 unweighted == 1 ? "s" : "");
    tell_weightless(notice, talk);
    if (notice->nameless)
        talk_say(talk, TALK_WARNING, "%s without '%s' count%s as somebody else's%s",
                 trouble_rows(notice->nameless, rows), notice->cluster, notice->nameless == 1 ? "s" : "",
                 notice->nameless == 1 ? "" : " each");
    if (notice->unplaced.rows)
        talk_say(talk, TALK_WARNING, "%s without a moment in '%s' stand%s in no %s (%s%s)",
                 trouble_rows(notice->unplaced.rows, rows), notice->unplaced.word,
                 notice->unplaced.rows == 1 ? "s" : "",
                 every == PERIOD_ALL ? "span of time" : period_words[every],
                 notice->unplaced.rows == 1 ? "" : "first: ", trouble_place(&notice->unplaced, place));
    for (size_t i = 0; i < notice->quantities->count; i++) {
        if (notice->quantities->items[i].is_part)
            continue;
        tell_odd(talk, metric_of(notice, i)->name, &notice->odd[i]);
        if (notice->is_part)
            continue;
        tell_sources(notice, talk, i);
        tell_unlisted(notice, talk, i);
    }
    for (size_t i = 0; i < notice->metrics->count; i++) {
        tell_closed(notice, talk, i);
        tell_days(notice, talk, i);
    }
}
