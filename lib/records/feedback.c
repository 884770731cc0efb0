/* feedback - the feedback table's rows */
#include "voc/feedback.h"

#include "voc/arena.h"
#include "voc/metric.h"
#include "voc/number.h"

#include <stdio.h>

static const char *const time_names[FEEDBACK_TIMES] = {"at", "asked_at", "answered_at", "resolved_at",
                                                       "closed_at"};

/* A column of times; `is_event`: what stands there has happened, so that it tells how new the input is. */
struct time_cell {
    const char *name;
    size_t column;
    bool is_needed, is_event;
    struct moment moment;
};

struct feedback {
    struct arena *arena;
    struct feed *feed;
    struct feedback_clock clock;
    int64_t end; /* the last second that has happened */
    struct time_cell *times;
    size_t time_count;
    size_t scores[FEEDBACK_SCORES], weight_column;
    double weight;
    long long unweighted, weightless;
    struct moment newest;
    int64_t newest_end, second_end; /* the ends of the newest moment and of the newest of all other rows */
    const char *newest_name;        /* where the newest stands */
    size_t newest_line;
    long long newest_row;
};

static void add_time(struct feedback *feedback, const char *name, bool is_event)
{
    const size_t count = feedback->time_count, size = sizeof *feedback->times;
    const size_t column = feed_find(feedback->feed, name);

    feed_want(feedback->feed, column);
    feedback->times = arena_grow(feedback->arena, feedback->times, count * size, (count + 1) * size);
    feedback->times[feedback->time_count++] =
        (struct time_cell){.name = name,
                           .column = column,
                           .is_needed = is_event && !feedback->clock.is_set,
                           .is_event = is_event};
}

struct feedback *feedback_open(struct arena *arena, struct feed *feed, const struct feedback_clock *clock)
{
    struct feedback *feedback = arena_alloc(arena, sizeof *feedback);

    *feedback = (struct feedback){
        .arena = arena, .feed = feed, .clock = *clock, .newest_end = INT64_MIN, .second_end = INT64_MIN};
    feedback->end = clock->is_set ? feedback_end_of(clock->as_of, clock->zone) : INT64_MAX;
    for (int i = 0; i < FEEDBACK_TIMES; i++)
        add_time(feedback, time_names[i], true);
    for (int i = 0; i < FEEDBACK_SCORES; i++) {
        feedback->scores[i] = feed_find(feed, metric_scores[i]);
        feed_want(feed, feedback->scores[i]);
    }
    feedback->weight_column = clock->unweighted ? FEED_NONE : feed_find(feed, "weight");
    feed_want(feed, feedback->weight_column);
    return feedback;
}

size_t feedback_time(struct feedback *feedback, const char *name)
{
    size_t time = 0;

    while (time < feedback->time_count && strcmp(feedback->times[time].name, name) != 0)
        time++;
    if (time == feedback->time_count)
        add_time(feedback, name, false);
    feedback->times[time].is_needed = true;
    return time;
}

size_t feedback_time_count(const struct feedback *feedback)
{
    return feedback->time_count;
}

const char *feedback_time_name(const struct feedback *feedback, size_t time)
{
    return feedback->times[time].name;
}

int64_t feedback_end_of(struct moment as_of, const struct zone *zone)
{
    if (as_of.precision == MOMENT_DAY)
        return zone_to_utc(zone, as_of.seconds + CIVIL_DAY) - 1;
    return as_of.precision == MOMENT_MINUTE ? as_of.seconds + 59 : as_of.seconds;
}

/* The day that a moment is on in the zone. */
static int64_t day_of(struct moment moment, const struct feedback_clock *clock)
{
    return civil_floor(period_civil(moment, clock->zone), CIVIL_DAY);
}

int64_t feedback_apart(struct moment from, struct moment until, const struct feedback_clock *clock)
{
    const bool by_day = from.precision == MOMENT_DAY || until.precision == MOMENT_DAY;
    const int64_t first = by_day ? day_of(from, clock) : from.seconds,
                  last = by_day ? day_of(until, clock) : until.seconds;

    if (!clock->work || last < first)
        return (last - first) * (by_day ? CIVIL_DAY : 1);
    return by_day ? worktime_days(clock->work, last) - worktime_days(clock->work, first)
                  : worktime_at(clock->work, last) - worktime_at(clock->work, first);
}

int64_t feedback_since(struct moment from, const struct feedback_clock *clock)
{
    if (!clock->work)
        return from.seconds;
    return from.precision == MOMENT_DAY ? worktime_days(clock->work, day_of(from, clock))
                                        : worktime_at(clock->work, from.seconds);
}

int64_t feedback_wait(int64_t since, bool by_day, struct moment as_of, const struct feedback_clock *clock)
{
    const int64_t now =
        as_of.precision == MOMENT_DAY ? feedback_end_of(as_of, clock->zone) + 1 : as_of.seconds;

    if (clock->work)
        return (by_day ? worktime_days(clock->work, day_of(as_of, clock)) : worktime_at(clock->work, now)) -
               since;
    return (by_day ? day_of(as_of, clock) * CIVIL_DAY : now) - since;
}

