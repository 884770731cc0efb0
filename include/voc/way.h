/* way - where in a JSON file objects are wanted, and that all else is sound */
#pragma once
#include "voc/slice.h"

struct arena;
struct way;

/* `within`: in each page the names on the way to the array that has the objects, joined by dots; NULL where
   they stand in an array or alone. */
struct way *way_new(struct arena *arena, const char *within);
/* Goes on over a piece of the file: whatever stands between the objects, and `{}` for an object. False where
   that is no JSON or a page has no such array: *why is half a sentence for the user, *fault the offset. */
bool way_feed(struct way *way, struct slice piece, const char **why, size_t *fault);
/* Whether it leads on to an object here, or to the end of those. */
bool way_is_home(const struct way *way);
/* How many brackets are open. */
size_t way_depth(const struct way *way);
