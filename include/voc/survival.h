/* survival - delays of which some still run: how many are answered within a time, and how long it takes */
#pragma once
#include <stddef.h>

/* What happened at one age, in any unit of time: items answered, items that were still waiting when last
   looked at (censored), items closed without an answer (a competing event). Where a time has all three,
   answered and closed come before waiting. Arrays are sorted by time, each time once. Counts may be weights;
   scale them to add up to the effective number of items, as errors and limits follow from that sum. */
struct survival_point {
    double time;
    double answered, waiting, closed;
};

/* NAN: not known, or not reached. */
struct survival_estimate {
    double value, se, low, high;
};

/* The share (0 to 1) answered within `time`, that time included: the Aalen-Johansen cumulative incidence
   (1978, Scand. J. Stat. 5:141), which is 1 - Kaplan-Meier (1958) where nothing was closed. Its error is the
   delta method's (Marubini & Valsecchi 1995, Analysing Survival Data, 10.2): Greenwood's where nothing was
   closed, the binomial one where nothing waits; NAN at a share of 1. Limits are symmetric for log(-log(1 -
   share)) (Kalbfleisch & Prentice). At a share of 0 or 1, where that has none, they are Wilson's for the
   items whose fate at `time` is known, by Kish's number (1965, Survey Sampling, 11.7): each stands also for
   those who were last seen waiting before its end. Where the last one followed is answered or closed and
   others were lost before, the delta method leaves out that all hangs on it: the error is then at least the
   binomial one of that number. Everything is NAN without items, and where the last item that could still
   tell was seen waiting before `time`. */
struct survival_estimate survival_within(const struct survival_point points[], size_t length, double time,
                                         double level);

/* The time within which a share `p` is answered: the first at which the share above reaches p, or, where it
   stays at p exactly, halfway to its next rise (as R's survival and SAS LIFETEST have it: with nothing
   waiting the median is the usual one). Limits by the same rule on the limits of the share (Brookmeyer &
   Crowley 1982, Biometrics 38:29); a limit that is never reached is NAN, and so is `se`. */
struct survival_estimate survival_quantile(const struct survival_point points[], size_t length, double p,
                                           double level);
