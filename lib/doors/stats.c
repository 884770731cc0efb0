/* stats - distributions, from the GNU Scientific Library */
#include "voc/stats.h"

#include <gsl/gsl_cdf.h>

double stats_normal(double z)
{
    return gsl_cdf_ugaussian_P(z);
}

double stats_normal_quantile(double probability)
{
    return gsl_cdf_ugaussian_Pinv(probability);
}
