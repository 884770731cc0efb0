/* timing - the columns of times: each row's times read once, for all that may be wrong with them */
#pragma once
#include "voc/dial.h"
#include "voc/moment.h"
#include "voc/whiffs.h"

struct arena;
struct timing;

/* The clocks of so many columns are told apart in each row, by one number below TIMING_CASES. */
enum { TIMING_DIALS = 4, TIMING_CASES = 81 };

struct timing *timing_new(struct arena *arena);
/* A column of the table has times, read in that zone (NULL: UTC) and by that format (NULL: ISO 8601 or one
   that was learnt) from now on; named again, only these change. */
void timing_add(struct timing *timing, size_t place, struct slice name, const struct zone *zone,
                const char *format);
/* The rows that come next; gives the case of each one's clocks: what dial_see says of the first columns, as
   digits to base DIAL_KINDS. */
void timing_see(struct timing *timing, const struct spot_rows *rows, unsigned *cases);
/* `as_of` is of precision MOMENT_NONE where nobody asked. */
void timing_tell(const struct timing *timing, struct moment as_of, struct whiffs *whiffs);

/* The columns in the order in which they were added. */
size_t timing_count(const struct timing *timing);
struct slice timing_name(const struct timing *timing, size_t column);
const struct dial *timing_dial(const struct timing *timing, size_t column);
