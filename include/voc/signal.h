/* signal - whether a period stands out of what is normal: hints, by stated rules */
#pragma once
#include "voc/base.h"

struct arena;

/* SIGNAL_ANHOJ, Anhoej & Olesen (2014, PLoS ONE 9:e113825; Anhoej 2015, PLoS ONE 10:e0121349) with Shewhart's
   limits: `high` and `low` beyond the natural limits, `run-high` and `run-low` at the end of a run on one
   side of the baseline that is longer than usual, `crossings-high` and `crossings-low` while the baseline is
   crossed less often than usual (the side is that of the newest run). Runs and crossings are those of the
   newest SIGNAL_STRETCH periods that aren't on the baseline, the window's among them, and from SIGNAL_FEWEST
   on.

   SIGNAL_NHS, NHS England's Making Data Count (NHS England & NHS Improvement 2019, Making data count: getting
   started; as computed by its NHSRplotthedots): `high` and `low`, a run of 7 on one side, `trend-high` and
   `trend-low` for 7 that rise or fall one after the other, `near-high` and `near-low` for two of three, this
   one among them, in the outer third before a limit or beyond it.

   In both, where one side is likelier than the other by chance, a run must be as unlikely as one of fair
   coins (runs.h). A value on the baseline is passed over in runs. No limit is crossed by a single answer: the
   value must be beyond it still when one of the period's answers were another. */
enum signal_rules { SIGNAL_ANHOJ, SIGNAL_NHS };
enum { SIGNAL_STRETCH = 26, SIGNAL_FEWEST = 10 };
extern const char *const signal_rules_words[]; /* anhoj nhs NULL */

/* The words of each row of the series, the strongest first, joined by a blank; empty where there is none:
   inside the window and before it, for periods without a value, and where the baseline rests on a single
   period. */
const char **signal_words(struct arena *arena, const struct series *series, const struct base *base,
                          enum signal_rules rules);
/* The share of the looks at a process that never changed in which it has a signal all the same, by these
   rules and a baseline of so many periods: measured, tests/simulate/signals.c and docs/simulations.md. */
double signal_chance(const struct base *base, enum signal_rules rules);
/* The side of the first of the words: 1 high, -1 low, 0 none. */
int signal_side(const char *words);
