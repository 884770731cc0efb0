/* inquiry - what a query is to count, and the phrases that several of its steps have in common */
#include "voc/inquiry.h"

#include "voc/arena.h"

#include <math.h>

struct inquiry inquiry_of(struct arena *arena, const struct feed *feed, const struct metrics *metrics,
                          const struct groupings *groupings, const struct reckoning *clock,
                          enum period_kind every, struct script *script)
{
    struct inquiry inquiry = {.arena = arena,
                              .feed = feed,
                              .metrics = metrics,
                              .quantities = quantity_share(arena, metrics),
                              .groupings = groupings,
                              .clock = clock,
                              .every = every,
                              .inlet = inlet_new(arena, feed),
                              .script = script,
                              .groups = ""};
    size_t width;
    const struct slice *const names = feed_columns(feed, &width);
    const size_t *const columns = grouping_columns(groupings, &inquiry.group_count);

    for (size_t i = 0; i < inquiry.group_count; i++) {
        inlet_group(inquiry.inlet, names[columns[i]]);
        inquiry.groups = arena_printf(arena, "%sgroup_%zu, ", inquiry.groups, i + 1);
    }
    inquiry.has_weight = !clock->unweighted && inlet_weight(inquiry.inlet);
    return inquiry;
}

const struct metric *inquiry_metric(const struct inquiry *inquiry, size_t quantity)
{
    return &inquiry->metrics->items[inquiry->quantities.items[quantity].metric];
}

const char *inquiry_name(const struct inquiry *inquiry, const struct metric *metric)
{
    return script_text(inquiry->script, slice_of(metric->name));
}

const char *inquiry_happened(const struct inquiry *inquiry, const char *name)
{
    const struct reckoning *const clock = inquiry->clock;

    if (!clock->is_set)
        return arena_printf(inquiry->arena, "%s_second IS NOT NULL", name);
    return arena_printf(inquiry->arena, "%s_second <= %lld", name,
                        (long long)reckoning_end(clock->as_of, clock->zone));
}

const char *inquiry_placed(const struct inquiry *inquiry, const char *name)
{
    const struct period_span span = inquiry->clock->span;
    const bool is_open = span.from == INT64_MIN && span.end == INT64_MAX;

    if (!name || (!inquiry->clock->is_set && inquiry->every == PERIOD_ALL && is_open))
        return "1 = 1";
    const char *text = inquiry_happened(inquiry, name);
    if (inquiry->every == PERIOD_ALL && is_open)
        return arena_printf(inquiry->arena, "(%s_text = '' OR %s)", name, text);
    if (span.from != INT64_MIN)
        text = arena_printf(inquiry->arena, "%s AND %s_second >= %lld", text, name, (long long)span.from);
    if (span.end != INT64_MAX)
        text = arena_printf(inquiry->arena, "%s AND %s_second < %lld", text, name, (long long)span.end);
    return text;
}

const char *inquiry_scored(const struct inquiry *inquiry)
{
    const char *text = "";

    for (size_t i = 0; metric_scores[i]; i++) {
        const char *const name = inlet_text(inquiry->inlet, metric_scores[i]);
        if (name)
            text = arena_printf(inquiry->arena, "%s%s%s_text", text, *text ? " || " : "", name);
    }
    return *text ? arena_printf(inquiry->arena, "%s <> ''", text) : "1 = 0";
}

/* The largest whole score that says unhappy, in millionths. */
static long long unhappy_line(size_t score, double low, double high)
{
    double line = low;

    while (line + 1 <= high && metric_is_unhappy(score, line + 1))
        line++;
    return llround(line * INLET_MILLION);
}

const char *inquiry_unhappy(const struct inquiry *inquiry)
{
    const char *text = NULL;
    size_t i = 0;

    while (metric_scores[i])
        i++;
    while (i-- > 0) {
        double low, high;
        metric_score_range(slice_of(metric_scores[i]), &low, &high);
        const char *const name = inlet_text(inquiry->inlet, metric_scores[i]), *const score = inlet_number(
                                                                                   inquiry->inlet,
                                                                                   metric_scores[i],
                                                                                   INLET_SCORE, low, high);
        if (!score)
            continue;
        const long long line = unhappy_line(i, low, high);
        text = text ? arena_printf(inquiry->arena, "(%s <= %lld OR %s_text = '' AND %s)", score, line, name,
                                   text)
                    : arena_printf(inquiry->arena, "%s <= %lld", score, line);
    }
    return text ? text : "1 = 0";
}

const char *inquiry_weighs(const struct inquiry *inquiry)
{
    return inquiry->has_weight ? " AND weight_units + weight_billionths > 0" : "";
}

const char *inquiry_weight(const struct inquiry *inquiry, bool is_weighed)
{
    if (!inquiry->has_weight)
        return "";
    return is_weighed ? ", weight_units, weight_billionths" : ", 1 AS weight_units, 0 AS weight_billionths";
}
