/* doubles - new rows that say what rows of a store say under another source or id */
#pragma once
#include "voc/clash.h"
#include "voc/err.h"

struct arena;
struct doubles;
struct store;
struct talk;

/* Which of customer and text the rows that come have; without their time none is looked at. Within the
   transaction, before the first row goes in, when the columns are there. NULL and err. */
struct doubles *doubles_open(struct arena *arena, struct store *store, const struct clash_row *has,
                             struct err *err);
/* Looks at a new row before it goes in: whether one that was there before all of them has its time, its
   customer and its text. A row that many could look like (no words, or few by nobody or of a whole day) tells
   nothing, and so many rows are enough. False and err where the store can't be read. */
bool doubles_look(struct doubles *doubles, struct slice source, struct slice id, const struct clash_row *row,
                  struct err *err);
/* Warns of them, and says what keeps them one. */
void doubles_say(const struct doubles *doubles, const char *place, const struct talk *talk);
