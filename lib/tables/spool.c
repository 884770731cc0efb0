/* spool - rows that wait in an unnamed temporary file */
#include "voc/spool.h"

#include "voc/arena.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK = 256 * 1024, GUESS = 1024, LENGTH_SIZE = 10, HEAD_SIZE = 4 * LENGTH_SIZE };

struct buffer {
    char *at;
    size_t capacity, start, filled; /* what is filled, and where the next row starts in it */
    struct slice *cells;
};

struct spool {
    struct arena *arena;
    FILE *file;
    int handle;
    size_t cells;
    struct buffer row;     /* as it is being made; then, in order, as it is read */
    struct buffer hand[2]; /* rows by place */
    bool is_read;
    uint64_t end, next; /* of what was written; of what is read in order */
};

static void spool_close(void *thing)
{
    struct spool *const spool = thing;

    fclose(spool->file);
    free(spool->row.at);
    for (int i = 0; i < 2; i++)
        free(spool->hand[i].at);
}

struct spool *spool_open(struct arena *arena, size_t cells, struct err *err)
{
    struct spool *const spool = arena_alloc(arena, sizeof *spool);
    FILE *const file = tmpfile();

    if (!file) {
        err_set(err, ERR_SYSTEM, "rows can't wait in a temporary file: %s", strerror(errno));
        return NULL;
    }
    *spool = (struct spool){.arena = arena, .file = file, .handle = fileno(file), .cells = cells};
    spool->row.cells = arena_array(arena, cells, sizeof *spool->row.cells);
    for (int i = 0; i < 2; i++)
        spool->hand[i].cells = arena_array(arena, cells, sizeof *spool->hand[i].cells);
    arena_defer(arena, spool_close, spool);
    return spool;
}

static void reserve(struct spool *spool, struct buffer *buffer, size_t size)
{
    size_t capacity = buffer->capacity ? buffer->capacity : GUESS;

    while (capacity < size)
        capacity *= 2;
    if (capacity == buffer->capacity)
        return;
    buffer->at = realloc(buffer->at, capacity);
    if (!buffer->at)
        arena_alloc(spool->arena, SIZE_MAX); /* ends the run as the arena ends it */
    buffer->capacity = capacity;
}

/* Seven bits a byte, the last one without the eighth. */
static char *put_length(char *at, uint64_t length)
{
    for (; length >= 128; length >>= 7)
        *at++ = (char)(128 | (length & 127));
    *at = (char)length;
    return at + 1;
}

static const char *take_length(const char *at, uint64_t *length)
{
    *length = 0;
    for (int shift = 0;; shift += 7) {
        const unsigned char byte = (unsigned char)*at++;
        *length |= (uint64_t)(byte & 127) << shift;
        if (byte < 128)
            return at;
    }
}

static bool flush(struct spool *spool, struct err *err)
{
    for (size_t done = 0; done < spool->row.filled;) {
        const ssize_t put = write(spool->handle, spool->row.at + done, spool->row.filled - done);
        if (put < 0 && errno != EINTR)
            return err_set(err, ERR_WRITE, "the temporary file for rows: %s", strerror(errno));
        done += put > 0 ? (size_t)put : 0;
    }
    spool->row.filled = 0;
    return true;
}

static size_t length_size(uint64_t length)
{
    size_t size = 1;

    while (length >>= 7)
        size++;
    return size;
}

/* What stands before a row's cells: their size and where they came from. */
static char *put_head(char *at, size_t size, struct spool_origin origin)
{
    return put_length(put_length(put_length(put_length(at, size), origin.file), origin.marks), origin.line);
}

static const char *take_head(const char *at, uint64_t *size, struct spool_origin *origin)
{
    uint64_t file, marks;

    at = take_length(take_length(take_length(take_length(at, size), &file), &marks), &origin->line);
    origin->file = (uint32_t)file;
    origin->marks = (uint32_t)marks;
    return at;
}

