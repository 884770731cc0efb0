/* footer - what stands below the table of an export: totals, averages, a note of when it was made */
#pragma once
#include "voc/slice.h"

/* What a cell says. */
enum footer_word {
    FOOTER_NONE,
    FOOTER_TOTAL, /* Total, Average, …: a word that somebody could have answered, too */
    FOOTER_NOTE   /* Total: 12, n=12, Generated on …, (12 rows affected): nobody answers that */
};
enum footer_word footer_word(struct slice cell);

/* What tells a row of answers from a total. */
struct footer {
    char delimiter;
    size_t width;          /* of the header */
    const size_t *telling; /* columns that an answer has and a total hasn't: its id, its times */
    size_t telling_count;
    size_t text; /* the column of what customers say, or (size_t)-1 */
};

/* What a row within the table that looks like a subtotal says, and in which column, from 0. */
struct footer_total {
    struct slice cell;
    size_t column;
    bool at_end; /* its last word says so, else its first */
};

/* Whether a row may be one: `North Total`, without an id or a time; not where no column has those. */
bool footer_may_be(const struct footer *footer, struct slice raw, struct footer_total *total);
/* Takes the cell before the next delimiter off a record as it stands in the file, without its quotes; false
   behind the last one. */
bool footer_next(struct slice *raw, char delimiter, struct slice *cell);
/* Whether a record, as it stands in the file, could be a total or a note and can't be an answer. */
bool footer_is(const struct footer *footer, struct slice raw);
