/* clash - whether two rows of one id are plainly different pieces of feedback */
#pragma once
#include "voc/slice.h"

/* Of a row who spoke, when and what; empty: unknown. */
struct clash_row {
    struct slice customer, at, text;
};

/* An answer, a status or a score may change; who spoke, when and what hardly do. A second, its minute and its
   day are no contradiction. Under a long id, which two exports hardly count up to, what was said may have
   been edited, and then has another time and text. */
bool clash_is(struct slice id, const struct clash_row *one, const struct clash_row *other);
