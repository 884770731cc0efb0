/* ink - words with weight: what is good, bad or to be typed, in plain text, on a terminal and in Markdown */
#pragma once
#include "voc/slice.h"

struct arena;

enum ink {
    INK_PLAIN,
    INK_STRONG,
    INK_GOOD,
    INK_BAD,
    INK_DOUBT,
    INK_FAINT,
    INK_CODE /* what one can type */
};

enum ink_medium { INK_TEXT, INK_COLOUR, INK_MARKDOWN };

/* A copy dressed for the medium: made harmless, in Markdown with its marks escaped so that it says itself and
   makes no link, and with the weight around it. No-break spaces are plain ones in text. */
char *ink_dress(struct arena *arena, enum ink ink, enum ink_medium medium, struct slice text);
/* The same text, its no-break spaces made plain ones. */
char *ink_without_ties(char *text);
