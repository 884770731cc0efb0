/* improvement - how far an owner's level has moved from its baseline */
#pragma once
#include "voc/part.h"

/* The newest periods pooled against the column `baseline`, 0 to 100: what is missing to a goal, in yardsticks
   (yardstick_score; yardstick.h; differences of logarithms for times and counts), where the goal is the
   baseline and a yardstick more, or the target, without one the best that can be, where that is nearer; a
   baseline past it is its own goal. So where there is room 50 is no change, 100 a yardstick better and 25 one
   worse; holding what leaves no room to improve is 100, and a fall from anywhere costs alike. It has no
   jumps, wherever an estimated baseline falls. The interval is that of the difference of now and goal
   (interval_difference), the goal's limits being the goals of the baseline's; where one side has none nothing
   is known: as wide as the scale. The two are taken as independent (with seasons both as in those of the
   newest periods, judge_standing): of windows that overlap it is too wide rather than too narrow. False in
   `part->is_there` where there is no baseline; `no-scale` for a mean whose ends aren't known and whose
   baseline isn't surely above 0. False and err where a cell can't be. */
bool improvement_of(struct part *part, const struct part_plan *plan, const struct measures *measures,
                    const struct series *series, struct err *err);
