/* traits - what kinds of bytes a text has */
#include "voc/traits.h"

#include "voc/lanes.h"

/* A block and what stands one byte behind it. */
enum { SPAN = LANES_BLOCK + 1 };

#define IS(bytes, byte) ((bytes) == (signed char)(byte))

/* What all bytes have in common, and the marks among them. */
struct seen {
    lanes_block all, marks;
};

static inline void see(struct seen *seen, lanes_block bytes)
{
    seen->all |= bytes;
    seen->marks |= IS(bytes, '&') | IS(bytes, '?');
}

/* Of a text of one SPAN at least; the last block may overlap the one before it. */
static inline struct seen see_all(struct slice text)
{
    struct seen seen = {{0}, {0}};

    for (size_t at = 0; at + SPAN <= text.length; at += LANES_BLOCK)
        see(&seen, lanes_load(text.at + at));
    see(&seen, lanes_load(text.at + text.length - LANES_BLOCK));
    return seen;
}

/* Where characters that ASCII doesn't have are. */
struct found {
    lanes_block pairs, continued; /* continued: counted down */
};

/* Looks at a block and what stands one byte behind it, of which those bytes are counted that are `fresh`. */
static inline void look(struct found *found, const char *at, lanes_block fresh)
{
    const lanes_block bytes = lanes_load(at), next = lanes_load(at + 1);
    const lanes_block seconds = IS(next, 0x82) | IS(next, 0x83) | IS(next, 0xA2) | IS(next, 0xB0);

    found->continued -= (next < (signed char)0xC0) & fresh;
    found->pairs |= (IS(bytes, 0xC3) & seconds) | (IS(bytes, 0xEF) & IS(next, 0xBF));
}

static void count_up(struct found *found, struct traits *traits)
{
    traits->continued += lanes_sum(found->continued);
    found->continued = (lanes_block){0};
}

static void look_closer(struct slice text, struct traits *traits)
{
    static const lanes_block numbers = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const lanes_block all = numbers >= 0;
    struct found found = {{0}, {0}};
    size_t at = 0;

    traits->continued = ((unsigned char)text.at[0] & 0xC0) == 0x80;
    for (size_t count = 1; at + SPAN <= text.length; at += LANES_BLOCK, count++) {
        look(&found, text.at + at, all);
        if (count % (LANES_COUNT - 1) == 0)
            count_up(&found, traits);
    }
    const size_t left = text.length - 1 - at;
    look(&found, text.at + text.length - SPAN, numbers >= (signed char)(LANES_BLOCK - left));
    count_up(&found, traits);
    traits->is_suspicious = lanes_any(found.pairs);
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
    const struct seen seen = see_all(text);
    traits.is_marked = lanes_any(seen.marks);
    if (lanes_any(seen.all & (signed char)0x80))
        look_closer(text, &traits);
    return traits;
}
