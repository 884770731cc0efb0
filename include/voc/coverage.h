/* coverage - how much of what an owner answers for has a baseline or a target */
#pragma once
#include "voc/part.h"
#include "voc/roster.h"

struct arena;

/* Of all rows that an owner has, each metric of each group (that are good or bad in some direction), the
   percentage whose newest one has a baseline or a target. It is counted, not estimated: without interval. n
   counts these rows. False where the measures know neither. */
bool coverage_of(struct part *part, const struct roster *roster, size_t owner);
/* Those that have neither, in words: `csat (Leeds), nps and 3 more`; "" where there is none. At most `most`
   are named. */
const char *coverage_gaps(struct arena *arena, const struct roster *roster, size_t owner, size_t most);
