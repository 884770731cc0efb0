/* sql - names and lists as SQL wants them */
#pragma once
#include "voc/slice.h"

struct arena;

/* A name in quotes; in the arena. */
const char *sql_quote(struct arena *arena, struct slice name);
/* The pieces of a list, split by commas; in the arena. */
const char *sql_join(struct arena *arena, const char *const pieces[], size_t count);
