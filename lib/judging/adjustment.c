/* adjustment - seasonal adjustment */
#include "voc/adjustment.h"

#include "voc/limits.h"
#include "voc/pool.h"

#include <math.h>

const char adjustment_word[] = "season";
enum { RECENT_ROWS = 104 };
/* Cells have six decimals. */
static const double rounding = 1e-4;

/* A row's baseline. */
struct point {
    struct period period;
    double at;   /* on the scale; NAN: unknown */
    double time; /* periods after the window's last one; 0 after it */
};

struct reading {
    const struct measures *measures;
    const struct series *series;
    size_t baseline, base_to; /* columns */
    struct slice window;      /* the newest row's base_to */
    struct scale scale;
    int64_t last;
    struct err *err;
};

static bool is_of_window(const struct reading *it, const struct measure *row)
{
    return slice_is(measures_cell(row, it->base_to), it->window);
}

/* Baselines at an end of what can be were cut off there. */
static bool is_cut(const struct measure *row, double baseline)
{
    const struct interval range = pool_range(row, baseline);

    return baseline <= range.low || baseline >= range.high;
}

static bool read_point(const struct reading *it, const struct measure *row, struct point *point)
{
    double baseline;

    *point = (struct point){row->period, NAN, fmin(0, (double)(row->period.index - it->last))};
    if (!is_of_window(it, row))
        return true;
    if (!measures_number_at(it->measures, row, it->baseline, &baseline, it->err))
        return false;
    if (!isnan(baseline) && (row->period.index > it->last || !is_cut(row, baseline)))
        point->at = scale_to(it->scale, baseline);
    point->at = isfinite(point->at) ? point->at : NAN;
    return true;
}

/* Whether all newest baselines are the same text, as they are without trend and seasons. */
static bool is_level(const struct reading *it, size_t first)
{
    const struct measure *const newest = series_newest(it->series);

    for (size_t i = first; i < it->series->count; i++)
        if (is_of_window(it, it->series->rows[i]) &&
            !slice_is(measures_cell(it->series->rows[i], it->baseline), measures_cell(newest, it->baseline)))
            return false;
    return true;
}

static bool differ(struct scale scale, double a, double b)
{
    return fabs(a - b) > rounding * (scale.is_log ? 1 : fmax(1, fabs(a)));
}

/* The slope that two baselines of one season, as far apart as any, have between them; NAN where none tell. */
static double slope_of(enum season_kind kind, const struct point points[], size_t count)
{
    double longest = 0, slope = NAN;

    for (int season = 0; season < season_count(kind); season++) {
        const struct point *first = NULL, *last = NULL;
        for (size_t i = 0; i < count; i++)
            if (!isnan(points[i].at) && season_of(kind, points[i].period) == season) {
                first = first ? first : &points[i];
                last = &points[i];
            }
        if (first && last->time - first->time > longest) {
            longest = last->time - first->time;
            slope = (last->at - first->at) / longest;
        }
    }
    return slope;
}

/* As it would be after the window. */
static double after_window(const struct point *point, double slope)
{
    return point->time < 0 ? point->at - slope * point->time : point->at;
}

/* The baseline of each season, on the scale, by its newest row. */
static void learn(enum season_kind kind, double slope, const struct point points[], size_t count,
                  double level[])
{
    for (int season = 0; season < SEASON_MOST; season++)
        level[season] = NAN;
    for (size_t i = 0; i < count; i++)
        if (!isnan(after_window(&points[i], slope)))
            level[season_of(kind, points[i].period)] = after_window(&points[i], slope);
}

static bool explains(enum season_kind kind, struct scale scale, double slope, const struct point points[],
                     size_t count, const double level[])
{
    for (size_t i = 0; i < count; i++)
        if (differ(scale, after_window(&points[i], slope), level[season_of(kind, points[i].period)]))
            return false;
    return true;
}

static bool are_alike(struct scale scale, const double level[])
{
    double any = NAN;

    for (int season = 0; season < SEASON_MOST; season++) {
        if (!isnan(any) && !isnan(level[season]) && differ(scale, any, level[season]))
            return false;
        any = isnan(level[season]) ? any : level[season];
    }
    return true;
}

