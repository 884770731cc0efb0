/* outcome - what one row of feedback is to a metric */
#include "voc/outcome.h"

#include "voc/arena.h"
#include "voc/number.h"

#include <math.h>
#include <stdio.h>

static const double largest = 9e12; /* of which millionths fit into 64 bits */

enum reading_what { READING_DELAY, READING_VOLUME, READING_ASKED, READING_CELL };

/* How a metric reads a row. */
struct reading {
    const struct metric *metric;
    const struct place *places; /* of its parts */
    enum reading_what what;
    bool is_nps;
    size_t delay;
};

/* What a row's delay is to all metrics that have the same: of the row that was read as the so manieth. */
struct delay {
    long long row;
    struct outcome outcome;
};

struct outcomes {
    struct feed *feed;
    struct feedback *feedback;
    const struct feedback_row *row;
    struct places *places;
    const struct feedback_clock *clock;
    struct reading *readings; /* of each metric */
    struct delay *delays;
    size_t delay_count;
};

static enum reading_what what_of(const struct metric *metric)
{
    if (metric_is_delay(metric))
        return READING_DELAY;
    if (metric->kind == METRIC_COUNT)
        return READING_VOLUME;
    return metric->among == METRIC_ASKED ? READING_ASKED : READING_CELL;
}

/* That of an earlier metric with the same delays of the same or other rows, or a new one. */
static size_t find_delay(struct outcomes *outcomes, size_t index)
{
    struct metric metric = *outcomes->readings[index].metric;

    for (size_t i = 0; i < index; i++) {
        metric.among = outcomes->readings[i].metric->among;
        if (metric_is_same_delay(&metric, outcomes->readings[i].metric))
            return outcomes->readings[i].delay;
    }
    return outcomes->delay_count++;
}

static void plan(struct arena *arena, struct outcomes *outcomes, const struct metrics *metrics)
{
    outcomes->readings = arena_array(arena, metrics->count, sizeof *outcomes->readings);
    outcomes->delays = arena_array(arena, metrics->count, sizeof *outcomes->delays);
    for (size_t i = 0; i < metrics->count; i++) {
        const struct metric *const metric = &metrics->items[i];
        struct reading *const reading = &outcomes->readings[i];
        *reading = (struct reading){metric, placing_parts(outcomes->places, i), what_of(metric),
                                    metric->kind == METRIC_NET && strcmp(metric->name, "nps") == 0, 0};
        if (reading->what == READING_DELAY)
            reading->delay = find_delay(outcomes, i);
    }
}

struct outcomes *outcome_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                              const struct feedback_clock *clock, const struct metrics *metrics,
                              enum period_kind every, struct err *err)
{
    struct outcomes *outcomes = arena_alloc(arena, sizeof *outcomes);

    *outcomes = (struct outcomes){.feed = feed, .feedback = feedback, .clock = clock};
    outcomes->places = placing_open(arena, feed, feedback, clock, metrics, every, err);
    if (!outcomes->places)
        return NULL;
    outcomes->row = feedback_row(feedback);
    plan(arena, outcomes, metrics);
    return outcomes;
}

static bool has(const struct outcomes *outcomes, size_t time)
{
    return outcomes->row->moments[time].precision != MOMENT_NONE;
}

static void leave_out(struct outcome *outcome, const char *why)
{
    outcome->state = OUTCOME_NOT;
    outcome->word = why;
    outcome->is_odd = outcome->is_unplaced = false;
}

/* Where in time the row stands, and whether that has happened and is asked for. */
static void settle_time(struct outcomes *outcomes, struct outcome *outcome)
{
    if (!has(outcomes, outcome->time))
        return;
    const bool is_in = placing_period(outcomes->places, outcome->time, &outcome->period);
    const bool has_happened =
        feedback_has_happened(outcomes->feedback, outcomes->row->moments[outcome->time]);
    outcome->is_outside = !has_happened || !is_in;
    if (outcome->is_outside)
        leave_out(outcome, has_happened ? "outside --from and --to" : "later than --as-of");
}

static bool is_among(const struct outcomes *outcomes, struct outcome *outcome, bool *among, struct err *err)
{
    size_t score;
    double value = 0;

    if (!feedback_score(outcomes->feedback, &score, &value, err))
        return false;
    *among = score < FEEDBACK_SCORES && metric_is_unhappy(score, value);
    if (!*among)
        leave_out(outcome, score < FEEDBACK_SCORES ? "not unhappy" : "no score");
    return true;
}

