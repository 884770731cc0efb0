/* clockwork - many times of one month, read by vector instructions */
#include "voc/clockwork.h"

#if defined __x86_64__ && defined __GNUC__
#include <immintrin.h>

/* How long a time is, and where what is read of it in one piece begins: `-11-21T19:30:00Z`. */
enum { LENGTH = 20, PIECE = 4 };

/* How a piece is read. Its bytes without those of `form` are digits, none above `most`, and 0 for marks; in
   their `order` each two of them, by `tens`, make a number: day, hour, minute, second. Those lie behind
   `from` and before `until`, and become hours and seconds by `units`. */
struct works {
    __m128i form, most, order, tens, from, until, units;
};

__attribute__((target("avx2"))) static struct works works_of(const struct clockwork_month *month)
{
    char form[16] = "-00-00T00:00:00Z";

    memcpy(form, (const char *)&month->name + PIECE, PIECE);
    return (struct works){
        .form = _mm_loadu_si128((const __m128i *)form),
        .most = _mm_setr_epi8(0, 0, 0, 0, 3, 9, 0, 2, 9, 0, 5, 9, 0, 5, 9, 0),
        .order = _mm_setr_epi8(4, 5, 7, 8, 10, 11, 13, 14, 0, 0, 0, 0, 0, 0, 0, 0),
        .tens = _mm_setr_epi8(10, 1, 10, 1, 10, 1, 10, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        .from = _mm_setr_epi16(0, -1, -1, -1, -1, -1, -1, -1),
        .until = _mm_setr_epi16((short)(month->days + 1), 24, 60, 60, 1, 1, 1, 1),
        .units = _mm_setr_epi16(24, 1, 60, 1, 0, 0, 0, 0),
    };
}

__attribute__((target("avx2"))) static inline bool read_one(const struct works *works, const char *at,
                                                            int64_t *seconds)
{
    const __m128i piece = _mm_loadu_si128((const __m128i *)(at + PIECE)),
                  digits = _mm_xor_si128(piece, works->form),
                  fits = _mm_cmpeq_epi8(_mm_min_epu8(digits, works->most), digits);
    const __m128i numbers = _mm_maddubs_epi16(_mm_shuffle_epi8(digits, works->order), works->tens),
                  exist = _mm_and_si128(_mm_cmpgt_epi16(numbers, works->from),
                                        _mm_cmpgt_epi16(works->until, numbers));
    const uint64_t sums = (uint64_t)_mm_cvtsi128_si64(_mm_madd_epi16(numbers, works->units));

    *seconds = (int64_t)((uint32_t)sums * UINT64_C(3600) + (sums >> 32));
    return _mm_movemask_epi8(_mm_and_si128(fits, exist)) == 0xFFFF;
}

__attribute__((target("avx2"))) static size_t read_avx2(const struct clockwork_month *month,
                                                        const struct slice *cells, size_t stride,
                                                        size_t count, int64_t seconds[])
{
    const struct works works = works_of(month);
    uint32_t year, own;
    size_t i = 0;

    memcpy(&year, &month->name, sizeof year);
    for (; i < count && cells[i * stride].length == LENGTH; i++) {
        const char *const at = cells[i * stride].at;
        memcpy(&own, at, sizeof own);
        if (own != year || !read_one(&works, at, &seconds[i]))
            break;
        seconds[i] += month->start;
    }
    return i;
}

size_t clockwork_read(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                      size_t count, int64_t seconds[])
{
    return __builtin_cpu_supports("avx2") ? read_avx2(month, cells, stride, count, seconds) : 0;
}

#else

size_t clockwork_read(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                      size_t count, int64_t seconds[])
{
    (void)month, (void)cells, (void)stride, (void)count, (void)seconds;
    return 0;
}

#endif
