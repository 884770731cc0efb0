/* slips - labels that are nearly the same as another one of their column: probably one label,
   written twice */
#pragma once
#include "voc/variety.h"
#include "voc/whiffs.h"

struct arena;
struct slips;

/* A column's labels as they are compared. */
struct slips *slips_new(struct arena *arena, const struct variety *labels, struct slice column);
/* Adds one whiff for a column where labels differ
   - only in case, accents, blanks or punctuation that stands between no two digits (at least four letters or
   digits of them are the same), however many rows they have; or
   - in one letter, or two neighbours that changed places, of a word of at least six letters, where the rarer
   label has at most a fiftieth of the other's rows and at most 20: people mistype one in some hundred words,
   while things that have names of their own (Group 24 and Group 25, Team A and Team B) differ in a number or
   a short word. With the clause that unites them. */
void slips_tell(const struct slips *slips, struct whiffs *whiffs);
/* The same for labels of one column that are those of another but for two letters that changed places
   (Initmates, Intimates), where neither column has both. */
void slips_tell_across(const struct slips *slips, const struct slips *others, struct whiffs *whiffs);
