/* tide - a baseline that rises and falls with the seasons, and the one level behind it */
#pragma once
#include "voc/measures.h"

/* Whether the column `baseline` of these rows of one series has seasons: after its window it isn't the same
   everywhere, or in it three periods in a row aren't on a line (a trend's are, on the metric's scale or its
   logarithm). False and err where a cell is no number. */
bool tide_read(const struct measures *measures, struct measure *const rows[], size_t count, bool *has_seasons,
               struct err *err);
/* The level that a change from the baseline counts from: the newest row's baseline; where it has seasons
   their mean over the newest year of rows (of medians the geometric one), as effects of seasons cancel out
   over a year, with what the window's rows have of a trend taken to its end: the mean difference of rows a
   year apart. NAN where no row has a baseline. */
bool tide_level(const struct measures *measures, const struct series *series, double *level, struct err *err);
