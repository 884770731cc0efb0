/* sink - output to a file or pipe */
#define _GNU_SOURCE /* O_TMPFILE */
#include "voc/sink.h"

#include "voc/arena.h"
#include "voc/scribe.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE_SIZE = 256 * 1024, PIPE_SIZE = 1024 * 1024 };
#define OPEN_FILES "/proc/self/fd" /* where a nameless file can be given its name */

struct sink {
    struct arena *arena;
    const char *name, *path; /* path: where the file will stand, NULL when it is written in place */
    char *temporary;         /* where it stands until then; NULL while it has no name */
    int file;
    bool begun, failed;
    size_t used;
    char *buffer, *spare;  /* spare: the scribe's while it writes */
    struct scribe *scribe; /* NULL: nobody writes meanwhile as yet, */
    bool is_alone;         /* and nobody can */
};

static void sink_drop(void *thing)
{
    struct sink *sink = thing;

    if (sink->file > STDERR_FILENO)
        close(sink->file);
    if (sink->temporary)
        unlink(sink->temporary);
}

/* A file without a name leaves nothing behind, however the program ends; where that can't be had,
   one with a name. */
static bool open_temporary(struct arena *arena, struct sink *sink)
{
    const char *const slash = strrchr(sink->path, '/');
    const char *const folder =
        slash ? arena_copy(arena, sink->path, slash == sink->path ? 1 : (size_t)(slash - sink->path)) : ".";

    sink->file = access(OPEN_FILES, X_OK) == 0 ? open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600) : -1;
    if (sink->file >= 0)
        return true;
    char *temporary = arena_printf(arena, "%s.XXXXXX", sink->path);
    sink->file = mkstemp(temporary);
    if (sink->file >= 0)
        sink->temporary = temporary;
    return sink->file >= 0;
}

static bool create_beside(struct arena *arena, struct sink *sink, const char *path, struct err *err)
{
    char *target = realpath(path, NULL);
    struct stat old;

    sink->path = arena_copy(arena, target ? target : path, strlen(target ? target : path));
    free(target);
    if (!open_temporary(arena, sink))
        return err_set(err, ERR_CREATE, "%s: can't be made: %s", path, strerror(errno));
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

    sink->arena = arena;
    sink->buffer = arena_room(arena, WRITE_SIZE);
    sink->name = path ? arena_copy(arena, path, strlen(path)) : "standard output";
    sink->file = STDOUT_FILENO;
    if (!path) {
        fcntl(sink->file, F_SETPIPE_SZ, PIPE_SIZE); /* so that who reads it needn't be woken for each block */
        return sink;
    }
    if (!*path) {
        err_set(err, ERR_USAGE, "what is to be written needs the name of a file, but it is empty");
        return NULL;
    }
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

/* What may be written while more is to come: a program that is killed must leave a table without its last
   line end, so none is written before something stands behind it. */
static size_t due_now(const struct sink *sink)
{
    size_t due = sink->used;

    while (due > 0 && sink->buffer[due - 1] == '\n')
        due--;
    return due > 0 ? due : sink->used;
}

static bool is_written(struct sink *sink, int trouble, struct err *err)
{
    sink->failed = trouble != 0;
    return !trouble || err_set(err, ERR_WRITE, "%s: %s", sink->name, strerror(trouble));
}

/* Writes the first `due` bytes of the buffer; the others move to its front. */
static bool flush(struct sink *sink, size_t due, struct err *err)
{
    if (!is_written(sink, scribe_wait(sink->scribe), err) ||
        !is_written(sink, scribe_write(sink->file, (struct slice){sink->buffer, due}), err))
        return false;
    memmove(sink->buffer, sink->buffer + due, sink->used - due);
    sink->used -= due;
    return true;
}

/* Finds somebody who writes meanwhile. */
static bool find_scribe(struct sink *sink)
{
    if (sink->is_alone)
        return false;
    if (sink->scribe)
        return true;
    sink->scribe = scribe_new(sink->arena, sink->file);
    if (sink->scribe)
        sink->spare = arena_room(sink->arena, WRITE_SIZE);
    sink->is_alone = !sink->scribe;
    return !sink->is_alone;
}

/* Empties the buffer, but for what isn't due, while who fills it goes on. */
static bool pass_on(struct sink *sink, struct err *err)
{
    char *const full = sink->buffer;
    const struct slice due = {full, due_now(sink)};

    if (!find_scribe(sink))
        return flush(sink, due.length, err);
    if (!is_written(sink, scribe_wait(sink->scribe), err))
        return false;
    sink->buffer = sink->spare;
    sink->spare = full;
    sink->used -= due.length;
    memcpy(sink->buffer, full + due.length, sink->used);
    scribe_start(sink->scribe, due);
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
        if (!pass_on(sink, err))
            return false;
    }
    if (bytes.length)
        memcpy(sink->buffer + sink->used, bytes.at, bytes.length);
    sink->used += bytes.length;
    return true;
}

char *sink_room(struct sink *sink, size_t size, struct err *err)
{
    if (sink->failed || (WRITE_SIZE - sink->used < size && !pass_on(sink, err)))
        return NULL;
    return WRITE_SIZE - sink->used < size ? NULL : sink->buffer + sink->used;
}

void sink_take(struct sink *sink, size_t length)
{
    sink->begun = sink->begun || length > 0;
    sink->used += length;
}

bool sink_is_begun(const struct sink *sink)
{
    return sink->begun;
}

/* Gives the nameless file a name beside its place, from which it can be moved onto it. */
static bool name_temporary(struct sink *sink)
{
    enum { TRIES = 100 };

    for (int i = 0; i < TRIES; i++) {
        char *const name = arena_printf(sink->arena, "%s.%ld.%d", sink->path, (long)getpid(), i);
        if (linkat(AT_FDCWD, arena_printf(sink->arena, OPEN_FILES "/%d", sink->file), AT_FDCWD, name,
                   AT_SYMLINK_FOLLOW) == 0) {
            sink->temporary = name;
            return true;
        }
        if (errno != EEXIST)
            return false;
    }
    return false;
}

bool sink_flush(struct sink *sink, struct err *err)
{
    return !sink->failed && flush(sink, sink->used, err);
}

bool sink_close(struct sink *sink, struct err *err)
{
    if (!sink_flush(sink, err))
        return false;
    /* Some file systems tell of a full disk only here. */
    if (sink->path && fsync(sink->file) != 0)
        return err_set(err, ERR_WRITE, "%s: %s", sink->name, strerror(errno));
    if (sink->path && !sink->temporary && !name_temporary(sink))
        return err_set(err, ERR_CREATE, "%s: can't be made: %s", sink->name, strerror(errno));
    const int file = sink->file;
    sink->file = -1;
    if (close(file) != 0)
        return err_set(err, ERR_WRITE, "%s: %s", sink->name, strerror(errno));
    if (sink->path && rename(sink->temporary, sink->path) != 0)
        return err_set(err, ERR_CREATE, "%s: can't be made: %s", sink->name, strerror(errno));
    sink->temporary = NULL;
    return true;
}
