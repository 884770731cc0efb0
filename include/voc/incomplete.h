/* incomplete - the incomplete beta and gamma functions, for many places at the same shape */
#pragma once

/* The logarithm of the complete beta function of a, b > 0, by Stirling's series (Abramowitz & Stegun 6.1.41)
   so that nothing is lost where one is much larger than the other. */
double incomplete_log_beta(double a, double b);
/* P(B <= x) for the beta distribution with a, b > 0, 0 < x < 1, and its density there; `log_beta` is the
   logarithm of the complete function, which is most of the work. The continued fraction of Abramowitz &
   Stegun 26.5.8 by the modified Lentz algorithm (Thompson & Barnett 1986, J. Comput. Phys. 64:490). NAN where
   1,000 terms are too few: from shapes of about a million on. */
double incomplete_beta(double x, double a, double b, double log_beta, double *density);
/* P(G <= x) for the gamma distribution with that shape > 0 and scale 1, x > 0, and its density; `log_gamma`
   is that of the shape. The series 6.5.29 below the shape, the continued fraction 6.5.31 above. NAN
   as above. */
double incomplete_gamma(double x, double shape, double log_gamma, double *density);
