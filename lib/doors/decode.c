/* decode - text in any encoding, as UTF-8 */
#include "voc/decode.h"

#include "voc/arena.h"
#include "voc/single.h"
#include "voc/spring.h"
#include "voc/text.h"
#include "voc/utf16.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>

enum { BLOCK = 64 * 1024, LONGEST_NAME = 40, LOST_SIZE = 10 };

struct decode {
    struct spring spring;
    struct spring *from;
    iconv_t conversion;
    const struct single *single; /* NULL: characters aren't single bytes */
    bool is_utf16, high_first;
    const char *encoding;
    size_t unit; /* bytes that are stepped over where they are no character */
    char block[BLOCK];
    size_t at, filled;
    bool ended, flushed;
    char text[BLOCK]; /* decoded, not yet drawn */
    size_t text_at, text_filled;
};

static void close_decode(void *thing)
{
    iconv_close(((struct decode *)thing)->conversion);
}

static bool is_known(const char *name)
{
    const iconv_t conversion = iconv_open("UTF-8", name);
    const bool known = conversion != (iconv_t)-1;

    if (known)
        iconv_close(conversion);
    return known;
}

const char *decode_name(struct arena *arena, struct slice name)
{
    static const struct {
        const char *other, *name;
    } others[] = {
        {"UTF8", "UTF-8"},           {"Unicode", "UTF-16"},          {"Windows-1252", "Windows-1252"},
        {"cp1252", "Windows-1252"},  {"1252", "Windows-1252"},       {"ANSI", "Windows-1252"},
        {"Latin-1", "Windows-1252"}, {"Latin 1", "Windows-1252"},    {"Latin1", "Windows-1252"},
        {"L1", "Windows-1252"},      {"ISO-8859-1", "Windows-1252"}, {"ISO8859-1", "Windows-1252"},
        {"macintosh", "macintosh"},  {"Mac Roman", "macintosh"},     {"MacRoman", "macintosh"},
        {"mac-roman", "macintosh"},  {"Mac", "macintosh"},           {"Latin-9", "ISO-8859-15"}};

    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (slice_is_nearly(slice_of(others[i].other), name))
            return others[i].name;
    if (name.length == 0 || name.length > LONGEST_NAME || memchr(name.at, '/', name.length) ||
        memchr(name.at, ',', name.length))
        return NULL;
    const char *const copy = slice_copy(arena, name);
    return is_known(copy) ? copy : NULL;
}

const char *decode_likely(struct slice name)
{
    static const char *const names[] = {
        "UTF-8",        "UTF-16",       "UTF-16LE",     "UTF-16BE",     "Windows-1252", "Windows-1250",
        "Windows-1251", "Windows-1253", "Windows-1254", "Windows-1257", "ISO-8859-1",   "ISO-8859-2",
        "ISO-8859-15",  "Latin-1",      "macintosh",    "Mac Roman",    "CP437",        "CP850",
        "KOI8-R",       "Shift_JIS",    "EUC-JP",       "EUC-KR",       "GB18030",      "GBK",
        "Big5",         "ASCII"};

    return text_likely(name, names, sizeof names / sizeof *names);
}

/* Slides what is left to the front and reads on behind it. */
static bool refill(struct decode *decode, struct err *err)
{
    size_t got;

    memmove(decode->block, decode->block + decode->at, decode->filled - decode->at);
    decode->filled -= decode->at;
    decode->at = 0;
    if (!spring_pull(decode->from, decode->block + decode->filled, BLOCK - decode->filled, &got, err))
        return false;
    decode->ended = got == 0;
    decode->filled += got;
    return true;
}

/* Writes down what is no character, and steps over it. */
static void lose(struct decode *decode)
{
    char *out = decode->text + decode->text_filled;

    *out++ = DECODE_LOST;
    for (size_t i = 0; i < decode->unit && decode->at < decode->filled; i++, out += 2)
        snprintf(out, 3, "%02X", (unsigned)(unsigned char)decode->block[decode->at++]);
    *out++ = DECODE_LOST;
    decode->text_filled = (size_t)(out - decode->text);
}

/* What is read faster than by iconv, up to what is odd. */
static void convert_plainly(struct decode *decode)
{
    const struct slice bytes = {decode->block + decode->at, decode->filled - decode->at};
    char *const text = decode->text + decode->text_filled;
    const size_t room = BLOCK - decode->text_filled;
    size_t length = 0;

    if (decode->single)
        decode->at += single_read(decode->single, bytes, text, room, &length);
    else if (decode->is_utf16)
        decode->at += utf16_read(decode->high_first, bytes, text, room, &length);
    decode->text_filled += length;
}

