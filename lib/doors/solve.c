/* solve - where a function is zero, and where it is highest */
#include "voc/solve.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

/* Newton's step, corrected for the bend as far as that no more than doubles it. */
static double halley(const struct solve_point *point, double newton)
{
    return newton / fmax(0.5, 1 + newton * point->bend / 2);
}

/* Whether the next step would change nothing: an error e is followed by e^3 (bend^2 / 4 - third /
   (6 slope)). */
static bool is_there(const struct solve_point *point, double x, double step)
{
    const double follows =
        fabs(step * step * step) * (point->bend * point->bend / 4 + fabs(point->twist) / 6);

    return follows <= DBL_EPSILON / 2 * fabs(x);
}

double solve_rise(struct solve_point (*curve)(double x, const void *context), const void *context, double low,
                  double high, double start)
{
    enum { TRIALS = 8, MOST = 120 }; /* a curve that is too crooked for steps is halved in between */
    double x = start > low && start < high ? start : low + (high - low) / 2;

    for (int i = 0; i < MOST; i++) {
        const struct solve_point point = curve(x, context);
        const double step = halley(&point, -point.height / point.slope), next = x + step;
        if (isnan(point.height))
            return NAN;
        if (point.height == 0)
            return x;
        low = point.height < 0 ? x : low;
        high = point.height > 0 ? x : high;
        if (next > low && next < high && (i < TRIALS || i % 2)) {
            if (is_there(&point, x, step))
                return next;
            x = next;
        } else {
            if (high - low <= 2 * DBL_EPSILON * fabs(x))
                return x;
            x = low + (high - low) / 2;
        }
    }
    return NAN;
}

/* A bracket of a falling function's root, and what it has there; NAN where it wasn't asked. */
struct bracket {
    double low, high, at_low, at_high;
    int side; /* the end that moved last: 1 low, -1 high */
};

/* Where the chord crosses zero, but not nearer to an end than `margin`; the middle where there is
   no chord. */
static double bracket_guess(const struct bracket *it, double margin)
{
    const double width = it->high - it->low,
                 place = it->low + width * it->at_low / (it->at_low - it->at_high);

    if (!isfinite(place) || isinf(it->at_low) || isinf(it->at_high))
        return it->low + width / 2;
    return fmin(it->high - margin, fmax(it->low + margin, place));
}

/* An end that stays a second time counts for half, so that both close in (the Illinois rule: Dowell & Jarratt
   1971, BIT 11:168). */
static void bracket_close(struct bracket *it, double x, double value)
{
    if (value > 0) {
        it->low = x;
        it->at_low = value;
        it->at_high /= it->side == 1 ? 2 : 1;
        it->side = 1;
    } else {
        it->high = x;
        it->at_high = value;
        it->at_low /= it->side == -1 ? 2 : 1;
        it->side = -1;
    }
}

double solve_root(double (*value)(double x, const void *context), const void *context, double low,
                  double high)
{
    return solve_root_near(value, context, low, high, 0);
}

double solve_root_near(double (*value)(double x, const void *context), const void *context, double low,
                       double high, double nearness)
{
    enum { CHORDS = 30, MOST = 200 }; /* a function that is too crooked for chords is halved */
    struct bracket it = {low, high, NAN, NAN, 0};

    for (int i = 0; i < MOST; i++) {
        const double width = it.high - it.low, middle = it.low + width / 2;
        const double margin = fmax(nearness / 2, DBL_EPSILON * fabs(middle));
        if (middle <= it.low || middle >= it.high || width <= 2 * margin)
            break;
        const double x = i < CHORDS ? bracket_guess(&it, margin) : middle;
        bracket_close(&it, x, value(x, context));
    }
    return it.low + (it.high - it.low) / 2;
}

/* The best three places so far, and the last two steps. */
struct climb {
    double low, high;
    double best, second, third, best_value, second_value, third_value;
    double step, last_step;
};

/* To the top of the parabola through the three where that stays inside and halves the steps; else a golden
   section of the larger part (Brent 1973, Algorithms for Minimization without Derivatives, 5.8). */
static double climb_next(struct climb *climb, double near)
{
    const double r = (climb->best - climb->second) * (climb->best_value - climb->third_value);
    const double q = (climb->best - climb->third) * (climb->best_value - climb->second_value);
    const double above = (climb->best - climb->third) * q - (climb->best - climb->second) * r;
    const double step = above / (-2 * (q - r)), place = climb->best + step;
    const bool is_fit = isfinite(step) && fabs(step) < fabs(climb->last_step / 2) &&
                        place > climb->low + 2 * near && place < climb->high - 2 * near;
    const bool is_right = climb->best < (climb->low + climb->high) / 2;
    climb->last_step = is_fit ? climb->step : (is_right ? climb->high : climb->low) - climb->best;
    climb->step = is_fit ? step : 0.3819660112501051 * climb->last_step;
    return climb->best + (fabs(climb->step) >= near ? climb->step : copysign(near, climb->step));
}

static void climb_learn(struct climb *climb, double x, double value)
{
    const bool is_better = value >= climb->best_value;
    const double lower = is_better ? climb->best : x, higher = is_better ? x : climb->best;
    const double lower_value = is_better ? climb->best_value : value;
    if (lower < higher)
        climb->low = lower;
    else
        climb->high = lower;
    climb->best = higher;
    climb->best_value = fmax(value, climb->best_value);
    if (is_better || lower_value >= climb->second_value || climb->second == climb->best) {
        climb->third = climb->second;
        climb->third_value = climb->second_value;
        climb->second = lower;
        climb->second_value = lower_value;
    } else if (lower_value >= climb->third_value || climb->third == climb->best ||
               climb->third == climb->second) {
        climb->third = lower;
        climb->third_value = lower_value;
    }
}

double solve_peak(double (*value)(double x, const void *context), const void *context, double low,
                  double high)
{
    const double first = low + 0.3819660112501051 * (high - low), height = value(first, context);
    struct climb climb = {low, high, first, first, first, height, height, height, 0, 0};
    for (int i = 0; i < 100; i++) {
        const double near = 1e-8 * fabs(climb.best) + 1e-9;
        if (fabs(climb.best - (climb.low + climb.high) / 2) <= 2 * near - (climb.high - climb.low) / 2)
            break;
        const double x = climb_next(&climb, near);
        climb_learn(&climb, x, value(x, context));
    }
    return climb.best;
}
