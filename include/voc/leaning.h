/* leaning - whether words in a header are of the good or of the bad end of a scale */
#pragma once
#include "voc/slice.h"

/* The next word of the text, which loses it; empty behind the last. */
struct slice leaning_word(struct slice *text);
/* Whether a word is among these, joined by `|`; one that ends in `*` is a beginning. */
bool leaning_among(struct slice word, const char *words);
/* Whether there is any word but such as `to`, `scale` and `points`, which say nothing of an end. */
bool leaning_speaks(struct slice text);
/* 1: of the good end, -1: of the bad one, 0: it isn't known. `effort` is -1 where what is much of it is bad,
   else 1. In English, and simply in German, French, Spanish, Italian, Portuguese, Dutch and Polish. */
int leaning_of(struct slice text, int effort);
