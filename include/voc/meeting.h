/* meeting - what rows that come to a store tell beside those that are there: whether they may, what is odd */
#pragma once
#include "voc/clash.h"
#include "voc/err.h"

struct arena;
struct meeting;
struct store;
struct talk;

/* Within the transaction, before the first row goes in, when the columns are there: those that come, without
   `id` and `source`. `place` names the store. NULL and err. */
struct meeting *meeting_open(struct arena *arena, struct store *store, const char *place,
                             const struct slice *columns, size_t count, struct err *err);
/* A row before it goes in, `cells` in the order of the columns. False and err where it may not, or where the
   store can't be read. */
bool meeting_new(struct meeting *meeting, struct slice source, struct slice id, const struct slice *cells,
                 struct err *err);
/* A row that is known, as it was and as it comes. The same. */
bool meeting_known(struct meeting *meeting, struct slice source, struct slice id, const struct slice *was,
                   const struct slice *is, struct err *err);
/* One of its cells is another now. */
void meeting_change(struct meeting *meeting, size_t column, struct slice source, struct slice id,
                    struct slice was, struct slice is);
/* False and err where most rows that are known are plainly other feedback. */
bool meeting_may(const struct meeting *meeting, struct err *err);
/* Warns of all that is odd. */
void meeting_say(const struct meeting *meeting, const struct talk *talk);
