/* unpack - gzip and zstd */
#include "voc/unpack.h"

#include "voc/arena.h"
#include "voc/spring.h"

#include <zlib.h>
#include <zstd.h>

enum { BLOCK = 64 * 1024, ANY_FORMAT = 15 + 16 };

/* What both have in common: packed bytes as they are being taken. */
struct packed {
    struct spring spring;
    struct spring *from;
    z_stream gzip;
    ZSTD_DStream *zstd;
    bool between; /* nothing is open: the end may come */
    char block[BLOCK];
    size_t at, filled;
};

static void close_packed(void *thing)
{
    struct packed *const packed = thing;

    if (packed->zstd)
        ZSTD_freeDStream(packed->zstd);
    else
        inflateEnd(&packed->gzip);
}

static bool damaged(const struct packed *packed, const char *why, struct err *err)
{
    return err_set(err, ERR_DATA, "%s: its compressed data is damaged%s%s%s", packed->spring.name,
                   why ? " (" : "", why ? why : "", why ? ")" : "");
}

static bool cut(const struct packed *packed, struct err *err)
{
    return err_set(err, ERR_DATA, "%s: ends in the middle of its compressed data", packed->spring.name);
}

/* Makes sure that there are packed bytes, if any are left. */
static bool refill(struct packed *packed, struct err *err)
{
    if (packed->at < packed->filled)
        return true;
    packed->at = 0;
    return spring_pull(packed->from, packed->block, sizeof packed->block, &packed->filled, err);
}

/* Behind a gzip member: pads of zeros, then another one or the end. */
static bool skip_zeros(struct packed *packed, struct err *err)
{
    do {
        while (packed->at < packed->filled && packed->block[packed->at] == '\0')
            packed->at++;
        if (packed->at < packed->filled)
            return true;
        if (!refill(packed, err))
            return false;
    } while (packed->filled > 0);
    return true;
}

static bool inflate_some(struct packed *packed, char *room, size_t size, size_t *got, struct err *err)
{
    z_stream *const gzip = &packed->gzip;

    gzip->next_in = (unsigned char *)packed->block + packed->at;
    gzip->avail_in = (unsigned)(packed->filled - packed->at);
    gzip->next_out = (unsigned char *)room;
    gzip->avail_out = (unsigned)size;
    const int result = inflate(gzip, Z_NO_FLUSH);
    packed->at = packed->filled - gzip->avail_in;
    *got = size - gzip->avail_out;
    packed->between = result == Z_STREAM_END;
    if (packed->between)
        return inflateReset(gzip) == Z_OK;
    if (result == Z_MEM_ERROR)
        return err_set(err, ERR_SYSTEM, "%s: out of memory", packed->spring.name);
    return result == Z_OK || result == Z_BUF_ERROR || damaged(packed, gzip->msg, err);
}

static bool draw_gzip(struct spring *spring, char *room, size_t size, size_t *got, struct err *err)
{
    struct packed *const packed = (struct packed *)spring;

    for (*got = 0; *got == 0;) {
        if (packed->between ? !skip_zeros(packed, err) : !refill(packed, err))
            return false;
        if (packed->filled == 0)
            return packed->between || cut(packed, err);
        if (!inflate_some(packed, room, size, got, err))
            return false;
    }
    return true;
}

/* What is ready may need no more packed bytes to come out. */
static bool draw_zstd(struct spring *spring, char *room, size_t size, size_t *got, struct err *err)
{
    struct packed *const packed = (struct packed *)spring;
    ZSTD_outBuffer out = {room, size, 0};

    while (out.pos == 0) {
        if (!refill(packed, err))
            return false;
        if (packed->filled == 0 && packed->between)
            break;
        ZSTD_inBuffer in = {packed->block, packed->filled, packed->at};
        const size_t left = ZSTD_decompressStream(packed->zstd, &out, &in);
        packed->at = in.pos;
        if (ZSTD_isError(left))
            return damaged(packed, ZSTD_getErrorName(left), err);
        packed->between = left == 0;
        if (packed->filled == 0 && !packed->between && out.pos == 0)
            return cut(packed, err);
    }
    *got = out.pos;
    return true;
}

static bool is_zstd(struct slice head)
{
    return slice_starts(head, "\x28\xB5\x2F\xFD") /* or a frame to be skipped */
           || (head.length >= 4 && memcmp(head.at + 1, "\x2A\x4D\x18", 3) == 0 &&
               ((unsigned char)head.at[0] & 0xF0) == 0x50);
}

static bool begin(struct packed *packed, bool zstd)
{
    if (!zstd)
        return inflateInit2(&packed->gzip, ANY_FORMAT) == Z_OK;
    packed->zstd = ZSTD_createDStream();
    return packed->zstd != NULL;
}

struct spring *unpack_open(struct arena *arena, struct spring *spring, struct err *err)
{
    struct slice head;

    if (!spring_peek(spring, 4, &head, err))
        return NULL;
    const bool zstd = is_zstd(head);
    if (!zstd && !slice_starts(head, "\x1F\x8B"))
        return spring;
    struct packed *const packed = arena_alloc(arena, sizeof *packed);
    packed->spring.draw = zstd ? draw_zstd : draw_gzip;
    packed->spring.name = spring->name;
    packed->from = spring;
    if (!begin(packed, zstd)) {
        err_set(err, ERR_SYSTEM, "%s: out of memory", spring->name);
        return NULL;
    }
    arena_defer(arena, close_packed, packed);
    return &packed->spring;
}
