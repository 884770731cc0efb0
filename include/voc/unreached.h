/* unreached - quantiles that weren't reached: what is known of them all the same */
#pragma once
#include "voc/series.h"

/* In the row's unit: longer than its lower limit, and where too many wait for it to be reached, than they
   have waited since the period ended. 0: the quantile was reached, its period isn't over, or nothing is
   known. */
double unreached_least(const struct measure *row);
