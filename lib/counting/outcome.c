/* outcome - what one row of feedback is to a metric */
#include "voc/outcome.h"

void outcome_leave_out(struct outcome *outcome, const char *why)
{
    outcome->state = OUTCOME_NOT;
    outcome->word = why;
    outcome->is_odd = outcome->is_unplaced = false;
}

static void end_delay(const struct reckoning *clock, struct moment from, struct moment until,
                      enum outcome_state state, struct outcome *outcome)
{
    outcome->is_answer = true;
    outcome->by_day = from.precision == MOMENT_DAY || until.precision == MOMENT_DAY;
    outcome->delay = reckoning_apart(from, until, clock);
    outcome->state = state;
    outcome->word = state == OUTCOME_ANSWERED ? "answered" : "closed";
    if (outcome->delay >= 0)
        return;
    outcome_leave_out(outcome,
                      state == OUTCOME_ANSWERED ? "reply before its question" : "closed before its question");
    outcome->is_odd = true;
}

void outcome_delay(const struct feedback *feedback, const struct place *place, const struct reckoning *clock,
                   struct outcome *outcome)
{
    const struct feedback_row *const row = feedback_row(feedback);
    const struct moment from = row->moments[place->from], until = row->moments[place->until],
                        closed = row->moments[FEEDBACK_CLOSED];

    if (from.precision == MOMENT_NONE) {
        outcome_leave_out(outcome, "no moment");
        outcome->is_unplaced = until.precision != MOMENT_NONE;
    } else if (feedback_has_happened(feedback, until)) {
        end_delay(clock, from, until, OUTCOME_ANSWERED, outcome);
    } else if (feedback_has_happened(feedback, closed) && place->from != FEEDBACK_CLOSED) {
        end_delay(clock, from, closed, OUTCOME_CLOSED, outcome);
    } else {
        outcome->by_day = from.precision == MOMENT_DAY;
        outcome->delay = reckoning_since(from, clock);
        outcome->state = OUTCOME_WAITING;
        outcome->word = "waiting";
    }
}

int64_t outcome_length(const struct outcome *outcome, const struct reckoning *clock)
{
    if (outcome->state != OUTCOME_WAITING || !clock->is_set)
        return outcome->delay;
    const int64_t wait = reckoning_wait(outcome->delay, outcome->by_day, clock->as_of, clock);
    return wait > 0 ? wait : 0;
}
