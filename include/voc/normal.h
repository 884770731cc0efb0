/* normal - learns what is normal from a window of periods */
#pragma once
#include "voc/base.h"
#include "voc/seasonal.h"

struct arena;

/* What is taken into the baseline beside the level. */
struct normal_plan {
    bool has_trend;
    enum season_kind season;
};

/* The rows' values on the working scale of `level` for a regression: time is their periods' index, a weight 1
   / error^2 by chance, so that F tests and sums of squares are in its units. Rows without a value are left
   out. */
struct seasonal_data normal_data(struct arena *arena, struct measure *const rows[], size_t count,
                                 const struct level *level, enum season_kind season);

/* The baseline of rows[0, count) of one series: its level (level.h) with a 95 % interval widened by the
   spread between the periods; texts in the arena. is_known is false where none of them has a value.

   With a trend or seasons: weighted regression on both (seasonal.h; where only seasons are asked a trend is
   fitted beside them, so that it doesn't bend them, and left out again), the level that of the window's last
   period, or without a trend the mean. The spread is then the square root of the residuals' weighted mean
   square, and so is the sd of individual values. Seasons take two full cycles, each of them with a value, and
   two periods more than there are parameters: what isn't estimable isn't taken in, base.season and
   base.has_trend say so. */
struct base normal_learn(struct arena *arena, struct measure *const rows[], size_t count,
                         const struct normal_plan *plan);
