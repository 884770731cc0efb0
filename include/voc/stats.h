/* stats - distributions and their inverses, from the GNU Scientific Library; the only file that knows it */
#pragma once
#include <stddef.h>

/* Everywhere: NAN where the arguments make no sense or an argument is NAN; nothing aborts. */

/* P(Z <= z) for the standard normal. */
double stats_normal(double z);
/* What a two-sided interval of `level` (0 to 1) multiplies the standard error by: 1.96 for 0.95. */
double stats_normal_critical(double level);

/* The same of Student's t with `freedom` > 0 degrees. */
double stats_t_critical(double level, double freedom);

/* P(T > t); `freedom` may be INFINITY, the normal. */
double stats_t_above(double t, double freedom);

/* P(X >= k) of those marked among so many drawn from marked and unmarked ones; whole numbers. */
double stats_hypergeometric_above(double k, double marked, double unmarked, double drawn);

/* P(X > x) for chi-squared with `freedom` > 0 degrees. */
double stats_chi_squared_above(double x, double freedom);

/* P(B <= x) for the beta distribution with a, b > 0, and its inverse. */
double stats_beta(double x, double a, double b);
double stats_beta_quantile(double probability, double a, double b);

/* The inverse of P(G <= x) for the gamma distribution of that shape > 0 and scale 1; 0 at probability 0. */
double stats_gamma_quantile(double probability, double shape);

/* P(X <= k) and P(X = k) for k successes of n. Through the incomplete beta function n may be fractional (an
   effective number); k is a whole number. */
double stats_binomial(double k, double n, double share);
double stats_binomial_mass(double k, double n, double share);
/* The smallest whole k with P(X <= k) >= probability, found by search. */
double stats_binomial_quantile(double probability, double n, double share);

/* P(F > f) for the F distribution with those degrees of freedom > 0. */
double stats_f_above(double f, double freedom, double rest);

/* Weighted least squares by singular values: the coefficients[columns] that make the weighted sum of squares
   of y - design coefficients smallest; design holds `rows` rows of `columns` numbers. Returns that sum; NAN
   where there are fewer rows than columns, or the columns don't tell the coefficients apart. */
double stats_least_squares(const double design[], const double y[], const double weight[], size_t rows,
                           size_t columns, double coefficients[]);

/* P(X <= k) for a Poisson count with mean >= 0. */
double stats_poisson(double k, double mean);

/* log Gamma(x), x > 0; and log(1 + x) - x without loss near 0, x > -1. */
double stats_log_gamma(double x);
double stats_log1p_minus(double x);

/* The first and second derivative of log Gamma(x), x > 0. */
double stats_digamma(double x);
double stats_trigamma(double x);
