/* dating - up to when tallies were counted */
#include "voc/dating.h"

static int64_t end_of(const struct reckoning *clock)
{
    return clock->is_set ? reckoning_end(clock->as_of, clock->zone) : INT64_MIN;
}

bool dating_add(const struct dating *dating, const struct conditions *other, const char *table,
                struct err *err)
{
    struct reckoning *const clock = dating->clock;
    struct count_plan plan = {0};
    const bool settled = conditions_are_settled(dating->conditions), also = conditions_are_settled(other);

    if (!conditions_plan(dating->arena, other, table, &plan, err))
        return false;
    const int64_t a = end_of(clock), b = end_of(&plan.clock);
    if ((a < b && !settled) || (b < a && !also) ||
        (a == b && clock->is_set && clock->as_of.precision != plan.clock.as_of.precision))
        return err_set(
            err, ERR_DATA,
            "tallies that were counted differently can't be added: 'as_of' is '%s' in %s and '%s' in %s",
            conditions_find(dating->conditions, "as_of"), dating->table, conditions_find(other, "as_of"),
            table);
    if (a < b)
        clock->as_of = plan.clock.as_of;
    if (clock->is_set)
        conditions_date(dating->arena, dating->conditions, clock->as_of,
                        a < b   ? also
                        : a > b ? settled
                                : settled && also);
    return true;
}

bool dating_ask(const struct dating *dating, const char *asked, struct err *err)
{
    struct reckoning *const clock = dating->clock;
    const char *const as_of = conditions_find(dating->conditions, "as_of");
    struct moment moment;

    if (!asked || strcmp(asked, as_of) == 0)
        return true;
    if (conditions_are_settled(dating->conditions) && moment_parse(slice_of(asked), &moment) &&
        reckoning_end(moment, clock->zone) >= end_of(clock)) {
        clock->as_of = moment;
        return true;
    }
    return err_set(err, ERR_USAGE, "%s was counted with 'as_of' as '%s', and '%s' is asked for",
                   dating->table, as_of, asked);
}