/* Asked and answered, or asked and silent. */
static bool count_asked(const struct outcomes *outcomes, struct outcome *outcome, struct err *err)
{
    size_t score;
    double value;

    if (!has(outcomes, FEEDBACK_ASKED)) {
        leave_out(outcome, "not asked");
        return true;
    }
    if (!feedback_score(outcomes->feedback, &score, &value, err))
        return false;
    outcome->state = OUTCOME_CLASS;
    outcome->class = score < FEEDBACK_SCORES &&
                     (!has(outcomes, FEEDBACK_AT) ||
                      feedback_has_happened(outcomes->feedback, outcomes->row->moments[FEEDBACK_AT]));
    outcome->word = outcome->class ? "answered" : "silent";
    return true;
}

/* Someone who was asked and stayed silent has given no feedback. */
static bool count_volume(const struct outcomes *outcomes, struct outcome *outcome, struct err *err)
{
    size_t score = 0;
    double value;

    outcome->state = OUTCOME_CLASS;
    outcome->class = 1;
    outcome->word = "counted";
    if (!has(outcomes, FEEDBACK_ASKED) || has(outcomes, FEEDBACK_AT))
        return true;
    if (!feedback_score(outcomes->feedback, &score, &value, err))
        return false;
    if (score == FEEDBACK_SCORES)
        leave_out(outcome, "silent");
    return true;
}

static void count_class(const struct reading *reading, const struct metric_part *part, struct slice cell,
                        const double *number, struct outcome *outcome)
{
    const bool net = reading->metric->kind == METRIC_NET, nps = reading->is_nps;

    outcome->state = OUTCOME_CLASS;
    outcome->class = metric_chosen(&part->good, cell, number)         ? 1
                     : net && metric_chosen(&part->bad, cell, number) ? -1
                                                                      : 0;
    if (outcome->class > 0)
        outcome->word = nps ? "promoter" : "good";
    else if (outcome->class < 0)
        outcome->word = nps ? "detractor" : "bad";
    else
        outcome->word = nps ? "passive" : net ? "neutral" : "not good";
}

/* A share of numbers can only be of numbers; a share of words takes any cell but one off a known scale. */
static bool read_class(const struct outcomes *outcomes, const struct reading *reading, size_t part,
                       struct slice cell, struct outcome *outcome, struct err *err)
{
    const struct metric_part *const choices = &reading->metric->parts[part];
    const size_t column = reading->places[part].column;
    size_t count;
    double number, low, high;

    outcome->is_word = metric_has_words(&choices->good) || metric_has_words(&choices->bad);
    const bool is_free =
        outcome->is_word && !metric_score_range(feed_columns(outcomes->feed, &count)[column], &low, &high);
    if (!is_free && !feedback_number(outcomes->feedback, column, cell, &number, err))
        return false;
    const bool is_number = !is_free || number_parse(cell, &number);
    count_class(reading, choices, cell, is_number ? &number : NULL, outcome);
    return true;
}

static bool count_value(const struct outcomes *outcomes, const struct reading *reading, size_t part,
                        struct slice cell, struct outcome *outcome, struct err *err)
{
    const struct metric *const metric = reading->metric;
    const struct metric_part *const scale = &metric->parts[part];
    const size_t column = reading->places[part].column;
    char complaint[128];

    outcome->state = OUTCOME_VALUE;
    outcome->word = "counted";
    if (!feedback_number(outcomes->feedback, column, cell, &outcome->value, err))
        return false;
    if (metric->kind == METRIC_QUANTILE && fabs(outcome->value) > largest)
        return feed_complain(outcomes->feed, column, err, "is too large for a quantile");
    if (!scale->range || (outcome->value >= scale->low && outcome->value <= scale->high))
        return true;
    snprintf(complaint, sizeof complaint, "is not in %.40s, the scale of %.40s", scale->range, metric->name);
    return feed_complain(outcomes->feed, column, err, complaint);
}

/* By the first of its parts that the row has. */
static bool count_cell(const struct outcomes *outcomes, const struct reading *reading,
                       struct outcome *outcome, struct err *err)
{
    const struct metric *const metric = reading->metric;

    for (size_t i = 0; i < metric->part_count; i++) {
        const struct slice cell = slice_trim(feed_cell(outcomes->feed, reading->places[i].column));
        if (cell.length == 0)
            continue;
        if (metric->kind == METRIC_MEAN || metric->kind == METRIC_QUANTILE)
            return count_value(outcomes, reading, i, cell, outcome, err);
        return read_class(outcomes, reading, i, cell, outcome, err);
    }
    leave_out(outcome, "no answer");
    return true;
}

