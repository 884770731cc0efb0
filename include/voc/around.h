/* around - what may stand before and behind the one number of an answer: only what can't change it */
#pragma once
#include "voc/slice.h"

/* Nothing, words with a colon, an equals sign, a dash or an opened bracket at their end (`Score:`, `Likely
   (`), a currency, a name for a score or a step of a scale (`Rated`, `very likely`). Neither a sign (`>`,
   `score -`) nor other words (`not`). */
bool around_may_lead(struct slice before);
/* Nothing, a unit (`stars`, `%`), a step of a scale (`very likely`), words behind a dash, a colon, an equals
   sign or in brackets; for a number `of_anything` also a single word. `is_open`: the words before it opened a
   bracket, which has to be closed. */
bool around_may_follow(struct slice after, bool is_open, bool of_anything);
/* Whether the words before a number opened a bracket. */
bool around_opens(struct slice before);
/* Whether what stands between two numbers makes the second what the first is out of: `/`, ` stars
   (out of`. */
bool around_is_out_of(struct slice between);
/* Whether number and words are a day or a month that a spreadsheet has made of them: `5-Apr`, `Jan-05`. */
bool around_is_date(struct slice before, struct slice after);
/* Whether a unit follows: stars, points, per cent, money. */
bool around_has_unit(struct slice after);
