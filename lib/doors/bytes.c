/* bytes - files and pipes, read by lines */
#include "voc/bytes.h"

#include "voc/arena.h"
#include "voc/intake.h"
#include "voc/number.h"
#include "voc/spring.h"
#include "voc/vet.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    READ_SIZE = 256 * 1024,
    FAR_SIZE = 8 * READ_SIZE,
    COPY_SIZE = 64 * 1024,
    STRIDE = 1024,
    LARGE = 4 * 1024 * 1024
};

struct bytes {
    struct spring *spring;
    struct evidence evidence;
    struct vet *vet; /* NULL: nobody asked for one */
    bool is_at_hand;
    bool ended;
    char *buffer;
    size_t capacity;
    size_t kept, at, filled; /* buffer[kept..at) is the record so far, [at..filled) not yet taken */
};

static void bytes_close(void *thing)
{
    free(((struct bytes *)thing)->buffer);
}

const char *bytes_title(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

struct bytes *bytes_open(struct arena *arena, const char *path, const char *encoding, struct err *err)
{
    struct bytes *const bytes = arena_alloc(arena, sizeof *bytes);
    const char *const title = bytes_title(path);

    bytes->spring =
        intake_open(arena, path, arena_copy(arena, title, strlen(title)), encoding, &bytes->evidence, err);
    arena_defer(arena, bytes_close, bytes);
    bytes->is_at_hand = bytes_is_repeatable(path);
    return bytes->spring ? bytes : NULL;
}

struct bytes *bytes_vet(struct arena *arena, const char *path, struct err *err)
{
    struct bytes *const bytes = arena_alloc(arena, sizeof *bytes);
    const char *const title = bytes_title(path);

    bytes->spring = intake_open_vetted(arena, path, arena_copy(arena, title, strlen(title)), &bytes->evidence,
                                       &bytes->vet, err);
    arena_defer(arena, bytes_close, bytes);
    bytes->is_at_hand = bytes_is_repeatable(path);
    return bytes->spring ? bytes : NULL;
}

bool bytes_are_vetted(const struct bytes *bytes)
{
    return bytes->vet && vet_is_passed(bytes->vet);
}

struct bytes *bytes_text(struct arena *arena, struct slice text, const char *name)
{
    struct bytes *const bytes = arena_alloc(arena, sizeof *bytes);

    bytes->spring = spring_text(arena, text, name);
    bytes->is_at_hand = true;
    bytes->evidence.encoding = "UTF-8";
    arena_defer(arena, bytes_close, bytes);
    return bytes;
}

bool bytes_are_at_hand(const struct bytes *bytes)
{
    return bytes->is_at_hand;
}

const struct evidence *bytes_evidence(const struct bytes *bytes)
{
    return &bytes->evidence;
}

const char *bytes_name(const struct bytes *bytes)
{
    return bytes->spring->name;
}

static bool widen(struct bytes *bytes, struct err *err)
{
    const size_t capacity = bytes->capacity ? bytes->capacity * 2 : 2 * READ_SIZE;
    char *const buffer = realloc(bytes->buffer, capacity);

    if (!buffer)
        return err_set(err, ERR_SYSTEM, "%s: out of memory in a record of %zu bytes", bytes_name(bytes),
                       bytes->filled);
    bytes->buffer = buffer;
    bytes->capacity = capacity;
    return true;
}

/* Slides the record to the front. */
static void slide(struct bytes *bytes)
{
    memmove(bytes->buffer, bytes->buffer + bytes->kept, bytes->filled - bytes->kept);
    bytes->at -= bytes->kept;
    bytes->filled -= bytes->kept;
    bytes->kept = 0;
}

/* Who looks far ahead gets a larger buffer, so that sliding what is there costs less than reading it did. */
static bool make_room(struct bytes *bytes, size_t size, struct err *err)
{
    if (bytes->capacity - bytes->filled >= size)
        return true;
    if (bytes->kept)
        slide(bytes);
    const bool is_crowded = bytes->filled > bytes->capacity / 4 && bytes->capacity < FAR_SIZE;
    bool is_wide = !is_crowded || widen(bytes, err);
    while (is_wide && bytes->capacity - bytes->filled < size)
        is_wide = widen(bytes, err);
    return is_wide;
}

/* Reads into the room that there is. */
static bool draw(struct bytes *bytes, struct err *err)
{
    size_t got;

    if (!spring_pull(bytes->spring, bytes->buffer + bytes->filled, READ_SIZE, &got, err))
        return false;
    bytes->ended = got == 0;
    bytes->filled += got;
    return true;
}

static bool fill(struct bytes *bytes, struct err *err)
{
    return bytes->ended || (make_room(bytes, READ_SIZE, err) && draw(bytes, err));
}

void bytes_release(struct bytes *bytes)
{
    if (!bytes->ended || bytes->at < bytes->filled)
        return;
    free(bytes->buffer);
    bytes->buffer = NULL;
    bytes->capacity = bytes->kept = bytes->at = bytes->filled = 0;
}

static int standing(const char *path)
{
    long long file;

    if (strcmp(path, "-") == 0 || strcmp(path, "/dev/stdin") == 0)
        return STDIN_FILENO;
    return slice_starts(slice_of(path), "/dev/fd/") && number_parse_whole(slice_of(path + 8), &file)
               ? (int)file
               : -1;
}

static bool look(const char *path, struct stat *status)
{
    return (strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, status) : stat(path, status)) == 0;
}

