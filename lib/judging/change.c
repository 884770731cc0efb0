/* change - the newest periods against as many before */
#include "voc/change.h"

#include "voc/claim.h"
#include "voc/sequential.h"
#include "voc/solve.h"
#include "voc/stats.h"

#include <math.h>

const char *const change_words[] = {"", "no", "better", "worse", "up", "down", NULL};
static const double smallest_p = 1e-12, nearness = 1e-7; /* of the critical value */
/* By the normal theory; what that leaves out (spreads learnt from few periods, lopsided answers) brings it to
   5 % at worst (docs/simulations.md). */
static const double mistakes_a_year = 0.03;

/* `before` as it would have been in the seasons of `now`. */
static double in_season(const struct position *it, double before)
{
    const struct scale scale = it->now.scale;

    return it->season_step == 0 ? before : scale_from(scale, scale_to(scale, before) + it->season_step);
}

static struct interval in_seasons(const struct position *it, struct interval before)
{
    return (struct interval){in_season(it, before.low), in_season(it, before.high)};
}

static struct interval difference(const struct position *it, const struct level *now,
                                  const struct level *before)
{
    return interval_difference(now->value, (struct interval){now->low, now->high},
                               in_season(it, before->value),
                               in_seasons(it, (struct interval){before->low, before->high}));
}

/* `now`, as sure as the step of its seasons leaves it. */
static struct level widened(const struct position *it)
{
    struct level now = it->now;

    if (it->season_doubt > 0) {
        const double allowance = it->allowance * position_widening(it, now.n, it->season_doubt);
        now = position_pool(it, 0, it->row->level, allowance);
    }
    return now;
}

/* What is asked of two levels at many levels of doubt. */
struct contrast {
    struct claim now, before;
};

/* How far the interval at that critical value is from 0, which is less the larger it is; beyond it,
   below 0. */
static double clearance(double critical, const void *context)
{
    const struct contrast *const it = context;
    const struct position *const position = it->now.position;
    const double level = erf(critical / sqrt(2)), factor = allowance_factor(&it->now.allowance, level);
    const double now = it->now.level->value, before = in_season(position, it->before.level->value);
    const int side = now > before ? -1 : 1; /* on which 0 is */
    const double near = fabs(now - claim_limit(&it->now, level, factor, side));

    if (!(near < fabs(now - before)))
        return isnan(near) ? -INFINITY : fabs(now - before) - near;
    const double far = fabs(in_season(position, claim_limit(&it->before, level, factor, -side)) - before);
    return isnan(far) ? -INFINITY : fabs(now - before) - hypot(near, far);
}

/* Whether `now` alone leaves `before` out there, without which both together don't. Of most rows it doesn't
   even by the normal theory, which asks the least. */
static bool is_clear(double critical, const struct claim *now, double before)
{
    const double level = erf(critical / sqrt(2));
    const int side = now->level->value > before ? -1 : 1;

    return claim_clears(now, level, 1, side, before) &&
           claim_clears(now, level, allowance_factor(&now->allowance, level), side, before);
}

static double p_of(const struct position *position, double most)
{
    const struct claim now = claim_of(position, false, position->season_doubt);
    const double low = stats_normal_critical(1 - most);

    if (!is_clear(low, &now, in_season(position, position->before.value)))
        return 1;
    const struct contrast it = {now, claim_of(position, true, 0)};
    const double high = stats_normal_critical(1 - smallest_p);
    if (!(clearance(low, &it) > 0))
        return 1;
    if (clearance(high, &it) > 0)
        return smallest_p;
    return fmin(most, erfc(solve_root_near(clearance, &it, low, high, nearness) / sqrt(2)));
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

    if (isnan(position->now.value) || isnan(position->before.value) || isnan(position->season_step))
        return change;
    const struct level now = widened(position);
    const struct interval usual = difference(position, &now, &position->before);
    change.value = now.value - in_season(position, position->before.value);
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

    return 1 - sequential_recall(position->levels, position_looks(position),
                                 sequential_correlation_of_changes(over), mistakes_a_year, 2);
}

enum change_claim change_claim(const struct change *change, double adjusted_p, double most)
{
    if (isnan(change->p))
        return CHANGE_UNKNOWN;
    return adjusted_p <= most ? change->if_claimed : CHANGE_NO;
}
