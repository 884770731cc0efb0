/* spool - rows that wait in an unnamed temporary file */
#include "voc/spool.h"

#include "voc/arena.h"
#include "voc/lines.h"
#include "voc/nameless.h"
#include "voc/quoting.h"
#include "voc/scribe.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK = 256 * 1024, GUESS = 1024 };

/* What stands before a row's line. */
struct head {
    uint64_t size : 40, file : 24; /* size: of the line with its end */
    uint64_t line : 56, marks : 8;
};

struct buffer {
    char *at, *spare; /* spare: for cells whose quotes were doubled */
    size_t capacity, spare_capacity;
    size_t start, filled; /* what is filled, and where the next row starts in it */
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

static void buffer_free(struct buffer *buffer)
{
    free(buffer->at);
    free(buffer->spare);
}

static void spool_close(void *thing)
{
    struct spool *const spool = thing;

    fclose(spool->file);
    buffer_free(&spool->row);
    for (int i = 0; i < 2; i++)
        buffer_free(&spool->hand[i]);
}

static const char waiting[] = "rows that wait";

struct spool *spool_open(struct arena *arena, size_t cells, struct err *err)
{
    struct spool *const spool = arena_alloc(arena, sizeof *spool);
    FILE *const file = nameless_open(arena, waiting, err);

    if (!file)
        return NULL;
    *spool = (struct spool){.arena = arena, .file = file, .handle = fileno(file), .cells = cells};
    spool->row.cells = arena_array(arena, cells, sizeof *spool->row.cells);
    for (int i = 0; i < 2; i++)
        spool->hand[i].cells = arena_array(arena, cells, sizeof *spool->hand[i].cells);
    arena_defer(arena, spool_close, spool);
    return spool;
}

/* Makes room for `size` bytes at *at. */
static void reserve(struct spool *spool, char **at, size_t *capacity, size_t size)
{
    size_t wanted = *capacity ? *capacity : GUESS;

    while (wanted < size)
        wanted *= 2;
    if (wanted == *capacity)
        return;
    *at = realloc(*at, wanted);
    if (!*at)
        arena_alloc(spool->arena, SIZE_MAX); /* ends the run as the arena ends it */
    *capacity = wanted;
}

static bool flush(struct spool *spool, struct err *err)
{
    errno = scribe_write(spool->handle, (struct slice){spool->row.at, spool->row.filled});
    if (errno)
        return nameless_fault(spool->arena, waiting, err);
    spool->row.filled = 0;
    return true;
}

bool spool_add(struct spool *spool, struct spool_origin origin, const struct slice *cells, uint64_t *place,
               struct err *err)
{
    struct buffer *const row = &spool->row;
    struct head head = {.file = origin.file, .line = origin.line, .marks = origin.marks};

    reserve(spool, &row->at, &row->capacity, row->filled + sizeof head + quoting_room(cells, spool->cells));
    char *const at = row->at + row->filled;
    head.size = lines_put(at + sizeof head, cells, spool->cells, 1, NULL, ',');
    memcpy(at, &head, sizeof head);
    row->filled += sizeof head + head.size;
    *place = spool->end;
    spool->end += sizeof head + head.size;
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
static bool draw(struct spool *spool, struct buffer *buffer, uint64_t place, size_t size, size_t most,
                 struct err *err)
{
    reserve(spool, &buffer->at, &buffer->capacity, size > most ? size : most);
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

static void split(struct spool *spool, struct buffer *buffer, struct spool_row *row)
{
    const struct slice line = {row->line.at, row->line.length - 1};

    reserve(spool, &buffer->spare, &buffer->spare_capacity, line.length);
    quoting_split(line, ',', buffer->cells, spool->cells, buffer->spare);
    row->cells = buffer->cells;
}

static inline bool fill(struct spool *spool, struct buffer *buffer, uint64_t place, size_t size, size_t most,
                        struct err *err)
{
    return buffer->filled >= size || draw(spool, buffer, place, size, most, err);
}

/* The row that starts in the buffer where `start` says; gives its size there, or 0 on an error. */
static size_t take(struct spool *spool, struct buffer *buffer, uint64_t place, size_t most,
                   struct spool_row *row, struct err *err)
{
    struct head head;

    if (!fill(spool, buffer, place - buffer->start, buffer->start + sizeof head, most, err))
        return 0;
    memcpy(&head, buffer->at + buffer->start, sizeof head);
    const size_t size = sizeof head + head.size;
    if (!fill(spool, buffer, place - buffer->start, buffer->start + size, most, err))
        return 0;
    *row = (struct spool_row){.origin = {head.file, head.marks, head.line},
                              .place = place,
                              .count = spool->cells,
                              .line = {buffer->at + buffer->start + sizeof head, head.size}};
    return size;
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

void spool_split(struct spool *spool, struct spool_row *row)
{
    split(spool, &spool->row, row);
}

bool spool_at(struct spool *spool, int hand, uint64_t place, struct spool_row *row, struct err *err)
{
    struct buffer *const buffer = &spool->hand[hand];

    buffer->start = buffer->filled = 0;
    if (!take(spool, buffer, place, (size_t)(spool->end - place < GUESS ? spool->end - place : GUESS), row,
              err))
        return false;
    split(spool, buffer, row);
    return true;
}
