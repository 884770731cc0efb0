/* doubts - what is doubtful about a series' target */
#include "voc/doubts.h"

#include "voc/trend.h"

#include <math.h>

enum { RECENT_PERIODS = 26, FEW_PERIODS = 12 };
/* Of a stable process Laney's sigma z is below it in 19 of 20 windows of a dozen periods. */
static const double much_spread = 1.5;
/* Beyond which a trend isn't chance, at 95 %. */
static const double clear_trend = 1.96;
/* A target that luck has as rarely as this isn't won by it: of one period, and of any until it is due. */
static const double rare = 0.05, rare_ever = 0.2;

const char *const doubt_words[DOUBT_COUNT] = {
    "impossible",   "no-baseline", "silent", "no-owner", "no-due", "past-due", "no-way",
    "no-direction", "worse",       "met",    "held",     "alike",  "luck",     "too-small",
    "beyond",       "against",     "trial",  "unstable", "unused"};

struct doubting {
    struct arena *arena;
    const struct measures *measures;
    const struct aim *aim;
    struct peers_memory *memory;
    struct doubts *doubts;
    struct err *err;
};

static bool has_answers(const struct series *series)
{
    for (size_t i = 0; i < series->count; i++)
        if (series->rows[i]->n > 0 || (series->rows[i]->kind == METRIC_COUNT && series->rows[i]->value > 0))
            return true;
    return false;
}

static bool has_owner(const struct measures *measures, const struct measure *row)
{
    const size_t owner = measures_group_find(measures, "owner");

    return owner != FEED_NONE && row->group[owner].length > 0 && !measures_is_total(row->group[owner]);
}

static void doubt_dates(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;
    const struct goal *const goal = it->aim->goal;
    const bool has_calendar = doubts->bearing.row->period.kind != PERIOD_ALL;

    doubts->periods = NAN;
    doubts->has[DOUBT_NO_DUE] = !goal->has_due;
    if (!goal->has_due)
        return;
    if (has_calendar)
        doubts->periods =
            (double)(goal->due + 1 - doubts->bearing.end) / period_days(doubts->bearing.row->period.kind);
    doubts->has[DOUBT_PAST_DUE] = has_calendar && goal->due + 1 <= doubts->bearing.end;
    doubts->has[DOUBT_NO_WAY] = !it->aim->flaw && it->aim->has_start && goal->due <= it->aim->start;
}

/* Whether the target is better than a value. */
static bool is_better_than(const struct doubts *doubts, double target, double value)
{
    return doubts->side > 0 ? target > value : target < value;
}

/* Whether it asks for an improvement. */
static bool doubt_direction(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;
    const struct measure *const row = doubts->bearing.row;
    const struct level *const base = &doubts->bearing.base;
    const double target = it->aim->target, worst = bearing_worst(&doubts->bearing, doubts->side),
                 worse_end = (doubts->side > 0 ? base->low : base->high) + (worst - base->value);

    doubts->has[DOUBT_NO_DIRECTION] = !*row->better;
    doubts->has[DOUBT_WORSE] = aims_is_worse(it->aim, row);
    if (is_better_than(doubts, target, worst))
        return true;
    doubts->has[DOUBT_MET] = !isnan(worse_end) && !is_better_than(doubts, target, worse_end);
    doubts->has[DOUBT_HELD] = !doubts->has[DOUBT_MET];
    return false;
}

static void doubt_luck(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;
    const struct interval limits = doubts->bearing.limits;

    doubts->luck = bearing_luck(&doubts->bearing, it->aim->target, doubts->side);
    doubts->luck_ever =
        aims_has_season(it->aim) ? doubts->luck : 1 - pow(1 - doubts->luck, fmax(1, floor(doubts->periods)));
    doubts->has[DOUBT_LUCK] =
        (doubts->side > 0 ? it->aim->target < limits.high : it->aim->target > limits.low) &&
        !(doubts->luck < rare && doubts->luck_ever < rare_ever);
}

/* As many periods as there are from the start of the way to its end, if those are fewer than usual. */
static void doubt_size(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;
    const struct scale scale = doubts->bearing.base.scale;
    const double days = period_days(doubts->bearing.row->period.kind);
    double periods = (double)doubts->bearing.over;

    if (it->aim->goal->has_due && it->aim->has_start && days > 0)
        periods = (double)(it->aim->goal->due - it->aim->start) / days;
    doubts->answers = bearing_answers(&doubts->bearing, periods);
    doubts->detectable = bearing_detectable(&doubts->bearing, doubts->answers);
    doubts->needed = bearing_needed(&doubts->bearing, it->aim->target);
    doubts->has[DOUBT_TOO_SMALL] = is_better_than(doubts, it->aim->target, doubts->bearing.base.value) &&
                                   fabs(scale_to(scale, it->aim->target) -
                                        scale_to(scale, doubts->bearing.base.value)) < doubts->detectable;
}

/* A level of these rows as it would be when the target is due. */
static double when_due(const struct doubting *it, struct measure *const rows[], size_t count, double value)
{
    const struct bearing *const bearing = &it->doubts->bearing;
    const struct adjustment *const seasons = &bearing->seasons;

    if (!aims_has_season(it->aim))
        return value;
    const struct adjustment_mix then = adjustment_of_rows(seasons, rows, count, bearing->base.is_individual),
                                due = aims_due_mix(it->aim, bearing->row);
    return adjustment_move(seasons, bearing->base.scale, bearing->row, value, &then, &due);
}

