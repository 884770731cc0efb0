/* caveat - says how far baselines and their signals can be trusted */
#pragma once
#include "voc/measures.h"
#include "voc/normal.h"
#include "voc/signal.h"
#include "voc/talk.h"

/* Which series have no baseline (in the file `use`, NULL: in their window), nothing newer than it, limits
   from one period or few, or no variation. */
void caveat_tell(const struct measures *measures, const struct base *baselines, const char *use,
                 const struct talk *talk);
/* For how many series what was asked to be taken in isn't estimable. */
void caveat_lost(const struct base *baselines, size_t count, const struct normal_plan *plan,
                 const struct talk *talk);
/* Among many series some have a signal by chance alone: how many is said beside how many have; signals[] are
   the words of each series' rows. */
void caveat_chance(const struct measures *measures, const struct base *baselines,
                   const char *const *const signals[], enum signal_rules rules, const struct talk *talk);
