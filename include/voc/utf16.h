/* utf16 - text in UTF-16 as UTF-8, many characters at a time where they are ASCII */
#pragma once
#include "voc/slice.h"

enum { UTF16_LONGEST = 4 /* bytes of a character in UTF-8 */ };

/* Writes what two bytes each stand for, of which the first is the higher or the lower one, as UTF-8, until
   fewer than UTF16_LONGEST bytes of room are left, or what comes is no whole character; gives how many bytes
   it took, and *length that were written. */
size_t utf16_read(bool high_first, struct slice bytes, char *text, size_t room, size_t *length);
