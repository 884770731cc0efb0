/* feedback - the feedback table's rows */
#include "voc/feedback.h"

#include "voc/arena.h"
#include "voc/number.h"

#include <stdio.h>

enum { AT, ASKED_AT, ANSWERED_AT, RESOLVED_AT, CLOSED_AT, TIMES };
static const char *const time_columns[TIMES] = {"at", "asked_at", "answered_at", "resolved_at", "closed_at"};
enum { SCORES = 4, MOST_TIMES = 32 };

/* A time column of this row, read when first needed. */
struct time_cell {
    size_t column;
    struct moment moment;
    bool is_read;
};

/* Where the metric's parts stand. */
struct place {
    size_t column, from, until; /* a column, or two of `times` */
};

struct feedback {
    struct feed *feed;
    const struct metrics *metrics;
    struct feedback_clock clock;
    int64_t end; /* the last second that has happened */
    struct time_cell times[MOST_TIMES];
    size_t time_count;
    struct place **places; /* of each metric's parts */
    size_t scores[SCORES], weight_column;
    double weight;
    struct moment newest;
    int64_t newest_end;
};

static size_t time_of(struct feedback *feedback, const char *name)
{
    for (size_t i = 0; i < feedback->time_count; i++)
        if (feedback->times[i].column != FEED_NONE &&
            feedback->times[i].column == feed_find(feedback->feed, name))
            return i;
    const size_t column = feed_find(feedback->feed, name);
    feed_want(feedback->feed, column);
    if (feedback->time_count == MOST_TIMES)
        return MOST_TIMES - 1;
    feedback->times[feedback->time_count] = (struct time_cell){.column = column};
    return feedback->time_count++;
}

static const char *needed_of(const struct metric *metric, size_t part, int which)
{
    if (metric->kind == METRIC_COUNT)
        return NULL;
    return which == 0 ? metric->parts[part].column : metric->parts[part].until;
}

/* Pooled parts may come from tables of which each has only its own column. */
static const char *missing(const struct feed *feed, const struct metric *metric)
{
    const char *lacking = NULL;

    for (size_t i = 0; i < metric->part_count; i++) {
        const char *lacks = NULL;
        for (int which = 0; which < 2 && !lacks; which++) {
            const char *const name = needed_of(metric, i, which);
            if (name && feed_find(feed, name) == FEED_NONE)
                lacks = name;
        }
        if (!lacks)
            return NULL;
        lacking = lacking ? lacking : lacks;
    }
    return lacking;
}

bool feedback_has(const struct feed *feed, const struct metric *metric)
{
    if (metric->among == METRIC_UNHAPPY) {
        bool scored = false;
        for (size_t i = 0; i < SCORES; i++)
            scored = scored || feed_find(feed, metric_scores[i]) != FEED_NONE;
        if (!scored)
            return false;
    }
    return missing(feed, metric) == NULL;
}

static bool place_metric(struct arena *arena, struct feedback *feedback, size_t index, struct err *err)
{
    const struct metric *const metric = &feedback->metrics->items[index];
    const char *const lacking = missing(feedback->feed, metric);

    if (lacking)
        return feed_lacks(feedback->feed, lacking, err);
    feedback->places[index] = arena_array(arena, metric->part_count, sizeof **feedback->places);
    for (size_t i = 0; i < metric->part_count; i++) {
        struct place *const place = &feedback->places[index][i];
        const struct metric_part *const part = &metric->parts[i];
        *place = (struct place){FEED_NONE, 0, 0};
        if (part->until) {
            place->from = time_of(feedback, part->column);
            place->until = time_of(feedback, part->until);
        } else if (part->column) {
            place->column = feed_find(feedback->feed, part->column);
            feed_want(feedback->feed, place->column);
        }
    }
    return true;
}

