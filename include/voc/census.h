/* census - how often texts occur, the most common first, in bounded memory: for hints */
#pragma once
#include "voc/slice.h"

struct arena;
struct census;

/* Counts the first `most` different texts; later ones are left out, so that a count is never wrong. */
struct census *census_new(struct arena *arena, size_t most);
void census_add(struct census *census, struct slice text);
/* Puts the most common first (ties in the order in which they came) and gives how many there are; nothing may
   be added afterwards. */
size_t census_rank(struct census *census);
/* The text of that rank, from 0, valid as long as the arena. */
struct slice census_text(const struct census *census, size_t rank);
long long census_count(const struct census *census, size_t rank);
