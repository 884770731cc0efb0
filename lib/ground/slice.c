/* slice - borrowed pieces of text */
#include "voc/slice.h"

#include <stdint.h>

int slice_compare(struct slice a, struct slice b)
{
    const size_t shorter = a.length < b.length ? a.length : b.length;
    const int order = shorter ? memcmp(a.at, b.at, shorter) : 0;

    return order ? order : (a.length > b.length) - (a.length < b.length);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool slice_is_nearly(struct slice a, struct slice b)
{
    if (a.length != b.length)
        return false;
    for (size_t i = 0; i < a.length; i++)
        if (lower(a.at[i]) != lower(b.at[i]))
            return false;
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_no_break_space(const char *at)
{
    return (unsigned char)at[0] == 0xC2 && (unsigned char)at[1] == 0xA0;
}

struct slice slice_trim_ends(struct slice s)
{
    for (;;) {
        if (s.length && is_blank(s.at[0]))
            s.at++, s.length--;
        else if (s.length > 1 && is_no_break_space(s.at))
            s.at += 2, s.length -= 2;
        else if (s.length && is_blank(s.at[s.length - 1]))
            s.length--;
        else if (s.length > 1 && is_no_break_space(s.at + s.length - 2))
            s.length -= 2;
        else
            return s;
    }
}

bool slice_split(struct slice *rest, char mark, struct slice *piece)
{
    if (!rest->at)
        return false;
    const char *end = rest->length ? memchr(rest->at, mark, rest->length) : NULL;
    if (!end) {
        *piece = *rest;
        *rest = (struct slice){NULL, 0};
        return true;
    }
    const size_t length = (size_t)(end - rest->at);
    *piece = (struct slice){rest->at, length};
    *rest = (struct slice){end + 1, rest->length - length - 1};
    return true;
}

bool slice_starts(struct slice slice, const char *start)
{
    const size_t length = strlen(start);

    return slice.length >= length && memcmp(slice.at, start, length) == 0;
}

bool slice_holds(struct slice slice, struct slice text)
{
    while (slice.length >= text.length) {
        const char *const found = memchr(slice.at, text.at[0], slice.length - text.length + 1);
        if (!found || memcmp(found, text.at, text.length) == 0)
            return found != NULL;
        slice.length -= (size_t)(found + 1 - slice.at);
        slice.at = found + 1;
    }
    return false;
}

/* In strides, as a text may hold only one of the two. */
size_t slice_line_end(struct slice text, size_t from)
{
    enum { STRIDE = 1024 };

    for (size_t stride; from < text.length; from += stride) {
        stride = text.length - from < STRIDE ? text.length - from : STRIDE;
        const char *const feed = memchr(text.at + from, '\n', stride);
        const char *const carriage =
            memchr(text.at + from, '\r', feed ? (size_t)(feed - text.at) - from : stride);
        if (carriage || feed)
            return (size_t)((carriage ? carriage : feed) - text.at);
    }
    return text.length;
}

size_t slice_ascii(struct slice slice)
{
    enum { WORD = 8, STRIDE = 4 * WORD };
    const char *const text = slice.at;
    uint64_t highs;
    size_t at = 0;

    for (; at + STRIDE <= slice.length; at += STRIDE)
        if (slice_highs(text + at) | slice_highs(text + at + WORD) | slice_highs(text + at + 2 * WORD) |
            slice_highs(text + at + 3 * WORD))
            break;
    for (; at + WORD <= slice.length; at += WORD)
        if ((highs = slice_highs(text + at)) != 0)
            return at + slice_first(highs);
    while (at < slice.length && !(text[at] & 0x80))
        at++;
    return at;
}

bool slice_has_digit(struct slice slice)
{
    for (size_t i = 0; i < slice.length; i++)
        if (slice.at[i] >= '0' && slice.at[i] <= '9')
            return true;
    return false;
}
