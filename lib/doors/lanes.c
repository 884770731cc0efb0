/* lanes - which of many bytes are marks of a CSV */
#include "voc/lanes.h"

#if defined MACHINE_X86
#include <immintrin.h>
#elif defined __aarch64__
#include <arm_neon.h>
#endif

enum { WORD = 8 };

/* A bit for each byte of a word that equals the byte repeated in `pattern`: without carries between bytes, so
   that none is taken for its neighbour (Mycroft 1987; Warren, Hacker's Delight, 2nd ed., 6-1). */
static uint64_t equal_in_word(uint64_t word, uint64_t pattern)
{
    const uint64_t lows = UINT64_C(0x7F7F7F7F7F7F7F7F), differing = word ^ pattern;
    const uint64_t highs = ~(((differing & lows) + lows) | differing | lows); /* 0x80 where they are equal */

    return (highs >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static uint64_t equal_portably(const char *at, char byte)
{
    uint64_t mask = 0;

    for (int i = 0; i < LANES; i += WORD)
        mask |= equal_in_word(slice_little(at + i), slice_each(byte)) << i;
    return mask;
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

/* Made once for each way in which a machine tells which bytes are equal to one, so that none is called. */
MACHINE_INLINE void find(const char *at, size_t count, char delimiter, struct lanes *lanes,
                         uint64_t (*equal)(const char *at, char byte), uint64_t (*odds)(uint64_t bits))
{
    for (size_t i = 0; i < count; i++, at += LANES) {
        const uint64_t quotes = equal(at, '"'), delimiters = equal(at, delimiter), feeds = equal(at, '\n'),
                       carriages = equal(at, '\r'), zeros = equal(at, '\0');
        lanes->quotes[i] = quotes;
        lanes->delimiters[i] = delimiters;
        lanes->feeds[i] = feeds;
        lanes->carriages[i] = carriages;
        lanes->zeros[i] = zeros;
        lanes->odds[i] = odds(quotes);
    }
}

static void find_portably(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    find(at, count, delimiter, lanes, equal_portably, parity);
}

#if defined MACHINE_X86

#define AVX_512 __attribute__((target("avx512f,avx512bw,pclmul")))
#define AVX_2 __attribute__((target("avx2,pclmul")))

/* The carry-less product by all ones. */
__attribute__((target("pclmul"))) static inline uint64_t parity_clmul(uint64_t bits)
{
    return (uint64_t)_mm_cvtsi128_si64(
        _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8(-1), 0));
}

AVX_512 static inline uint64_t equal_avx512(const char *at, char byte)
{
    return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(at), _mm512_set1_epi8(byte));
}

AVX_512 static void find_avx512(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    find(at, count, delimiter, lanes, equal_avx512, parity_clmul);
}

AVX_2 static inline uint32_t half_avx2(const char *at, char byte)
{
    const __m256i bytes = _mm256_loadu_si256((const __m256i *)at);

    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte)));
}

AVX_2 static inline uint64_t equal_avx2(const char *at, char byte)
{
    return half_avx2(at, byte) | (uint64_t)half_avx2(at + LANES / 2, byte) << 32;
}

AVX_2 static void find_avx2(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    find(at, count, delimiter, lanes, equal_avx2, parity_clmul);
}

static uint64_t equal_sse2(const char *at, char byte)
{
    enum { QUARTER = LANES / 4 };
    uint64_t mask = 0;

    for (int i = 0; i < LANES; i += QUARTER) {
        const __m128i bytes = _mm_loadu_si128((const __m128i *)(at + i));
        mask |= (uint64_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte))) << i;
    }
    return mask;
}

static void find_sse2(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    find(at, count, delimiter, lanes, equal_sse2, parity);
}

#elif defined __aarch64__

/* A byte for each bit of which the lanes of a quarter have one, to be added up. */
static inline uint8x16_t quarter_neon(const char *at, char byte)
{
    static const uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};

    return vandq_u8(vceqq_u8(vld1q_u8((const uint8_t *)at), vdupq_n_u8((uint8_t)byte)), vld1q_u8(bits));
}

static uint64_t equal_neon(const char *at, char byte)
{
    const uint8x16_t first = vpaddq_u8(quarter_neon(at, byte), quarter_neon(at + 16, byte)),
                     second = vpaddq_u8(quarter_neon(at + 32, byte), quarter_neon(at + 48, byte)),
                     half = vpaddq_u8(first, second);

    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(half, half)), 0);
}

static void find_neon(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    find(at, count, delimiter, lanes, equal_neon, parity);
}

#endif

/* The widest first. */
static const struct way {
    bool (*is_there)(void);
    void (*find)(const char *at, size_t count, char delimiter, struct lanes *lanes);
} ways[] = {
#if defined MACHINE_X86
    {machine_has_avx512, find_avx512},
    {machine_has_avx2, find_avx2},
    {machine_has_all, find_sse2},
#elif defined __aarch64__
    {machine_has_all, find_neon},
#endif
    {machine_has_all, find_portably},
};

bool lanes_find_by(size_t way, const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (ways[i].is_there() && way-- == 0) {
            ways[i].find(at, count, delimiter, lanes);
            return true;
        }
    return false;
}

void lanes_find(const char *at, size_t count, char delimiter, struct lanes *lanes)
{
    lanes_find_by(0, at, count, delimiter, lanes);
}
