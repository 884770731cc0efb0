/* timing - the columns of times: each row's times read once, for all that may be wrong with them */
#pragma once
#include "voc/dial.h"
#include "voc/moment.h"
#include "voc/stretch.h"
#include "voc/whiffs.h"

struct arena;
struct timing;

/* The clocks of so many columns are told apart in each row, by one number below TIMING_CASES. */
enum { TIMING_DIALS = 4, TIMING_CASES = 81 };

/* Up to TIMING_ROWS rows, `width` cells each; where each stands, and the case of its clocks: what dial_see
   says of the first columns as digits to base DIAL_KINDS. */
enum { TIMING_ROWS = STRETCH_MOST };
struct timing_rows {
    size_t count, width;
    const struct slice *cells;
    const struct spot_row *spots;
    unsigned *cases; /* timing_see fills it */
};

struct timing *timing_new(struct arena *arena);
/* A column of the table has times, read in that zone (NULL: UTC) and by that format (NULL: ISO 8601 or one
   that was learnt) from now on; named again, only these change. */
void timing_add(struct timing *timing, size_t place, struct slice name, const struct zone *zone,
                const char *format);
/* The rows that come next. */
void timing_see(struct timing *timing, const struct timing_rows *rows);
/* `as_of` is of precision MOMENT_NONE where nobody asked. */
void timing_tell(const struct timing *timing, struct moment as_of, struct whiffs *whiffs);

/* The columns in the order in which they were added. */
size_t timing_count(const struct timing *timing);
struct slice timing_name(const struct timing *timing, size_t column);
const struct dial *timing_dial(const struct timing *timing, size_t column);
