/* window - which periods are asked for */
#include "voc/window.h"

/* The period of as-of's last second, or (shift 1) of the second behind it. */
static int64_t period_at_end(const struct window_plan *plan, int64_t shift)
{
    const struct reckoning *const clock = plan->clock;
    const struct moment moment = {reckoning_end(clock->as_of, clock->zone) + shift, MOMENT_SECOND};

    return period_of(plan->every, period_civil(moment, clock->zone)).index;
}

static int64_t last_of(const struct window_plan *plan, int64_t newest)
{
    if (plan->every == PERIOD_ALL || !plan->clock->is_set)
        return newest;
    const int64_t last = plan->partial ? period_at_end(plan, 0) : period_at_end(plan, 1) - 1;
    if (plan->clock->span.end == INT64_MAX)
        return last;
    const int64_t asked = period_of(plan->every, plan->clock->span.end - 1).index;
    return asked < last ? asked : last;
}

struct window window_of(const struct window_plan *plan, int64_t newest)
{
    const int64_t last = last_of(plan, newest);

    return (struct window){plan->last > 0 ? last - plan->last + 1 : INT64_MIN, last};
}

bool window_is_partial(const struct window_plan *plan, int64_t period)
{
    return plan->every != PERIOD_ALL && plan->clock->is_set && period >= period_at_end(plan, 1);
}
