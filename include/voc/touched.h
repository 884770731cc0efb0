/* touched - on which days those rows of a store lie that a batch makes, changes or forgets */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct store;
struct touched;

/* Days are dates in UTC. What stands for rows without a time, and for whichever days: those of times that
   can't be read, and of what an older voc did. */
#define TOUCHED_NEVER "never"
#define TOUCHED_ANY ""

struct touched *touched_new(struct arena *arena);
/* A row with these cells; it lies where `at` is, without one where `asked_at` is. */
void touched_note(struct touched *touched, struct slice at, struct slice asked_at);
/* Keeps in the store that this batch was the last to touch the days that were noted. */
bool touched_write(struct touched *touched, struct store *store, long long batch, struct err *err);
