/* alphabets - whose letters the bytes are that several old encodings have at the same places */
#pragma once
#include <stddef.h>

struct alphabets {
    long long letters[128]; /* by byte, from 0x80: as often as it stands where letters do */
    long long eastern;      /* those that end a word as only Polish words end */
};

/* Counts the byte at `place` of a text where it belongs to a word. */
void alphabets_see(struct alphabets *alphabets, const char *text, size_t place, size_t length);
/* Windows-1250, ISO-8859-2 or Windows-1254, where one of their languages has nearly all the letters and no
   two of western Europe have as many; else NULL. */
const char *alphabets_other(const struct alphabets *alphabets);
