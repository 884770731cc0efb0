/* lanes - which of many bytes are marks of a CSV */
#include "voc/lanes.h"

#include <stdbool.h>
#include <string.h>

#if defined __x86_64__ && defined __GNUC__
#include <immintrin.h>
#elif defined __aarch64__
#include <arm_neon.h>
#endif

enum { WORD = 8, WORDS = LANES / WORD };

/* A bit for each byte of a word that equals the byte repeated in `pattern`: without carries between bytes, so
   that none is taken for its neighbour (Mycroft 1987; Warren, Hacker's Delight, 2nd ed., 6-1). */
static uint64_t equal_in_word(uint64_t word, uint64_t pattern)
{
    const uint64_t lows = UINT64_C(0x7F7F7F7F7F7F7F7F), differing = word ^ pattern;
    const uint64_t highs = ~(((differing & lows) + lows) | differing | lows); /* 0x80 where they are equal */

    return (highs >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static uint64_t equal(const uint64_t words[WORDS], char byte)
{
    const uint64_t pattern = (unsigned char)byte * UINT64_C(0x0101010101010101);
    uint64_t mask = 0;

    for (int i = 0; i < WORDS; i++)
        mask |= equal_in_word(words[i], pattern) << (WORD * i);
    return mask;
}

static uint64_t little_endian(const char *at)
{
    uint64_t word = 0;

    for (int i = 0; i < WORD; i++)
        word |= (uint64_t)(unsigned char)at[i] << (8 * i);
    return word;
}

/* For each bit whether the number of bits up to and with it is odd. */
static uint64_t parity(uint64_t bits)
{
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    return bits ^ bits << 32;
}

static void find_odds(size_t count, struct lanes *lanes)
{
    for (size_t i = 0; i < count; i++)
        lanes->odds[i] = parity(lanes->quotes[i]);
}

static void find_portably(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    uint64_t words[WORDS];

    for (size_t i = 0; i < count; i++, at += LANES) {
        for (int j = 0; j < WORDS; j++)
            words[j] = little_endian(at + WORD * j);
        lanes->quotes[i] = equal(words, '"');
        lanes->delimiters[i] = equal(words, delimiter);
        lanes->feeds[i] = equal(words, '\n');
        lanes->carriages[i] = equal(words, '\r');
        lanes->zeros[i] = equal(words, '\0');
    }
    find_odds(count, lanes);
}

/* Some at once, whether there are as many or not, which costs less than to guess wrong how many there are. */
LANES_TWICE static size_t places_portably(const uint64_t masks[], size_t count, uint32_t base,
                                          uint32_t places[])
{
    enum { AT_ONCE = 4 };
    const uint32_t *const first = places;

    for (size_t i = 0; i < count; i++, base += LANES) {
        uint32_t *place = places;
        uint64_t left = masks[i];
        places += __builtin_popcountll(left);
        do
            for (int j = 0; j < AT_ONCE; j++, left &= left - 1)
                *place++ = base + (left ? (uint32_t)__builtin_ctzll(left) : LANES);
        while (left);
    }
    return (size_t)(places - first);
}

#if defined __x86_64__ && defined __GNUC__

__attribute__((target("avx2"))) static inline uint64_t equal_avx2(__m256i low, __m256i high, char byte)
{
    const __m256i pattern = _mm256_set1_epi8(byte);
    const uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern)),
                   second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern));

    return first | (uint64_t)second << 32;
}

/* The carry-less product by all ones. */
__attribute__((target("pclmul"))) static inline uint64_t parity_clmul(uint64_t bits)
{
    return (uint64_t)_mm_cvtsi128_si64(
        _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8(-1), 0));
}