/* Whether months of one quarter were seen: quarters are then no mere guess. */
static bool are_quarters_seen(const struct point points[], size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (!isnan(points[i - 1].at) && !isnan(points[i].at) &&
            season_of(SEASON_MONTH, points[i - 1].period) != season_of(SEASON_MONTH, points[i].period) &&
            season_of(SEASON_QUARTER, points[i - 1].period) == season_of(SEASON_QUARTER, points[i].period))
            return true;
    return false;
}

/* Whether the points are explained by seasons of that kind, and differ by them. */
static bool fits(enum season_kind kind, const struct reading *it, const struct point points[], size_t count,
                 struct adjustment *adjustment)
{
    if (!season_fits(kind, series_newest(it->series)->period.kind) ||
        (kind == SEASON_QUARTER && series_newest(it->series)->period.kind != PERIOD_QUARTER &&
         !are_quarters_seen(points, count)))
        return false;
    adjustment->slope = slope_of(kind, points, count);
    learn(kind, adjustment->slope, points, count, adjustment->baseline);
    return explains(kind, it->scale, adjustment->slope, points, count, adjustment->baseline) &&
           !are_alike(it->scale, adjustment->baseline);
}

/* Quarters before months: what quarters explain months do, too. */
static bool find_kind(const struct reading *it, const struct point points[], size_t count,
                      struct adjustment *adjustment)
{
    static const enum season_kind kinds[] = {SEASON_WEEKDAY, SEASON_QUARTER, SEASON_MONTH};

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (fits(kinds[i], it, points, count, adjustment)) {
            adjustment->season = kinds[i];
            return true;
        }
    return false;
}

/* Seasons that no recent row tells of, from older ones. */
static bool fill(const struct reading *it, size_t end, struct adjustment *adjustment)
{
    struct point point;

    for (size_t i = end; i-- > 0;) {
        double *const level =
            &adjustment->baseline[season_of(adjustment->season, it->series->rows[i]->period)];
        if (!isnan(*level))
            continue;
        if (!read_point(it, it->series->rows[i], &point))
            return false;
        *level = after_window(&point, adjustment->slope);
    }
    for (int season = 0; season < SEASON_MOST; season++)
        adjustment->baseline[season] = scale_from(it->scale, adjustment->baseline[season]);
    return true;
}

/* The periods behind each season, and a usual period's answers. */
static bool weigh(const struct reading *it, size_t first, struct adjustment *adjustment)
{
    const struct series *const series = it->series;
    double periods, answers = 0, counted = 0, inside = 0;

    if (!measures_number(it->measures, series_newest(series), "base_periods", &periods, it->err))
        return false;
    for (size_t i = first; i < series->count; i++) {
        const struct measure *const row = series->rows[i];
        inside += row->period.index <= it->last && !isnan(row->value);
        if (!pool_counts(row) || !(row->n_eff > 0))
            continue;
        answers += pool_worth(row);
        counted++;
    }
    adjustment->periods = (isnan(periods) ? inside : periods) / season_count(adjustment->season);
    adjustment->usual = counted > 0 && series->rows[0]->kind != METRIC_COUNT ? answers / counted : 1;
    if (!(adjustment->periods > 0))
        adjustment->season = SEASON_NONE;
    return true;
}

static bool read_on(const struct reading *it, size_t first, struct adjustment *adjustment)
{
    struct point points[RECENT_ROWS];
    const size_t count = it->series->count - first;

    for (size_t i = 0; i < count; i++)
        if (!read_point(it, it->series->rows[first + i], &points[i]))
            return false;
    adjustment->scale = it->scale;
    adjustment->last = it->last;
    return !find_kind(it, points, count, adjustment) ||
           (fill(it, first, adjustment) && weigh(it, first, adjustment));
}

bool adjustment_read(const struct measures *measures, const struct series *series,
                     struct adjustment *adjustment, struct err *err)
{
    const struct measure *const newest = series_newest(series);
    const size_t first = series->count > RECENT_ROWS ? series->count - RECENT_ROWS : 0;
    struct reading it = {.measures = measures,
                         .series = series,
                         .baseline = measures_find(measures, "baseline"),
                         .base_to = measures_find(measures, "base_to"),
                         .scale = {newest->kind, newest->kind == METRIC_QUANTILE},
                         .err = err};
    struct period last;

