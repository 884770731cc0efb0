/* alike - whether two labels are nearly the same */
#pragma once
#include "voc/slice.h"

struct arena;

/* All but alike_is_worded take labels as text_fold has them, without case and accents. */

/* What remains when blanks and punctuation are of no account; what parts two numbers, or is the sign of one,
   stays as `-`. */
struct slice alike_bare(struct arena *arena, struct slice folded);
/* Whether a bare label has a letter, and enough of them (four letters or digits) that two which are the same
   are the same by more than chance. */
bool alike_is_worded(struct slice bare);
/* Whether one letter, or the order of two, makes the difference, in a word of at least six letters. */
bool alike_is_slip(struct slice a, struct slice b);
/* Whether the order of two letters does, in labels of at least six. */
bool alike_is_turned(struct slice a, struct slice b);
