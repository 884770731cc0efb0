/* stats - distributions, from the GNU Scientific Library */
#include "voc/stats.h"

#include <float.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>
#include <gsl/gsl_sf_psi.h>
#include <math.h>
#include <stdbool.h>

/* GSL's way of reporting is to abort until told otherwise; telling it again costs nothing. */
static void keep_gsl_alive(void)
{
    gsl_set_error_handler_off();
}

static bool is_probability(double x)
{
    return x >= 0 && x <= 1;
}

double stats_normal(double z)
{
    return gsl_cdf_ugaussian_P(z);
}

double stats_normal_critical(double level)
{
    return level > 0 && level < 1 ? -gsl_cdf_ugaussian_Pinv((1 - level) / 2) : NAN;
}

double stats_t_critical(double level, double freedom)
{
    keep_gsl_alive();
    return level > 0 && level < 1 && freedom > 0 ? -gsl_cdf_tdist_Pinv((1 - level) / 2, freedom) : NAN;
}

double stats_t_above(double t, double freedom)
{
    keep_gsl_alive();
    if (!(freedom > 0) || isnan(t))
        return NAN;
    return isinf(freedom) ? gsl_cdf_ugaussian_Q(t) : gsl_cdf_tdist_Q(t, freedom);
}

double stats_hypergeometric_above(double k, double marked, double unmarked, double drawn)
{
    const double most = 4e9; /* what GSL's whole numbers hold */

    keep_gsl_alive();
    if (!(marked >= 0 && unmarked >= 0 && drawn >= 0 && marked + unmarked < most &&
          drawn <= marked + unmarked) ||
        isnan(k))
        return NAN;
    if (k <= 0)
        return 1;
    return gsl_cdf_hypergeometric_Q((unsigned)k - 1, (unsigned)marked, (unsigned)unmarked, (unsigned)drawn);
}

double stats_chi_squared_above(double x, double freedom)
{
    keep_gsl_alive();
    return freedom > 0 && !isnan(x) ? gsl_cdf_chisq_Q(x, freedom) : NAN;
}

double stats_beta(double x, double a, double b)
{
    keep_gsl_alive();
    return a > 0 && b > 0 && !isnan(x) ? gsl_cdf_beta_P(x, a, b) : NAN;
}

/* How far P(X <= x) still is below the probability that is looked for. */
struct shortfall {
    double probability, a, b;
};

static double beta_shortfall(double x, const void *context)
{
    const struct shortfall *want = context;
    return want->probability - gsl_cdf_beta_P(x, want->a, want->b);
}

static double gamma_shortfall(double x, const void *context)
{
    const struct shortfall *want = context;
    return want->probability - gsl_cdf_gamma_P(x, want->a, 1);
}

/* Cornish and Fisher's expansion (1938, Rev. Inst. Int. Stat. 5:307), whose error falls with the shape to the
   power of -1: below 1e-6 from a shape of a million on, where GSL's upper tail gives up. */
static double gamma_quantile_expanded(double probability, double shape)
{
    const double z = gsl_cdf_ugaussian_Pinv(probability), root = sqrt(shape);

    return shape + z * root + (z * z - 1) / 3 + (z * z * z - 7 * z) / (36 * root);
}

/* GSL's own inverses give up on extreme shapes (gamma from a shape of 17,000, beta on very skewed ones). */
double stats_beta_quantile(double probability, double a, double b)
{
    const struct shortfall want = {probability, a, b};
    if (!is_probability(probability) || !(a > 0) || !(b > 0))
        return NAN;
    if (probability == 0 || probability == 1)
        return probability;
    keep_gsl_alive();
    return stats_root(beta_shortfall, &want, 0, 1);
}

double stats_gamma_quantile(double probability, double shape)
{
    const struct shortfall want = {probability, shape, 0};
    double high = shape + 1;
    if (!is_probability(probability) || !(shape > 0) || isinf(shape))
        return NAN;
    if (probability == 0 || probability == 1)
        return probability == 0 ? 0 : INFINITY;
    keep_gsl_alive();
    if (shape > 1e6)
        return gamma_quantile_expanded(probability, shape);
    while (gamma_shortfall(high, &want) > 0)
        high *= 2;
    return stats_root(gamma_shortfall, &want, 0, high);
}

double stats_binomial(double k, double n, double share)
{
    if (!(n >= 0) || !is_probability(share) || isnan(k))
        return NAN;
    k = floor(k);
    if (k < 0)
        return 0;
    if (k >= n || share == 0)
        return 1;
    keep_gsl_alive();
    return share == 1 ? 0 : gsl_cdf_beta_Q(share, k + 1, n - k);
}

