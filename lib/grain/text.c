/* text - pieces of text */
#include "voc/text.h"

#include "voc/arena.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

char *slice_copy(struct arena *arena, struct slice slice)
{
    return arena_copy(arena, slice.at, slice.length);
}

size_t text_valid(struct slice slice)
{
    const size_t plain = slice_ascii(slice);
    const uint8_t *const bad =
        plain < slice.length ? u8_check((const uint8_t *)slice.at + plain, slice.length - plain) : NULL;

    return bad ? (size_t)((const char *)bad - slice.at) : slice.length;
}

size_t text_character(struct slice slice)
{
    const int length = slice.length ? u8_mblen((const uint8_t *)slice.at, slice.length) : 0;

    return length > 0 ? (size_t)length : 0;
}

/* The next character; bytes that are no UTF-8 count as U+FFFD, one each. */
static size_t next_character(struct slice slice, ucs4_t *character)
{
    const unsigned char first = (unsigned char)slice.at[0];

    if (first < 0x80) {
        *character = first;
        return 1;
    }
    const int length = u8_mbtoucr(character, (const uint8_t *)slice.at, slice.length);
    if (length > 0)
        return (size_t)length;
    *character = 0xFFFD;
    return 1;
}

static bool is_unseen(ucs4_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0 || c == 0x202F || c == 0xFE0F;
}

/* Takes the next character that counts off the front; 0 at the end. */
static ucs4_t next_seen(struct slice *slice)
{
    while (slice->length) {
        ucs4_t character;
        const size_t length = next_character(*slice, &character);
        *slice = (struct slice){slice->at + length, slice->length - length};
        if (!is_unseen(character))
            return uc_tolower(character);
    }
    return 0;
}

bool text_is_nearly(struct slice a, struct slice b)
{
    for (;;) {
        const ucs4_t one = next_seen(&a), other = next_seen(&b);
        if (one != other)
            return false;
        if (one == 0)
            return true;
    }
}

static size_t width_of(ucs4_t character)
{
    const int width = character >= ' ' && character <= '~' ? 1 : uc_width(character, "UTF-8");

    return width > 0 ? (size_t)width : 0;
}

struct slice text_fit(struct slice slice, size_t width)
{
    size_t at = 0, used = 0;

    while (at < slice.length) {
        ucs4_t character;
        const size_t length = next_character((struct slice){slice.at + at, slice.length - at}, &character);
        used += width_of(character);
        if (used > width)
            break;
        at += length;
    }
    return (struct slice){slice.at, at};
}

