/* reading - how metrics read rows of feedback */
#include "voc/reading.h"

#include "voc/arena.h"
#include "voc/classes.h"
#include "voc/number.h"

#include <math.h>
#include <stdio.h>

enum { MILLIONTHS = 6 };            /* decimals */
static const double largest = 9e12; /* of which these fit into 64 bits */

enum reading_what { READING_DELAY, READING_VOLUME, READING_ASKED, READING_CELL };

/* How a metric reads a row. */
struct reading {
    const struct metric *metric;
    const struct place *places; /* of its parts */
    enum reading_what what;
    const char *const *words; /* what bad, neutral and good are called */
    size_t delay;
};

/* What a row's delay is to all metrics that have the same: of the row that was read as the so manieth. */
struct delay {
    long long row;
    bool is_shared; /* by several */
    struct outcome outcome;
};

struct readings {
    struct feed *feed;
    struct feedback *feedback;
    const struct feedback_row *row;
    struct answers *answers;
    struct places *places;
    const struct reckoning *clock;
    struct reading *items; /* of each metric */
    struct delay *delays;
    size_t delay_count;
    struct stand *stands; /* by column of times */
    bool needs_moment;
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
static size_t find_delay(struct readings *readings, size_t index)
{
    struct metric metric = *readings->items[index].metric;

    for (size_t i = 0; i < index; i++) {
        metric.among = readings->items[i].metric->among;
        if (metric_is_same_delay(&metric, readings->items[i].metric)) {
            readings->delays[readings->items[i].delay].is_shared = true;
            return readings->items[i].delay;
        }
    }
    return readings->delay_count++;
}

static const char *const *words_of(const struct metric *metric)
{
    static const char *const nps[] = {"detractor", "passive", "promoter"},
                             *const net[] = {"bad", "neutral", "good"},
                             *const share[] = {"bad", "not good", "good"};

    if (metric->kind != METRIC_NET)
        return share;
    return strcmp(metric->name, "nps") == 0 ? nps : net;
}

static void plan(struct arena *arena, struct readings *readings, const struct metrics *metrics)
{
    readings->items = arena_array(arena, metrics->count, sizeof *readings->items);
    readings->delays = arena_array(arena, metrics->count, sizeof *readings->delays);
    for (size_t i = 0; i < metrics->count; i++) {
        const struct metric *const metric = &metrics->items[i];
        struct reading *const reading = &readings->items[i];
        *reading = (struct reading){.metric = metric,
                                    .places = placing_parts(readings->places, i),
                                    .what = what_of(metric),
                                    .words = words_of(metric)};
        if (reading->what == READING_DELAY)
            reading->delay = find_delay(readings, i);
    }
}

struct places *reading_places(const struct readings *readings)
{
    return readings->places;
}

struct readings *reading_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                              const struct reckoning *clock, const struct metrics *metrics,
                              enum period_kind every, struct err *err)
{
    struct readings *readings = arena_alloc(arena, sizeof *readings);

    *readings = (struct readings){.feed = feed, .feedback = feedback, .clock = clock};
    readings->places = placing_open(arena, feed, feedback, clock, metrics, every, err);
    if (!readings->places)
        return NULL;
    readings->row = feedback_row(feedback);
    readings->answers = feedback_answers(feedback);
    readings->stands = placing_stands(readings->places);
    readings->needs_moment = placing_needs_moment(readings->places);
    plan(arena, readings, metrics);
    return readings;
}

static bool has(const struct readings *readings, size_t time)
{
    return readings->row->moments[time].precision != MOMENT_NONE;
}

/* Where in time the row stands; whether that has happened and is asked for. */
static inline bool settle_time(const struct readings *readings, struct outcome *outcome)
{
    const struct moment moment = readings->row->moments[outcome->time];

    if (moment.precision == MOMENT_NONE)
        return true;
    struct stand *const stand = &readings->stands[outcome->time];
    if (!placing_is(stand, moment))
        placing_find(readings->places, moment, stand);
    outcome->period = stand->period;
    if (!stand->outside)
        return true;
    outcome->is_outside = true;
    outcome_leave_out(outcome, stand->outside);
    return false;
}

static bool is_among(const struct readings *readings, struct outcome *outcome, bool *among, struct err *err)
{
    size_t score;
    double value = 0;

    if (!answers_score(readings->answers, &score, &value, err))
        return false;
    *among = score < ANSWERS_SCORES && metric_is_unhappy(score, value);
    if (!*among)
        outcome_leave_out(outcome, score < ANSWERS_SCORES ? "not unhappy" : "no score");
    return true;
}

/* Asked and answered, or asked and silent. */
static bool count_asked(const struct readings *readings, struct outcome *outcome, struct err *err)
{
    size_t score;
    double value;

    if (!has(readings, FEEDBACK_ASKED)) {
        outcome_leave_out(outcome, "not asked");
        return true;
    }
    if (!answers_score(readings->answers, &score, &value, err))
        return false;
    outcome->state = OUTCOME_CLASS;
    outcome->class = score < ANSWERS_SCORES &&
                     (!has(readings, FEEDBACK_AT) ||
                      feedback_has_happened(readings->feedback, readings->row->moments[FEEDBACK_AT]));
    outcome->word = outcome->class ? "answered" : "silent";
    return true;
}

/* Someone who was asked and stayed silent has given no feedback. */
static bool count_volume(const struct readings *readings, struct outcome *outcome, struct err *err)
{
    size_t score = 0;
    double value;

    outcome->state = OUTCOME_CLASS;
    outcome->class = 1;
    outcome->word = "counted";
    if (!has(readings, FEEDBACK_ASKED) || has(readings, FEEDBACK_AT))
        return true;
    if (!answers_score(readings->answers, &score, &value, err))
        return false;
    if (score == ANSWERS_SCORES)
        outcome_leave_out(outcome, "silent");
    return true;
}

