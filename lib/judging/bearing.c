/* bearing - what a series has to reach a target with */
#include "voc/bearing.h"

#include "voc/sample.h"
#include "voc/stats.h"

#include <math.h>

enum { RECENT_PERIODS = 26 };
static const double level = 0.95;

/* The rows of the baseline's periods; where the table has none of them, the newest. */
static struct measure **base_rows(const struct measures *measures, const struct series *series, size_t *count)
{
    const struct measure *const row = series_newest(series);
    struct period from, to;
    size_t first = 0, end = series->count;

    if (period_parse(measures_cell(row, measures_find(measures, "base_from")), &from) &&
        period_parse(measures_cell(row, measures_find(measures, "base_to")), &to)) {
        while (first < end && period_start(series->rows[first]->period) < period_start(from))
            first++;
        while (end > first && period_end(series->rows[end - 1]->period) > period_end(to))
            end--;
        if (first < end) {
            *count = end - first;
            return series->rows + first;
        }
    }
    *count = series->count < RECENT_PERIODS ? series->count : RECENT_PERIODS;
    return series->rows + series->count - *count;
}

static double worst_variance(const struct bearing *bearing)
{
    const struct interval range = pool_range(bearing->row, bearing->base.value);

    return sample_worst_variance(range.low, range.high);
}

/* What stands behind the baseline's interval, in answers. */
static double behind(const struct level *base, double variance)
{
    const double se = level_se(base, level);

    return se > 0 && isfinite(se) ? variance / (se * se) : NAN;
}

static bool read_base(struct bearing *bearing, struct err *err)
{
    const struct measures *const measures = bearing->measures;
    const struct measure *const row = bearing->row;
    size_t count;
    struct measure *const *const rows = base_rows(measures, bearing->series, &count);

    bearing->base = level_of(rows, count, level, 1);
    const double n = bearing->base.n;
    if (!measures_number(measures, row, "baseline", &bearing->base.value, err) ||
        !measures_number(measures, row, "base_low", &bearing->base.low, err) ||
        !measures_number(measures, row, "base_high", &bearing->base.high, err) ||
        !measures_number(measures, row, "base_periods", &bearing->base_periods, err) ||
        !measures_number(measures, row, "spread", &bearing->spread, err))
        return false;
    bearing->spread = isnan(bearing->spread) ? 1 : fmax(1, bearing->spread);
    const double sd = bearing->base.sd;
    bearing->variance = (sd > 0 ? sd * sd : worst_variance(bearing)) * bearing->spread * bearing->spread;
    const double told = sd > 0 ? behind(&bearing->base, bearing->variance) : n;
    bearing->base.n = isnan(told) ? n : told;
    return true;
}

static double usual_of(const struct series *series)
{
    const size_t count = series->count < RECENT_PERIODS ? series->count : RECENT_PERIODS;
    double sum = 0, periods = 0;

    if (series->rows[0]->kind == METRIC_COUNT)
        return 1;
    for (size_t i = series->count - count; i < series->count; i++) {
        if (series->rows[i]->is_partial)
            continue;
        sum += isnan(series->rows[i]->n_eff) ? 0 : pool_worth(series->rows[i]);
        periods++;
    }
    return periods > 0 ? sum / periods : NAN;
}

static bool read_limits(struct bearing *bearing, struct err *err)
{
    bearing->limits = (struct interval){NAN, NAN};
    for (size_t i = bearing->series->count; i-- > 0 && isnan(bearing->limits.low);)
        if (!measures_number(bearing->measures, bearing->series->rows[i], "lcl", &bearing->limits.low, err) ||
            !measures_number(bearing->measures, bearing->series->rows[i], "ucl", &bearing->limits.high, err))
            return false;
    return true;
}

bool bearing_of(const struct measures *measures, size_t series, struct bearing *bearing, struct err *err)
{
    *bearing = (struct bearing){.measures = measures, .series = &measures->series[series]};
    bearing->row = series_newest(bearing->series);
    bearing->usual = usual_of(bearing->series);
    bearing->over = period_usual(bearing->row->period.kind);
    if (!adjustment_read(measures, bearing->series, &bearing->seasons, err))
        return false;
    if (bearing->row->period.kind != PERIOD_ALL)
        bearing->end = civil_floor(period_end(bearing->row->period), CIVIL_DAY);
    return read_base(bearing, err) && read_limits(bearing, err);
}

/* The limits of the newest row in each season that is asked, together; NAN, NAN where there is none. */
static struct interval limits_when_asked(const struct bearing *it)
{
    struct interval limits = {NAN, NAN}, own;
    bool is_seen[SEASON_MOST] = {false};
    struct err unused;

    for (size_t i = it->series->count; i-- > 0;) {
        const struct measure *const row = it->series->rows[i];
        const int season = season_of(it->seasons.season, row->period);
        if (is_seen[season] || !(it->asked.share[season] > 0) ||
            !measures_number(it->measures, row, "lcl", &own.low, &unused) ||
            !measures_number(it->measures, row, "ucl", &own.high, &unused) || isnan(own.low))
            continue;
        is_seen[season] = true;
        limits.low = fmin(isnan(limits.low) ? own.low : limits.low, own.low);
        limits.high = fmax(isnan(limits.high) ? own.high : limits.high, own.high);
    }
    return limits;
}

static void widen(struct level *base, double times, struct interval range)
{
    const double value = scale_to(base->scale, base->value),
                 low = value - times * (value - scale_to(base->scale, base->low)),
                 high = value + times * (scale_to(base->scale, base->high) - value);
    const struct interval shown = interval_inside(
        (struct interval){scale_from(base->scale, low), scale_from(base->scale, high)}, range);

    base->low = shown.low;
    base->high = shown.high;
}

