/* clockwork - many times of one month, read by vector instructions */
#include "voc/clockwork.h"

#if defined __x86_64__ && defined __GNUC__
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

/* How a piece of sixteen bytes is read, of which some belong to the month. Its bytes without those of `form`
   are digits, none above `most`, and 0 for marks; in their `order` each two of them, by `tens`, make a
   number: day, hour, minute, second. Those lie behind `from` and before `until`, and become hours and seconds
   by `units`. */
struct works {
    __m128i form, most, order, tens, from, until, units;
};

/* `piece`: where in the month's name the form begins, of which the rest is filled in. */
AVX2 static struct works works_of(const struct clockwork_month *month, size_t piece, const char *zeros,
                                  __m128i most, __m128i order)
{
    char form[16];

    memcpy(form, zeros, sizeof form);
    memcpy(form, (const char *)&month->name + piece, sizeof month->name - piece);
    return (struct works){
        .form = _mm_loadu_si128((const __m128i *)form),
        .most = most,
        .order = order,
        .tens = _mm_setr_epi8(10, 1, 10, 1, 10, 1, 10, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        .from = _mm_setr_epi16(0, -1, -1, -1, -1, -1, -1, -1),
        .until = _mm_setr_epi16((short)(month->days + 1), 24, 60, 60, 1, 1, 1, 1),
        .units = _mm_setr_epi16(24, 1, 60, 1, 0, 0, 0, 0),
    };
}

/* `2026-11-21T19:30:00Z` from its second dash on, and `2026-11-21 19:30:00` from the last digit of
   its year. */
enum { TABLE_LENGTH = 20, TABLE_PIECE = 4, EXPORT_LENGTH = 19, EXPORT_PIECE = 3 };

AVX2 static struct works works_of_table(const struct clockwork_month *month)
{
    return works_of(month, TABLE_PIECE, "-00-00T00:00:00Z",
                    _mm_setr_epi8(0, 0, 0, 0, 3, 9, 0, 2, 9, 0, 5, 9, 0, 5, 9, 0),
                    _mm_setr_epi8(4, 5, 7, 8, 10, 11, 13, 14, 0, 0, 0, 0, 0, 0, 0, 0));
}

AVX2 static struct works works_of_export(const struct clockwork_month *month)
{
    return works_of(month, EXPORT_PIECE, "0-00-00 00:00:00",
                    _mm_setr_epi8(0, 0, 0, 0, 0, 3, 9, 0, 2, 9, 0, 5, 9, 0, 5, 9),
                    _mm_setr_epi8(5, 6, 8, 9, 11, 12, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0));
}

AVX2 static inline bool read_one(const struct works *works, __m128i piece, int64_t *seconds)
{
    const __m128i digits = _mm_xor_si128(piece, works->form),
                  fits = _mm_cmpeq_epi8(_mm_min_epu8(digits, works->most), digits);
    const __m128i numbers = _mm_maddubs_epi16(_mm_shuffle_epi8(digits, works->order), works->tens),
                  exist = _mm_and_si128(_mm_cmpgt_epi16(numbers, works->from),
                                        _mm_cmpgt_epi16(works->until, numbers));
    const uint64_t sums = (uint64_t)_mm_cvtsi128_si64(_mm_madd_epi16(numbers, works->units));

    *seconds = (int64_t)((uint32_t)sums * UINT64_C(3600) + (sums >> 32));
    return _mm_movemask_epi8(_mm_and_si128(fits, exist)) == 0xFFFF;
}

static inline uint32_t year_of(const char *time)
{
    uint32_t year;

    memcpy(&year, time, sizeof year);
    return year;
}

AVX2 static inline __m128i load(const char *at)
{
    return _mm_loadu_si128((const __m128i *)at);
}

AVX2 static size_t read_avx2(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                             size_t count, int64_t seconds[])
{
    const struct works works = works_of_table(month);
    const uint32_t year = year_of((const char *)&month->name);
    size_t i = 0;

    for (; i < count && cells->length == TABLE_LENGTH; i++, cells += stride) {
        if (year_of(cells->at) != year || !read_one(&works, load(cells->at + TABLE_PIECE), &seconds[i]))
            break;
        seconds[i] += month->start;
    }
    return i;
}

AVX2 static size_t restate_avx2(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                                size_t count, char *rooms, size_t room_width, int64_t seconds[])
{
    enum { BLANK = EXPORT_LENGTH - 9 };
    const struct works works = works_of_export(month);
    const uint32_t year = year_of((const char *)&month->name);
    size_t i = 0;

    for (; i < count && cells->length == EXPORT_LENGTH; i++, cells += stride, rooms += room_width) {
        const __m128i piece = load(cells->at + EXPORT_PIECE);
        if (year_of(cells->at) != year || !read_one(&works, piece, &seconds[i]))
            break;
        seconds[i] += month->start;
        memcpy(rooms, &year, sizeof year);
        _mm_storeu_si128((__m128i *)(rooms + EXPORT_PIECE), piece);
        rooms[BLANK] = 'T';
        rooms[EXPORT_LENGTH] = 'Z';
    }
    return i;
}

size_t clockwork_read(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                      size_t count, int64_t seconds[])
{
    return __builtin_cpu_supports("avx2") ? read_avx2(month, cells, stride, count, seconds) : 0;
}

size_t clockwork_restate(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                         size_t count, char *rooms, size_t room_width, int64_t seconds[])
{
    return __builtin_cpu_supports("avx2")
               ? restate_avx2(month, cells, stride, count, rooms, room_width, seconds)
               : 0;
}

#else

size_t clockwork_read(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                      size_t count, int64_t seconds[])
{
    (void)month, (void)cells, (void)stride, (void)count, (void)seconds;
    return 0;
}

size_t clockwork_restate(const struct clockwork_month *month, const struct slice *cells, size_t stride,
                         size_t count, char *rooms, size_t room_width, int64_t seconds[])
{
    (void)month, (void)cells, (void)stride, (void)count, (void)rooms, (void)room_width, (void)seconds;
    return 0;
}

#endif