__attribute__((target("avx2,pclmul"))) static void find_avx2(const char *at, size_t count, char delimiter,
                                                             struct lanes *lanes)
{
    for (size_t i = 0; i < count; i++, at += LANES) {
        const __m256i low = _mm256_loadu_si256((const __m256i *)at),
                      high = _mm256_loadu_si256((const __m256i *)(at + LANES / 2));
        lanes->quotes[i] = equal_avx2(low, high, '"');
        lanes->delimiters[i] = equal_avx2(low, high, delimiter);
        lanes->feeds[i] = equal_avx2(low, high, '\n');
        lanes->carriages[i] = equal_avx2(low, high, '\r');
        lanes->zeros[i] = equal_avx2(low, high, '\0');
        lanes->odds[i] = parity_clmul(lanes->quotes[i]);
    }
}

#define AVX_512 __attribute__((target("avx512f,avx512bw,avx512vbmi2,pclmul")))

AVX_512 static inline uint64_t equal_avx512(__m512i bytes, char byte)
{
    return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(byte));
}

AVX_512 static void find_avx512(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    for (size_t i = 0; i < count; i++, at += LANES) {
        const __m512i bytes = _mm512_loadu_si512(at);
        lanes->quotes[i] = equal_avx512(bytes, '"');
        lanes->delimiters[i] = equal_avx512(bytes, delimiter);
        lanes->feeds[i] = equal_avx512(bytes, '\n');
        lanes->carriages[i] = equal_avx512(bytes, '\r');
        lanes->zeros[i] = equal_avx512(bytes, '\0');
        lanes->odds[i] = parity_clmul(lanes->quotes[i]);
    }
}

/* Sixteen places of one mask, by the numbers of its bits. */
AVX_512 static inline void put_places(__m128i bits, uint32_t base, uint32_t places[])
{
    _mm512_storeu_si512(places, _mm512_add_epi32(_mm512_cvtepu8_epi32(bits), _mm512_set1_epi32((int)base)));
}

AVX_512 static size_t places_avx512(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[])
{
    static const unsigned char numbers[LANES] = {
        0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    const __m512i all = _mm512_loadu_si512(numbers);
    const uint32_t *const first = places;

    for (size_t i = 0; i < count; i++, base += LANES) {
        const __m512i bits = _mm512_maskz_compress_epi8(masks[i], all);
        const int many = __builtin_popcountll(masks[i]);
        put_places(_mm512_castsi512_si128(bits), base, places);
        if (many > 16) {
            put_places(_mm512_extracti32x4_epi32(bits, 1), base, places + 16);
            put_places(_mm512_extracti32x4_epi32(bits, 2), base, places + 32);
            put_places(_mm512_extracti32x4_epi32(bits, 3), base, places + 48);
        }
        places += many;
    }
    return (size_t)(places - first);
}

static uint64_t equal_sse2(const __m128i parts[4], char byte)
{
    const __m128i pattern = _mm_set1_epi8(byte);
    uint64_t mask = 0;

    for (int i = 0; i < 4; i++)
        mask |= (uint64_t)_mm_movemask_epi8(_mm_cmpeq_epi8(parts[i], pattern)) << (16 * i);
    return mask;
}

static void find_sse2(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    __m128i parts[4];

    for (size_t i = 0; i < count; i++, at += LANES) {
        for (int j = 0; j < 4; j++)
            parts[j] = _mm_loadu_si128((const __m128i *)(at + 16 * j));
        lanes->quotes[i] = equal_sse2(parts, '"');
        lanes->delimiters[i] = equal_sse2(parts, delimiter);
        lanes->feeds[i] = equal_sse2(parts, '\n');
        lanes->carriages[i] = equal_sse2(parts, '\r');
        lanes->zeros[i] = equal_sse2(parts, '\0');
    }
    find_odds(count, lanes);
}

enum { WIDE = 32, STRIDE = 4 * WIDE };

__attribute__((target("avx2"))) static inline __m256i wide_avx2(const char *at)
{
    return _mm256_loadu_si256((const __m256i *)at);
}

__attribute__((target("avx2"))) static bool is_ascii_avx2(const char *at)
{
    const __m256i first = _mm256_or_si256(wide_avx2(at), wide_avx2(at + WIDE)),
                  second = _mm256_or_si256(wide_avx2(at + 2 * WIDE), wide_avx2(at + 3 * WIDE));

    return _mm256_movemask_epi8(_mm256_or_si256(first, second)) == 0;
}

__attribute__((target("avx2"))) static size_t ascii_avx2(struct slice text)
{
    size_t at = 0;

    while (at + STRIDE <= text.length && is_ascii_avx2(text.at + at))
        at += STRIDE;
    for (; at + WIDE <= text.length; at += WIDE) {
        const uint32_t highs = (uint32_t)_mm256_movemask_epi8(wide_avx2(text.at + at));
        if (highs)
            return at + (size_t)__builtin_ctz(highs);
    }
    return at + slice_ascii((struct slice){text.at + at, text.length - at});
}

size_t lanes_ascii(struct slice text)
{
    return __builtin_cpu_supports("avx2") ? ascii_avx2(text) : slice_ascii(text);
}

#else

size_t lanes_ascii(struct slice text)
{
    return slice_ascii(text);
}

#endif

#if defined __aarch64__

static uint64_t equal_neon(uint8x16x4_t parts, char byte)
{
    static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t pattern = vdupq_n_u8((uint8_t)byte), bits = vld1q_u8(places);
    const uint8x16_t first = vpaddq_u8(vandq_u8(vceqq_u8(parts.val[0], pattern), bits),
                                       vandq_u8(vceqq_u8(parts.val[1], pattern), bits)),
                     second = vpaddq_u8(vandq_u8(vceqq_u8(parts.val[2], pattern), bits),
                                        vandq_u8(vceqq_u8(parts.val[3], pattern), bits)),
                     half = vpaddq_u8(first, second);

    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(half, half)), 0);
}

