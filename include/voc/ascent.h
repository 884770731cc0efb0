/* ascent - rows of a table that have to come in order, each once */
#pragma once
#include "voc/feed.h"

struct arena;
struct ascent;

/* By these columns of the feed, which were asked for: each in the order of its bytes, the last one by
   `compare`. */
struct ascent *ascent_new(struct arena *arena, struct feed *feed, const size_t columns[], size_t count,
                          int (*compare)(struct slice a, struct slice b));
/* The next row is the first of a table. */
void ascent_begin(struct ascent *ascent);
/* Whether this row comes behind the one before; false and err where it doesn't. */
bool ascent_check(struct ascent *ascent, struct err *err);
