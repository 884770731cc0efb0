/* stencil - times whose parts always stand at the same places, read eight bytes at a time */
#pragma once
#include "voc/civil.h"
#include "voc/slice.h"

enum stencil_part { STENCIL_YEAR, STENCIL_MONTH, STENCIL_DAY, STENCIL_HOUR, STENCIL_MINUTE, STENCIL_SECOND };
enum { STENCIL_PARTS = 6, STENCIL_NARROWEST = 8, STENCIL_WIDEST = 32, STENCIL_NONE = 255 };

/* How wide a text is, and for each of its bytes the digit 0 or the mark that stands there, and by how much it
   may go beyond that: a digit by 9, a mark by nothing (what would be one too much makes 128 with it). */
struct stencil {
    size_t width; /* 0: no text fits */
    char zeros[STENCIL_WIDEST], slack[STENCIL_WIDEST];
    unsigned char at[STENCIL_PARTS]; /* where each part begins, or STENCIL_NONE: it is 0 */
};

/* Of a pattern in which only %Y %m %d %H %M and %S stand for something, each written with all its digits.
   False for other patterns, and for widths that none has in practice. */
bool stencil_cut(const char *pattern, struct stencil *stencil);
/* The high bit of each byte that isn't what it may be, and of nothing where all are. */
static inline uint64_t stencil_misfits(const struct stencil *stencil, const char *text, size_t at)
{
    const uint64_t off = slice_word(text + at) ^ slice_word(stencil->zeros + at);

    return off | (off + slice_word(stencil->slack + at));
}
/* Whether a text that ends with one of the stencil's parts fits; at least as long as STENCIL_NARROWEST, no
   longer than the stencil. */
static inline bool stencil_fits(const struct stencil *stencil, struct slice text)
{
    const uint64_t highs = UINT64_C(0x8080808080808080);
    uint64_t off = stencil_misfits(stencil, text.at, text.length - STENCIL_NARROWEST);

    for (size_t at = 0; at + STENCIL_NARROWEST < text.length; at += STENCIL_NARROWEST)
        off |= stencil_misfits(stencil, text.at, at);
    return (off & highs) == 0;
}
/* Two digits that fit. */
static inline unsigned stencil_two(const char *digits)
{
    return (unsigned)(digits[0] - '0') * 10 + (unsigned)(digits[1] - '0');
}
/* The parts of a text that ends with one of the stencil's, those behind it 0, if it fits; whether there is
   such a day is not asked. At least as long as STENCIL_NARROWEST, no longer than the stencil. */
bool stencil_read_start(const struct stencil *stencil, struct slice text, struct civil *civil);
/* The same of a text as long as the stencil; no other fits. */
static inline bool stencil_read(const struct stencil *stencil, struct slice text, struct civil *civil)
{
    return text.length == stencil->width && text.length > 0 && stencil_read_start(stencil, text, civil);
}
