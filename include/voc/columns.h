/* columns - the columns of a feedback table that is made of several exports: the contract's well-known ones
   around what the maps add, `id` first, and last what is kept */
#pragma once
#include "voc/slice.h"

struct arena;
struct columns;

#define COLUMNS_NONE ((size_t)-1)

struct columns *columns_new(struct arena *arena);
/* Adds a field, or a column that is kept, once; the name is borrowed. */
void columns_add(struct columns *columns, struct slice name);
void columns_keep(struct columns *columns, struct slice name);
/* All columns, *count of them, in their order; nothing may be added any more. */
const struct slice *columns_all(struct columns *columns, size_t *count);
/* The place of a column among them, COLUMNS_NONE if there is none. */
size_t columns_place(struct columns *columns, struct slice name);
/* The well-known column that a name was probably meant to be, itself among them; NULL: none. */
const char *columns_likely(struct slice name);
