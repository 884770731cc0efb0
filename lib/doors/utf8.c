/* utf8 - whether a text is UTF-8 */
#include "voc/utf8.h"

#include "voc/machine.h"
#include "voc/text.h"

#if defined MACHINE_X86
#include <immintrin.h>
#include <stdint.h>

enum { BLOCK = 64 };

/* Which bytes of a block begin a character of two bytes or more, of three, of four, a bit for each. */
struct leads {
    uint64_t twos, threes, fours;
};

/* Which of BLOCK bytes are so much or more. */
typedef uint64_t finder(const char *at, unsigned char byte);

__attribute__((target("avx512f,avx512bw"))) static inline uint64_t at_least_avx512(const char *at,
                                                                                   unsigned char byte)
{
    return _mm512_cmpge_epu8_mask(_mm512_loadu_si512(at), _mm512_set1_epi8((char)byte));
}

__attribute__((target("avx2"))) static inline uint32_t half_avx2(const char *at, __m256i least)
{
    const __m256i bytes = _mm256_loadu_si256((const __m256i *)at);

    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_max_epu8(bytes, least), bytes));
}

__attribute__((target("avx2"))) static inline uint64_t at_least_avx2(const char *at, unsigned char byte)
{
    const __m256i least = _mm256_set1_epi8((char)byte);

    return half_avx2(at, least) | (uint64_t)half_avx2(at + BLOCK / 2, least) << 32;
}

/* Those behind what a mask has in this block and in the one before it. */
MACHINE_INLINE uint64_t behind(uint64_t mask, uint64_t before, int count)
{
    return mask << count | before >> (BLOCK - count);
}

MACHINE_INLINE uint64_t equal(const char *at, unsigned char byte, finder *at_least)
{
    return at_least(at, byte) & ~at_least(at, byte + 1);
}

/* Which can't be the second byte of their character: it could be a shorter one, is half of a pair of UTF-16,
   or none of Unicode (The Unicode Standard, 3.9, table 3-7). */
MACHINE_INLINE uint64_t wrong_seconds(const char *at, finder *at_least)
{
    const char *const first = at - 1;
    const uint64_t from_90 = at_least(at, 0x90), from_a0 = at_least(at, 0xA0);

    return (equal(first, 0xE0, at_least) & ~from_a0) | (equal(first, 0xED, at_least) & from_a0) |
           (equal(first, 0xF0, at_least) & ~from_90) | (equal(first, 0xF4, at_least) & from_90);
}

/* Not zero where a byte is wrong: those that go on are where a character has to, and no others. Whether
   there are any at all isn't asked, which costs more where it is guessed wrong. Before them
   stands another. */
MACHINE_INLINE uint64_t wrong_bytes(const char *at, struct leads *before, finder *at_least)
{
    const uint64_t from_c0 = at_least(at, 0xC0), going_on = at_least(at, 0x80) & ~from_c0;
    struct leads now = {.twos = at_least(at, 0xC2), .threes = at_least(at, 0xE0)};
    uint64_t wrong = from_c0 & ~now.twos;

    if (now.threes | before->threes) {
        now.fours = at_least(at, 0xF0);
        wrong |= wrong_seconds(at, at_least) | at_least(at, 0xF5);
    }
    wrong |= going_on ^ (behind(now.twos, before->twos, 1) | behind(now.threes, before->threes, 2) |
                         behind(now.fours, before->fours, 3));
    *before = now;
    return wrong;
}

/* A byte and up to BLOCK bytes behind it; zeros where there are none. */
struct edge {
    char bytes[1 + BLOCK];
};

static struct edge edge_of(struct slice text, size_t at)
{
    struct edge edge = {{at ? text.at[at - 1] : '\0'}};
    const size_t left = text.length - at;

    if (left)
        memcpy(edge.bytes + 1, text.at + at, left < BLOCK ? left : BLOCK);
    return edge;
}

/* Behind the text, zeros end what its last character leaves open. */
MACHINE_INLINE bool is_utf8(struct slice text, finder *at_least)
{
    struct leads before = {0};
    const struct edge first = edge_of(text, 0);
    uint64_t wrong = wrong_bytes(first.bytes + 1, &before, at_least);
    size_t at = text.length < BLOCK ? text.length : BLOCK;

    for (; at + BLOCK <= text.length; at += BLOCK)
        wrong |= wrong_bytes(text.at + at, &before, at_least);
    const struct edge last = edge_of(text, at);
    return !(wrong | wrong_bytes(last.bytes + 1, &before, at_least));
}

__attribute__((target("avx512f,avx512bw"))) static bool is_utf8_avx512(struct slice text)
{
    return is_utf8(text, at_least_avx512);
}

__attribute__((target("avx2"))) static bool is_utf8_avx2(struct slice text)
{
    return is_utf8(text, at_least_avx2);
}

#endif

static bool is_utf8_portably(struct slice text)
{
    return text_valid(text) == text.length;
}

/* The widest first. */
static const struct way {
    bool (*is_there)(void);
    bool (*is_utf8)(struct slice text);
} ways[] = {
#if defined MACHINE_X86
    {machine_has_avx512, is_utf8_avx512},
    {machine_has_avx2, is_utf8_avx2},
#endif
    {machine_has_all, is_utf8_portably},
};

bool utf8_is_by(size_t way, struct slice text, bool *is_utf8)
{
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (ways[i].is_there() && way-- == 0) {
            *is_utf8 = ways[i].is_utf8(text);
            return true;
        }
    return false;
}

bool utf8_is(struct slice text)
{
    bool is_utf8 = false;

    utf8_is_by(0, text, &is_utf8);
    return is_utf8;
}
