/* meaning - what a cell of an export means, and the cell as the feedback table has it */
#pragma once
#include "voc/err.h"
#include "voc/grouped.h"
#include "voc/number.h"
#include "voc/slice.h"

#include <stdint.h>

/* Room for whatever a cell is rewritten as. */
enum { MEANING_SIZE = NUMBER_SIZE };

enum meaning_kind { MEANING_NAME, MEANING_TEXT, MEANING_NUMBER, MEANING_SCALE, MEANING_TIME };

/* Which cells are legal, and how they are written: worst to best. */
struct meaning_scale {
    double worst, best;
};

struct meaning_word {
    struct slice from, to; /* `to` is empty: no answer */
};

struct meaning {
    enum meaning_kind kind;
    struct meaning_scale scale;
    struct meaning_word *words; /* those of `none` among them */
    size_t word_count;
    const struct stamp_format *format; /* NULL: ISO 8601 */
    const char *format_text;
    bool learns;             /* the format from the cells, */
    struct slice learns_by;  /* for each value of this column; empty: for all */
    const struct zone *zone; /* of cells that name none; NULL: UTC */
    bool zone_in_header;     /* it stands there, in parentheses, and is yet to be read */
    struct clocks *clocks;   /* of cells that name one */
    struct slice since; /* the field after whose time the cell is so many `unit`s, of seconds, or empty */
    int64_t unit;
    bool decimal_comma;
    struct grouped grouped;                /* how thousands are parted, where the clauses say so */
    bool has_scale, has_number, is_worded; /* the clauses say so */
};

/* Whether the cell is one of those that are no answer. */
bool meaning_is_none(const struct meaning *meaning, struct slice cell);
/* The cell as the feedback table has it (of a lapse its number, which lapse_read makes a time), empty where
   it holds no answer: it lies in `cell`, in `room`, or with the meaning. False and err, without a place,
   where it is none of what was meant. */
bool meaning_read(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                  struct slice *read, struct err *err);

/* How much room meaning_read needs for a cell of this meaning, MEANING_SIZE at the most. */
size_t meaning_room(const struct meaning *meaning);

/* Whether a whole number from 0 to 10 stands as the table wants it, as most answers do: on a scale that isn't
   turned. -1 is none. */
static inline bool meaning_has_mark(const struct meaning *meaning, int mark)
{
    return (mark >= 0) & (meaning->scale.worst <= mark) & (mark <= meaning->scale.best) &
           !meaning->grouped.mark;
}