struct feedback *feedback_open(struct arena *arena, struct feed *feed, const struct metrics *metrics,
                               const struct feedback_clock *clock, struct err *err)
{
    struct feedback *feedback = arena_alloc(arena, sizeof *feedback);

    *feedback = (struct feedback){.feed = feed, .metrics = metrics, .clock = *clock, .newest_end = INT64_MIN};
    feedback->end = clock->is_set ? feedback_end_of(clock->as_of, clock->zone) : INT64_MAX;
    for (int i = 0; i < TIMES; i++) {
        const size_t column = feed_find(feed, time_columns[i]);
        feed_want(feed, column);
        feedback->times[feedback->time_count++] = (struct time_cell){.column = column};
    }
    for (size_t i = 0; i < SCORES; i++) {
        feedback->scores[i] = feed_find(feed, metric_scores[i]);
        feed_want(feed, feedback->scores[i]);
    }
    feedback->weight_column = clock->unweighted ? FEED_NONE : feed_find(feed, "weight");
    feed_want(feed, feedback->weight_column);
    feedback->places = arena_array(arena, metrics->count, sizeof *feedback->places);
    for (size_t i = 0; i < metrics->count; i++)
        if (!place_metric(arena, feedback, i, err))
            return NULL;
    return feedback;
}

int64_t feedback_end_of(struct moment as_of, const struct zone *zone)
{
    if (as_of.precision == MOMENT_DAY)
        return zone_to_utc(zone, as_of.seconds + CIVIL_DAY) - 1;
    return as_of.precision == MOMENT_MINUTE ? as_of.seconds + 59 : as_of.seconds;
}

int64_t feedback_wait(int64_t since, bool by_day, struct moment as_of, const struct zone *zone)
{
    if (by_day)
        return (civil_floor(period_civil(as_of, zone), CIVIL_DAY) - civil_floor(since, CIVIL_DAY)) *
               CIVIL_DAY;
    return (as_of.precision == MOMENT_DAY ? feedback_end_of(as_of, zone) + 1 : as_of.seconds) - since;
}

/* When it began, in UTC. */
static int64_t begin_of(const struct feedback *feedback, struct moment moment)
{
    return moment.precision == MOMENT_DAY ? zone_to_utc(feedback->clock.zone, moment.seconds)
                                          : moment.seconds;
}

static bool read_time(struct feedback *feedback, struct time_cell *time, struct err *err)
{
    const struct slice cell = slice_trim(feed_cell(feedback->feed, time->column));

    time->is_read = true;
    time->moment = (struct moment){0, MOMENT_NONE};
    if (cell.length == 0)
        return true;
    if (!moment_parse(cell, &time->moment))
        return feed_complain(
            feedback->feed, time->column, err,
            "is no ISO 8601 time; expected one like 2026-11-21T19:30:00Z (voc import makes them)");
    const int64_t end =
        time->moment.precision == MOMENT_DAY && time->moment.seconds + 2 * CIVIL_DAY < feedback->newest_end
            ? INT64_MIN
            : feedback_end_of(time->moment, feedback->clock.zone);
    if (end > feedback->newest_end) {
        feedback->newest_end = end;
        feedback->newest = time->moment;
    }
    return true;
}

static bool read_weight(struct feedback *feedback, struct err *err)
{
    const struct slice cell = slice_trim(feed_cell(feedback->feed, feedback->weight_column));

    feedback->weight = 1;
    if (cell.length == 0)
        return true;
    if (!number_parse(cell, &feedback->weight) || feedback->weight < 0)
        return feed_complain(feedback->feed, feedback->weight_column, err,
                             "is no weight; expected a number, 0 or more");
    return true;
}

bool feedback_next(struct feedback *feedback, struct err *err)
{
    if (!feed_next(feedback->feed, err))
        return false;
    for (size_t i = 0; i < feedback->time_count; i++)
        if (!read_time(feedback, &feedback->times[i], err))
            return false;
    return read_weight(feedback, err);
}

double feedback_weight(const struct feedback *feedback)
{
    return feedback->weight;
}

struct moment feedback_newest(const struct feedback *feedback)
{
    return feedback->newest;
}

static bool has_happened(const struct feedback *feedback, struct moment moment)
{
    return moment.precision != MOMENT_NONE && begin_of(feedback, moment) <= feedback->end;
}

static void leave_out(struct feedback_outcome *outcome, const char *why)
{
    outcome->state = FEEDBACK_NOT;
    outcome->word = why;
}

/* A score as a number, where the row has it. */
static bool read_score(struct feedback *feedback, size_t column, struct slice cell, double *value,
                       struct err *err)
{
    size_t count;
    const struct slice name = feed_columns(feedback->feed, &count)[column];
    double low, high;
    char complaint[64 + 2 * NUMBER_SIZE], from[NUMBER_SIZE], to[NUMBER_SIZE];
    const bool is_known = metric_score_range(name, &low, &high);

