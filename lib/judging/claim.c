/* claim - how sure one may be of where a series stands */
#include "voc/claim.h"

#include "voc/uneven.h"

#include <math.h>

/* The claims' allowance for the pooled level of these periods. */
static struct allowance allowance_for(const struct position *it, size_t back)
{
    const size_t first = it->place + 1 > ALLOWANCE_PERIODS ? it->place + 1 - ALLOWANCE_PERIODS : 0;
    const double spread = it->claims.spread;
    size_t count;
    struct measure *const *const rows = position_rows(it, back, &count);
    const struct uneven pooled = uneven_of(rows, count),
                        usual = uneven_of(it->series->rows + first, it->place + 1 - first);

    return (struct allowance){sqrt(1 + (spread * spread - 1) * uneven_weight(&pooled, &usual)),
                              fmax(ALLOWANCE_FEWEST, it->claims.freedom * uneven_freedom(&usual, spread))};
}

struct claim claim_of(const struct position *it, bool is_before, double doubt)
{
    const struct level *const level = is_before ? &it->before : &it->now;
    struct claim claim = {it,
                          level,
                          allowance_for(it, is_before ? it->over : 0),
                          pool_range(it->row, level->value),
                          level->sd,
                          position_widening(it, level->n, doubt)};
    size_t count;

    if (level->scale.kind == METRIC_MEAN && !level->is_individual) {
        struct measure *const *const recent = position_recent(it, &count);
        claim.sd = pool_of(recent, count).sd;
    }
    return claim;
}

/* What the error by chance of a claim at that level is multiplied by. */
static double multiplier(const struct claim *it, double factor)
{
    return allowance_with(&it->allowance, factor, true) * it->widening;
}

static struct scale_estimate estimate_of(const struct claim *it, double factor)
{
    return (struct scale_estimate){it->level->value, it->sd, it->level->n, multiplier(it, factor)};
}

static struct interval of_individuals(const struct claim *it, double level, double factor)
{
    return level_with(it->level, it->level->n, level, multiplier(it, factor));
}

double claim_limit(const struct claim *it, double level, double factor, int side)
{
    if (it->level->is_individual) {
        const struct interval interval = of_individuals(it, level, factor);
        return side < 0 ? interval.low : interval.high;
    }
    const struct scale_estimate estimate = estimate_of(it, factor);
    return scale_claim_limit(it->level->scale, &estimate, it->range, level, side);
}

static bool clears(struct interval interval, int side, double value)
{
    return side < 0 ? interval.low >= value : interval.high < value;
}

bool claim_clears(const struct claim *it, double level, double factor, int side, double value)
{
    if (it->level->is_individual)
        return clears(of_individuals(it, level, factor), side, value);
    const struct scale_estimate estimate = estimate_of(it, factor);
    return scale_claim_clears(it->level->scale, &estimate, it->range, level, side, value);
}

struct level claim_level(const struct position *it, double level)
{
    const struct claim claim = claim_of(it, false, it->doubt);
    const double factor = allowance_factor(&claim.allowance, level);
    struct level now = it->now;

    if (isnan(now.value))
        return position_pool(it, 0, level, allowance_with(&claim.allowance, factor, true));
    now.low = claim_limit(&claim, level, factor, -1);
    now.high = claim_limit(&claim, level, factor, 1);
    now.sd = claim.sd;
    return now;
}

static double allowance_of(const struct position *it, double n)
{
    return it->allowance * position_widening(it, n, it->doubt);
}

struct interval claim_shown(const struct position *it, double n)
{
    const struct interval own = {it->now.low, it->now.high};

    if (isnan(it->now.value)) /* of delays that most still wait for, a limit may be known */
        return it->doubt > 0 ? (struct interval){NAN, NAN} : own;
    return n == it->now.n && !(it->doubt > 0) ? own
                                              : level_with(&it->now, n, it->row->level, allowance_of(it, n));
}

/* Whether the look's interval is more than the shown one. */
static bool has_claim(const struct position *it)
{
    return !isnan(it->now.value) && !it->is_plain_rule && !it->now.is_individual;
}

static struct scale_estimate look_of(const struct position *it, double n)
{
    return (struct scale_estimate){it->now.value, it->now.sd, n, allowance_of(it, n)};
}

struct interval claim_look(const struct position *it, double n)
{
    const struct interval shown = claim_shown(it, n);

    if (!has_claim(it))
        return shown;
    const struct scale_estimate estimate = look_of(it, n);
    const struct interval exact =
        scale_claim(it->now.scale, &estimate, pool_range(it->row, it->now.value), it->row->level);
    return (struct interval){shown.low < exact.low ? shown.low : exact.low,
                             shown.high > exact.high ? shown.high : exact.high};
}

bool claim_look_clears(const struct position *it, double n, int side, double value)
{
    if (has_claim(it)) {
        const struct scale_estimate estimate = look_of(it, n);
        if (!scale_claim_clears(it->now.scale, &estimate, pool_range(it->row, it->now.value), it->row->level,
                                side, value))
            return false;
    }
    const struct interval shown = claim_shown(it, n);
    const double end = side < 0 ? shown.low : shown.high;
    return isnan(end) ? has_claim(it) : clears(shown, side, value);
}
