/* sink - output to a file or pipe */
#include "voc/sink.h"

#include "voc/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WRITE_SIZE = 64 * 1024 };

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
