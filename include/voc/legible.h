/* legible - how well bytes that are no UTF-8 read as words, in each of the old encodings of western text */
#pragma once
#include <stddef.h>

enum { LEGIBLE_REACH = 4, LEGIBLE_ENCODINGS = 4 };

struct legible {
    long long seen;
    long long fits[LEGIBLE_ENCODINGS], misfits[LEGIBLE_ENCODINGS];
};

/* Holds the byte at `place` of a text against each encoding, by up to LEGIBLE_REACH bytes on both sides: a
   letter belongs beside letters of its case, an apostrophe between them, a box's edge nowhere. */
void legible_see(struct legible *legible, const char *text, size_t place, size_t length);
/* The name of the encoding that fits best, Windows-1252 where two do; NULL where none makes words. */
const char *legible_best(const struct legible *legible);
