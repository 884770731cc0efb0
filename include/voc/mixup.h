/* mixup - a column whose days and months something has swapped, as a spreadsheet does that reads 3/4 as it
   likes and leaves 13/4 alone */
#pragma once
#include "voc/days.h"
#include "voc/whiffs.h"

/* Adds a whiff, and returns true, where
   - no date has a day above 12, though there are at least 30 dates in at least 10 months of the year on at
   least 3 days of the month: by chance (12 of 30.4 days)^30, less than one in 10^12. What is dated by the
   month alone, or comes on one weekday, has fewer days or more months; or
   - at least 10 dates with days up to 12 lie outside the months in which all days above 12 lie, and at least
   nine of ten of them would lie inside with day and month the other way round; by chance at most about one of
   four would. A wrong order over whole years moves dates about inside the same years, which no count of dates
   shows. */
bool mixup_tell(const struct days *days, struct slice column, struct whiffs *whiffs);
