/* single - the text of an encoding whose characters are single bytes, the first 128 those of ASCII */
#pragma once
#include "voc/slice.h"

enum { SINGLE_ASCII = 128, SINGLE_BYTES = 256, SINGLE_LONGEST = 4 /* bytes of a character in UTF-8 */ };

struct single {
    char texts[SINGLE_BYTES][SINGLE_LONGEST]; /* in UTF-8, by byte, */
    unsigned char lengths[SINGLE_BYTES];      /* and how long; 0: no character */
};

/* Writes bytes as UTF-8 until fewer than SINGLE_LONGEST bytes of room are left, or a byte comes that is no
   character; gives how many it took, and *length that were written. */
size_t single_read(const struct single *single, struct slice bytes, char *text, size_t room, size_t *length);
