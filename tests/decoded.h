/* decoded - what iconv makes of bytes, for tests of what is faster */
#pragma once
#include "scratch.h"

#include <iconv.h>

/* Up to the first bytes that are no character of that encoding; *taken is how many bytes stand before those.
 */
static inline struct slice decoded(struct arena *arena, const char *encoding, struct slice bytes,
                                   size_t *taken)
{
    enum { LONGEST = 4 /* bytes of a character in UTF-8 */ };
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    size_t left = bytes.length, room = bytes.length * LONGEST + 1;
    char *const text = arena_room(arena, room), *out = text, *in = arena_copy(arena, bytes.at, bytes.length);

    iconv(conversion, &in, &left, &out, &room);
    iconv_close(conversion);
    *taken = bytes.length - left;
    return (struct slice){text, (size_t)(out - text)};
}
