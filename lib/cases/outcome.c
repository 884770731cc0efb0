/* outcome - what one row of feedback is to a metric */
#include "voc/outcome.h"

#include "voc/arena.h"

#include <math.h>
#include <stdio.h>

static const double largest = 9e12; /* of which millionths fit into 64 bits */

/* Where the metric's parts stand: a column, or the numbers of two columns of times. */
struct place {
    size_t column, from, until;
};

/* In which period a column of times puts the row that was read as the so manieth. */
struct placed {
    long long row;
    int64_t period;
    bool is_in;
};

struct outcomes {
    struct feed *feed;
    struct feedback *feedback;
    const struct metrics *metrics;
    struct feedback_clock clock;
    enum period_kind every;
    bool needs_moment; /* a row without one stands nowhere */
    struct place **places;
    struct placed *placed; /* by each column of times */
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
const char *outcome_lacks(const struct feed *feed, const struct metric *metric)
{
    const char *lacking = part_lacks(feed, &metric->parts[0]);

    for (size_t i = 1; i < metric->part_count && lacking; i++)
        if (!part_lacks(feed, &metric->parts[i]))
            lacking = NULL;
    return lacking || metric->among == METRIC_EVERYONE || has_scores(feed) ? lacking : "nps";
}

static void place_metric(struct arena *arena, struct outcomes *outcomes, size_t index)
{
    const struct metric *const metric = &outcomes->metrics->items[index];

    outcomes->places[index] = arena_array(arena, metric->part_count, sizeof **outcomes->places);
    for (size_t i = 0; i < metric->part_count; i++) {
        struct place *const place = &outcomes->places[index][i];
        const struct metric_part *const part = &metric->parts[i];
        *place = (struct place){FEED_NONE, FEEDBACK_AT, FEEDBACK_AT};
        if (part->until) {
            place->from = feedback_time(outcomes->feedback, part->column);
            place->until = feedback_time(outcomes->feedback, part->until);
            feedback_time(outcomes->feedback, "closed_at");
        } else if (part->column) {
            place->column = feed_find(outcomes->feed, part->column);
            feed_want(outcomes->feed, place->column);
        }
    }
    if (metric->among == METRIC_ASKED)
        outcomes->places[index][0].from = FEEDBACK_ASKED;
}

/* Whether all of a metric's rows would stand nowhere. */
static bool is_nowhere(const struct outcomes *outcomes, size_t index)
{
    const struct metric *const metric = &outcomes->metrics->items[index];

    for (size_t i = 0; i < metric->part_count; i++)
        if (feed_find(outcomes->feed,
                      feedback_time_name(outcomes->feedback, outcomes->places[index][i].from)) != FEED_NONE)
            return false;
    return outcomes->needs_moment;
}

static bool refuse_nowhere(const struct outcomes *outcomes, struct err *err)
{
    char where[64] = "no span of time", options[64] = "--from and --to";

    if (outcomes->every != PERIOD_ALL) {
        snprintf(where, sizeof where, "no %s", period_words[outcomes->every]);
        snprintf(options, sizeof options, "--every %s", period_words[outcomes->every]);
    }
    return err_set(err, ERR_DATA,
                   "%s has no column 'at', so its rows stand in %s; map a column to 'at', or leave out %s",
                   feed_name(outcomes->feed), where, options);
}

struct outcomes *outcome_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                              const struct feedback_clock *clock, const struct metrics *metrics,
                              enum period_kind every, struct err *err)
{
    struct outcomes *outcomes = arena_alloc(arena, sizeof *outcomes);
    const bool is_open = clock->span.from == INT64_MIN && clock->span.end == INT64_MAX;

