/* adrift - clocks in a column that no zone holds, where others have one, or a column of its own may
   name it */
#pragma once
#include "voc/dates.h"

struct refusal;
struct talk;

/* Whether a plain header is that of a column of zones. */
bool adrift_is_zones(const char *plain);
/* Warns where some of the column's times have a clock without a zone and others have one, or where none has
   and `zones`, a column as a map names it (NULL: none), may. `clause` reads the times as it is. With the map
   line that settles it. */
void adrift_say(const struct refusal *refusal, const struct dates *dates, const char *clause,
                const char *zones, const struct talk *talk);
