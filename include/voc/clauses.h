/* clauses - what a map says that a cell means */
#pragma once
#include "voc/meaning.h"

struct arena;

/* Reads clauses joined by `;` (`0..10`, `number`, `none ?|N/A`, `word=3|other=2`, `date %d/%m/%Y`, `date`,
   `date by Source`, `zone Europe/Paris`) for a field of the feedback table, whose name says what no clause
   says: nps, csat, ces and rating have their scales, `at` and its like are times, weight is a number, text is
   passed as it is. With `decimal_comma` numbers are written 4,5. NULL and err, without a place, where that
   makes no sense. */
const struct meaning *clauses_read(struct arena *arena, struct slice field, struct slice clauses,
                                   bool decimal_comma, struct err *err);
/* Whether the field of that name is one that the feedback table gives a meaning. */
bool clauses_know(struct slice field);