    *outcomes = (struct outcomes){.feed = feed,
                                  .feedback = feedback,
                                  .metrics = metrics,
                                  .clock = *clock,
                                  .every = every,
                                  .needs_moment = every != PERIOD_ALL || !is_open};
    outcomes->places = arena_array(arena, metrics->count, sizeof *outcomes->places);
    feedback_time(feedback, "at");
    feedback_time(feedback, "asked_at");
    for (size_t i = 0; i < metrics->count; i++) {
        const char *const lacking = outcome_lacks(feed, &metrics->items[i]);
        if (lacking) {
            feed_lacks(feed, lacking, err);
            return NULL;
        }
        place_metric(arena, outcomes, i);
        if (is_nowhere(outcomes, i)) {
            refuse_nowhere(outcomes, err);
            return NULL;
        }
    }
    outcomes->placed = arena_array(arena, feedback_time_count(feedback), sizeof *outcomes->placed);
    return outcomes;
}

static bool leave_out(struct outcome *outcome, const char *why)
{
    outcome->state = OUTCOME_NOT;
    outcome->word = why;
    outcome->is_odd = outcome->is_unplaced = false;
    return false;
}

static struct placed *placed_by(struct outcomes *outcomes, size_t time, struct moment moment)
{
    struct placed *const placed = &outcomes->placed[time];

    if (placed->row == feed_count(outcomes->feed))
        return placed;
    const int64_t civil = period_civil(moment, outcomes->clock.zone);
    *placed = (struct placed){feed_count(outcomes->feed), period_of(outcomes->every, civil).index,
                              period_span_has(outcomes->clock.span, civil)};
    return placed;
}

/* Where in time the row stands, and whether that has happened and is asked for. */
static bool settle_time(struct outcomes *outcomes, struct outcome *outcome)
{
    const struct moment moment = feedback_moment(outcomes->feedback, outcome->time);

    if (moment.precision == MOMENT_NONE)
        return true;
    const struct placed *const placed = placed_by(outcomes, outcome->time, moment);
    outcome->period = placed->period;
    outcome->is_outside = true;
    if (!feedback_has_happened(outcomes->feedback, moment))
        return leave_out(outcome, "later than --as-of");
    if (!placed->is_in)
        return leave_out(outcome, "outside --from and --to");
    outcome->is_outside = false;
    return true;
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
    const struct moment at = feedback_moment(outcomes->feedback, FEEDBACK_AT);
    size_t score;
    double value;

    if (feedback_moment(outcomes->feedback, FEEDBACK_ASKED).precision == MOMENT_NONE) {
        leave_out(outcome, "not asked");
        return true;
    }
    if (!feedback_score(outcomes->feedback, &score, &value, err))
        return false;
    outcome->state = OUTCOME_CLASS;
    outcome->class = score < FEEDBACK_SCORES &&
                     (at.precision == MOMENT_NONE || feedback_has_happened(outcomes->feedback, at));
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
    if (feedback_moment(outcomes->feedback, FEEDBACK_ASKED).precision == MOMENT_NONE ||
        feedback_moment(outcomes->feedback, FEEDBACK_AT).precision != MOMENT_NONE)
        return true;
    if (!feedback_score(outcomes->feedback, &score, &value, err))
        return false;
    if (score == FEEDBACK_SCORES)
        leave_out(outcome, "silent");
    return true;
}

static void count_class(const struct metric *metric, const struct metric_part *part, struct slice cell,
                        struct outcome *outcome)
{
    const bool net = metric->kind == METRIC_NET, nps = net && strcmp(metric->name, "nps") == 0;

    outcome->state = OUTCOME_CLASS;
    outcome->class = metric_chosen(&part->good, cell) ? 1 : net && metric_chosen(&part->bad, cell) ? -1 : 0;
    if (outcome->class > 0)
        outcome->word = nps ? "promoter" : "good";
    else if (outcome->class < 0)
        outcome->word = nps ? "detractor" : "bad";
    else
        outcome->word = nps ? "passive" : net ? "neutral" : "not good";
}

/* A share of numbers can only be of numbers; a share of words takes any cell but one off a known scale. */
static bool check_class(const struct outcomes *outcomes, const struct metric_part *part, size_t column,
                        struct slice cell, struct err *err)
{
    size_t count;
    double value, low, high;
    const struct slice name = feed_columns(outcomes->feed, &count)[column];

    if (!metric_score_range(name, &low, &high) &&
        (metric_has_words(&part->good) || metric_has_words(&part->bad)))
        return true;
    return feedback_number(outcomes->feedback, column, cell, &value, err);
}

