/* delays - from one time of a row to another: replies before their questions, clocks of two zones */
#pragma once
#include "voc/instant.h"
#include "voc/spot.h"
#include "voc/whiffs.h"

struct arena;
struct delays;

/* `until` should not be before `from`; the names are borrowed. */
struct delays *delays_new(struct arena *arena, struct slice from, struct slice until);
/* Those of several rows, of the moments of both columns; `place` is that of `until`. */
void delays_see(struct delays *delays, const struct stretch_times *from, const struct stretch_times *until,
                const struct spot_rows *rows, size_t place);
/* Adds a whiff where
   - any row is the wrong way round; a fact that needs no statistics, with the worst of them;
   - at least 20 rows and 5 % are, and 99 of 100 of these by no more than a whole number of hours up to 14
   that some come within an hour of: clocks of two zones do that, as a quick reply then comes just less than
   their difference too early;
   - at least 30 delays with clocks at both ends are all 0: one column taken twice. */
void delays_tell(const struct delays *delays, struct whiffs *whiffs);
