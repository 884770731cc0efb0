/* hung - where a column's clock hangs, as far as its header says */
#pragma once
#include "voc/slice.h"

struct arena;

enum hung_kind {
    HUNG_UNSAID,
    HUNG_UTC,
    HUNG_THERE,    /* Europe/Paris, UTC+2 */
    HUNG_SEASONAL, /* CET, EST: one hour, or a place's clock with its summer time */
    HUNG_SEVERAL,  /* IST: several places use it */
    HUNG_UNKNOWN   /* local time */
};

struct hung {
    enum hung_kind kind;
    struct slice word; /* of the header, borrowed */
    const char *zone;  /* for HUNG_THERE and HUNG_SEASONAL as the clause `zone` takes it; for HUNG_SEVERAL
                          those  that use it */
};

/* What stands in a header's last parentheses, or else brackets: `Created at (Europe/Paris)`.
   Empty without. */
struct slice hung_word(struct slice header);
/* The zone that it names; an offset is written in the arena. */
struct hung hung_by(struct arena *arena, struct slice header);
