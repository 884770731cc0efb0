/* single - the text of an encoding whose characters are single bytes */
#include "voc/single.h"

/* Copies what is ASCII, and up to a word of what stands behind it, as far as there is room; gives how much of
   it is. */
static inline size_t copy_ascii(const char *from, char *to, size_t most)
{
    enum { WORD = 8 };
    size_t at = 0;

    for (; at + WORD <= most; at += WORD) {
        const uint64_t highs = slice_highs(from + at);
        memcpy(to + at, from + at, WORD);
        if (highs)
            return at + slice_first(highs);
    }
    for (; at < most && !(from[at] & 0x80); at++)
        to[at] = from[at];
    return at;
}

size_t single_read(const struct single *single, struct slice bytes, char *text, size_t room, size_t *length)
{
    size_t at = 0;

    *length = 0;
    while (at < bytes.length && room - *length >= SINGLE_LONGEST) {
        const size_t left = bytes.length - at, fits = room - *length;
        const size_t ascii = copy_ascii(bytes.at + at, text + *length, left < fits ? left : fits);
        at += ascii;
        *length += ascii;
        if (at == bytes.length || room - *length < SINGLE_LONGEST)
            return at;
        const unsigned char byte = (unsigned char)bytes.at[at];
        if (byte >= SINGLE_ASCII && !single->lengths[byte])
            return at;
        memcpy(text + *length, single->texts[byte], SINGLE_LONGEST);
        *length += single->lengths[byte];
        at++;
    }
    return at;
}