    *adjustment = (struct adjustment){.season = SEASON_NONE};
    it.window = measures_cell(newest, it.base_to);
    if (!period_parse(it.window, &last) || last.kind != newest->period.kind || is_level(&it, first))
        return true;
    it.last = last.index;
    if (!read_on(&it, first, adjustment))
        return false;
    if (adjustment->season || !it.scale.is_log)
        return true;
    it.scale.is_log = false;
    return read_on(&it, first, adjustment);
}

double adjustment_trend(const struct adjustment *adjustment, struct period period)
{
    const double back = (double)(period.index - adjustment->last);

    return back < 0 && !isnan(adjustment->slope) ? adjustment->slope * back : 0;
}

/* Shares that add up to 1. */
static void settle(struct adjustment_mix *mix)
{
    double all = 0;

    for (int season = 0; season < SEASON_MOST; season++)
        all += mix->share[season];
    for (int season = 0; season < SEASON_MOST && all > 0; season++)
        mix->share[season] /= all;
}

struct adjustment_mix adjustment_of_rows(const struct adjustment *adjustment, struct measure *const rows[],
                                         size_t count, bool is_individual)
{
    struct adjustment_mix mix = {0};

    for (size_t i = 0; i < count; i++) {
        const bool is_one = is_individual || rows[i]->kind == METRIC_COUNT;
        if (pool_counts(rows[i]) && (is_one || rows[i]->n_eff > 0))
            mix.share[season_of(adjustment->season, rows[i]->period)] += is_one ? 1 : pool_worth(rows[i]);
    }
    settle(&mix);
    return mix;
}

struct adjustment_mix adjustment_of_periods(const struct adjustment *adjustment, struct period last,
                                            size_t count)
{
    struct adjustment_mix mix = {0};

    for (size_t i = 0; i < count; i++) {
        mix.share[season_of(adjustment->season, last)]++;
        last.index--;
    }
    settle(&mix);
    return mix;
}

struct adjustment_mix adjustment_of_cycle(const struct adjustment *adjustment)
{
    struct adjustment_mix mix = {0};

    for (int season = 0; season < season_count(adjustment->season); season++)
        mix.share[season] = 1;
    settle(&mix);
    return mix;
}

double adjustment_level(const struct adjustment *adjustment, struct scale scale,
                        const struct adjustment_mix *mix)
{
    double level = 0, all = 0;

    for (int season = 0; season < SEASON_MOST; season++)
        if (mix->share[season] > 0) {
            level += mix->share[season] * scale_to(scale, adjustment->baseline[season]);
            all += mix->share[season];
        }
    return all > 0 ? level : NAN;
}

double adjustment_move(const struct adjustment *adjustment, struct scale scale, const struct measure *row,
                       double value, const struct adjustment_mix *from, const struct adjustment_mix *to)
{
    const struct interval range = pool_range(row, value);
    const double by = adjustment_level(adjustment, scale, to) - adjustment_level(adjustment, scale, from),
                 moved = by == 0 ? value : scale_from(scale, scale_to(scale, value) + by);

    return moved >= range.low && moved <= range.high ? moved : NAN;
}

double adjustment_doubt(const struct adjustment *adjustment, const struct adjustment_mix *a,
                        const struct adjustment_mix *b)
{
    double squares = 0;

    for (int season = 0; season < SEASON_MOST; season++)
        squares += pow(a->share[season] - b->share[season], 2);
    return squares / adjustment->periods;
}

double adjustment_sigma(const struct adjustment *adjustment, struct scale scale, struct measure *const rows[],
                        size_t count)
{
    double values[RECENT_ROWS], inside = 0;
    const size_t length = count < RECENT_ROWS ? count : RECENT_ROWS;
    struct measure *const *const newest = rows + count - length;

    for (size_t i = 0; i < length; i++) {
        const int season = season_of(adjustment->season, newest[i]->period);
        values[i] = pool_counts(newest[i])
                        ? scale_to(scale, newest[i]->value) - scale_to(scale, adjustment->baseline[season])
                        : NAN;
        inside += newest[i]->period.index <= adjustment->last;
    }
    const double fitted = adjustment->periods > 1 ? adjustment->periods / (adjustment->periods - 1) : 1;
    return limits_sigma(values, length) * sqrt(1 + inside / (double)length * (fitted - 1));
}
