/* improvement - how far an owner's level has moved from its baseline, of all the way that it could */
#pragma once
#include "voc/part.h"

/* The newest periods pooled against the column `baseline`, from 0 to 100: 50 is no change. Where values have
   both ends (shares, net scores, means of a known scale) each point is a fiftieth of the room that the
   baseline left towards the better end, or the worse one. Durations and counts have one end: 100 times the
   worse one's part of both (baseline / (baseline + now) where low is better), which is 67 for half as long
   and 33 for twice as long. The interval is that of the difference (interval_difference), of logarithms for
   durations and counts, taken to that scale; where one side has none, nothing is known: as wide as the
   scale. Where the baseline left no room (it is at the better end, or where the row's target asks already)
   whoever holds it would have a 50 for it, below those who came from further: the note is `no-room`. The two
   are taken as independent: of windows that overlap it is too wide rather than too narrow. False in
   `part->is_there` where there is no baseline; `no-scale` where a mean's ends aren't known. False and err
   where a cell can't be. */
bool improvement_of(struct part *part, const struct part_plan *plan, const struct measures *measures,
                    const struct series *series, struct err *err);
