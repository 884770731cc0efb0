/* stats - distributions and their inverses, from the GNU Scientific Library; the only file that knows it */
#pragma once

/* P(Z <= z) and its inverse for the standard normal; the inverse is -INFINITY at 0, INFINITY at 1. */
double stats_normal(double z);
double stats_normal_quantile(double probability);
