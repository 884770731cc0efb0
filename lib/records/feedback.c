/* feedback - the feedback table's rows */
#include "voc/feedback.h"

#include "voc/arena.h"
#include "voc/mass.h"
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
};

/* One that rows are read for. */
struct time_read {
    size_t column;
    bool is_event;
    struct times_clocks clocks;
    struct moment *moment; /* of the row at hand, */
    struct times *some;    /* and of those that were read in one go */
};

struct feedback {
    struct arena *arena;
    struct feed *feed;
    struct reckoning clock;
    struct feedback_row row;
    struct time_cell *times;
    struct moment *moments;
    size_t time_count;
    struct time_read *reads; /* read_count of them, once the first row is there */
    size_t read_count;
    struct answers *answers;
    size_t weight_column;
    long long unweighted, weightless;
    struct newest newest;
    struct feedback_some some;
    const struct times **some_times;
    bool *is_plain;
};

static void add_time(struct feedback *feedback, const char *name, bool is_event)
{
    const size_t count = feedback->time_count, size = sizeof *feedback->times;
    const size_t column = feed_find(feedback->feed, name);

    feed_want(feedback->feed, column);
    feedback->times = arena_grow(feedback->arena, feedback->times, count * size, (count + 1) * size);
    feedback->row.moments = feedback->moments =
        arena_array(feedback->arena, count + 1, sizeof *feedback->moments);
    feedback->times[feedback->time_count++] =
        (struct time_cell){.name = name,
                           .column = column,
                           .is_needed = is_event && !feedback->clock.is_set,
                           .is_event = is_event};
}

struct feedback *feedback_open(struct arena *arena, struct feed *feed, const struct reckoning *clock)
{
    struct feedback *feedback = arena_alloc(arena, sizeof *feedback);

    *feedback = (struct feedback){.arena = arena, .feed = feed, .clock = *clock, .newest = newest_none()};
    feedback->row.end = clock->is_set ? reckoning_end(clock->as_of, clock->zone) : INT64_MAX;
    for (int i = 0; i < FEEDBACK_TIMES; i++)
        add_time(feedback, time_names[i], true);
    feedback->answers = answers_open(arena, feed);
    feedback->weight_column = clock->unweighted ? FEED_NONE : feed_find(feed, "weight");
    feed_want(feed, feedback->weight_column);
    feedback->row.weight = MASS_ONE;
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

static void see_event(const struct feedback *feedback, struct moment moment, struct newest_event *newest)
{
    const struct newest_event event = {moment, reckoning_end(moment, feedback->clock.zone)};

    if (newest_is_newer(&event, newest))
        *newest = event;
}

/* Around a time there may be blanks. */
static bool read_odd_time(const struct feedback *feedback, struct time_read *read, struct slice cell,
                          struct err *err)
{
    cell = slice_trim(cell);
    *read->moment = (struct moment){0, MOMENT_NONE};
    return cell.length == 0 || times_parse(&read->clocks, cell, read->moment) ||
           feed_complain(
               feedback->feed, read->column, err,
               "is no ISO 8601 time; expected one like 2026-11-21T19:30:00Z (voc import makes them)");
}

static inline bool read_time(const struct feedback *feedback, struct time_read *read,
                             struct newest_event *newest, struct err *err)
{
    const struct slice cell = feed_cell(feedback->feed, read->column);

