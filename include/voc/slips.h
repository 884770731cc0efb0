/* slips - labels that are nearly the same as another one of their column: probably one label, written twice
 */
#pragma once
#include "voc/variety.h"
#include "voc/whiffs.h"

struct arena;

/* Adds one whiff for a column where labels differ
   - only in case, accents, blanks or punctuation that stands between no two digits (at least four letters or
   digits of them are the same), however many rows they have; or
   - in one letter, or two neighbours that changed places, of a word of at least six letters, where the rarer
   label has at most a fiftieth of the other's rows and at most 20: people mistype one in some hundred words,
   while things that have names of their own (Group 24 and Group 25, Team A and Team B) differ in a number or
   a short word. With the clause that unites them. */
void slips_tell(struct arena *arena, const struct variety *labels, struct slice column,
                struct whiffs *whiffs);
/* The same for labels of one column that are those of another but for two letters that changed places
   (Initmates, Intimates), where neither column has both. */
void slips_tell_across(struct arena *arena, const struct variety *labels, struct slice column,
                       const struct variety *others, struct slice other, struct whiffs *whiffs);
