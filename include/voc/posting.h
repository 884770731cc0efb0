/* posting - adds one row of a tally table to a count */
#pragma once
#include "voc/count.h"
#include "voc/tallies.h"

struct posting;

/* The rows of a feed of tallies with these metrics, of which the count has some or all. The feed's columns
   have been asked for. */
struct posting *posting_new(struct arena *arena, struct feed *feed, const struct metrics *metrics,
                            struct count *count);
/* Adds this row, which says something of a source, or (`group`, which is SIZE_MAX where the count doesn't
   have it, and period) of a group. False and err on a cell that can't be. */
bool posting_source(struct posting *posting, struct err *err);
bool posting_group(struct posting *posting, size_t group, struct err *err);
