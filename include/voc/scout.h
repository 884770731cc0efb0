/* scout - finds the bounds of a file's records, and where another processor is free, further ahead than
   anybody reads */
#pragma once
#include "voc/bounds.h"

struct bytes;
struct scout;

/* The bytes are borrowed. */
struct scout *scout_new(struct arena *arena, struct bytes *bytes);
void scout_split_at(struct scout *scout, char delimiter);
/* The next record from where the bytes stand, which has to be behind those that were taken before; false
   where it isn't sure. Borrowed until more are asked for. */
bool scout_next(struct scout *scout, struct bounds_record *record);
/* The next ones that are alike, as bounds_take_run has them. */
struct bounds_run scout_take_run(struct scout *scout, size_t width, size_t most);
/* The place of the next record, and gives back those from a place on, of the last that were taken. */
size_t scout_place(const struct scout *scout);
void scout_return(struct scout *scout, size_t place);
/* What follows has to be looked at anew. */
void scout_forget(struct scout *scout);
/* Ends looking ahead for now, so that others may look at the bytes. */
void scout_halt(struct scout *scout);