/* Days that are old enough are so in every zone. */
static void note_newest(struct feedback *feedback, struct moment moment)
{
    if (moment.precision == MOMENT_DAY && moment.seconds + 3 * CIVIL_DAY < feedback->newest_end)
        return;
    const int64_t end = feedback_end_of(moment, feedback->clock.zone);
    const bool same_row = feedback->newest_row == feed_count(feedback->feed);
    if (end <= feedback->newest_end) {
        if (!same_row && end > feedback->second_end)
            feedback->second_end = end;
        return;
    }
    if (!same_row)
        feedback->second_end = feedback->newest_end;
    feedback->newest_end = end;
    feedback->newest = moment;
    feedback->newest_row = feed_count(feedback->feed);
    feedback->newest_name = feed_name(feedback->feed);
    feedback->newest_line = feed_line(feedback->feed);
}

static bool read_time(struct feedback *feedback, struct time_cell *time, struct err *err)
{
    const struct slice cell = slice_trim(feed_cell(feedback->feed, time->column));

    time->moment = (struct moment){0, MOMENT_NONE};
    if (cell.length == 0)
        return true;
    if (!moment_parse(cell, &time->moment))
        return feed_complain(
            feedback->feed, time->column, err,
            "is no ISO 8601 time; expected one like 2026-11-21T19:30:00Z (voc import makes them)");
    if (time->is_event)
        note_newest(feedback, time->moment);
    return true;
}

/* Their squares must be numbers, too. */
static const double smallest_weight = 1e-12, largest_weight = 1e12;

static bool is_weight(double weight)
{
    return weight == 0 || (weight >= smallest_weight && weight <= largest_weight);
}

static bool read_weight(struct feedback *feedback, struct err *err)
{
    const struct slice cell = slice_trim(feed_cell(feedback->feed, feedback->weight_column));

    feedback->weight = 1;
    if (cell.length == 0) {
        feedback->unweighted += feedback->weight_column != FEED_NONE;
        return true;
    }
    if (!number_parse(cell, &feedback->weight) || feedback->weight < 0)
        return feed_complain(feedback->feed, feedback->weight_column, err,
                             "is no weight; expected a number, 0 or more");
    if (!is_weight(feedback->weight))
        return feed_complain(feedback->feed, feedback->weight_column, err,
                             "can't be weighed; expected 0, or a weight from 1e-12 to 1e12");
    feedback->weightless += feedback->weight == 0;
    return true;
}

bool feedback_next(struct feedback *feedback, struct err *err)
{
    if (!feed_next(feedback->feed, err))
        return false;
    for (size_t i = 0; i < feedback->time_count; i++)
        if (feedback->times[i].is_needed && !read_time(feedback, &feedback->times[i], err))
            return false;
    return read_weight(feedback, err);
}

struct moment feedback_moment(const struct feedback *feedback, size_t time)
{
    return feedback->times[time].moment;
}

bool feedback_has_happened(const struct feedback *feedback, struct moment moment)
{
    if (moment.precision == MOMENT_NONE || feedback->end == INT64_MAX)
        return moment.precision != MOMENT_NONE;
    const int64_t begin =
        moment.precision == MOMENT_DAY ? zone_to_utc(feedback->clock.zone, moment.seconds) : moment.seconds;
    return begin <= feedback->end;
}

double feedback_weight(const struct feedback *feedback)
{
    return feedback->weight;
}

long long feedback_unweighted(const struct feedback *feedback)
{
    return feedback->unweighted;
}

long long feedback_weightless(const struct feedback *feedback)
{
    return feedback->weightless;
}

struct moment feedback_newest(const struct feedback *feedback)
{
    return feedback->newest;
}

struct feedback_gap feedback_gap(const struct feedback *feedback)
{
    const bool is_known = feedback->second_end != INT64_MIN;

    return (struct feedback_gap){is_known ? feedback->newest_end - feedback->second_end : 0,
                                 feedback->newest_name, feedback->newest_line};
}

int64_t feedback_horizon(const struct feedback *feedback)
{
    const struct feedback_clock *const clock = &feedback->clock;
    const int64_t end = feedback_end(feedback);

    if (end == INT64_MIN)
        return end;
    if (!clock->work)
        return end + CIVIL_DAY;
    const int64_t shown = worktime_at(clock->work, end),
                  whole = worktime_days(clock->work, day_of((struct moment){end, MOMENT_SECOND}, clock));
    return (shown > whole ? shown : whole) + CIVIL_DAY;
}

int64_t feedback_end(const struct feedback *feedback)
{
    return feedback->clock.is_set ? feedback->end : feedback->newest_end;
}

bool feedback_number(const struct feedback *feedback, size_t column, struct slice cell, double *value,
                     struct err *err)
{
    size_t count;
    double low, high;
    char complaint[64 + 2 * NUMBER_SIZE], from[NUMBER_SIZE], to[NUMBER_SIZE];
    const bool has_scale = metric_score_range(feed_columns(feedback->feed, &count)[column], &low, &high);

    if (number_parse(cell, value) && (!has_scale || (*value >= low && *value <= high)))
        return true;
    if (!has_scale)
        return feed_complain(feedback->feed, column, err, "is not a number");
    number_format(low, from);
    number_format(high, to);
    snprintf(complaint, sizeof complaint, "is not a number from %s to %s", from, to);
    return feed_complain(feedback->feed, column, err, complaint);
}

bool feedback_score(const struct feedback *feedback, size_t *score, double *value, struct err *err)
{
    for (*score = 0; *score < FEEDBACK_SCORES; ++*score) {
        const size_t column = feedback->scores[*score];
        const struct slice cell = slice_trim(feed_cell(feedback->feed, column));
        if (cell.length)
            return feedback_number(feedback, column, cell, value, err);
    }
    return true;
}
