/* path - what a path of the command line leads to */
#include "voc/path.h"

#include "voc/arena.h"
#include "voc/nameless.h"
#include "voc/number.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COPY_SIZE = 64 * 1024, LARGE = 4 * 1024 * 1024 };

const char *path_title(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

void path_keep_streams(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
        if (fcntl(stream, F_GETFD) < 0 &&
            open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream)
            return; /* it can't be had */
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

bool path_is_repeatable(const char *path)
{
    return path_state(path).is_plain;
}

bool path_is_large(const char *path)
{
    struct stat status;

    return look(path, &status) && status.st_size >= LARGE;
}

static struct path_file file_of(const struct stat *status)
{
    return (struct path_file){(unsigned long long)status->st_dev, (unsigned long long)status->st_ino};
}

bool path_file(const char *path, struct path_file *file)
{
    struct stat status;

    if (!look(path, &status))
        return false;
    *file = file_of(&status);
    return true;
}

struct path_state path_state(const char *path)
{
    struct stat status;

    if (!look(path, &status) || !S_ISREG(status.st_mode))
        return (struct path_state){0};
    return (struct path_state){file_of(&status), status.st_size, status.st_mtim.tv_sec,
                               status.st_mtim.tv_nsec, true};
}

bool path_has_changed(const char *path, const struct path_state *then)
{
    const struct path_state now = path_state(path);

    return then->is_plain && now.is_plain &&
           !(path_is_file(now.file, then->file) && now.size == then->size && now.seconds == then->seconds &&
             now.nanoseconds == then->nanoseconds);
}

bool path_is_output(const char *path)
{
    struct stat status, output;

    return look(path, &status) && fstat(STDOUT_FILENO, &output) == 0 &&
           (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode)) &&
           path_is_file(file_of(&status), file_of(&output));
}

bool path_is_same(const char *path, const char *other)
{
    struct path_file a, b;

    return path_file(path, &a) && path_file(other, &b) && path_is_file(a, b);
}

struct twin {
    struct path_file file;
    size_t place;
};

static int by_file(const void *left, const void *right)
{
    const struct path_file *const a = &((const struct twin *)left)->file, *const b =
                                                                              &((const struct twin *)right)
                                                                                   ->file;

    if (a->device != b->device)
        return a->device < b->device ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

bool path_has_twin(struct arena *arena, const char *const paths[], size_t count, size_t *twin)
{
    struct twin *twins = arena_array(arena, count, sizeof *twins);
    size_t known = 0;

    for (size_t i = 0; i < count; i++) {
        struct stat status;
        if (look(paths[i], &status) && S_ISREG(status.st_mode))
            twins[known++] = (struct twin){file_of(&status), i};
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

bool path_is_piped(const char *path)
{
    struct stat status;

    return look(path, &status) &&
           (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) || status.st_nlink == 0);
}

/* What has no bytes, however often it is read. */
static bool is_nothing(const struct stat *status)
{
    struct stat nothing;

    return S_ISCHR(status->st_mode) && stat("/dev/null", &nothing) == 0 && status->st_rdev == nothing.st_rdev;
}

bool path_repeat(const struct arena *arena, const char *path, struct err *err)
{
    const int file = standing(path);
    struct stat status;

    if (!look(path, &status) || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode) ||
        is_nothing(&status)) /* bytes_open says what is wrong */
        return true;
    if (file < 0)
        return err_set(err, ERR_NO_INPUT, "%s: can't be read twice; pipe it into standard input", path);
    FILE *const copy = nameless_open(arena, path_title(path), err);
    if (!copy)
        return false;
    const bool copied =
        copy_all(file, copy) && lseek(fileno(copy), 0, SEEK_SET) == 0 && dup2(fileno(copy), file) == file;
    if (!copied)
        nameless_fault(arena, path_title(path), err);
    fclose(copy);
    return copied;
}
