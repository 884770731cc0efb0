/* placeholder - dates that stand for none: a machine's day zero, the end of all days */
#pragma once
#include "voc/days.h"
#include "voc/whiffs.h"

struct placeholder;

struct placeholder *placeholder_new(struct arena *arena);
bool placeholder_look(struct placeholder *placeholder, const struct instant *instant, struct slice cell,
                      const struct spot_row *row);
/* Whether it is one of them, which then is counted here and nowhere else. */
static inline bool placeholder_see(struct placeholder *placeholder, const struct instant *instant,
                                   struct slice cell, const struct spot_row *row)
{
    return !recent_has(instant->day) && placeholder_look(placeholder, instant, cell, row);
}
/* One whiff for all of a column's. A day zero is one where no other date lies within 60 days of it, as where
   feedback is that old it would; a round date that people may have meant (1980-01-01, 2000-01-01) only where
   at least 5 rows have it. `days` are the column's other times. */
void placeholder_tell(const struct placeholder *placeholder, const struct days *days, struct slice column,
                      struct whiffs *whiffs);
