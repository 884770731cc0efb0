/* succession - rows that take the place of others of their source and id: whether they may, and what
   is lost */
#pragma once
#include "voc/clash.h"
#include "voc/err.h"

struct arena;
struct succession;
struct talk;

/* Of rows that meet earlier ones in `place`, for messages: a store's name, or "this batch". */
struct succession *succession_new(struct arena *arena, const char *place);
/* A row that has the source and id of an earlier one. */
void succession_meet(struct succession *succession, struct slice source, struct slice id,
                     const struct clash_row *before, const struct clash_row *now);
/* One of its cells is empty where the earlier one's wasn't. */
void succession_empty(struct succession *succession, struct slice source, struct slice id,
                      struct slice column, struct slice was);
/* False and err where most rows of one source that meet earlier ones are plainly other feedback. */
bool succession_may(const struct succession *succession, struct err *err);
/* Warns of cells that were emptied, and ends the sentence with what helps. */
void succession_say(const struct succession *succession, const char *help, const struct talk *talk);