static void find_neon(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    uint8x16x4_t parts;

    for (size_t i = 0; i < count; i++, at += LANES) {
        for (int j = 0; j < 4; j++)
            parts.val[j] = vld1q_u8((const uint8_t *)at + 16 * j);
        lanes->quotes[i] = equal_neon(parts, '"');
        lanes->delimiters[i] = equal_neon(parts, delimiter);
        lanes->feeds[i] = equal_neon(parts, '\n');
        lanes->carriages[i] = equal_neon(parts, '\r');
        lanes->zeros[i] = equal_neon(parts, '\0');
    }
    find_odds(count, lanes);
}

#endif

struct way {
    const char *name;
    void (*find)(const char *at, size_t count, char delimiter, struct lanes *lanes);
    size_t (*places)(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[]);
};

/* The ways that the machine has, the widest first; the last one has no name. */
static const struct way *ways_of_machine(void)
{
#if defined __x86_64__ && defined __GNUC__
    static const struct way ways[] = {{"AVX-512", find_avx512, places_avx512},
                                      {"AVX2", find_avx2, places_portably},
                                      {"SSE2", find_sse2, places_portably},
                                      {"portable", find_portably, places_portably},
                                      {0}};
    const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul");
    const bool is_wide = __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2");

    return has_avx2 ? ways + !is_wide : ways + 2;
#elif defined __aarch64__
    static const struct way ways[] = {
        {"NEON", find_neon, places_portably}, {"portable", find_portably, places_portably}, {0}};

    return ways;
#else
    static const struct way ways[] = {{"portable", find_portably, places_portably}, {0}};

    return ways;
#endif
}

void lanes_find(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    ways_of_machine()->find(at, count, delimiter, lanes);
}

size_t lanes_places(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[])
{
    return ways_of_machine()->places(masks, count, base, places);
}

const char *lanes_way(size_t number)
{
    const struct way *way = ways_of_machine();

    while (way->name && number-- > 0)
        way++;
    return way->name;
}

void lanes_find_by(const char *name, const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    for (const struct way *way = ways_of_machine(); way->name; way++)
        if (strcmp(way->name, name) == 0)
            way->find(at, count, delimiter, lanes);
}

size_t lanes_places_by(const char *name, const uint64_t masks[], size_t count, uint32_t base,
                       uint32_t places[])
{
    for (const struct way *way = ways_of_machine(); way->name; way++)
        if (strcmp(way->name, name) == 0)
            return way->places(masks, count, base, places);
    return 0;
}