static bool count_value(const struct outcomes *outcomes, const struct metric *metric, size_t part,
                        size_t column, struct slice cell, struct outcome *outcome, struct err *err)
{
    const struct metric_part *const scale = &metric->parts[part];
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

static bool count_cell(const struct outcomes *outcomes, const struct metric *metric,
                       const struct place places[], struct outcome *outcome, struct err *err)
{
    for (size_t i = 0; i < metric->part_count; i++) {
        const struct slice cell = slice_trim(feed_cell(outcomes->feed, places[i].column));
        if (cell.length == 0)
            continue;
        if (metric->kind == METRIC_MEAN || metric->kind == METRIC_QUANTILE)
            return count_value(outcomes, metric, i, places[i].column, cell, outcome, err);
        if (!check_class(outcomes, &metric->parts[i], places[i].column, cell, err))
            return false;
        count_class(metric, &metric->parts[i], cell, outcome);
        return true;
    }
    leave_out(outcome, "no answer");
    return true;
}

static void end_delay(const struct outcomes *outcomes, struct moment from, struct moment until,
                      enum outcome_state state, struct outcome *outcome)
{
    outcome->is_answer = true;
    outcome->by_day = from.precision == MOMENT_DAY || until.precision == MOMENT_DAY;
    outcome->delay = feedback_apart(from, until, outcomes->clock.zone);
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
    const struct moment from = feedback_moment(feedback, place.from),
                        until = feedback_moment(feedback, place.until),
                        closed = feedback_moment(feedback, FEEDBACK_CLOSED);

    if (from.precision == MOMENT_NONE) {
        leave_out(outcome, "no moment");
        outcome->is_unplaced = until.precision != MOMENT_NONE;
    } else if (feedback_has_happened(feedback, until)) {
        end_delay(outcomes, from, until, OUTCOME_ANSWERED, outcome);
    } else if (feedback_has_happened(feedback, closed) && place.from != FEEDBACK_CLOSED) {
        end_delay(outcomes, from, closed, OUTCOME_CLOSED, outcome);
    } else {
        outcome->by_day = from.precision == MOMENT_DAY;
        outcome->delay = from.seconds;
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
    if (outcomes->needs_moment &&
        feedback_moment(outcomes->feedback, outcome->time).precision == MOMENT_NONE) {
        leave_out(outcome, "no moment");
        outcome->is_unplaced = true;
    } else if (feedback_weight(outcomes->feedback) == 0 && metric->kind != METRIC_COUNT) {
        leave_out(outcome, "weight 0");
    }
}

/* The first part of pooled delays whose beginning the row has. */
static struct place place_of(const struct outcomes *outcomes, const struct metric *metric,
                             const struct place places[])
{
    for (size_t i = 0; i < metric->part_count; i++)
        if (feedback_moment(outcomes->feedback, places[i].from).precision != MOMENT_NONE)
            return places[i];
    return places[0];
}

static bool count_other(const struct outcomes *outcomes, const struct metric *metric,
                        const struct place places[], struct outcome *outcome, struct err *err)
{
    if (metric->kind == METRIC_COUNT)
        return count_volume(outcomes, outcome, err);
    if (metric->among == METRIC_ASKED)
        return count_asked(outcomes, outcome, err);
    return count_cell(outcomes, metric, places, outcome, err);
}

bool outcome_of(struct outcomes *outcomes, size_t index, struct outcome *outcome, struct err *err)
{
    const struct metric *const metric = &outcomes->metrics->items[index];
    const struct place *const places = outcomes->places[index], place = place_of(outcomes, metric, places);
    bool among = true;

    *outcome = (struct outcome){.time = place.from};
    if (metric_is_delay(metric))
        count_delay(outcomes, place, outcome);
    if (!settle_time(outcomes, outcome))
        return true;
    if (metric->among == METRIC_UNHAPPY && !is_among(outcomes, outcome, &among, err))
        return false;
    if (among && !metric_is_delay(metric) && !count_other(outcomes, metric, places, outcome, err))
        return false;
    settle_state(outcomes, metric, outcome);
    return true;
}
