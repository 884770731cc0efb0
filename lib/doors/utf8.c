/* utf8 - whether a text is UTF-8 */
#include "voc/utf8.h"

#include "voc/text.h"

#if defined __x86_64__ && defined __GNUC__
#include <immintrin.h>

/* What can be wrong with a byte and the one behind it, by their halves (Keiser and Lemire, "Validating UTF-8
   in less than one instruction per byte", Software: Practice and Experience 51, 2021, 950-964): it is, if all
   three say so. */
enum {
    SHORT = 1,       /* a character that doesn't go on */
    LONG = 2,        /* one that does behind its end */
    OVERLONG_3 = 4,  /* one that a shorter one could be */
    LARGE = 8,       /* none of Unicode */
    SURROGATE = 16,  /* half of a pair of UTF-16 */
    OVERLONG_2 = 32, /* see above */
    LARGE_OR_4 = 64, /* none of Unicode from F5 on, or what a shorter one could be */
    TWO = 128,       /* two in a row that go on, which three or four bytes have */
    ALWAYS = SHORT | LONG | TWO
};

enum { WIDE = 32, STRIDE = 32 * WIDE };

#define TABLE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

/* The bytes that stand `count` before each. */
#define BEFORE(bytes, last, count)                                                                           \
    _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(last, bytes, 0x21), 16 - (count))

__attribute__((target("avx2"))) static inline __m256i load(const char *at)
{
    return _mm256_loadu_si256((const __m256i *)at);
}

__attribute__((target("avx2"))) static inline __m256i high_half(__m256i bytes)
{
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

__attribute__((target("avx2"))) static inline __m256i wrong_pairs(__m256i bytes, __m256i before)
{
    const char beyond = (char)(ALWAYS | LARGE | LARGE_OR_4);
    const char go_on = (char)(LONG | OVERLONG_2 | TWO), two = (char)TWO;
    const __m256i by_first_high =
        TABLE(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, two, two, two, two, SHORT | OVERLONG_2, SHORT,
              SHORT | OVERLONG_3 | SURROGATE, SHORT | LARGE | LARGE_OR_4);
    const __m256i by_first_low =
        TABLE((char)(ALWAYS | OVERLONG_3 | OVERLONG_2 | LARGE_OR_4), (char)(ALWAYS | OVERLONG_2),
              (char)ALWAYS, (char)ALWAYS, (char)(ALWAYS | LARGE), beyond, beyond, beyond, beyond, beyond,
              beyond, beyond, beyond, (char)(beyond | SURROGATE), beyond, beyond);
    const __m256i by_second_high =
        TABLE(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, (char)(go_on | OVERLONG_3 | LARGE_OR_4),
              (char)(go_on | OVERLONG_3 | LARGE), (char)(go_on | SURROGATE | LARGE),
              (char)(go_on | SURROGATE | LARGE), SHORT, SHORT, SHORT, SHORT);
    const __m256i first_low = _mm256_and_si256(before, _mm256_set1_epi8(0x0F));

    return _mm256_and_si256(_mm256_and_si256(_mm256_shuffle_epi8(by_first_high, high_half(before)),
                                             _mm256_shuffle_epi8(by_first_low, first_low)),
                            _mm256_shuffle_epi8(by_second_high, high_half(bytes)));
}

/* Not zero where a byte is wrong: a third or fourth one of a character has to be the second of two that go
 * on. */
__attribute__((target("avx2"))) static inline __m256i wrong_bytes(__m256i bytes, __m256i last)
{
    const __m256i thirds = _mm256_subs_epu8(BEFORE(bytes, last, 2), _mm256_set1_epi8((char)(0xE0 - 0x80))),
                  fourths = _mm256_subs_epu8(BEFORE(bytes, last, 3), _mm256_set1_epi8((char)(0xF0 - 0x80))),
                  going_on = _mm256_and_si256(_mm256_or_si256(thirds, fourths), _mm256_set1_epi8((char)0x80));

    return _mm256_xor_si256(going_on, wrong_pairs(bytes, BEFORE(bytes, last, 1)));
}

/* Whether STRIDE bytes, and those before them, are ASCII, asked of many at once: where some of them aren't,
   all are looked at, which costs less than to guess wrong which ones. */
__attribute__((target("avx2"))) static inline bool is_ascii(const char *at, __m256i last)
{
    __m256i any = last;

    for (size_t i = 0; i < STRIDE; i += WIDE)
        any = _mm256_or_si256(any, load(at + i));
    return !_mm256_movemask_epi8(any);
}

/* Looks at whole blocks; *last is what stands before them. */
__attribute__((target("avx2"))) static inline __m256i wrong_blocks(const char *at, size_t length,
                                                                   __m256i *last)
{
    __m256i wrong = _mm256_setzero_si256();

    for (size_t i = 0; i + WIDE <= length; i += WIDE) {
        const __m256i bytes = load(at + i);
        wrong = _mm256_or_si256(wrong, wrong_bytes(bytes, *last));
        *last = bytes;
    }
    return wrong;
}

/* Behind the text, zeros end what its last character leaves open. */
__attribute__((target("avx2"))) static bool is_utf8_avx2(struct slice text)
{
    __m256i last = _mm256_setzero_si256(), wrong = last;
    char tail[WIDE] = {0};
    size_t at = 0;

    for (; at + STRIDE <= text.length; at += STRIDE)
        if (is_ascii(text.at + at, last))
            last = load(text.at + at + STRIDE - WIDE);
        else
            wrong = _mm256_or_si256(wrong, wrong_blocks(text.at + at, STRIDE, &last));
    wrong = _mm256_or_si256(wrong, wrong_blocks(text.at + at, text.length - at, &last));
    at += (text.length - at) / WIDE * WIDE;
    if (at < text.length)
        memcpy(tail, text.at + at, text.length - at);
    wrong = _mm256_or_si256(wrong, wrong_bytes(load(tail), last));
    if (at < text.length)
        wrong = _mm256_or_si256(wrong, wrong_bytes(_mm256_setzero_si256(), load(tail)));
    return _mm256_testz_si256(wrong, wrong);
}

bool utf8_is(struct slice text)
{
    return __builtin_cpu_supports("avx2") ? is_utf8_avx2(text) : text_valid(text) == text.length;
}

#else

bool utf8_is(struct slice text)
{
    return text_valid(text) == text.length;
}

#endif