double stats_binomial_mass(double k, double n, double share)
{
    if (!(n >= 0) || !is_probability(share) || isnan(k))
        return NAN;
    if (k < 0 || k > n || k != floor(k))
        return 0;
    if (share == 0 || share == 1)
        return k == (share == 0 ? 0 : n);
    return exp(stats_log_gamma(n + 1) - stats_log_gamma(k + 1) - stats_log_gamma(n - k + 1) + k * log(share) +
               (n - k) * log1p(-share));
}

double stats_binomial_quantile(double probability, double n, double share)
{
    /* A hair of slack, so that the quantile of P(X <= k) is k whatever the last digit (as R has it). */
    const double enough = probability * (1 - 64 * DBL_EPSILON);
    double low = -1, high = ceil(n);
    if (!is_probability(probability) || !(n >= 0) || isinf(n) || !is_probability(share))
        return NAN;
    while (high - low > 1) {
        const double middle = floor((low + high) / 2);
        if (stats_binomial(middle, n, share) >= enough)
            high = middle;
        else
            low = middle;
    }
    return high;
}

double stats_f_above(double f, double freedom, double rest)
{
    keep_gsl_alive();
    return freedom > 0 && rest > 0 && !isnan(f) ? gsl_cdf_fdist_Q(f, freedom, rest) : NAN;
}

double stats_least_squares(const double design[], const double y[], const double weight[], size_t rows,
                           size_t columns, double coefficients[])
{
    double rss = NAN;
    size_t rank = 0;

    if (rows < columns || columns == 0)
        return NAN;
    keep_gsl_alive();
    gsl_multifit_linear_workspace *const work = gsl_multifit_linear_alloc(rows, columns);
    gsl_matrix *const covariance = gsl_matrix_alloc(columns, columns);
    const gsl_matrix_const_view x = gsl_matrix_const_view_array(design, rows, columns);
    const gsl_vector_const_view values = gsl_vector_const_view_array(y, rows),
                                weights = gsl_vector_const_view_array(weight, rows);
    gsl_vector_view found = gsl_vector_view_array(coefficients, columns);
    if (!work || !covariance ||
        gsl_multifit_wlinear_tsvd(&x.matrix, &weights.vector, &values.vector, DBL_EPSILON * (double)rows,
                                  &found.vector, covariance, &rss, &rank, work) != GSL_SUCCESS ||
        rank < columns)
        rss = NAN;
    gsl_matrix_free(covariance);
    gsl_multifit_linear_free(work);
    return rss;
}

double stats_poisson(double k, double mean)
{
    if (!(mean >= 0) || isinf(mean) || isnan(k))
        return NAN;
    if (k < 0 || mean == 0)
        return k < 0 ? 0 : 1;
    keep_gsl_alive();
    return gsl_cdf_gamma_Q(mean, floor(k) + 1, 1);
}

double stats_log_gamma(double x)
{
    gsl_sf_result result;
    keep_gsl_alive();
    return x > 0 && gsl_sf_lngamma_e(x, &result) == GSL_SUCCESS ? result.val : NAN;
}

double stats_digamma(double x)
{
    gsl_sf_result result;
    keep_gsl_alive();
    return x > 0 && gsl_sf_psi_e(x, &result) == GSL_SUCCESS ? result.val : NAN;
}

double stats_trigamma(double x)
{
    gsl_sf_result result;
    keep_gsl_alive();
    return x > 0 && gsl_sf_psi_1_e(x, &result) == GSL_SUCCESS ? result.val : NAN;
}

double stats_log1p_minus(double x)
{
    gsl_sf_result result;
    keep_gsl_alive();
    return x > -1 && gsl_sf_log_1plusx_mx_e(x, &result) == GSL_SUCCESS ? result.val : NAN;
}

/* A bracket of a falling function's root, and what it has there; NAN where it wasn't asked. */
struct bracket {
    double low, high, at_low, at_high;
    int side; /* the end that moved last: 1 low, -1 high */
};

/* Where the chord crosses zero, but not nearer to an end than `margin`; the middle where there is no chord.
 */
static double bracket_guess(const struct bracket *it, double margin)
{
    const double width = it->high - it->low,
                 place = it->low + width * it->at_low / (it->at_low - it->at_high);

    if (!isfinite(place))
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

double stats_root(double (*value)(double x, const void *context), const void *context, double low,
                  double high)
{
    enum { CHORDS = 30, MOST = 200 }; /* a function that is too crooked for chords is halved */
    struct bracket it = {low, high, NAN, NAN, 0};

    for (int i = 0; i < MOST; i++) {
        const double width = it.high - it.low, middle = it.low + width / 2;
        const double margin = DBL_EPSILON * fabs(middle);
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

double stats_peak(double (*value)(double x, const void *context), const void *context, double low,
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