static bool goes_on(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

size_t text_count(struct slice slice)
{
    size_t count = 0;

    for (size_t i = 0; i < slice.length; i++)
        count += !goes_on(slice.at[i]);
    return count;
}

struct slice text_start(struct slice slice, size_t size)
{
    if (slice.length <= size)
        return slice;
    while (size > 0 && goes_on(slice.at[size]))
        size--;
    return (struct slice){slice.at, size};
}

struct slice text_fit_in(struct slice slice, size_t width, size_t size)
{
    return text_start(text_fit(slice, width), size);
}

const char *text_excerpt(struct arena *arena, struct slice slice, size_t width)
{
    const struct slice start = text_fit(slice, width);

    return arena_printf(arena, "%.*s%s", (int)start.length, start.at, start.length < slice.length ? "…" : "");
}

size_t text_width(struct slice slice)
{
    size_t width = 0;

    for (size_t at = 0; at < slice.length;) {
        ucs4_t character;
        at += next_character((struct slice){slice.at + at, slice.length - at}, &character);
        width += width_of(character);
    }
    return width;
}

static bool is_commanding(ucs4_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || c == 0x061C ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFFFD;
}

char *text_harmless(struct arena *arena, struct slice slice)
{
    char *copy = arena_alloc(arena, slice.length * 3 + 1), *end = copy;

    for (size_t at = 0; at < slice.length;) {
        ucs4_t character;
        const size_t length = next_character((struct slice){slice.at + at, slice.length - at}, &character);
        if (character == '\n' || character == '\r' || character == '\t')
            *end++ = ' ';
        else if (is_commanding(character))
            memcpy(end, "\xEF\xBF\xBD", 3), end += 3;
        else
            memcpy(end, slice.at + at, length), end += length;
        at += length;
    }
    *end = '\0';
    return copy;
}

static bool is_ascii(struct slice slice)
{
    for (size_t i = 0; i < slice.length; i++)
        if ((unsigned char)slice.at[i] > 127)
            return false;
    return true;
}

struct slice text_caseless(struct slice slice, char *room, size_t size)
{
    size_t length = size;

    if (slice.length == 0 || slice.length > size)
        return slice;
    if (is_ascii(slice)) {
        for (size_t i = 0; i < slice.length; i++)
            room[i] = (char)(slice.at[i] >= 'A' && slice.at[i] <= 'Z' ? slice.at[i] | 32 : slice.at[i]);
        return (struct slice){room, slice.length};
    }
    if (text_valid(slice) < slice.length)
        return slice;
    uint8_t *const folded =
        u8_casefold((const uint8_t *)slice.at, slice.length, NULL, UNINORM_NFC, (uint8_t *)room, &length);
    if (folded && folded != (uint8_t *)room) {
        free(folded);
        return slice;
    }
    return folded ? (struct slice){room, length} : slice;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static struct slice fold_ascii(struct arena *arena, struct slice slice)
{
    char *const copy = arena_alloc(arena, slice.length + 1);

    for (size_t i = 0; i < slice.length; i++)
        copy[i] = lower(slice.at[i]);
    return (struct slice){copy, slice.length};
}

struct slice text_fold(struct arena *arena, struct slice slice)
{
    if (slice_ascii(slice) == slice.length)
        return fold_ascii(arena, slice);
    size_t length = 0, kept = 0;
    uint8_t *const folded =
        u8_casefold((const uint8_t *)slice.at, slice.length, NULL, UNINORM_NFKD, NULL, &length);
    const struct slice all = folded ? (struct slice){(const char *)folded, length} : slice;
    char *const copy = arena_alloc(arena, all.length + 1);

    for (size_t at = 0; at < all.length;) {
        ucs4_t character;
        const size_t size = next_character((struct slice){all.at + at, all.length - at}, &character);
        if (!uc_is_general_category_withtable(character, UC_CATEGORY_MASK_M)) {
            memcpy(copy + kept, all.at + at, size);
            kept += size;
        }
        at += size;
    }
    free(folded);
    return (struct slice){copy, kept};
}

enum { LONGEST_WORD = 63 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Damerau's distance over adjacent transpositions, case of ASCII letters ignored. */
static int distance(struct slice a, struct slice b)
{
    int rows[3][LONGEST_WORD + 1];
    int *before = rows[0], *above = rows[1], *now = rows[2];

    for (size_t j = 0; j <= b.length; j++)
        above[j] = (int)j;
    for (size_t i = 1; i <= a.length; i++) {
        now[0] = (int)i;
        for (size_t j = 1; j <= b.length; j++) {
            const bool same = lower(a.at[i - 1]) == lower(b.at[j - 1]);
            now[j] = least(least(above[j], now[j - 1]) + 1, above[j - 1] + !same);
            if (i > 1 && j > 1 && lower(a.at[i - 1]) == lower(b.at[j - 2]) &&
                lower(a.at[i - 2]) == lower(b.at[j - 1]))
                now[j] = least(now[j], before[j - 2] + 1);
        }
        int *const recycled = before;
        before = above;
        above = now;
        now = recycled;
    }
    return above[b.length];
}

const char *text_likely(struct slice word, const char *const candidates[], size_t count)
{
    const char *likely = NULL;
    int nearest = word.length / 3 > 1 ? (int)(word.length / 3) : 1;

    if (word.length == 0 || word.length > LONGEST_WORD)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        const struct slice candidate = slice_of(candidates[i]);
        if (candidate.length == 0 || candidate.length > LONGEST_WORD)
            continue;
        const int apart = distance(word, candidate);
        if (apart < nearest || (apart == nearest && !likely)) {
            nearest = apart;
            likely = candidates[i];
        }
    }
    return likely;
}
