/* placing - where in a table and in time a metric's rows stand */
#include "voc/placing.h"

#include "voc/arena.h"

#include <stdio.h>

struct places {
    struct feed *feed;
    struct feedback *feedback;
    const struct feedback_row *row;
    const struct metrics *metrics;
    struct reckoning clock;
    enum period_kind every;
    bool needs_moment;
    struct place **items; /* of each metric's parts */
    struct stand *stands; /* by column of times */
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
                            const struct reckoning *clock, const struct metrics *metrics,
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
    places->stands = arena_array(arena, feedback_time_count(feedback), sizeof *places->stands);
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

struct stand *placing_stands(struct places *places)
{
    return places->stands;
}

static const char *outside_of(const struct places *places, int64_t civil, struct moment moment)
{
    if (!feedback_has_happened(places->feedback, moment))
        return "later than --as-of";
    return period_span_has(places->clock.span, civil) ? NULL : "outside --from and --to";
}

/* What ends of time stay is open. */
static int64_t to_utc(int64_t civil, int32_t offset)
{
    return civil == INT64_MIN || civil == INT64_MAX ? civil : civil - offset;
}

static void narrow(struct stand *stand, int64_t from, int64_t end)
{
    stand->from = from > stand->from ? from : stand->from;
    stand->end = end < stand->end ? end : stand->end;
}

/* Up to where the clock, the period or what is asked for changes; with as-of a day stands alone. */
static void widen(const struct places *places, struct moment moment, struct stand *stand)
{
    const struct zone_stretch steady = stand->is_day ? (struct zone_stretch){INT64_MIN, INT64_MAX, 0}
                                                     : zone_stretch(places->clock.zone, moment.seconds);
    const struct period period = {places->every, stand->period};
    const struct period_span span = places->clock.span;

    stand->from = steady.from;
    stand->end = steady.end;
    narrow(stand, to_utc(period_start(period), steady.offset), to_utc(period_end(period), steady.offset));
    narrow(stand, to_utc(span.from, steady.offset), to_utc(span.end, steady.offset));
    if (places->clock.is_set)
        narrow(stand, stand->is_day ? moment.seconds : INT64_MIN,
               (stand->is_day ? moment.seconds : places->row->end) + 1);
}

void placing_find(const struct places *places, struct moment moment, struct stand *stand)
{
    const int64_t civil = period_civil(moment, places->clock.zone);

    *stand = (struct stand){.is_day = moment.precision == MOMENT_DAY,
                            .period = period_of(places->every, civil).index,
                            .outside = outside_of(places, civil, moment)};
    if (!stand->outside)
        widen(places, moment, stand);
}