static void end_delay(const struct outcomes *outcomes, struct moment from, struct moment until,
                      enum outcome_state state, struct outcome *outcome)
{
    outcome->is_answer = true;
    outcome->by_day = from.precision == MOMENT_DAY || until.precision == MOMENT_DAY;
    outcome->delay = feedback_apart(from, until, outcomes->clock);
    outcome->state = state;
    outcome->word = state == OUTCOME_ANSWERED ? "answered" : "closed";
    if (outcome->delay >= 0)
        return;
    leave_out(outcome,
              state == OUTCOME_ANSWERED ? "reply before its question" : "closed before its question");
    outcome->is_odd = true;
}

static void count_delay(const struct outcomes *outcomes, struct place place, struct outcome *outcome)
{
    const struct feedback *const feedback = outcomes->feedback;
    const struct moment *const moments = outcomes->row->moments;
    const struct moment from = moments[place.from], until = moments[place.until],
                        closed = moments[FEEDBACK_CLOSED];

    if (from.precision == MOMENT_NONE) {
        leave_out(outcome, "no moment");
        outcome->is_unplaced = until.precision != MOMENT_NONE;
    } else if (feedback_has_happened(feedback, until)) {
        end_delay(outcomes, from, until, OUTCOME_ANSWERED, outcome);
    } else if (feedback_has_happened(feedback, closed) && place.from != FEEDBACK_CLOSED) {
        end_delay(outcomes, from, closed, OUTCOME_CLOSED, outcome);
    } else {
        outcome->by_day = from.precision == MOMENT_DAY;
        outcome->delay = feedback_since(from, outcomes->clock);
        outcome->state = OUTCOME_WAITING;
        outcome->word = "waiting";
    }
}

/* What stands nowhere in time or weighs nothing doesn't count after all. */
static void settle_state(const struct outcomes *outcomes, const struct metric *metric,
                         struct outcome *outcome)
{
    if (outcome->state == OUTCOME_NOT)
        return;
    if (placing_needs_moment(outcomes->places) && !has(outcomes, outcome->time)) {
        leave_out(outcome, "no moment");
        outcome->is_unplaced = true;
    } else if (outcomes->row->weight == 0 && metric->kind != METRIC_COUNT) {
        leave_out(outcome, "weight 0");
    }
}

/* Where the row stands by the first of pooled delays whose beginning it has. */
static struct place place_of(const struct outcomes *outcomes, const struct reading *reading)
{
    for (size_t i = 0; i < reading->metric->part_count; i++)
        if (has(outcomes, reading->places[i].from))
            return reading->places[i];
    return reading->places[0];
}

static const struct outcome *delay_of(struct outcomes *outcomes, const struct reading *reading)
{
    struct delay *const delay = &outcomes->delays[reading->delay];

    if (delay->row == outcomes->row->number)
        return &delay->outcome;
    const struct place place = place_of(outcomes, reading);
    *delay = (struct delay){outcomes->row->number, {.time = place.from}};
    count_delay(outcomes, place, &delay->outcome);
    settle_time(outcomes, &delay->outcome);
    return &delay->outcome;
}

static bool count_other(const struct outcomes *outcomes, const struct reading *reading,
                        struct outcome *outcome, struct err *err)
{
    switch (reading->what) {
    case READING_VOLUME:
        return count_volume(outcomes, outcome, err);
    case READING_ASKED:
        return count_asked(outcomes, outcome, err);
    case READING_CELL:
        return count_cell(outcomes, reading, outcome, err);
    default:
        return true;
    }
}

bool outcome_of(struct outcomes *outcomes, size_t index, struct outcome *outcome, struct err *err)
{
    const struct reading *const reading = &outcomes->readings[index];
    bool among = true;

    if (reading->what == READING_DELAY) {
        *outcome = *delay_of(outcomes, reading);
    } else {
        *outcome = (struct outcome){.time = reading->places[0].from};
        settle_time(outcomes, outcome);
    }
    if (outcome->is_outside)
        return true;
    if (reading->metric->among == METRIC_UNHAPPY && !is_among(outcomes, outcome, &among, err))
        return false;
    if (among && !count_other(outcomes, reading, outcome, err))
        return false;
    settle_state(outcomes, reading->metric, outcome);
    return true;
}
