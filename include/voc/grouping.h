/* grouping - by which columns rows are grouped, and which group a row is in */
#pragma once
#include "voc/cells.h"
#include "voc/feed.h"

struct groupings;

/* Reads groupings, each the names of its columns split by commas, "" being the total; one that is there twice
   counts once. Asks for their columns. NULL and err where one is missing or can't be a group's. */
struct groupings *grouping_read(struct arena *arena, struct feed *feed, const char *const texts[],
                                size_t count, struct err *err);
/* Adds the grouping by all columns, unless it is there; gives its number. */
size_t grouping_finest(struct groupings *groupings);
size_t grouping_count(const struct groupings *groupings);
/* The only column of that grouping; FEED_NONE if it has more, or none. */
size_t grouping_value(const struct groupings *groupings, size_t grouping);
/* Whose rows are grouped. */
struct feed *grouping_feed(const struct groupings *groupings);
/* Whether that grouping is the total. */
bool grouping_is_total(const struct groupings *groupings, size_t grouping);
/* Whether it uses the column of that place in grouping_columns. */
bool grouping_uses(const struct groupings *groupings, size_t grouping, size_t place);
/* The columns of all groupings, in the order in which they were named; *count of them. */
const size_t *grouping_columns(const struct groupings *groupings, size_t *count);
/* The name of the column of that place among them. */
struct slice grouping_name(const struct groupings *groupings, size_t place);
/* A grouping as grouping_read takes it. */
const char *grouping_text(const struct groupings *groupings, struct arena *arena, size_t grouping);
/* The number of this row's group in a grouping; false on a cell that can't name a group. */
bool grouping_of(struct groupings *groupings, size_t grouping, struct cells *cells, size_t *group,
                 struct err *err);
/* What a group has in the column of that place in grouping_columns: `*` where its grouping doesn't use it. */
struct slice grouping_cell(const struct groupings *groupings, const struct cells *cells, size_t group,
                           size_t place);
/* The group of another, coarser grouping that has the cells of this one. */
size_t grouping_around(struct groupings *groupings, struct cells *cells, size_t group, size_t grouping);
