/* stray - how far periods are from their level, or from where their seasons have them, in errors by chance */
#pragma once
#include "voc/adjustment.h"
#include "voc/level.h"

/* The level of these rows of one series (level_bare); with seasons individual values stray by chance around
   their own (adjustment_sigma). */
struct level stray_level(struct measure *const rows[], size_t count, const struct adjustment *seasons);
/* Of each row its distance in standard errors by chance (level_error), NAN where that can't be told, so that
   half the mean square of successive differences is 1 where there is only chance. With seasons the distance
   is that from the row's own, its error that of the season's level (level_sd_at), and differences are divided
   by the root of what is expected of them: neighbours of unlike seasons that were both learnt from these very
   periods differ by 1 - 1 / p of the variance, p being the periods behind each season, ones that were both
   learnt from earlier periods by 1 + 1 / p. Only differences mean something then. */
void stray_of(struct measure *const rows[], size_t count, const struct level *level,
              const struct adjustment *seasons, double stray[]);
/* The part of these rows' degrees of freedom that is left by the seasons that were learnt from them: all but
   1 / p of those inside the window. */
double stray_freedom(struct measure *const rows[], size_t count, const struct adjustment *seasons);
