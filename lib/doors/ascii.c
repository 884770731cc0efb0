/* ascii - how far a text is ASCII */
#include "voc/ascii.h"

#if defined __x86_64__ && defined __GNUC__
#include <immintrin.h>
#include <stdbool.h>
#include <stdint.h>

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

size_t ascii_length(struct slice text)
{
    return __builtin_cpu_supports("avx2") ? ascii_avx2(text) : slice_ascii(text);
}

#else

size_t ascii_length(struct slice text)
{
    return slice_ascii(text);
}

#endif
