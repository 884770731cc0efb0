/* ruined - ids that a spreadsheet has taken for numbers */
#pragma once
#include "voc/spot.h"
#include "voc/whiffs.h"

/* A column of ids; zeroed: none seen. */
struct ruined {
    long long count, scientific, longs, zeros;
    struct spot example; /* the first that is ruined */
};

/* The cells of rows in the column at that place. */
void ruined_see(struct ruined *ruined, const struct spot_rows *rows, size_t place);
/* Adds a whiff where
   - any id is written as 5.70E+17, which nobody does to an id by hand; or
   - at least 10 ids have 16 characters or more, and nine of ten of these have zeros alone behind the 15th,
   the last digit that a spreadsheet keeps: by chance at most (1/10)^9. */
void ruined_tell(const struct ruined *ruined, struct slice column, struct whiffs *whiffs);
