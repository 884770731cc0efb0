/* stats - distributions, from the GNU Scientific Library */
#include "voc/stats.h"

#include "voc/incomplete.h"
#include "voc/solve.h"

#include <float.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>
#include <gsl/gsl_sf_psi.h>
#include <math.h>
#include <pthread.h>
#include <stdbool.h>

/* GSL's way of reporting is to abort until told otherwise. */
static void turn_handler_off(void)
{
    gsl_set_error_handler_off();
}

static void keep_gsl_alive(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;

    pthread_once(&once, turn_handler_off);
}

static bool is_probability(double x)
{
    return x >= 0 && x <= 1;
}

double stats_normal(double z)
{
    return gsl_cdf_ugaussian_P(z);
}

/* The usual level's is asked for with every row. */
static const double usual = 0.95, usual_critical = 1.9599639845400536;

double stats_normal_critical(double level)
{
    if (level == usual)
        return usual_critical;
    return level > 0 && level < 1 ? -gsl_cdf_ugaussian_Pinv((1 - level) / 2) : NAN;
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
    double density;

    if (!(a > 0) || !(b > 0) || isnan(x))
        return NAN;
    if (!(x > 0 && x < 1))
        return x > 0;
    const double below = incomplete_beta(x, a, b, incomplete_log_beta(a, b), &density);
    keep_gsl_alive();
    return isnan(below) ? gsl_cdf_beta_P(x, a, b) : below;
}

/* A distribution's shape, what is the same wherever one looks at it, and the probability that is
   looked for. */
struct shape {
    double a, b, log_constant, probability;
};

static struct solve_point beta_point(double x, const void *context)
{
    const struct shape *const it = context;
    const double left = (it->a - 1) / x, right = (it->b - 1) / (1 - x), bend = left - right;
    struct solve_point point = {.bend = bend, .twist = bend * bend + fabs(left / x) + fabs(right / (1 - x))};

    point.height = incomplete_beta(x, it->a, it->b, it->log_constant, &point.slope) - it->probability;
    return point;
}

static struct solve_point gamma_point(double x, const void *context)
{
    const struct shape *const it = context;
    const double left = (it->a - 1) / x;
    struct solve_point point = {.bend = left - 1, .twist = (left - 1) * (left - 1) + fabs(left / x)};

    point.height = incomplete_gamma(x, it->a, it->log_constant, &point.slope) - it->probability;
    return point;
}

static double beta_shortfall(double x, const void *context)
{
    const struct shape *const want = context;
    return want->probability - gsl_cdf_beta_P(x, want->a, want->b);
}

static double gamma_shortfall(double x, const void *context)
{
    const struct shape *const want = context;
    return want->probability - gsl_cdf_gamma_P(x, want->a, 1);
}

/* Abramowitz & Stegun 26.5.22, a little off; where a shape is below 1, from the power that the density is
   near the end. */
static double beta_guess(const struct shape *it)
{
    const double a = it->a, b = it->b;

    if (a < 1 || b < 1) {
        const double low = exp(a * log(a / (a + b))) / a, high = exp(b * log(b / (a + b))) / b,
                     all = low + high;
        return it->probability < low / all ? pow(a * all * it->probability, 1 / a)
                                           : 1 - pow(b * all * (1 - it->probability), 1 / b);
    }
    const double z = gsl_cdf_ugaussian_Pinv(it->probability), left = 1 / (2 * a - 1), right = 1 / (2 * b - 1),
                 lambda = (z * z - 3) / 6, h = 2 / (left + right);
    const double w = z * sqrt(h + lambda) / h - (right - left) * (lambda + 5. / 6 - 2 / (3 * h));
    return a / (a + b * exp(-2 * w));
}

/* Wilson & Hilferty's cube (1931, PNAS 17:684); near 0 from the density's power there. */
static double gamma_guess(const struct shape *it)
{
    const double z = gsl_cdf_ugaussian_Pinv(it->probability), part = 1 / (9 * it->a),
                 root = 1 - part + z * sqrt(part);
    const double power = exp((log(it->probability * it->a) + it->log_constant) / it->a);

    return root > 0.3 ? it->a * root * root * root : power;
}

/* Cornish and Fisher's expansion (1938, Rev. Inst. Int. Stat. 5:307), whose error falls with the shape to the
   power of -1: below 1e-6 from a shape of a million on, where GSL's upper tail gives up. */
static double gamma_quantile_expanded(double probability, double shape)
{
    const double z = gsl_cdf_ugaussian_Pinv(probability), root = sqrt(shape);

    return shape + z * root + (z * z - 1) / 3 + (z * z * z - 7 * z) / (36 * root);
}

/* Cornish and Fisher's expansion by the degrees of freedom (Abramowitz & Stegun 26.7.5). */
static double t_guess(double z, double freedom)
{
    const double w = z * z, n = freedom;

    return z * (1 + ((w + 1) / 4 + (((5 * w + 16) * w + 3) / 96 +
                                    ((((3 * w + 19) * w + 17) * w - 15) / 384 +
                                     ((((79 * w + 776) * w + 1482) * w - 1920) * w - 945) / (92160 * n)) /
                                        n) /
                                       n) /
                        n);
}

/* With few degrees of freedom, or far out, the beta distribution's 1 - x has too few digits. */
double stats_t_critical(double level, double freedom)
{
    const double fewest = 3, farthest = 1e-9;

    if (!(level > 0 && level < 1) || !(freedom > 0))
        return NAN;
    keep_gsl_alive();
    const double guess = t_guess(stats_normal_critical(level), freedom), square = guess * guess;
    const struct shape want = {0.5, freedom / 2, incomplete_log_beta(0.5, freedom / 2), level};
    const double x = freedom < fewest || 1 - level < farthest
                         ? NAN
                         : solve_rise(beta_point, &want, 0, 1, square / (freedom + square));
    return isnan(x) ? -gsl_cdf_tdist_Pinv((1 - level) / 2, freedom) : sqrt(freedom * x / (1 - x));
}

/* GSL's own inverses give up on extreme shapes (gamma from a shape of 17,000, beta on very skewed ones). */
double stats_beta_quantile(double probability, double a, double b)
{
    struct shape want = {a, b, NAN, probability};
    if (!is_probability(probability) || !(a > 0) || !(b > 0))
        return NAN;
    if (probability == 0 || probability == 1)
        return probability;
    keep_gsl_alive();
    want.log_constant = incomplete_log_beta(a, b);
    const double quantile = solve_rise(beta_point, &want, 0, 1, beta_guess(&want));
    return isnan(quantile) ? solve_root(beta_shortfall, &want, 0, 1) : quantile;
}

double stats_gamma_quantile(double probability, double shape)
{
    const double highest = shape + 20 * sqrt(shape) + 100; /* beyond it no double is left below 1 */
    struct shape want = {shape, 0, NAN, probability};
    double high = shape + 1;
    if (!is_probability(probability) || !(shape > 0) || isinf(shape))
        return NAN;
    if (probability == 0 || probability == 1)
        return probability == 0 ? 0 : INFINITY;
    keep_gsl_alive();
    if (shape > 1e6)
        return gamma_quantile_expanded(probability, shape);
    want.log_constant = stats_log_gamma(shape);
    const double quantile = solve_rise(gamma_point, &want, 0, highest, gamma_guess(&want));
    if (!isnan(quantile))
        return quantile;
    while (gamma_shortfall(high, &want) > 0)
        high *= 2;
    return solve_root(gamma_shortfall, &want, 0, high);
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
