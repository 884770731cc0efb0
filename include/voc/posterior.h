/* posterior - what is known of each of many once how they differ is learnt from all of them, and
   isn't known */
#pragma once
#include <stddef.h>

#include "voc/interval.h"

struct arena;

enum { POSTERIOR_FEWEST = 5 }; /* fewer don't tell how they differ */

/* Limits of each one's true value, in the model of others.h over all of them: at each variance between them
   the normal posterior of the best linear unbiased prediction (its variance with that of the mean: Morris
   1983, JASA 78:47), mixed by how probable that variance is. Limits that take the estimated variance for the
   true one (shrink_mean) are too narrow by what isn't known of it (Laird & Louis 1987, JASA 82:739). NAN, NAN
   where there is no value or no se above 0, and all where fewer than POSTERIOR_FEWEST have both. The arena
   lends it room. */
void posterior_limits(struct arena *arena, const double value[], const double se[], size_t length,
                      double level, struct interval limits[]);
