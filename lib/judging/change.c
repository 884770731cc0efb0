/* change - the newest periods against as many before */
#include "voc/change.h"

#include "voc/sequential.h"

#include <math.h>

const char *const change_words[] = {"", "no", "better", "worse", "up", "down", NULL};
enum { HALVINGS = 24 };
static const double smallest_p = 1e-12;
/* By the normal theory; what that leaves out (spreads learnt from few periods, lopsided answers) brings it to
   5 % at worst (docs/simulations.md). */
static const double mistakes_a_year = 0.03;

static struct interval difference(const struct level *now, const struct level *before)
{
    return interval_difference(now->value, (struct interval){now->low, now->high}, before->value,
                               (struct interval){before->low, before->high});
}

static struct interval difference_at(const struct position *position, double p)
{
    const struct level now = position_claim(position, 0, 1 - p),
                       before = position_claim(position, position->over, 1 - p);

    return difference(&now, &before);
}

static bool is_beyond(const struct position *position, double p)
{
    const struct interval interval = difference_at(position, p);

    return interval.low > 0 || interval.high < 0;
}

static double p_of(const struct position *position, double most)
{
    double low = log(smallest_p), high = log(most);

    if (!is_beyond(position, most))
        return 1;
    if (is_beyond(position, smallest_p))
        return smallest_p;
    for (int i = 0; i < HALVINGS; i++) {
        const double middle = (low + high) / 2;
        if (is_beyond(position, exp(middle)))
            high = middle;
        else
            low = middle;
    }
    return exp(high);
}

static enum change_claim name_of(const struct position *position, double difference)
{
    if (position->direction == 0)
        return difference > 0 ? CHANGE_UP : CHANGE_DOWN;
    return difference * position->direction > 0 ? CHANGE_BETTER : CHANGE_WORSE;
}

struct change change_of(const struct position *position, double most)
{
    struct change change = {NAN, NAN, NAN, NAN, CHANGE_UNKNOWN};

    if (isnan(position->now.value) || isnan(position->before.value))
        return change;
    const struct interval usual = difference(&position->now, &position->before);
    change.value = position->now.value - position->before.value;
    change.low = usual.low;
    change.high = usual.high;
    if (isnan(usual.low) || isnan(usual.high))
        return change;
    change.p = p_of(position, most);
    change.if_claimed = name_of(position, change.value);
    return change;
}

double change_chance_of_error(const struct position *position)
{
    const double over = (double)position->over;

    return 1 - sequential_level(position_looks(position), sequential_correlation_of_changes(over),
                                mistakes_a_year, 2);
}

enum change_claim change_claim(const struct change *change, double adjusted_p, double most)
{
    if (isnan(change->p))
        return CHANGE_UNKNOWN;
    return adjusted_p <= most ? change->if_claimed : CHANGE_NO;
}
