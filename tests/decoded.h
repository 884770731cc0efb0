/* decoded - what iconv makes of bytes, for tests of what is faster */
#pragma once
#include "scratch.h"

#include <iconv.h>

enum { DECODED_LONGEST = 4 /* bytes of a character in UTF-8 */ };

/* Up to the first bytes that are no character of that encoding; *taken is how many bytes stand before those.
 */
static inline struct slice decoded(struct arena *arena, const char *encoding, struct slice bytes,
                                   size_t *taken)
{
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    size_t left = bytes.length, room = bytes.length * DECODED_LONGEST + 1;
    char *const text = arena_room(arena, room), *out = text, *in = arena_copy(arena, bytes.at, bytes.length);

    iconv(conversion, &in, &left, &out, &room);
    iconv_close(conversion);
    *taken = bytes.length - left;
    return (struct slice){text, (size_t)(out - text)};
}

/* A reader of such bytes: it gives how many it took, and *length that it wrote. */
typedef size_t decoded_reader(const void *self, struct slice bytes, char *text, size_t room, size_t *length);

/* Holds a reader against iconv, with room enough, and with little, where it goes as far as that does. */
static inline void decoded_check(struct arena *arena, const char *encoding, struct slice bytes, size_t little,
                                 decoded_reader *read, const void *self)
{
    const size_t most = (bytes.length + 1) * DECODED_LONGEST + little;
    char *const text = arena_room(arena, most);
    size_t taken, length;
    const struct slice want = decoded(arena, encoding, bytes, &taken);

    assert_int_equal(read(self, bytes, text, most, &length), taken);
    assert_true(slice_is((struct slice){text, length}, want));
    const size_t some = read(self, bytes, text, little, &length);
    assert_true(length <= little && (length + DECODED_LONGEST > little || some == taken));
    const struct slice start = decoded(arena, encoding, (struct slice){bytes.at, some}, &taken);
    assert_true(taken == some && slice_is((struct slice){text, length}, start));
}
