/* rhythm - a baseline's trend and seasons as cells of a table */
#pragma once
#include "voc/base.h"

struct arena;

/* The effects on the working scale, in the order of the calendar, split by blanks; empty without seasons. */
const char *rhythm_effects(struct arena *arena, const struct base *base);
/* Reads the season's word and its effects into the base; NULL, or what is wrong with the effects, as the end
   of a sentence. *is_word is false where the word itself isn't known. */
const char *rhythm_read(struct arena *arena, struct slice word, struct slice effects, struct base *base,
                        bool *is_word);
