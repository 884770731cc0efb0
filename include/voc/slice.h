/* slice - borrowed pieces of text */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A borrowed piece of text, not NUL-terminated; whoever lends it says until when. */
struct slice {
    const char *at;
    size_t length;
};

static inline struct slice slice_of(const char *text)
{
    return (struct slice){text, text ? strlen(text) : 0};
}

static inline bool slice_is(struct slice a, struct slice b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static inline bool slice_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The whole number from 0 to 10 that it is, or -1; from where it begins on two bytes can be read, however
   short it is: without a branch, as all of them, and none, come in turn. */
static inline int slice_up_to_ten_within(struct slice a)
{
    const unsigned first = (unsigned char)a.at[0] - (unsigned)'0';
    const int is_digit = (a.length == 1) & (first <= 9),
              is_ten = (a.length == 2) & (first == 1) & (a.at[1] == '0');

    return is_digit * (int)(first + 1) + is_ten * 11 - 1;
}

/* The same wherever it stands. */
static inline int slice_up_to_ten(struct slice a)
{
    char start[2] = {0};

    if (a.length)
        memcpy(start, a.at, a.length < sizeof start ? a.length : sizeof start);
    return slice_up_to_ten_within((struct slice){start, a.length});
}

/* Eight bytes as they stand in memory. */
static inline uint64_t slice_word(const char *at)
{
    uint64_t word;

    memcpy(&word, at, sizeof word);
    return word;
}

/* Eight bytes as a number of which the first is the lowest. */
static inline uint64_t slice_little(const char *at)
{
    const uint64_t word = slice_word(at);

#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return __builtin_bswap64(word);
#else
    return word;
#endif
}

/* The same with the first as the highest: numbers then compare as the bytes do. */
static inline uint64_t slice_big(const char *at)
{
    return __builtin_bswap64(slice_little(at));
}

/* Eight times the same byte. */
static inline uint64_t slice_each(char byte)
{
    return UINT64_C(0x0101010101010101) * (unsigned char)byte;
}

/* The high bits of those of eight bytes that aren't ASCII, */
static inline uint64_t slice_highs(const char *at)
{
    return slice_little(at) & slice_each('\x80');
}

/* and the first that such bits, of which there are some, stand for. */
static inline size_t slice_first(uint64_t highs)
{
    return (size_t)__builtin_ctzll(highs) / 8;
}

/* The high bits of those of eight bytes that are zero: the lowest of these bits stands for one, others that
   are set may not (Mycroft 1987). */
static inline uint64_t slice_zeros(uint64_t word)
{
    return (word - slice_each(1)) & ~word & slice_each('\x80');
}

/* All bytes of a text that is shorter than eight, in an order of their own, and others that are `fill`. */
static inline uint64_t slice_short(struct slice slice, unsigned char fill)
{
    uint32_t four = UINT32_C(0x01010101) * fill;
    uint16_t two = (uint16_t)(0x0101 * fill);
    uint8_t one = fill;

    if (slice.length & 4)
        memcpy(&four, slice.at, 4);
    if (slice.length & 2)
        memcpy(&two, slice.at + (slice.length & 4), 2);
    if (slice.length & 1)
        one = (uint8_t)slice.at[slice.length & 6];
    return (uint64_t)four << 32 | (uint64_t)two << 16 | (uint64_t)fill << 8 | one;
}

/* Bytewise order, as strcmp has it. */
int slice_compare(struct slice a, struct slice b);
/* Whether they are the same but for the case of ASCII letters. */
bool slice_is_nearly(struct slice a, struct slice b);
/* Without the blanks (space, tab, CR, LF, no-break space) at both ends. */
struct slice slice_trim_ends(struct slice slice);
/* Whether it has something at both ends, ASCII at that, as most cells have. */
static inline bool slice_is_bare(struct slice s)
{
    return s.length && s.at[0] > ' ' && s.at[0] <= '~' && s.at[s.length - 1] > ' ' &&
           s.at[s.length - 1] <= '~';
}

static inline struct slice slice_trim(struct slice s)
{
    return slice_is_bare(s) ? s : slice_trim_ends(s);
}
static inline struct slice slice_without_line_end(struct slice line)
{
    line.length -= line.length && line.at[line.length - 1] == '\n';
    line.length -= line.length && line.at[line.length - 1] == '\r';
    return line;
}
/* Takes the piece before the next `mark` off the front of *rest; false when *rest was
   used up (rest->at NULL). */
bool slice_split(struct slice *rest, char mark, struct slice *piece);
bool slice_starts(struct slice slice, const char *start);
/* Takes so many bytes off the front. */
static inline void slice_drop(struct slice *slice, size_t count)
{
    slice->at += count;
    slice->length -= count;
}
/* Whether a line ends at a place, by LF, CR or the end of the text. */
static inline bool slice_ends_line(struct slice text, size_t at)
{
    return at >= text.length || text.at[at] == '\n' || text.at[at] == '\r';
}
/* The first such place from another one on. */
size_t slice_line_end(struct slice text, size_t from);
/* What comes behind the line end at a place: CR LF is one. */
static inline size_t slice_behind_line_end(struct slice text, size_t at)
{
    if (at >= text.length)
        return text.length;
    return at + (text.at[at] == '\r' && at + 1 < text.length && text.at[at + 1] == '\n' ? 2 : 1);
}
/* Whether a text that isn't empty stands somewhere in it. */
bool slice_holds(struct slice slice, struct slice text);
/* How many bytes at its start are ASCII. */
size_t slice_ascii(struct slice slice);
/* Whether one of its bytes is a digit. */
bool slice_has_digit(struct slice slice);
/* Whether all are. */
static inline bool slice_is_ascii(struct slice slice)
{
    enum { WORD = 8 };
    uint64_t bytes = slice.length < WORD ? slice_short(slice, 0) : slice_word(slice.at + slice.length - WORD);

    for (size_t at = 0; at + WORD < slice.length; at += WORD)
        bytes |= slice_word(slice.at + at);
    return (bytes & UINT64_C(0x8080808080808080)) == 0;
}
