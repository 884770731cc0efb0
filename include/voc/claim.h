/* claim - how sure one may be of where a series stands: for claims that stand many looks, and at one look
   alone */
#pragma once
#include "voc/position.h"

/* What claims at any level have in common, of `now` or of `before`; of claims that stand many looks. The
   scatter of single answers of a mean is as the newest POSITION_RECENT periods tell it. What periods stray
   beyond chance weighs more, and is known less, where they have unequal numbers of answers (uneven.h). */
struct claim {
    const struct position *position;
    const struct level *level;
    struct allowance allowance;
    struct interval range;
    double sd, widening;
};
/* `doubt`: of seasons, for position_widening. */
struct claim claim_of(const struct position *position, bool is_before, double doubt);
/* The lower end (`side` -1) or the upper one (1) of the claim's interval at `level`, with scale_claim's
   limits; the allowance's allowance_factor there is known. The level must have a value. */
double claim_limit(const struct claim *claim, double level, double factor, int side);
/* Whether that end is clear of `value`, for less: the lower one at it or above, the upper one below it. */
bool claim_clears(const struct claim *claim, double level, double factor, int side, double value);
/* `now` with the interval of such a claim, widened for what isn't known of the seasons between it and the
   target; where it has no value, as position_pool has it. */
struct level claim_level(const struct position *position, double level);

/* The interval that is shown of n answers around `now`. */
struct interval claim_shown(const struct position *position, double n);
/* The interval that they must have on one side of a target for a claim of this look: the shown one, than
   which it is never narrower, together with scale_claim's at the same level, the farther end of both, since
   score intervals leave the truth out in up to a fifth of all looks where a few answers are near an end of
   the scale. With --over 1 the shown one alone. */
struct interval claim_look(const struct position *position, double n);
/* Whether its end on that side is clear of `value`, for less. */
bool claim_look_clears(const struct position *position, double n, int side, double value);
