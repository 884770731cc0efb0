/* traits - what kinds of bytes a text has */
#include "voc/traits.h"

/* Sixteen bytes that are compared at once, on machines that can. */
typedef signed char block __attribute__((vector_size(16)));
enum { BLOCK = sizeof(block), MOST = 127 /* that a lane can count */ };

/* What was seen in the lanes of some blocks. */
struct seen {
    block marks, pairs, continued;
};

static inline block load(const char *at)
{
    block bytes;

    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

#define IS(bytes, byte) ((bytes) == (signed char)(byte))

static inline bool is_any(block marks)
{
    uint64_t halves[2];

    memcpy(halves, &marks, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

/* `next`: the bytes that follow each of them. */
static inline void see_foreign(struct seen *seen, block bytes, block next)
{
    const block thirds = IS(next, 0x82) | IS(next, 0x83) | IS(next, 0xA2) | IS(next, 0xB0);

    seen->continued -= bytes < (signed char)0xC0;
    seen->pairs |= (IS(bytes, 0xC3) & thirds) | (IS(bytes, 0xEF) & IS(next, 0xBF));
}

/* Of a block behind which there is a byte. */
static inline void see(struct seen *seen, const char *at)
{
    const block bytes = load(at);

    seen->marks |= IS(bytes, '&') | IS(bytes, '?');
    if (is_any(bytes & (signed char)0x80))
        see_foreign(seen, bytes, load(at + 1));
}

static size_t count_of(block lanes)
{
    size_t count = 0;

    for (size_t i = 0; i < BLOCK; i++)
        count += (size_t)lanes[i];
    return count;
}

static size_t see_blocks(struct seen *seen, struct slice text)
{
    size_t at = 0;

    for (int i = 0; i < MOST - 1 && at + BLOCK < text.length; i++, at += BLOCK)
        see(seen, text.at + at);
    return at;
}

struct traits traits_of(struct slice text)
{
    struct traits traits = {0, false, false};

    for (size_t at; text.length; text = (struct slice){text.at + at, text.length - at}) {
        struct seen seen = {{0}, {0}, {0}};
        char rest[BLOCK + 1] = {0};
        at = see_blocks(&seen, text);
        if (text.length - at <= BLOCK) {
            memcpy(rest, text.at + at, text.length - at);
            see(&seen, rest);
            at = text.length;
        }
        traits.continued += count_of(seen.continued);
        traits.is_marked = traits.is_marked || is_any(seen.marks);
        traits.is_suspicious = traits.is_suspicious || is_any(seen.pairs);
    }
    return traits;
}
