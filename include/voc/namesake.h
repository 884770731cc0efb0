/* namesake - whether a name that nobody has is a slip for one that somebody has */
#pragma once
#include "voc/slice.h"

struct arena;
struct namesake;

/* For a name; borrowed. */
struct namesake *namesake_new(struct arena *arena, struct slice name);
/* A name that somebody has. Of addresses the part in front of the @ must be nearly the same, too. */
void namesake_see(struct namesake *namesake, struct slice other);
/* The one that was probably meant, in the arena, or NULL. */
const char *namesake_likely(const struct namesake *namesake);