    if (!times_glance(&read->clocks, cell, read->moment) && !read_odd_time(feedback, read, cell, err))
        return false;
    if (read->is_event && read->moment->precision != MOMENT_NONE &&
        newest_may_be(&feedback->newest, *read->moment))
        see_event(feedback, *read->moment, newest);
    return true;
}

static inline bool read_times(struct feedback *feedback, struct err *err)
{
    const struct time_read *const end = feedback->reads + feedback->read_count;
    struct newest_event newest = {.end = INT64_MIN};

    for (struct time_read *read = feedback->reads; read < end; read++)
        if (!read_time(feedback, read, &newest, err))
            return false;
    if (newest.end != INT64_MIN)
        newest_note(&feedback->newest, &newest, feedback->feed);
    return true;
}

/* Of a billion the billionths fit into 64 bits. */
enum { WEIGHT_DECIMALS = 9 };
static const double smallest_weight = 1e-9, largest_weight = 1e9;

static bool is_weight(double weight)
{
    return weight == 0 || (weight >= smallest_weight && weight <= largest_weight);
}

static bool read_weight(struct feedback *feedback, struct err *err)
{
    const struct slice cell = slice_trim(feed_cell(feedback->feed, feedback->weight_column));
    double weight;

    feedback->row.weight = MASS_ONE;
    if (cell.length == 0) {
        feedback->unweighted++;
        return true;
    }
    if (!number_parse(cell, &weight) || weight < 0)
        return feed_complain(feedback->feed, feedback->weight_column, err,
                             "is no weight; expected a number, 0 or more");
    if (!is_weight(weight) || !number_parse_fixed(cell, WEIGHT_DECIMALS, &feedback->row.weight))
        return feed_complain(feedback->feed, feedback->weight_column, err,
                             "can't be weighed; expected 0, or a weight from 1e-9 to 1e9");
    feedback->weightless += weight == 0;
    return true;
}

/* Once all columns of times were asked for. */
static void choose_reads(struct feedback *feedback)
{
    struct arena *const arena = feedback->arena;

    feedback->reads = arena_array(arena, feedback->time_count, sizeof *feedback->reads);
    feedback->some_times = arena_array(arena, feedback->time_count, sizeof *feedback->some_times);
    feedback->is_plain = arena_array(arena, STRETCH_MOST, sizeof *feedback->is_plain);
    for (size_t i = 0; i < feedback->time_count; i++) {
        const struct time_cell *const time = &feedback->times[i];
        if (!time->is_needed || time->column == FEED_NONE)
            continue;
        struct time_read *const read = &feedback->reads[feedback->read_count++];
        *read = (struct time_read){.column = time->column,
                                   .is_event = time->is_event,
                                   .moment = &feedback->moments[i],
                                   .some = arena_alloc(arena, sizeof *read->some)};
        feedback->some_times[i] = read->some;
    }
    feedback->some.times = feedback->some_times;
    feedback->some.is_plain = feedback->is_plain;
}

static bool read_row(struct feedback *feedback, struct err *err)
{
    return read_times(feedback, err) && (feedback->weight_column == FEED_NONE || read_weight(feedback, err));
}

bool feedback_next(struct feedback *feedback, struct err *err)
{
    if (!feed_next(feedback->feed, err))
        return false;
    if (!feedback->reads)
        choose_reads(feedback);
    feedback->row.number++;
    return read_row(feedback, err);
}

/* What is later than as-of. */
static void leave_later(const struct feedback *feedback, const struct time_read *read, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct moment moment = times_at(read->some, i);
        feedback->is_plain[i] &= moment.precision == MOMENT_NONE || feedback_has_happened(feedback, moment);
    }
}

static void read_weights(const struct feedback *feedback, size_t count)
{
    const struct feed_column cells = feed_column(feedback->feed, feedback->weight_column);

    for (size_t i = 0; i < count; i++)
        feedback->is_plain[i] &= slice_is(feed_column_cell(cells, i), slice_of("1"));
}

const struct feedback_some *feedback_some(struct feedback *feedback, struct err *err)
{
    struct feedback_some *const some = &feedback->some;

    some->before += (long long)some->count;
    if (!feed_some(feedback->feed, &some->count, err))
        return NULL;
    if (!feedback->reads)
        choose_reads(feedback);
    memset(feedback->is_plain, true, some->count);
    for (struct time_read *read = feedback->reads; read < feedback->reads + feedback->read_count; read++) {
        times_read(&read->clocks, feed_column(feedback->feed, read->column), some->count, read->some,
                   feedback->is_plain);
        if (feedback->clock.is_set)
            leave_later(feedback, read, some->count);
    }
    if (feedback->weight_column != FEED_NONE)
        read_weights(feedback, some->count);
    return some;
}