bool bytes_is_repeatable(const char *path)
{
    struct stat status;

    return look(path, &status) && S_ISREG(status.st_mode);
}

bool bytes_is_large(const char *path)
{
    struct stat status;

    return look(path, &status) && status.st_size >= LARGE;
}

bool bytes_are_same(const char *path, const char *other)
{
    struct stat a, b;

    return look(path, &a) && look(other, &b) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* Which file a path leads to. */
struct twin {
    dev_t device;
    ino_t inode;
    size_t place;
};

static int by_file(const void *left, const void *right)
{
    const struct twin *const a = left, *const b = right;

    if (a->device != b->device)
        return a->device < b->device ? -1 : 1;
    return (a->inode > b->inode) - (a->inode < b->inode);
}

bool bytes_has_twin(struct arena *arena, const char *const paths[], size_t count, size_t *twin)
{
    struct twin *twins = arena_array(arena, count, sizeof *twins);
    size_t known = 0;

    for (size_t i = 0; i < count; i++) {
        struct stat status;
        if (look(paths[i], &status) && S_ISREG(status.st_mode))
            twins[known++] = (struct twin){status.st_dev, status.st_ino, i};
    }
    if (known)
        qsort(twins, known, sizeof *twins, by_file);
    for (size_t i = 1; i < known; i++)
        if (by_file(&twins[i - 1], &twins[i]) == 0) {
            *twin = twins[i].place > twins[i - 1].place ? twins[i].place : twins[i - 1].place;
            return true;
        }
    return false;
}

/* Everything that is left in `from`. */
static bool copy_all(int from, FILE *to)
{
    char block[COPY_SIZE];
    ssize_t got;

    while ((got = read(from, block, sizeof block)) != 0)
        if ((got < 0 && errno != EINTR) || (got > 0 && fwrite(block, 1, (size_t)got, to) != (size_t)got))
            return false;
    return fflush(to) == 0;
}

bool bytes_is_piped(const char *path)
{
    struct stat status;

    return look(path, &status) &&
           (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || status.st_nlink == 0);
}

bool bytes_repeat(const char *path, struct err *err)
{
    const int file = standing(path);
    struct stat status;

    if (!look(path, &status) || S_ISREG(status.st_mode) ||
        S_ISDIR(status.st_mode)) /* bytes_open says what is wrong */
        return true;
    if (file < 0)
        return err_set(err, ERR_NO_INPUT, "%s: can't be read twice; pipe it into standard input", path);
    FILE *const copy = tmpfile();
    const bool copied = copy && copy_all(file, copy) && lseek(fileno(copy), 0, SEEK_SET) == 0 &&
                        dup2(fileno(copy), file) == file;
    if (!copied)
        err_set(err, ERR_SYSTEM, "%s: can't be kept in a temporary file: %s", bytes_title(path),
                strerror(errno));
    if (copy)
        fclose(copy);
    return copied;
}

static struct slice pending(const struct bytes *bytes, size_t from)
{
    return (struct slice){bytes->buffer + from, bytes->filled - from};
}

/* The offset of the first LF or CR, or text.length; in strides, as a file may hold only one kind of them. */
static size_t line_end(struct slice text)
{
    for (size_t at = 0, stride; at < text.length; at += stride) {
        stride = text.length - at < STRIDE ? text.length - at : STRIDE;
        const char *const feed = memchr(text.at + at, '\n', stride);
        const char *const carriage =
            memchr(text.at + at, '\r', feed ? (size_t)(feed - text.at) - at : stride);
        if (carriage || feed)
            return (size_t)((carriage ? carriage : feed) - text.at);
    }
    return text.length;
}

/* The length of the first line of `text` with its end, 0 if the end isn't there yet. */
static size_t line_length(struct slice text, bool ended)
{
    const size_t end = line_end(text), next = end + 1;

    if (end == text.length)
        return ended ? text.length : 0;
    if (text.at[end] == '\n')
        return next;
    if (next == text.length)
        return ended ? next : 0;
    return next + (text.at[next] == '\n');
}

bool bytes_line(struct bytes *bytes, struct slice *line, struct err *err)
{
    size_t length;

    while ((length = line_length(pending(bytes, bytes->at), bytes->ended)) == 0 && !bytes->ended)
        if (!fill(bytes, err))
            return false;
    *line = (struct slice){bytes->buffer + bytes->at, length};
    bytes->at += length;
    return true;
}

bool bytes_peek(struct bytes *bytes, size_t most, struct slice *next, struct err *err)
{
    while (bytes->filled - bytes->at < most && !bytes->ended)
        if (!fill(bytes, err))
            return false;
    *next = pending(bytes, bytes->at);
    if (next->length > most)
        next->length = most;
    return true;
}

void bytes_skip(struct bytes *bytes, size_t count)
{
    bytes->at += count;
}

struct slice bytes_take(struct bytes *bytes, size_t length)
{
    bytes->kept = bytes->at;
    bytes->at += length;
    return (struct slice){bytes->buffer + bytes->kept, length};
}

void bytes_keep(struct bytes *bytes)
{
    bytes->kept = bytes->at;
}

void bytes_return(struct bytes *bytes, size_t count)
{
    bytes->at -= count;
}

struct slice bytes_kept(const struct bytes *bytes)
{
    return (struct slice){bytes->buffer + bytes->kept, bytes->at - bytes->kept};
}

bool bytes_drain(struct bytes *bytes, struct err *err)
{
    struct slice piece;

    do {
        if (!bytes_peek(bytes, READ_SIZE, &piece, err))
            return false;
        bytes_skip(bytes, piece.length);
        bytes_keep(bytes);
    } while (piece.length);
    return true;
}

bool bytes_make_room(struct bytes *bytes, size_t ahead, struct err *err)
{
    struct slice ignored;
    const size_t there = bytes->filled - bytes->at;

    if (bytes->vet) /* who takes as long as anybody else with these bytes */
        return bytes_peek(bytes, ahead, &ignored, err);
    return bytes->ended || there >= ahead || make_room(bytes, ahead - there + READ_SIZE, err);
}

struct slice bytes_ahead(struct bytes *bytes, const char *from, size_t most)
{
    const size_t start = (size_t)(from - bytes->buffer), end = start + most;
    struct err ignored = {0};

    while (bytes->filled < end && !bytes->ended && bytes->capacity - bytes->filled >= READ_SIZE &&
           draw(bytes, &ignored))
        ;
    const size_t there = bytes->filled > start ? bytes->filled - start : 0;
    return (struct slice){from, there < most ? there : most};
}
