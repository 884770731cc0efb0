/* crowd - who answered: the customers, or whatever answers cluster by, as numbers */
#pragma once
#include "voc/feed.h"

#include <stdint.h>

struct arena;
struct crowd;

/* Asks for the column that tells who answered. NULL and err where it isn't there. */
struct crowd *crowd_open(struct arena *arena, struct feed *feed, const char *column, struct err *err);
/* The number of whoever gave this row, asked once for each row; where it doesn't say, somebody of
   their own. */
uint32_t crowd_member(struct crowd *crowd);
/* How many rows didn't say. */
long long crowd_nameless(const struct crowd *crowd);
