/* bits - where the bits of masks are */
#include "voc/bits.h"

#include "voc/lanes.h"

#if defined MACHINE_X86
#include <immintrin.h>
#endif

/* Some at once, whether there are as many or not, which costs less than to guess wrong how many there are. */
MACHINE_TWICE static size_t places_portably(const uint64_t masks[], size_t count, uint32_t base,
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

#if defined MACHINE_X86

#define AVX_512 __attribute__((target("avx512f,avx512bw,avx512vbmi2")))

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

#endif

/* The widest first. */
static const struct way {
    bool (*is_there)(void);
    size_t (*places)(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[]);
} ways[] = {
#if defined MACHINE_X86
    {machine_has_avx512_compress, places_avx512},
#endif
    {machine_has_all, places_portably},
};

bool bits_places_by(size_t way, const uint64_t masks[], size_t count, uint32_t base, uint32_t places[],
                    size_t *found)
{
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (ways[i].is_there() && way-- == 0) {
            *found = ways[i].places(masks, count, base, places);
            return true;
        }
    return false;
}

size_t bits_places(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[])
{
    size_t found = 0;

    bits_places_by(0, masks, count, base, places, &found);
    return found;
}