    if (number_parse(cell, value) && (!is_known || (*value >= low && *value <= high)))
        return true;
    if (!is_known)
        return feed_complain(feedback->feed, column, err, "is not a number");
    number_format(low, from);
    number_format(high, to);
    snprintf(complaint, sizeof complaint, "is not a number from %s to %s", from, to);
    return feed_complain(feedback->feed, column, err, complaint);
}

/* The first well-known score that the row has: its index, or SCORES. */
static bool first_score(struct feedback *feedback, size_t *score, double *value, struct err *err)
{
    for (*score = 0; *score < SCORES; ++*score) {
        const size_t column = feedback->scores[*score];
        const struct slice cell = slice_trim(feed_cell(feedback->feed, column));
        if (column != FEED_NONE && cell.length)
            return read_score(feedback, column, cell, value, err);
    }
    return true;
}

static bool is_among(struct feedback *feedback, const struct metric *metric, struct feedback_outcome *outcome,
                     bool *among, struct err *err)
{
    size_t score;
    double value = 0;

    *among = true;
    if (metric->among != METRIC_UNHAPPY)
        return true;
    if (!first_score(feedback, &score, &value, err))
        return false;
    *among = score < SCORES && metric_is_unhappy(score, value);
    if (!*among)
        leave_out(outcome, score < SCORES ? "not unhappy" : "no score");
    return true;
}

/* Asked and answered, or asked and silent. */
static bool count_asked(struct feedback *feedback, struct feedback_outcome *outcome, struct err *err)
{
    size_t score;
    double value;

    if (!first_score(feedback, &score, &value, err))
        return false;
    const bool answered = score < SCORES && (feedback->times[AT].moment.precision == MOMENT_NONE ||
                                             has_happened(feedback, feedback->times[AT].moment));
    outcome->state = FEEDBACK_CLASS;
    outcome->class = answered;
    outcome->word = answered ? "answered" : "silent";
    return true;
}

static void count_class(const struct metric *metric, const struct metric_part *part, struct slice cell,
                        struct feedback_outcome *outcome)
{
    const bool net = metric->kind == METRIC_NET;
    const bool nps = net && strcmp(metric->name, "nps") == 0;

    outcome->state = FEEDBACK_CLASS;
    outcome->class = metric_chosen(&part->good, cell) ? 1 : net && metric_chosen(&part->bad, cell) ? -1 : 0;
    if (outcome->class > 0)
        outcome->word = nps ? "promoter" : "good";
    else if (outcome->class < 0)
        outcome->word = nps ? "detractor" : "bad";
    else
        outcome->word = nps ? "passive" : net ? "neutral" : "not good";
}

static bool count_cell(struct feedback *feedback, size_t index, struct feedback_outcome *outcome,
                       struct err *err)
{
    const struct metric *const metric = &feedback->metrics->items[index];
    double value;

    for (size_t i = 0; i < metric->part_count; i++) {
        const size_t column = feedback->places[index][i].column;
        const struct slice cell = slice_trim(feed_cell(feedback->feed, column));
        if (cell.length == 0)
            continue;
        const bool number = metric->kind == METRIC_MEAN || metric->kind == METRIC_QUANTILE;
        double low, high;
        size_t count;
        const bool known = metric_score_range(feed_columns(feedback->feed, &count)[column], &low, &high);
        if ((number || known) && !read_score(feedback, column, cell, &value, err))
            return false;
        if (number)
            *outcome = (struct feedback_outcome){
                .state = FEEDBACK_VALUE, .value = value, .word = "counted", .civil = outcome->civil};
        else
            count_class(metric, &metric->parts[i], cell, outcome);
        return true;
    }
    leave_out(outcome, "no answer");
    return true;
}

/* Whole days where either end is only known as a day. */
static int64_t apart(const struct feedback *feedback, struct moment from, struct moment until, bool by_day)
{
    if (!by_day)
        return until.seconds - from.seconds;
    const int64_t first = civil_floor(period_civil(from, feedback->clock.zone), CIVIL_DAY);
    return (civil_floor(period_civil(until, feedback->clock.zone), CIVIL_DAY) - first) * CIVIL_DAY;
}

