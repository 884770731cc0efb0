/* unsteady - says what the baselines' windows show that the baselines don't have in them */
#pragma once
#include "voc/measures.h"
#include "voc/stable.h"
#include "voc/talk.h"

/* A sentence for each of: windows that weren't stable, with the period from which the level was another;
   trends; seasons. Of all series those count whose finding keeps the false discovery rate of 5 %
   (multiple.h), the surest is named. found[] is in the order of the series. */
void unsteady_tell(struct arena *arena, const struct measures *measures, const struct stable found[],
                   const struct talk *talk);
