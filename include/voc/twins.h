/* twins - which of many rows have the same key; 24 bytes a row */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct twins;

#define TWINS_NONE UINT64_MAX

struct twins *twins_new(struct arena *arena);
/* Notes the next row, its key and where it is kept. */
void twins_add(struct twins *twins, uint64_t key, uint64_t place);

/* Once all are noted. */
void twins_link(struct twins *twins);
uint64_t twins_count(const struct twins *twins);
/* Of a row, by its number from 0: its place, whether none before it has its key, and the next one that has it
   or TWINS_NONE. */
uint64_t twins_place(const struct twins *twins, uint64_t row);
bool twins_is_first(const struct twins *twins, uint64_t row);
uint64_t twins_next(const struct twins *twins, uint64_t row);
/* Says that another row holds for the first one of a key; a row that is parted is a first one that holds for
   itself. Neither leads on to the next any more. */
void twins_hold(struct twins *twins, uint64_t row, uint64_t holder);
void twins_part(struct twins *twins, uint64_t row);
uint64_t twins_holder(const struct twins *twins, uint64_t row);
