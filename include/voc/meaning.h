/* meaning - what a map says that a cell means: its clauses, and a cell read by them */
#pragma once
#include "voc/err.h"
#include "voc/number.h"
#include "voc/slice.h"

struct arena;
struct meaning;

/* Room for whatever a cell is rewritten as. */
enum { MEANING_SIZE = NUMBER_SIZE };

/* Reads clauses joined by `;` (`0..10`, `number`, `none ?|N/A`, `word=3|other=2`, `date %d/%m/%Y`, `zone
   Europe/Paris`) for a field of the feedback table, whose name says what no clause says: nps, csat, ces and
   rating have their scales, `at` and its like are times, weight is a number, text is passed as it is. With
   `decimal_comma` numbers are written 4,5. NULL and err, without a place, where that makes no sense. */
const struct meaning *meaning_new(struct arena *arena, struct slice field, struct slice clauses,
                                  bool decimal_comma, struct err *err);
/* The cell as the feedback table has it, empty where it holds no answer: it lies in `cell`, in `room`, or
   with the meaning. False and err, again without a place, where it is none of what was meant. */
bool meaning_read(const struct meaning *meaning, struct slice cell, char room[MEANING_SIZE],
                  struct slice *read, struct err *err);
/* Whether the field of that name is one that the feedback table gives a meaning. */
bool meaning_is_known(struct slice field);
