/* bytes - files and pipes */
#include "voc/bytes.h"

#include "voc/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_SIZE = 256 * 1024, WRITE_SIZE = 64 * 1024 };

struct bytes {
    const char *name;
    int file;
    bool ended;
    char *buffer;
    size_t capacity;
    size_t kept, at, filled; /* buffer[kept..at) is the record so far, [at..filled) not yet taken */
};

static void bytes_close(void *thing)
{
    struct bytes *bytes = thing;

    if (bytes->file > STDERR_FILENO)
        close(bytes->file);
    free(bytes->buffer);
}

struct bytes *bytes_open(struct arena *arena, const char *path, struct err *err)
{
    const bool standard = strcmp(path, "-") == 0;
    const int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;

    if (file < 0 || fstat(file, &status) != 0) {
        err_set(err, ERR_NO_INPUT, "%s: %s", path, errno == ENOENT ? "no such file" : strerror(errno));
        return NULL;
    }
    struct bytes *bytes = arena_alloc(arena, sizeof *bytes);
    *bytes = (struct bytes){.name = standard ? "standard input" : arena_copy(arena, path, strlen(path)),
                            .file = file};
    arena_defer(arena, bytes_close, bytes);
    if (S_ISDIR(status.st_mode)) {
        err_set(err, ERR_NO_INPUT, "%s: is a folder, expected a file", path);
        return NULL;
    }
    return bytes;
}

const char *bytes_name(const struct bytes *bytes)
{
    return bytes->name;
}

/* Slides the record to the front and makes room behind it. */
static bool make_room(struct bytes *bytes, struct err *err)
{
    if (bytes->kept) {
        memmove(bytes->buffer, bytes->buffer + bytes->kept, bytes->filled - bytes->kept);
        bytes->at -= bytes->kept;
        bytes->filled -= bytes->kept;
        bytes->kept = 0;
    }
    if (bytes->capacity - bytes->filled >= READ_SIZE)
        return true;
    const size_t capacity = bytes->capacity ? bytes->capacity * 2 : 2 * READ_SIZE;
    char *buffer = realloc(bytes->buffer, capacity);
    if (!buffer)
        return err_set(err, ERR_SYSTEM, "%s: out of memory in a record of %zu bytes", bytes->name,
                       bytes->filled);
    bytes->buffer = buffer;
    bytes->capacity = capacity;
    return true;
}

static bool fill(struct bytes *bytes, struct err *err)
{
    ssize_t got;

    if (bytes->ended)
        return true;
    if (!make_room(bytes, err))
        return false;
    do
        got = read(bytes->file, bytes->buffer + bytes->filled, READ_SIZE);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return err_set(err, ERR_NO_INPUT, "%s: %s", bytes->name, strerror(errno));
    bytes->ended = got == 0;
    bytes->filled += (size_t)got;
    return true;
}

static struct slice pending(const struct bytes *bytes, size_t from)
{
    return (struct slice){bytes->buffer + from, bytes->filled - from};
}

/* The length of the first line of `text` with its end, 0 if the end isn't there yet. */
static size_t line_length(struct slice text, bool ended)
{
    const char *feed = text.length ? memchr(text.at, '\n', text.length) : NULL;
    const size_t before = feed ? (size_t)(feed - text.at) : text.length;
    const char *carriage = before ? memchr(text.at, '\r', before) : NULL;

    if (!carriage)
        return feed ? before + 1 : ended ? text.length : 0;
    const size_t next = (size_t)(carriage - text.at) + 1;
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

void bytes_keep(struct bytes *bytes)
{
    bytes->kept = bytes->at;
}

struct slice bytes_kept(const struct bytes *bytes)
{
    return (struct slice){bytes->buffer + bytes->kept, bytes->at - bytes->kept};
}

struct sink {
    const char *name, *path; /* path: where the file will stand, NULL when it is written in place */
    char *temporary;
    int file;
    bool begun, failed;
    size_t used;
    char buffer[WRITE_SIZE];
};

static void sink_drop(void *thing)
{
    struct sink *sink = thing;

    if (sink->file > STDERR_FILENO)
        close(sink->file);
    if (sink->temporary)
        unlink(sink->temporary);
}

static bool create_beside(struct arena *arena, struct sink *sink, const char *path, struct err *err)
{
    char *target = realpath(path, NULL);
    struct stat old;

    sink->path = arena_copy(arena, target ? target : path, strlen(target ? target : path));
    free(target);
    char *temporary = arena_printf(arena, "%s.XXXXXX", sink->path);
    sink->file = mkstemp(temporary);
    if (sink->file < 0)
        return err_set(err, ERR_CREATE, "%s: can't be made: %s", path, strerror(errno));
    sink->temporary = temporary;
    const mode_t mask = umask(0);
    umask(mask);
    if (fchmod(sink->file, stat(sink->path, &old) == 0 ? old.st_mode & 0777 : 0666 & ~mask) != 0)
        return err_set(err, ERR_CREATE, "%s: can't be made: %s", path, strerror(errno));
    return true;
}

struct sink *sink_open(struct arena *arena, const char *path, struct err *err)
{
    struct sink *sink = arena_alloc(arena, sizeof *sink);
    struct stat status;

    sink->name = path ? arena_copy(arena, path, strlen(path)) : "standard output";
    sink->file = STDOUT_FILENO;
    if (!path)
        return sink;
    arena_defer(arena, sink_drop, sink);
    if (stat(path, &status) != 0 || S_ISREG(status.st_mode))
        return create_beside(arena, sink, path, err) ? sink : NULL;
    sink->file = open(path, O_WRONLY | O_CLOEXEC);
    if (sink->file < 0) {
        err_set(err, ERR_CREATE, "%s: can't be written: %s", path, strerror(errno));
        return NULL;
    }
    return sink;
}

static bool flush(struct sink *sink, struct err *err)
{
    for (size_t done = 0; done < sink->used;) {
        const ssize_t put = write(sink->file, sink->buffer + done, sink->used - done);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0) {
            sink->failed = true;
            return err_set(err, ERR_WRITE, "%s: %s", sink->name, strerror(errno));
        }
        done += (size_t)put;
    }
    sink->used = 0;
    return true;
}

bool sink_write(struct sink *sink, struct slice bytes, struct err *err)
{
    if (sink->failed)
        return false;
    sink->begun = sink->begun || bytes.length > 0;
    while (bytes.length > WRITE_SIZE - sink->used) {
        const size_t room = WRITE_SIZE - sink->used;
        memcpy(sink->buffer + sink->used, bytes.at, room);
        sink->used = WRITE_SIZE;
        bytes = (struct slice){bytes.at + room, bytes.length - room};
        if (!flush(sink, err))
            return false;
    }
    if (bytes.length)
        memcpy(sink->buffer + sink->used, bytes.at, bytes.length);
    sink->used += bytes.length;
    return true;
}

bool sink_is_begun(const struct sink *sink)
{
    return sink->begun;
}

bool sink_close(struct sink *sink, struct err *err)
{
    if (sink->failed || !flush(sink, err))
        return false;
    /* Some file systems tell of a full disk only here. */
    if ((sink->temporary && fsync(sink->file) != 0) || close(sink->file) != 0) {
        sink->file = -1;
        return err_set(err, ERR_WRITE, "%s: %s", sink->name, strerror(errno));
    }
    sink->file = -1;
    if (sink->temporary && rename(sink->temporary, sink->path) != 0)
        return err_set(err, ERR_CREATE, "%s: can't be made: %s", sink->name, strerror(errno));
    sink->temporary = NULL;
    return true;
}