static void count_end(const struct feedback *feedback, struct moment from, struct moment until,
                      enum feedback_state state, struct feedback_outcome *outcome)
{
    outcome->by_day = from.precision == MOMENT_DAY || until.precision == MOMENT_DAY;
    outcome->delay = apart(feedback, from, until, outcome->by_day);
    outcome->state = state;
    outcome->word = state == FEEDBACK_ANSWERED ? "answered" : "closed";
    if (outcome->delay >= 0)
        return;
    outcome->is_odd = true;
    leave_out(outcome,
              state == FEEDBACK_ANSWERED ? "reply before its question" : "closed before its question");
}

static void count_delay(struct feedback *feedback, struct place place, struct feedback_outcome *outcome)
{
    const struct moment from = feedback->times[place.from].moment,
                        until = feedback->times[place.until].moment,
                        closed = feedback->times[CLOSED_AT].moment;

    if (has_happened(feedback, until)) {
        count_end(feedback, from, until, FEEDBACK_ANSWERED, outcome);
    } else if (has_happened(feedback, closed) && place.until != CLOSED_AT && place.from != CLOSED_AT) {
        count_end(feedback, from, closed, FEEDBACK_CLOSED, outcome);
    } else {
        outcome->by_day = from.precision == MOMENT_DAY;
        outcome->delay = from.seconds;
        outcome->state = FEEDBACK_WAITING;
        outcome->word = "waiting";
    }
}

/* Where in time the row stands for this metric, and whether that has happened and is asked for. */
static bool settle_time(struct feedback *feedback, const struct metric *metric, struct place place,
                        struct feedback_outcome *outcome)
{
    const size_t which = metric_is_delay(metric) ? place.from : metric->among == METRIC_ASKED ? ASKED_AT : AT;
    const struct moment moment = feedback->times[which].moment;
    const bool open = feedback->clock.span.from == INT64_MIN && feedback->clock.span.end == INT64_MAX;

    if (moment.precision == MOMENT_NONE) {
        outcome->civil = INT64_MIN;
        outcome->is_outside = !open;
        leave_out(outcome, metric->among == METRIC_ASKED ? "not asked" : "no moment");
        return !metric_is_delay(metric) && metric->among != METRIC_ASKED && open;
    }
    outcome->civil = period_civil(moment, feedback->clock.zone);
    if (!has_happened(feedback, moment) || !period_span_has(feedback->clock.span, outcome->civil)) {
        outcome->is_outside = true;
        leave_out(outcome, has_happened(feedback, moment) ? "outside --from and --to" : "later than --as-of");
        return false;
    }
    return true;
}

/* Someone who was asked and stayed silent has given no feedback. */
static bool count_volume(struct feedback *feedback, struct feedback_outcome *outcome, struct err *err)
{
    size_t score;
    double value;

    outcome->state = FEEDBACK_CLASS;
    outcome->class = 1;
    outcome->word = "counted";
    if (feedback->times[ASKED_AT].moment.precision == MOMENT_NONE ||
        feedback->times[AT].moment.precision != MOMENT_NONE)
        return true;
    if (!first_score(feedback, &score, &value, err))
        return false;
    if (score == SCORES)
        leave_out(outcome, "silent");
    return true;
}

bool feedback_count(struct feedback *feedback, size_t index, struct feedback_outcome *outcome,
                    struct err *err)
{
    const struct metric *const metric = &feedback->metrics->items[index];
    struct place place = feedback->places[index][0];
    bool among;

    *outcome = (struct feedback_outcome){0};
    for (size_t i = 1; metric_is_delay(metric) && i < metric->part_count; i++)
        if (feedback->times[place.from].moment.precision == MOMENT_NONE)
            place = feedback->places[index][i];
    if (!settle_time(feedback, metric, place, outcome))
        return true;
    if (!is_among(feedback, metric, outcome, &among, err))
        return false;
    if (!among)
        return true;
    if (metric->kind == METRIC_COUNT)
        return count_volume(feedback, outcome, err);
    if (metric->among == METRIC_ASKED)
        return count_asked(feedback, outcome, err);
    if (!metric_is_delay(metric))
        return count_cell(feedback, index, outcome, err);
    count_delay(feedback, place, outcome);
    return true;
}

bool feedback_is_evidence(const struct metric *metric, const struct feedback_outcome *outcome)
{
    return metric->kind != METRIC_WITHIN || metric->limit_in_days || !outcome->by_day;
}
