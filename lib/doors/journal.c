/* journal - a file that several programs append to */
#include "voc/journal.h"

#include "voc/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

struct journal {
    struct arena *arena;
    const char *path, *first_line;
    int file;
    bool plain;
};

static void journal_close(void *thing)
{
    close(((struct journal *)thing)->file);
}

/* Whether the file is empty or begins with the first line. */
static bool is_ours(const struct journal *journal, struct err *err)
{
    const size_t length = strlen(journal->first_line);
    char *const start = arena_alloc(journal->arena, length);
    const ssize_t got = pread(journal->file, start, length, 0);

    return got == 0 || (got == (ssize_t)length && memcmp(start, journal->first_line, length) == 0) ||
           err_set(err, ERR_USAGE,
                   "%s is something else, and isn't added to; expected a new file or one that begins %.*s",
                   journal->path, (int)length - 1, journal->first_line);
}

struct journal *journal_open(struct arena *arena, const char *path, const char *first_line, struct err *err)
{
    struct journal *const journal = arena_alloc(arena, sizeof *journal);
    struct stat status;
    int file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666);

    const int why = errno;
    if (file < 0 && (file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)) < 0 && errno == ENOENT)
        errno = why;
    if (file < 0 || fstat(file, &status) != 0) {
        err_set(err, ERR_CREATE, "%s: can't be written: %s", path, strerror(errno));
        return NULL;
    }
    *journal = (struct journal){arena, path, first_line, file, S_ISREG(status.st_mode)};
    arena_defer(arena, journal_close, journal);
    return !journal->plain || is_ours(journal, err) ? journal : NULL;
}

static bool lock(const struct journal *journal, short kind)
{
    struct flock whole = {.l_type = kind, .l_whence = SEEK_SET};
    int done;

    while ((done = fcntl(journal->file, F_SETLKW, &whole)) != 0 && errno == EINTR)
        ;
    return done == 0;
}

static bool put(const struct journal *journal, struct slice text, struct err *err)
{
    struct stat status;
    ssize_t written;

    if (fstat(journal->file, &status) != 0)
        return err_set(err, ERR_WRITE, "%s: %s", journal->path, strerror(errno));
    if (!journal->plain || status.st_size == 0)
        text =
            slice_of(arena_printf(journal->arena, "%s%.*s", journal->first_line, (int)text.length, text.at));
    do
        written = write(journal->file, text.at, text.length);
    while (written < 0 && errno == EINTR);
    if (written == (ssize_t)text.length)
        return true;
    err_set(err, ERR_WRITE, "%s: %s", journal->path,
            written < 0 ? strerror(errno) : "no room for the whole of it");
    if (journal->plain && written > 0 && ftruncate(journal->file, status.st_size) != 0)
        err_set(err, ERR_WRITE, "%s: a part of the last receipt can't be taken back: %s", journal->path,
                strerror(errno));
    return false;
}

bool journal_append(struct journal *journal, struct slice lines, struct err *err)
{
    if (!journal->plain)
        return put(journal, lines, err);
    if (!lock(journal, F_WRLCK))
        return err_set(err, ERR_WRITE, "%s: can't be locked: %s", journal->path, strerror(errno));
    const bool done = put(journal, lines, err);
    lock(journal, F_UNLCK);
    return done;
}