bool feedback_at(struct feedback *feedback, size_t number, struct err *err)
{
    feed_at(feedback->feed, number);
    feedback->row.number = feedback->some.before + (long long)number + 1;
    return read_row(feedback, err);
}

/* A row's newest event. */
static void note_news(struct feedback *feedback, size_t number)
{
    struct newest_event newest = {.end = INT64_MIN};

    for (const struct time_read *read = feedback->reads; read < feedback->reads + feedback->read_count;
         read++) {
        const struct moment moment = times_at(read->some, number);
        if (read->is_event && moment.precision != MOMENT_NONE && newest_may_be(&feedback->newest, moment))
            see_event(feedback, moment, &newest);
    }
    if (newest.end == INT64_MIN)
        return;
    feed_at(feedback->feed, number);
    newest_note(&feedback->newest, &newest, feedback->feed);
}

/* Which of some rows have news by a column. */
static void find_news(const struct feedback *feedback, const struct time_read *read, size_t first, size_t end,
                      bool are_news[])
{
    const int64_t since = newest_since(&feedback->newest, read->some->have_days);

    if (!read->is_event || !times_reach(read->some, first, end, since))
        return;
    for (size_t i = first; i < end; i++)
        are_news[i] |= read->some->said.seconds[i] >= since;
}

void feedback_pass(struct feedback *feedback, size_t first, size_t end)
{
    bool are_news[STRETCH_MOST] = {false};

    feedback->row.number = feedback->some.before + (long long)end;
    for (const struct time_read *read = feedback->reads; read < feedback->reads + feedback->read_count;
         read++)
        find_news(feedback, read, first, end, are_news);
    for (const bool *next = are_news; (next = memchr(next, true, (size_t)(are_news + end - next))); next++)
        note_news(feedback, (size_t)(next - are_news));
}

const struct feedback_row *feedback_row(const struct feedback *feedback)
{
    return &feedback->row;
}

struct moment feedback_moment(const struct feedback *feedback, size_t time)
{
    return feedback->moments[time];
}

bool feedback_has_happened(const struct feedback *feedback, struct moment moment)
{
    if (moment.precision != MOMENT_DAY || feedback->row.end == INT64_MAX)
        return moment.precision != MOMENT_NONE && moment.seconds <= feedback->row.end;
    return zone_to_utc(feedback->clock.zone, moment.seconds) <= feedback->row.end;
}

int64_t feedback_weight(const struct feedback *feedback)
{
    return feedback->row.weight;
}

long long feedback_unweighted(const struct feedback *feedback)
{
    return feedback->unweighted;
}

long long feedback_weightless(const struct feedback *feedback)
{
    return feedback->weightless;
}

const struct newest *feedback_newest(const struct feedback *feedback)
{
    return &feedback->newest;
}

int64_t feedback_horizon(const struct feedback *feedback)
{
    const struct reckoning *const clock = &feedback->clock;
    const int64_t end = feedback_end(feedback);

    if (end == INT64_MIN)
        return end;
    if (!clock->work)
        return end + CIVIL_DAY;
    const int64_t shown = worktime_at(clock->work, end),
                  whole =
                      worktime_days(clock->work, reckoning_day((struct moment){end, MOMENT_SECOND}, clock));
    return (shown > whole ? shown : whole) + CIVIL_DAY;
}

int64_t feedback_end(const struct feedback *feedback)
{
    return feedback->clock.is_set ? feedback->row.end : feedback->newest.event.end;
}

struct answers *feedback_answers(const struct feedback *feedback)
{
    return feedback->answers;
}
