/* silence - answers that have stopped coming: how long, and whether chance explains it */
#pragma once
#include "voc/series.h"

struct silence {
    const struct measure *last; /* the newest row that has answers; NULL: there never were any */
    size_t periods;             /* how many have gone by since, without an answer */
    double usual;               /* answers a period, in the 26 periods up to the last one */
    double chance;              /* of a silence so long, as periods used to be; 1 where that isn't known */
    bool is_told;               /* chance doesn't explain it */
};

/* The chance is that of no answer in as many whole periods, with counts that vary between periods as these
   did: negative binomial by its first two moments, Poisson where they vary no more than that (Bliss &
   Fisher 1953, Biometrics 9:176). What goes quiet again and again (weekends) is used to it: the second
   longest gap between answers is taken off first. A silence is told where its chance is below 5 % divided by
   the looks of a year, so that a series which only chance has silenced is called silent in at most 5 % of
   years; it takes three periods before it, and a calendar: `all` is never silent. A period that isn't over
   counts as none of them. */
struct silence silence_of(const struct series *series);
/* How many years so many answers take at the usual pace; NAN where that isn't known. Nobody waits for what
   takes SILENCE_PATIENCE or more. */
enum { SILENCE_PATIENCE = 3 };
double silence_years(const struct silence *silence, double answers);
/* The civil second at which the newest period with answers ended; INT64_MIN where there is none, or it is
   `all`. */
int64_t silence_since(const struct silence *silence);