/* A share of numbers can only be of numbers; a share of words takes any cell but one off a known scale. */
static bool read_class(const struct readings *readings, const struct reading *reading, size_t part,
                       struct slice cell, struct outcome *outcome, struct err *err)
{
    const struct metric_part *const choices = &reading->metric->parts[part];
    const size_t column = reading->places[part].column;
    size_t count;
    double number, low, high;

    outcome->is_word = metric_has_words(&choices->good) || metric_has_words(&choices->bad);
    const bool is_free =
        outcome->is_word && !metric_score_range(feed_columns(readings->feed, &count)[column], &low, &high);
    if (!is_free && !answers_number(readings->answers, column, cell, &number, err))
        return false;
    const bool is_number = !is_free || number_parse(cell, &number);
    outcome->state = OUTCOME_CLASS;
    outcome->class = classes_class(reading->metric, part, cell, is_number ? &number : NULL);
    outcome->word = reading->words[1 + outcome->class];
    return true;
}

static bool count_value(const struct readings *readings, const struct reading *reading, size_t part,
                        struct slice cell, struct outcome *outcome, struct err *err)
{
    const struct metric *const metric = reading->metric;
    const struct metric_part *const scale = &metric->parts[part];
    const size_t column = reading->places[part].column;
    char complaint[128];

    outcome->state = OUTCOME_VALUE;
    outcome->word = "counted";
    if (!answers_number(readings->answers, column, cell, &outcome->value, err))
        return false;
    if (fabs(outcome->value) > largest || !number_parse_fixed(cell, MILLIONTHS, &outcome->millionths))
        return feed_complain(readings->feed, column, err, "is too large to be counted");
    if (!scale->range || (outcome->value >= scale->low && outcome->value <= scale->high))
        return true;
    snprintf(complaint, sizeof complaint, "is not in %.40s, the scale of %.40s", scale->range, metric->name);
    return feed_complain(readings->feed, column, err, complaint);
}

/* By the first of its parts that the row has. */
static bool count_cell(const struct readings *readings, const struct reading *reading,
                       struct outcome *outcome, struct err *err)
{
    for (size_t i = 0; i < reading->metric->part_count; i++) {
        const struct slice cell = slice_trim(feed_cell(readings->feed, reading->places[i].column));
        if (cell.length > 0)
            return reading->metric->kind == METRIC_MEAN || reading->metric->kind == METRIC_QUANTILE
                       ? count_value(readings, reading, i, cell, outcome, err)
                       : read_class(readings, reading, i, cell, outcome, err);
    }
    outcome_leave_out(outcome, "no answer");
    return true;
}

/* What stands nowhere in time or weighs nothing doesn't count after all. */
static void settle_state(const struct readings *readings, const struct metric *metric,
                         struct outcome *outcome)
{
    if (outcome->state == OUTCOME_NOT)
        return;
    if (readings->needs_moment && !has(readings, outcome->time)) {
        outcome_leave_out(outcome, "no moment");
        outcome->is_unplaced = true;
    } else if (readings->row->weight == 0 && metric->kind != METRIC_COUNT) {
        outcome_leave_out(outcome, "weight 0");
    }
}

/* Where the row stands by the first of pooled delays whose beginning it has. */
static const struct place *place_of(const struct readings *readings, const struct reading *reading)
{
    for (size_t i = 0; i < reading->metric->part_count; i++)
        if (has(readings, reading->places[i].from))
            return &reading->places[i];
    return &reading->places[0];
}

/* It is worked out in place, and kept for whoever else has it. */
static bool read_delay(struct readings *readings, const struct reading *reading, struct outcome *outcome)
{
    struct delay *const delay = &readings->delays[reading->delay];

    if (delay->row == readings->row->number) {
        *outcome = delay->outcome;
        return !outcome->is_outside;
    }
    const struct place *const place = place_of(readings, reading);
    *outcome = (struct outcome){.time = (uint16_t)place->from};
    outcome_delay(readings->feedback, place, readings->clock, outcome);
    const bool is_inside = settle_time(readings, outcome);
    if (delay->is_shared) {
        delay->row = readings->row->number;
        delay->outcome = *outcome;
    }
    return is_inside;
}

static bool read_time(struct readings *readings, const struct reading *reading, struct outcome *outcome)
{
    if (reading->what == READING_DELAY)
        return read_delay(readings, reading, outcome);
    *outcome = (struct outcome){.time = (uint16_t)reading->places[0].from};
    return settle_time(readings, outcome);
}

static bool count_what(const struct readings *readings, const struct reading *reading,
                       struct outcome *outcome, struct err *err)
{
    switch (reading->what) {
    case READING_CELL:
        return count_cell(readings, reading, outcome, err);
    case READING_VOLUME:
        return count_volume(readings, outcome, err);
    case READING_ASKED:
        return count_asked(readings, outcome, err);
    default:
        return true;
    }
}

bool reading_of(struct readings *readings, size_t index, struct outcome *outcome, struct err *err)
{
    const struct reading *const reading = &readings->items[index];
    bool among = true;

    if (!read_time(readings, reading, outcome))
        return true;
    if (reading->metric->among == METRIC_UNHAPPY && !is_among(readings, outcome, &among, err))
        return false;
    if (among && !count_what(readings, reading, outcome, err))
        return false;
    settle_state(readings, reading->metric, outcome);
    return true;
}
