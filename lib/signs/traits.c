/* traits - what kinds of bytes a text has */
#include "voc/traits.h"

#include "voc/lanes.h"

/* A text as blocks behind each of which there is a byte, the last one with zeros behind its end. */
struct blocks {
    const char *text;
    size_t count; /* but for the last one */
    char last[LANES_BLOCK + 1];
};

static inline struct blocks blocks_of(struct slice text)
{
    struct blocks blocks = {.text = text.at, .count = text.length ? (text.length - 1) / LANES_BLOCK : 0};
    const size_t at = blocks.count * LANES_BLOCK;

    if (text.length)
        memcpy(blocks.last, text.at + at, text.length - at);
    return blocks;
}

static inline const char *block_at(const struct blocks *blocks, size_t number)
{
    return number < blocks->count ? blocks->text + number * LANES_BLOCK : blocks->last;
}

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

/* Where characters that ASCII doesn't have are. */
static void look_closer(const struct blocks *blocks, struct traits *traits)
{
    lanes_block pairs = {0}, continued = {0};

    for (size_t i = 0; i <= blocks->count; i++) {
        const char *const at = block_at(blocks, i);
        const lanes_block bytes = lanes_load(at), next = lanes_load(at + 1);
        const lanes_block seconds = IS(next, 0x82) | IS(next, 0x83) | IS(next, 0xA2) | IS(next, 0xB0);
        continued -= bytes < (signed char)0xC0;
        pairs |= (IS(bytes, 0xC3) & seconds) | (IS(bytes, 0xEF) & IS(next, 0xBF));
        if (i % LANES_COUNT == LANES_COUNT - 1 || i == blocks->count) {
            traits->continued += lanes_sum(continued);
            continued = (lanes_block){0};
        }
    }
    traits->is_suspicious = lanes_any(pairs);
}

struct traits traits_of(struct slice text)
{
    const struct blocks blocks = blocks_of(text);
    struct traits traits = {0, false, false};
    struct seen seen = {{0}, {0}};

    for (size_t i = 0; i < blocks.count; i++)
        see(&seen, lanes_load(text.at + i * LANES_BLOCK));
    see(&seen, lanes_load(blocks.last));
    traits.is_marked = lanes_any(seen.marks);
    if (lanes_any(seen.all & (signed char)0x80))
        look_closer(&blocks, &traits);
    return traits;
}