bool spool_add(struct spool *spool, struct spool_origin origin, const struct slice *cells, uint64_t *place,
               struct err *err)
{
    struct buffer *const row = &spool->row;
    size_t size = 0;

    for (size_t i = 0; i < spool->cells; i++)
        size += length_size(cells[i].length) + cells[i].length;
    reserve(spool, row, row->filled + HEAD_SIZE + size);
    char *const start = row->at + row->filled, *at = put_head(start, size, origin);
    for (size_t i = 0; i < spool->cells; i++) {
        at = put_length(at, cells[i].length);
        if (cells[i].length)
            memcpy(at, cells[i].at, cells[i].length);
        at += cells[i].length;
    }
    row->filled += (size_t)(at - start);
    *place = spool->end;
    spool->end += (uint64_t)(at - start);
    return row->filled < BLOCK || flush(spool, err);
}

bool spool_rewind(struct spool *spool, struct err *err)
{
    if (!spool->is_read && !flush(spool, err))
        return false;
    spool->is_read = true;
    spool->row.start = spool->row.filled = 0;
    spool->next = 0;
    return true;
}

/* Fills the buffer, whose first byte stands at `place`, up to `size` bytes; more, if they are there. */
static bool fill(struct spool *spool, struct buffer *buffer, uint64_t place, size_t size, size_t most,
                 struct err *err)
{
    reserve(spool, buffer, size > most ? size : most);
    while (buffer->filled < size) {
        const ssize_t got =
            pread(spool->handle, buffer->at + buffer->filled, (size > most ? size : most) - buffer->filled,
                  (off_t)(place + buffer->filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return err_set(err, ERR_SYSTEM, "the temporary file for rows: %s",
                           got < 0 ? strerror(errno) : "it ends too early");
        buffer->filled += (size_t)got;
    }
    return true;
}

static void split(const struct buffer *buffer, struct spool_row *row)
{
    const char *at = row->body.at;

    row->cells = buffer->cells;
    for (size_t i = 0; i < row->count; i++) {
        uint64_t length;
        at = take_length(at, &length);
        buffer->cells[i] = (struct slice){at, (size_t)length};
        at += length;
    }
}

/* The row that starts in the buffer where `start` says; gives its size there, or 0 on an error. */
static size_t take(struct spool *spool, struct buffer *buffer, uint64_t place, size_t most,
                   struct spool_row *row, struct err *err)
{
    const uint64_t left = spool->end - place;
    uint64_t size;

    if (!fill(spool, buffer, place - buffer->start, buffer->start + (left < HEAD_SIZE ? left : HEAD_SIZE),
              most, err))
        return 0;
    const char *const start = buffer->at + buffer->start;
    const size_t head = (size_t)(take_head(start, &size, &row->origin) - start);
    if (!fill(spool, buffer, place - buffer->start, buffer->start + head + size, most, err))
        return 0;
    row->place = place;
    row->count = spool->cells;
    row->body = (struct slice){buffer->at + buffer->start + head, size};
    split(buffer, row);
    return head + size;
}

static void slide(struct buffer *buffer)
{
    if (buffer->filled > buffer->start)
        memmove(buffer->at, buffer->at + buffer->start, buffer->filled - buffer->start);
    buffer->filled -= buffer->start;
    buffer->start = 0;
}

bool spool_next(struct spool *spool, struct spool_row *row, struct err *err)
{
    struct buffer *const buffer = &spool->row;

    if (spool->next == spool->end)
        return false;
    if (buffer->start + GUESS > buffer->filled)
        slide(buffer);
    const size_t size = take(spool, buffer, spool->next, BLOCK, row, err);
    buffer->start += size;
    spool->next += size;
    return size > 0;
}

bool spool_at(struct spool *spool, int hand, uint64_t place, struct spool_row *row, struct err *err)
{
    struct buffer *const buffer = &spool->hand[hand];

    buffer->start = buffer->filled = 0;
    return take(spool, buffer, place, (size_t)(spool->end - place < GUESS ? spool->end - place : GUESS), row,
                err) > 0;
}
