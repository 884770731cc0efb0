/* placing - where in a table and in time a metric's rows stand */
#include "voc/placing.h"

#include "voc/arena.h"

#include <stdio.h>

/* Civil seconds that lie in one period, from `from` up to but not including `end`. */
struct stretch {
    int64_t from, end, period;
};

struct places {
    struct feed *feed;
    struct feedback *feedback;
    const struct feedback_row *row;
    const struct metrics *metrics;
    struct feedback_clock clock;
    enum period_kind every;
    bool needs_moment;
    struct place **items;   /* of each metric's parts */
    struct stretch stretch; /* of the newest one: rows that come together mostly lie in the same */
};

static bool has_scores(const struct feed *feed)
{
    for (size_t i = 0; metric_scores[i]; i++)
        if (feed_find(feed, metric_scores[i]) != FEED_NONE)
            return true;
    return false;
}

static const char *part_lacks(const struct feed *feed, const struct metric_part *part)
{
    if (part->column && feed_find(feed, part->column) == FEED_NONE)
        return part->column;
    return part->until && feed_find(feed, part->until) == FEED_NONE ? part->until : NULL;
}

/* Pooled parts may come from tables of which each has only its own column. */
const char *placing_lacks(const struct feed *feed, const struct metric *metric)
{
    const char *lacking = part_lacks(feed, &metric->parts[0]);

    for (size_t i = 1; i < metric->part_count && lacking; i++)
        if (!part_lacks(feed, &metric->parts[i]))
            lacking = NULL;
    return lacking || metric->among == METRIC_EVERYONE || has_scores(feed) ? lacking : "nps";
}

static void place_metric(struct arena *arena, struct places *places, size_t index)
{
    const struct metric *const metric = &places->metrics->items[index];

    places->items[index] = arena_array(arena, metric->part_count, sizeof **places->items);
    for (size_t i = 0; i < metric->part_count; i++) {
        struct place *const place = &places->items[index][i];
        const struct metric_part *const part = &metric->parts[i];
        *place = (struct place){FEED_NONE, FEEDBACK_AT, FEEDBACK_AT};
        if (part->until) {
            place->from = feedback_time(places->feedback, part->column);
            place->until = feedback_time(places->feedback, part->until);
            feedback_time(places->feedback, "closed_at");
        } else if (part->column) {
            place->column = feed_find(places->feed, part->column);
            feed_want(places->feed, place->column);
        }
    }
    if (metric->among == METRIC_ASKED)
        places->items[index][0].from = FEEDBACK_ASKED;
}

/* Whether all of a metric's rows would stand nowhere. */
static bool is_nowhere(const struct places *places, size_t index)
{
    const struct metric *const metric = &places->metrics->items[index];

    for (size_t i = 0; i < metric->part_count; i++)
        if (feed_find(places->feed, feedback_time_name(places->feedback, places->items[index][i].from)) !=
            FEED_NONE)
            return false;
    return places->needs_moment;
}

static bool refuse_nowhere(const struct places *places, struct err *err)
{
    char where[64] = "no span of time", options[64] = "--from and --to";

    if (places->every != PERIOD_ALL) {
        snprintf(where, sizeof where, "no %s", period_words[places->every]);
        snprintf(options, sizeof options, "--every %s", period_words[places->every]);
    }
    return err_set(err, ERR_DATA,
                   "%s has no column 'at', so its rows stand in %s; map a column to 'at', or leave out %s",
                   feed_name(places->feed), where, options);
}

/* Asks for what a metric needs; false and err where it isn't there. */
static bool find_place(struct arena *arena, struct places *places, size_t index, struct err *err)
{
    const char *const lacking = placing_lacks(places->feed, &places->metrics->items[index]);

    if (lacking)
        return feed_lacks(places->feed, lacking, err);
    place_metric(arena, places, index);
    return !is_nowhere(places, index) || refuse_nowhere(places, err);
}

struct places *placing_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                            const struct feedback_clock *clock, const struct metrics *metrics,
                            enum period_kind every, struct err *err)
{
    struct places *places = arena_alloc(arena, sizeof *places);
    const bool is_open = clock->span.from == INT64_MIN && clock->span.end == INT64_MAX;

    *places = (struct places){.feed = feed,
                              .feedback = feedback,
                              .metrics = metrics,
                              .clock = *clock,
                              .every = every,
                              .needs_moment = every != PERIOD_ALL || !is_open};
    places->items = arena_array(arena, metrics->count, sizeof *places->items);
    feedback_time(feedback, "at");
    feedback_time(feedback, "asked_at");
    for (size_t i = 0; i < metrics->count; i++)
        if (!find_place(arena, places, i, err))
            return NULL;
    places->row = feedback_row(feedback);
    return places;
}

const struct place *placing_parts(const struct places *places, size_t metric)
{
    return places->items[metric];
}

bool placing_needs_moment(const struct places *places)
{
    return places->needs_moment;
}

static int64_t period_at(struct places *places, int64_t civil)
{
    struct stretch *const stretch = &places->stretch;

    if (civil < stretch->from || civil >= stretch->end) {
        const struct period period = period_of(places->every, civil);
        *stretch = (struct stretch){period_start(period), period_end(period), period.index};
    }
    return stretch->period;
}

bool placing_period(struct places *places, size_t time, int64_t *period)
{
    const int64_t civil = period_civil(places->row->moments[time], places->clock.zone);

    *period = period_at(places, civil);
    return period_span_has(places->clock.span, civil);
}
