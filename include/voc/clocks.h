/* clocks - zones as cells name them: abbreviations, names of places, GMT+2 */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

struct arena;
struct clocks;
struct zone;

enum clocks_kind {
    CLOCKS_UNKNOWN,
    CLOCKS_KNOWN,  /* one clock, or practically always that one */
    CLOCKS_SEVERAL /* an abbreviation that several parts of the world use */
};

/* What a word says of the clock; for CLOCKS_SEVERAL *zones lists zones that use it. */
enum clocks_kind clocks_kind(struct slice word, const char **zones);

/* For cells whose clock hangs in `home` (NULL: unknown), which settles what several parts of the
   world use. */
struct clocks *clocks_new(struct arena *arena, const struct zone *home);
/* The moment at which the clock that `word` names shows `local`; false where no such clock is known. What was
   looked up once is kept. */
bool clocks_to_utc(struct clocks *clocks, struct slice word, int64_t local, int64_t *utc);
