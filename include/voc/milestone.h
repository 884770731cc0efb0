/* milestone - where the way to a target stands in a period */
#pragma once
#include "voc/aims.h"

/* Where the way from the baseline at the start to the target at the due day stands on the last day of a row's
   period. The straight way gains the same every day; in steps it stands where the straight one stood at the
   end of the last step's period that was over by then, and at the target from the due day on. A baseline that
   is past the target is to be held there; without a start or a due day it is the target.

   Where the baseline has seasons the way to a due day leads from the baseline as it is in the seasons that
   are judged on that day, and where it stands is moved to those of the usual periods up to the row's
   (adjustment.h): at the target on the due day, elsewhere as far above what is normal there. After the due
   day the target moves along. NAN where these seasons aren't in the table, or the metric has no room
   for it. */
double milestone_required(const struct aim *aim, const struct measure *row);
