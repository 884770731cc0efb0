/* picks - the columns of an export that could be fields, and all of its rows as they see them */
#pragma once
#include "voc/blocks.h"
#include "voc/layout.h"
#include "voc/pick.h"

struct map;

struct picks {
    struct pick *all;
    size_t count;
    struct pick **taken;  /* of each column of the export, or NULL */
    struct block *blocks; /* scores that are spread over several columns */
    size_t block_count;
    struct match_given given; /* what isn't picked: it is known, or in a block */
    long long unread;         /* rows that can't be, */
    const char *why;          /* and what is wrong with the first of them, and where */
};

/* The columns of a feedback table, as they are called. Before the first row; what it gives is in the
   layout's arena. */
struct picks picks_named(const struct layout *layout);
/* The columns whose headers are usual ones, but for what is given. The same. */
struct picks picks_usual(const struct layout *layout, const struct match_given *given);
/* Shows them all rows but those that are no feedback, look like totals, or that the map's tests leave out. False and err
   where reading fails. */
bool picks_see_all(struct picks *picks, const struct layout *layout, const struct map *map, struct err *err);
/* Whether a feedback table can be what they have seen: its times are ISO 8601; else an export only shares
   some names with one. */
bool picks_are_feedback(const struct picks *picks, struct arena *arena);
/* Their dates. In the arena. */
struct dated_kin picks_dates(const struct picks *picks, struct arena *arena);
/* Whether a column was known, is in a block, or is the clock of a column that is taken. */
bool picks_is_given(const struct picks *picks, size_t place);
/* The column isn't taken after all. */
void picks_leave(struct picks *picks, const struct pick *pick);
