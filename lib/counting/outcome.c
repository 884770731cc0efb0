/* outcome - what one row of feedback is to a metric */
#include "voc/outcome.h"

#include "voc/arena.h"

#include <math.h>
#include <stdio.h>

static const double largest = 9e12; /* of which millionths fit into 64 bits */

struct outcomes {
    struct feed *feed;
    struct feedback *feedback;
    const struct metrics *metrics;
    struct places *places;
    const struct feedback_clock *clock;
};

struct outcomes *outcome_open(struct arena *arena, struct feed *feed, struct feedback *feedback,
                              const struct feedback_clock *clock, const struct metrics *metrics,
                              enum period_kind every, struct err *err)
{
    struct outcomes *outcomes = arena_alloc(arena, sizeof *outcomes);

    *outcomes = (struct outcomes){feed, feedback, metrics, NULL, clock};
    outcomes->places = placing_open(arena, feed, feedback, clock, metrics, every, err);
    return outcomes->places ? outcomes : NULL;
}

static bool leave_out(struct outcome *outcome, const char *why)
{
    outcome->state = OUTCOME_NOT;
    outcome->word = why;
    outcome->is_odd = outcome->is_unplaced = false;
    return false;
}

/* Where in time the row stands, and whether that has happened and is asked for. */
static bool settle_time(struct outcomes *outcomes, struct outcome *outcome)
{
    const struct moment moment = feedback_moment(outcomes->feedback, outcome->time);

    if (moment.precision == MOMENT_NONE)
        return true;
    const bool is_in = placing_period(outcomes->places, outcome->time, &outcome->period);
    outcome->is_outside = true;
    if (!feedback_has_happened(outcomes->feedback, moment))
        return leave_out(outcome, "later than --as-of");
    if (!is_in)
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
    outcome->is_word = metric_has_words(&part->good) || metric_has_words(&part->bad);
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

static bool count_cell(const struct outcomes *outcomes, size_t index, struct outcome *outcome,
                       struct err *err)
{
    const struct metric *const metric = &outcomes->metrics->items[index];

    for (size_t i = 0; i < metric->part_count; i++) {
        const size_t column = placing_column(outcomes->places, index, i);
        const struct slice cell = slice_trim(feed_cell(outcomes->feed, column));
        if (cell.length == 0)
            continue;
        if (metric->kind == METRIC_MEAN || metric->kind == METRIC_QUANTILE)
            return count_value(outcomes, metric, i, column, cell, outcome, err);
        if (!check_class(outcomes, &metric->parts[i], column, cell, err))
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
    if (placing_needs_moment(outcomes->places) &&
        feedback_moment(outcomes->feedback, outcome->time).precision == MOMENT_NONE) {
        leave_out(outcome, "no moment");
        outcome->is_unplaced = true;
    } else if (feedback_weight(outcomes->feedback) == 0 && metric->kind != METRIC_COUNT) {
        leave_out(outcome, "weight 0");
    }
}

static bool count_other(const struct outcomes *outcomes, size_t index, struct outcome *outcome,
                        struct err *err)
{
    const struct metric *const metric = &outcomes->metrics->items[index];

    if (metric->kind == METRIC_COUNT)
        return count_volume(outcomes, outcome, err);
    if (metric->among == METRIC_ASKED)
        return count_asked(outcomes, outcome, err);
    return count_cell(outcomes, index, outcome, err);
}

bool outcome_of(struct outcomes *outcomes, size_t index, struct outcome *outcome, struct err *err)
{
    const struct metric *const metric = &outcomes->metrics->items[index];
    const struct place place = placing_of(outcomes->places, index);
    bool among = true;

    *outcome = (struct outcome){.time = place.from};
    if (metric_is_delay(metric))
        count_delay(outcomes, place, outcome);
    if (!settle_time(outcomes, outcome))
        return true;
    if (metric->among == METRIC_UNHAPPY && !is_among(outcomes, outcome, &among, err))
        return false;
    if (among && !metric_is_delay(metric) && !count_other(outcomes, index, outcome, err))
        return false;
    settle_state(outcomes, metric, outcome);
    return true;
}
