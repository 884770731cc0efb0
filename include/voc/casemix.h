/* casemix - what an owner's share or mean would be with everybody's mix of cases */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* One kind of cases: what the owner's answers there weigh, what they say (a share or mean, in any unit), and
   what all owners' together say, the owner's among them. */
struct casemix_stratum {
    double weight, own, all;
    bool is_alone; /* nobody else has any of that kind */
};

/* Over the kinds that others have, too: what was observed, and what was to be expected of this mix. NAN where
   there are none. */
struct casemix {
    double observed, expected;
    double covered; /* the share of the owner's weight that is in such kinds, 0 to 1 */
};

/* Indirect standardisation (Breslow & Day 1987, Statistical Methods in Cancer Research II, 2.3; Fleiss, Levin
   & Paik 2003, 19.2): expected is the mean of the common values of the strata, weighted by the owner's own
   mix; observed - expected is what the mix doesn't explain, and reference + observed - expected the adjusted
   value. It assumes that what an owner adds is about the same in every stratum; owners are each held against
   all, so two owners of very different mixes are compared less exactly than each with the whole. Kinds that
   only this owner has tell nothing and are left out, as are those with a NAN. As the owner is among all, one
   who has most of a stratum is drawn towards it: the adjusted difference is rather too small than
   too large. */
struct casemix casemix_of(const struct casemix_stratum strata[], size_t count);
