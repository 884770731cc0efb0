/* traits - what kinds of bytes a text has */
#include "voc/traits.h"

#include "voc/lanes.h"

/* A block and what stands one byte behind it. */
enum { SPAN = LANES_WIDE + 1 };

#define IS(bytes, byte) ((bytes) == (signed char)(byte))

/* What all bytes have in common, and the marks among them. */
struct seen {
    lanes_wide all, marks;
};

MACHINE_INLINE void see(struct seen *seen, const char *at)
{
    lanes_wide bytes;

    memcpy(&bytes, at, sizeof bytes);
    seen->all |= bytes;
    seen->marks |= IS(bytes, '&') | IS(bytes, '?');
}

/* Of a text of one SPAN at least; the last block may overlap the one before it. */
MACHINE_INLINE void see_all(struct slice text, struct seen *seen)
{
    for (size_t at = 0; at + SPAN <= text.length; at += LANES_WIDE)
        see(seen, text.at + at);
    see(seen, text.at + text.length - LANES_WIDE);
}

/* Where characters that ASCII doesn't have are. */
struct found {
    lanes_wide pairs, continued; /* continued: counted down */
};

/* Looks at a block and what stands one byte behind it, of which those bytes are counted that are `fresh`. */
MACHINE_INLINE void look(struct found *found, const char *at, const lanes_wide *fresh)
{
    lanes_wide bytes, next;

    memcpy(&bytes, at, sizeof bytes);
    memcpy(&next, at + 1, sizeof next);
    const lanes_wide seconds = IS(next, 0x82) | IS(next, 0x83) | IS(next, 0xA2) | IS(next, 0xB0);

    found->continued -= (next < (signed char)0xC0) & *fresh;
    found->pairs |= (IS(bytes, 0xC3) & seconds) | (IS(bytes, 0xEF) & IS(next, 0xBF));
}

MACHINE_INLINE void count_up(struct found *found, struct traits *traits)
{
    traits->continued += lanes_sum_wide(&found->continued);
    found->continued = (lanes_wide){0};
}

MACHINE_INLINE void look_closer(struct slice text, struct traits *traits)
{
    static const lanes_wide numbers = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
                                       16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31};
    const lanes_wide all = numbers >= 0;
    struct found found = {{0}, {0}};
    size_t at = 0;

    traits->continued = ((unsigned char)text.at[0] & 0xC0) == 0x80;
    for (size_t count = 1; at + SPAN <= text.length; at += LANES_WIDE, count++) {
        look(&found, text.at + at, &all);
        if (count % (LANES_COUNT - 1) == 0)
            count_up(&found, traits);
    }
    const lanes_wide rest = numbers >= (signed char)(LANES_WIDE - (text.length - 1 - at));
    look(&found, text.at + text.length - SPAN, &rest);
    count_up(&found, traits);
    traits->is_suspicious = lanes_any_wide(&found.pairs);
}

/* Of a text of one SPAN at least. */
MACHINE_TWICE static void look_at(struct slice text, struct traits *traits)
{
    struct seen seen = {{0}, {0}};

    see_all(text, &seen);
    seen.all &= (signed char)0x80;
    traits->is_marked = lanes_any_wide(&seen.marks);
    if (lanes_any_wide(&seen.all))
        look_closer(text, traits);
}

struct traits traits_of(struct slice text)
{
    struct traits traits = {0, false, false};
    char room[SPAN] = {0};

    if (text.length < SPAN) {
        if (text.length)
            memcpy(room, text.at, text.length);
        text = (struct slice){room, SPAN};
    }
    look_at(text, &traits);
    return traits;
}
