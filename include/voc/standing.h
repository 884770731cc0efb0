/* standing - how one target stands, in a few words: what fits a line */
#pragma once
#include "voc/watch.h"

/* `first_response dana, Leeds`; harmless, cut where it is longer than names are. */
const char *standing_name(struct arena *arena, const struct watch *watch, const struct watch_item *item);
/* `43 h (18 to 106), target 12 by 2026-10-31`; and where the verdict is open and `width` has room for it, the
   chance and how many answers are missing, or that nobody can wait for so many. */
const char *standing_words(struct arena *arena, const struct watch_item *item, size_t width);