/* Converts as far as it goes; false where that is the middle of a character. */
static bool convert(struct decode *decode)
{
    while (decode->text_filled + LOST_SIZE < BLOCK) {
        convert_plainly(decode);
        char *in = decode->block + decode->at, *out = decode->text + decode->text_filled;
        size_t left = decode->filled - decode->at, room = BLOCK - decode->text_filled;
        const size_t result = iconv(decode->conversion, &in, &left, &out, &room);
        const int why = errno;
        decode->at = decode->filled - left;
        decode->text_filled = BLOCK - room;
        if (result != (size_t)-1 || why == E2BIG)
            return true;
        if (why == EINVAL)
            return false;
        lose(decode);
    }
    return true;
}

/* What some encodings hold back, as it could combine with what follows. */
static void flush(struct decode *decode)
{
    char *out = decode->text + decode->text_filled;
    size_t room = BLOCK - decode->text_filled;

    if (!decode->flushed)
        iconv(decode->conversion, NULL, NULL, &out, &room);
    decode->flushed = true;
    decode->text_filled = BLOCK - room;
}

static bool decode_some(struct decode *decode, struct err *err)
{
    bool whole = true;

    decode->text_at = decode->text_filled = 0;
    while (decode->text_filled == 0) {
        if ((decode->at == decode->filled || !whole) && !decode->ended && !refill(decode, err))
            return false;
        if (decode->at == decode->filled && decode->ended) {
            flush(decode);
            return true;
        }
        whole = convert(decode);
        if (!whole && decode->ended && decode->text_filled == 0)
            return err_set(err, ERR_DATA, "%s: ends in the middle of a character of %s", decode->spring.name,
                           decode->encoding);
    }
    return true;
}

static bool draw(struct spring *spring, char *room, size_t size, size_t *got, struct err *err)
{
    struct decode *const decode = (struct decode *)spring;

    if (decode->text_at == decode->text_filled && !decode_some(decode, err))
        return false;
    const size_t left = decode->text_filled - decode->text_at;
    *got = left < size ? left : size;
    memcpy(room, decode->text + decode->text_at, *got);
    decode->text_at += *got;
    return true;
}

static size_t unit_of(const char *encoding)
{
    return slice_starts(slice_of(encoding), "UTF-16")   ? 2
           : slice_starts(slice_of(encoding), "UTF-32") ? 4
                                                        : 1;
}

/* False where it is no whole character by itself. */
static bool take_byte(struct single *single, iconv_t conversion, int byte)
{
    char one = (char)byte, text[2 * SINGLE_LONGEST] = {0};
    char *in = &one, *out = text;
    size_t left = 1, room = sizeof text;
    const bool is_read = iconv(conversion, &in, &left, &out, &room) != (size_t)-1;
    const size_t length = sizeof text - room;

    if (!is_read)
        return byte >= SINGLE_ASCII && errno == EILSEQ;
    memcpy(single->texts[byte], text, SINGLE_LONGEST);
    single->lengths[byte] = (unsigned char)length;
    return byte < SINGLE_ASCII ? length == 1 && text[0] == one : length > 0 && length <= SINGLE_LONGEST;
}

const struct single *decode_single(struct arena *arena, const char *encoding)
{
    struct single *const single = arena_alloc(arena, sizeof *single);
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    bool is_single = conversion != (iconv_t)-1;

    for (int byte = 0; byte < SINGLE_BYTES && is_single; byte++) {
        is_single = take_byte(single, conversion, byte);
        iconv(conversion, NULL, NULL, NULL, NULL);
    }
    if (conversion != (iconv_t)-1)
        iconv_close(conversion);
    return is_single ? single : NULL;
}

struct spring *decode_open(struct arena *arena, struct spring *spring, const char *encoding, struct err *err)
{
    if (slice_is_nearly(slice_of(encoding), slice_of("UTF-8")))
        return spring;
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    if (conversion == (iconv_t)-1) {
        err_set(err, ERR_SYSTEM, "%s: this machine can't decode %s; convert the file to UTF-8 first",
                spring->name, encoding);
        return NULL;
    }
    struct decode *const decode = arena_alloc(arena, sizeof *decode);
    decode->spring.draw = draw;
    decode->spring.name = spring->name;
    decode->from = spring;
    decode->conversion = conversion;
    decode->single = decode_single(arena, encoding);
    decode->high_first = slice_is_nearly(slice_of(encoding), slice_of("UTF-16BE"));
    decode->is_utf16 = decode->high_first || slice_is_nearly(slice_of(encoding), slice_of("UTF-16LE"));
    decode->encoding = encoding;
    decode->unit = unit_of(encoding);
    arena_defer(arena, close_decode, decode);
    return &decode->spring;
}

struct slice decode_text(struct arena *arena, struct slice text, const char *encoding)
{
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    size_t room = text.length * 4, left = text.length;
    char *const read = arena_alloc(arena, room + 1), *out = read,
                *in = arena_copy(arena, text.at, text.length);

    if (conversion == (iconv_t)-1)
        return (struct slice){"", 0};
    iconv(conversion, &in, &left, &out, &room);
    iconv_close(conversion);
    return (struct slice){read, (size_t)(out - read)};
}
