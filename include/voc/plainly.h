/* plainly - the cells of a column in several rows, read at a glance where they are what most of their kind
   are */
#pragma once
#include "voc/dayclock.h"
#include "voc/meaning.h"
#include "voc/stretch.h"

/* A cell in each of several rows: what is read of it, and room for that. */
struct plainly_column {
    size_t count;
    const struct slice *cells;
    size_t width; /* from one of the cells to the next */
    struct slice *reads;
    size_t read_width;
    char *rooms;                 /* meaning_room bytes for each */
    struct slice text;           /* that most cells stand in, as stretch_text has it */
    bool is_utf8;                /* all that the cells stand in was looked at, and is */
    struct dayclock *clock;      /* of a column of times; its own from the first row on */
    struct stretch_column *told; /* of what was read; its marks are of a column of scores, its times of one of
                                    times, else they are NULL */
};

/* Whether its column has a clock and times; or marks. */
bool plainly_tells_times(const struct meaning *meaning);
bool plainly_tells_marks(const struct meaning *meaning);
/* As meaning_read, of one row after the other; gives how many were read before the first that can't be. */
size_t plainly_read(const struct meaning *meaning, const struct plainly_column *column);