void bearing_turn(struct bearing *it, const struct aim *aim)
{
    struct level *const base = &it->base;
    const struct scale scale = base->scale;
    const struct adjustment *const seasons = &it->seasons;

    if (!seasons->season)
        return;
    const bool has_due = aim->goal->has_due;
    const struct period due = period_of(it->row->period.kind, aim->goal->due * CIVIL_DAY);
    const struct adjustment_mix cycle = adjustment_of_cycle(seasons),
                                row = adjustment_of_periods(seasons, it->row->period, 1),
                                judged = has_due ? adjustment_of_periods(seasons, due, it->over) : cycle;
    it->asked = has_due ? adjustment_of_periods(seasons, due, 1) : cycle;
    it->limits = limits_when_asked(it);
    const double before = base->sd, value = base->value;
    base->value = adjustment_move(seasons, scale, it->row, value, &row, &judged);
    base->low = adjustment_move(seasons, scale, it->row, base->low, &row, &judged);
    base->high = adjustment_move(seasons, scale, it->row, base->high, &row, &judged);
    const double doubt = adjustment_doubt(seasons, &judged, &cycle) * base->n / seasons->usual;
    base->n /= 1 + doubt;
    widen(base, sqrt(1 + doubt), pool_range(it->row, base->value));
    if (isnan(base->value) || !(before > 0))
        return;
    const struct level own = {
        .value = value, .sd = before, .scale = scale, .is_individual = base->is_individual};
    base->sd = level_sd_at(&own, base->value);
    it->variance *= pow(base->sd / before, 2);
}

double bearing_worst(const struct bearing *it, int side)
{
    double worst = it->base.value;

    for (int season = 0; season < SEASON_MOST; season++) {
        const double own = it->seasons.baseline[season];
        if (it->seasons.season && it->asked.share[season] > 0 && it->asked.share[season] < 1 && !isnan(own))
            worst = side > 0 ? fmin(worst, own) : fmax(worst, own);
    }
    return worst;
}

double bearing_answers(const struct bearing *bearing, double periods)
{
    return bearing->usual * fmin((double)bearing->over, fmax(1, periods));
}

double bearing_detectable(const struct bearing *bearing, double answers)
{
    return sample_detectable(bearing->variance, bearing->base.n, answers, &sample_usual);
}

double bearing_needed(const struct bearing *bearing, double target)
{
    const struct scale scale = bearing->base.scale;

    return sample_second_wave(bearing->variance,
                              scale_to(scale, target) - scale_to(scale, bearing->base.value), bearing->base.n,
                              &sample_usual);
}

/* P(X >= k) of n answers with k whole, through the incomplete beta function, which lets both shrink by the
   square of spread; the half step that a whole count is worth shrinks with them. */
static double at_least(double k, double n, double share, double spread)
{
    const double shrink = spread * spread, fewer = n / shrink, kept = k / shrink + (1 - 1 / shrink) / 2;

    return k <= 0 ? 1 : k > n ? 0 : stats_beta(share, kept, fmax(0, fewer - kept) + 1);
}

static double luck_of_answers(const struct bearing *bearing, double target, int side, double n)
{
    const double share = bearing->base.value / 100, wanted = (side > 0 ? target : 100 - target) / 100 * n;

    return n > 0 ? at_least(ceil(wanted - 1e-9), n, side > 0 ? share : 1 - share, bearing->spread) : 0;
}

/* Periods have whole numbers of answers: the two beside the usual one, as often as makes that. */
static double luck_of_share(const struct bearing *bearing, double target, int side)
{
    const double fewer = floor(bearing->usual), part = bearing->usual - fewer;

    return (1 - part) * luck_of_answers(bearing, target, side, fewer) +
           part * luck_of_answers(bearing, target, side, fewer + 1);
}

/* The next value that n answers, or a count, can have, half a step nearer to the middle. */
static double with_half_step(const struct bearing *bearing, double target, int side)
{
    const double step = bearing->row->kind == METRIC_NET     ? 100 / bearing->usual
                        : bearing->row->kind == METRIC_COUNT ? 1
                                                             : 0;

    if (!(step > 0))
        return target;
    return side > 0 ? ceil(target / step - 1e-9) * step - step / 2
                    : floor(target / step + 1e-9) * step + step / 2;
}

static double luck_of(const struct bearing *bearing, double target, int side)
{
    const struct level *const base = &bearing->base;
    const bool is_share = bearing->row->kind == METRIC_SHARE || bearing->row->kind == METRIC_WITHIN;
    const double n = bearing->row->kind == METRIC_COUNT ? 1 : bearing->usual;
    const double error = sqrt(bearing->variance / n);

    if (isnan(base->value) || !(n > 0) || !(error > 0))
        return NAN;
    if (is_share && base->value > 0 && base->value < 100)
        return luck_of_share(bearing, target, side);
    const double reached = scale_to(base->scale, with_half_step(bearing, target, side));
    return stats_normal(side * (scale_to(base->scale, base->value) - reached) / error);
}

/* The chance in one season, where answers stray by chance as they do there. */
static double luck_in(const struct bearing *it, int season, double target, int side)
{
    struct bearing own = *it;

    own.base.value = it->seasons.baseline[season];
    if (isnan(own.base.value) || !(it->base.sd > 0))
        return NAN;
    own.variance *= pow(level_sd_at(&it->base, own.base.value) / it->base.sd, 2);
    return luck_of(&own, target, side);
}

double bearing_luck(const struct bearing *it, double target, int side)
{
    double luck = 0;

    if (!it->seasons.season)
        return luck_of(it, target, side);
    for (int season = 0; season < SEASON_MOST; season++)
        luck += it->asked.share[season] > 0 ? it->asked.share[season] * luck_in(it, season, target, side) : 0;
    return luck;
}
