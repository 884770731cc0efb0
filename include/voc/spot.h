/* spot - an example of what smells: where it stands and what stands there */
#pragma once
#include "voc/slice.h"
#include "voc/stretch.h"

enum { SPOT_VALUE = 60, SPOT_SIZE = 360 };

/* Where a row stands; the name is borrowed for as long as the run. */
struct spot_row {
    const char *file;
    size_t line;
};

/* Rows that are looked at together, STRETCH_MOST at the most: `width` cells of each, and where it stands. */
struct spot_rows {
    size_t count, width;
    const struct slice *cells; /* row by row */
    const struct spot_row *spots;
    const struct stretch_column *columns; /* as a stretch has them */
};

struct spot {
    struct spot_row row; /* file NULL: none yet */
    char value[SPOT_VALUE];
    unsigned char length;
    bool cut;
};

/* Copies the start of the value, which is UTF-8, as all cells of the table are. */
void spot_set(struct spot *spot, const struct spot_row *row, struct slice value);
/* The same where there is none yet. */
static inline void spot_first(struct spot *spot, const struct spot_row *row, struct slice value)
{
    if (!spot->row.file)
        spot_set(spot, row, value);
}
/* `tickets.csv:12: 'value'`. */
const char *spot_text(const struct spot *spot, char text[SPOT_SIZE]);
