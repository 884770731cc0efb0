/* spool - rows that wait in an unnamed temporary file */
#include "voc/spool.h"

#include "voc/arena.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK = 256 * 1024, GUESS = 1024, LENGTH_SIZE = 10 };

/* What stands before a row's cells. */
struct head {
    uint64_t size; /* of the cells */
    struct spool_origin origin;
};

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
    struct head head;
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
static void put_length(struct buffer *buffer, size_t length)
{
    for (; length >= 128; length >>= 7)
        buffer->at[buffer->filled++] = (char)(128 | (length & 127));
    buffer->at[buffer->filled++] = (char)length;
}

static const char *take_length(const char *at, size_t *length)
{
    *length = 0;
    for (int shift = 0;; shift += 7) {
        const unsigned char byte = (unsigned char)*at++;
        *length |= (size_t)(byte & 127) << shift;
        if (byte < 128)
            return at;
    }
}

/* Rows gather behind each other; `start` is where this one began. */
static void begin(struct spool *spool)
{
    struct buffer *const row = &spool->row;

    reserve(spool, row, row->filled + sizeof spool->head);
    row->start = row->filled;
    row->filled += sizeof spool->head;
    spool->head.size = 1;
}

void spool_cell(struct spool *spool, struct slice cell)
{
    struct buffer *const row = &spool->row;

    if (spool->head.size == 0)
        begin(spool);
    reserve(spool, row, row->filled + cell.length + LENGTH_SIZE);
    put_length(row, cell.length);
    if (cell.length)
        memcpy(row->at + row->filled, cell.at, cell.length);
    row->filled += cell.length;
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

bool spool_row(struct spool *spool, struct spool_origin origin, uint64_t *place, struct err *err)
{
    struct buffer *const row = &spool->row;
    const struct head head = {row->filled - row->start - sizeof head, origin};

    memcpy(row->at + row->start, &head, sizeof head);
    *place = spool->end;
    spool->end += row->filled - row->start;
    spool->head.size = 0;
    return row->filled < BLOCK || flush(spool, err);
}

bool spool_rewind(struct spool *spool, struct err *err)
{
    if (!flush(spool, err))
        return false;
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

static void split(const struct spool *spool, const struct buffer *buffer, const struct head *head,
                  struct spool_row *row)
{
    const char *at = buffer->at + buffer->start + sizeof *head;

    row->body = (struct slice){at, head->size};
    row->origin = head->origin;
    row->cells = buffer->cells;
    row->count = spool->cells;
    for (size_t i = 0; i < spool->cells; i++) {
        at = take_length(at, &buffer->cells[i].length);
        buffer->cells[i].at = at;
        at += buffer->cells[i].length;
    }
}

/* The row that starts in the buffer where `start` says. */
static bool take(struct spool *spool, struct buffer *buffer, uint64_t place, size_t most,
                 struct spool_row *row, struct err *err)
{
    struct head head;

    if (!fill(spool, buffer, place - buffer->start, buffer->start + sizeof head, most, err))
        return false;
    memcpy(&head, buffer->at + buffer->start, sizeof head);
    if (!fill(spool, buffer, place - buffer->start, buffer->start + sizeof head + head.size, most, err))
        return false;
    row->place = place;
    split(spool, buffer, &head, row);
    return true;
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
    if (!take(spool, buffer, spool->next, BLOCK, row, err))
        return false;
    const size_t size = sizeof(struct head) + row->body.length;
    buffer->start += size;
    spool->next += size;
    return true;
}

bool spool_at(struct spool *spool, int hand, uint64_t place, struct spool_row *row, struct err *err)
{
    struct buffer *const buffer = &spool->hand[hand];

    buffer->start = buffer->filled = 0;
    return take(spool, buffer, place, (size_t)(spool->end - place < GUESS ? spool->end - place : GUESS), row,
                err);
}