/* Of as many successive periods as are judged together, as a single one is often the best by luck. */
static void find_best(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;
    const struct series *const series = doubts->bearing.series;
    const size_t over = doubts->bearing.over;

    doubts->best = NAN;
    for (size_t end = over; end <= series->count; end++) {
        struct measure *const *const rows = series->rows + end - over;
        const struct pool pool = pool_of(rows, over);
        const double best = when_due(it, rows, over, pool.value);
        if (isnan(best) || pool.is_open || pool.periods < over ||
            (!isnan(doubts->best) && !is_better_than(doubts, best, doubts->best)))
            continue;
        doubts->best = best;
        doubts->best_then = pool.value;
        doubts->best_in = series->rows[end - 1]->period;
    }
}

static bool doubt_reach(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;

    find_best(it);
    if (!peers_best_shrunk(it->arena, it->measures, doubts->bearing.row, it->memory, &doubts->peer, it->err))
        return false;
    if (doubts->peer.row == doubts->bearing.row)
        doubts->peer.row = NULL;
    if (doubts->peer.row && aims_has_season(it->aim)) {
        const struct bearing *const bearing = &doubts->bearing;
        const struct adjustment_mix now = adjustment_of_periods(&bearing->seasons, bearing->row->period, 1),
                                    due = aims_due_mix(it->aim, bearing->row);
        doubts->peer.value = adjustment_move(&bearing->seasons, bearing->base.scale, bearing->row,
                                             doubts->peer.value, &now, &due);
    }
    const double other = doubts->peer.row ? doubts->peer.value : NAN;
    doubts->has[DOUBT_BEYOND] = !isnan(doubts->best) &&
                                is_better_than(doubts, it->aim->target, doubts->best) &&
                                (isnan(other) || is_better_than(doubts, it->aim->target, other));
    return true;
}

static void doubt_trend(struct doubts *doubts)
{
    const struct series *const series = doubts->bearing.series;
    const size_t first = series->count > RECENT_PERIODS ? series->count - RECENT_PERIODS : 0;
    const struct trend trend = trend_of(series->rows + first, series->count - first, &doubts->bearing.base,
                                        doubts->bearing.spread, &doubts->bearing.seasons);

    doubts->slope = trend.slope;
    doubts->has[DOUBT_AGAINST] = trend.slope * doubts->side < 0 && fabs(trend.slope) > clear_trend * trend.se;
}

/* Counts the baseline's periods outside their limits and finds the newest signal. */
static bool doubt_stability(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;
    const struct series *const series = doubts->bearing.series;
    struct period to = {0};
    const bool has_end =
        period_parse(measures_cell(doubts->bearing.row, measures_find(it->measures, "base_to")), &to);

    for (size_t i = 0; i < series->count; i++) {
        const struct measure *const row = series->rows[i];
        struct interval limits;
        if (!measures_number(it->measures, row, "lcl", &limits.low, it->err) ||
            !measures_number(it->measures, row, "ucl", &limits.high, it->err))
            return false;
        const bool in_base = has_end && period_end(row->period) <= period_end(to);
        doubts->outside +=
            in_base && pool_counts(row) && (row->value < limits.low || row->value > limits.high);
        if (measures_cell(row, measures_find(it->measures, "signal")).length > 0)
            doubts->signal = row;
    }
    doubts->has[DOUBT_TRIAL] = doubts->bearing.base_periods < FEW_PERIODS;
    doubts->has[DOUBT_UNSTABLE] = doubts->outside > 0 || doubts->signal ||
                                  (doubts->bearing.spread >= much_spread && !doubts->has[DOUBT_TRIAL]);
    return true;
}

static bool doubt_target(struct doubting *it)
{
    struct doubts *const doubts = it->doubts;
    const struct level *const base = &doubts->bearing.base;

    if (!doubt_direction(it))
        return true;
    doubts->has[DOUBT_ALIKE] =
        it->aim->goal->form == GOAL_BEST && it->aim->target > base->low && it->aim->target < base->high;
    doubt_luck(it);
    doubt_size(it);
    return doubt_reach(it);
}

static int side_of(const struct measure *row, const struct aim *aim)
{
    if (*row->better)
        return strcmp(row->better, "low") == 0 ? -1 : 1;
    return aim->target < aim->baseline ? -1 : 1;
}

bool doubts_of(struct arena *arena, const struct measures *measures, size_t series, const struct aim *aim,
               struct peers_memory *memory, struct doubts *doubts, struct err *err)
{
    struct doubting it = {arena, measures, aim, memory, doubts, err};

    *doubts = (struct doubts){.luck = NAN, .answers = NAN, .detectable = NAN, .needed = NAN, .best = NAN};
    if (!bearing_of(measures, series, &doubts->bearing, err))
        return false;
    bearing_turn(&doubts->bearing, aim);
    const bool lacks_season = doubts->bearing.seasons.season && isnan(doubts->bearing.base.value);
    doubts->side = side_of(doubts->bearing.row, aim);
    doubts->has[DOUBT_IMPOSSIBLE] = aim->flaw != NULL;
    const bool is_known = has_answers(doubts->bearing.series);
    doubts->silence = silence_of(doubts->bearing.series);
    doubts->has[DOUBT_SILENT] =
        !is_known || (doubts->silence.is_told && doubts->bearing.row->kind != METRIC_COUNT);
    doubts->has[DOUBT_NO_BASELINE] = (isnan(aim->baseline) || lacks_season) && is_known;
    doubts->has[DOUBT_NO_OWNER] = !has_owner(measures, doubts->bearing.row);
    doubt_dates(&it);
    if (isnan(aim->baseline) || isnan(aim->target) || aim->flaw || lacks_season)
        return true;
    doubt_trend(doubts);
    return doubt_target(&it) && doubt_stability(&it);
}
