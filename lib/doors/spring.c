/* spring - where bytes come from */
#include "voc/spring.h"

#include "voc/arena.h"
#include "voc/nameless.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 64 * 1024 };

struct file {
    struct spring spring;
    int descriptor;
    off_t offset; /* where to read on; -1: where the file stands */
    bool is_copy; /* of what a spring gave */
};

static void close_file(void *thing)
{
    const struct file *const file = thing;

    if (file->descriptor > STDERR_FILENO)
        close(file->descriptor);
}

static bool draw(struct spring *spring, char *room, size_t size, size_t *got, struct err *err)
{
    struct file *const file = (struct file *)spring;
    ssize_t taken;

    do
        taken = file->offset < 0 ? read(file->descriptor, room, size)
                                 : pread(file->descriptor, room, size, file->offset);
    while (taken < 0 && errno == EINTR);
    if (taken < 0)
        return err_set(err, ERR_NO_INPUT, "%s: %s", spring->name, strerror(errno));
    file->offset += file->offset < 0 ? 0 : taken;
    *got = (size_t)taken;
    return true;
}

static struct file *new_file(struct arena *arena, const char *name, int descriptor, off_t offset)
{
    struct file *const file = arena_alloc(arena, sizeof *file);

    *file = (struct file){.spring = {.draw = draw, .name = name}, .descriptor = descriptor, .offset = offset};
    arena_defer(arena, close_file, file);
    return file;
}

/* An input that can't be had, but for what the machine has too little of. */
static int status_of(int trouble)
{
    return trouble == EMFILE || trouble == ENFILE || trouble == ENOMEM ? ERR_SYSTEM : ERR_NO_INPUT;
}

struct spring *spring_open(struct arena *arena, const char *path, const char *name, struct err *err)
{
    const int descriptor = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;

    if (descriptor < 0 || fstat(descriptor, &status) != 0) {
        err_set(err, status_of(errno), "%s: %s", name, errno == ENOENT ? "no such file" : strerror(errno));
        return NULL;
    }
    struct file *const file =
        new_file(arena, name, descriptor, S_ISREG(status.st_mode) ? lseek(descriptor, 0, SEEK_CUR) : -1);
    if (S_ISDIR(status.st_mode)) {
        err_set(err, ERR_NO_INPUT, "%s: is a folder, expected a file", name);
        return NULL;
    }
    return &file->spring;
}

struct text {
    struct spring spring;
    struct slice left;
};

static bool draw_text(struct spring *spring, char *room, size_t size, size_t *got, struct err *err)
{
    struct slice *const left = &((struct text *)spring)->left;

    (void)err;
    *got = left->length < size ? left->length : size;
    memcpy(room, left->at, *got);
    *left = (struct slice){left->at + *got, left->length - *got};
    return true;
}

struct spring *spring_text(struct arena *arena, struct slice text, const char *name)
{
    struct text *const spring = arena_alloc(arena, sizeof *spring);

    *spring = (struct text){.spring = {.draw = draw_text, .name = name}, .left = text};
    return &spring->spring;
}

bool spring_is_plain(const struct spring *spring)
{
    const struct file *const file = (const struct file *)spring;

    return spring->draw == draw && file->offset >= 0 && !file->is_copy;
}

uint64_t spring_place(const struct spring *spring)
{
    return (uint64_t)((const struct file *)spring)->offset - (spring->head_filled - spring->head_at);
}

void spring_go_to(struct spring *spring, uint64_t place)
{
    ((struct file *)spring)->offset = (off_t)place;
    spring->head_at = spring->head_filled = 0;
}

bool spring_size(const struct spring *spring, uint64_t *size)
{
    struct stat status;

    if (fstat(((const struct file *)spring)->descriptor, &status) != 0)
        return false;
    *size = (uint64_t)status.st_size;
    return true;
}

bool spring_pull(struct spring *spring, char *room, size_t size, size_t *got, struct err *err)
{
    const size_t waiting = spring->head_filled - spring->head_at;

    if (waiting == 0)
        return spring->draw(spring, room, size, got, err);
    *got = waiting < size ? waiting : size;
    memcpy(room, spring->head + spring->head_at, *got);
    spring->head_at += *got;
    return true;
}

bool spring_peek(struct spring *spring, size_t most, struct slice *next, struct err *err)
{
    size_t filled = spring->head_filled - spring->head_at, got = 1;

    memmove(spring->head, spring->head + spring->head_at, filled);
    spring->head_at = 0;
    spring->head_filled = filled;
    for (; filled < most && got > 0; spring->head_filled = filled += got)
        if (!spring->draw(spring, spring->head + filled, most - filled, &got, err))
            return false;
    *next = (struct slice){spring->head, filled < most ? filled : most};
    return true;
}

/* Everything that is left, in `copy`. */
static bool copy_all(const struct arena *arena, struct spring *spring, FILE *copy, struct err *err)
{
    char block[BLOCK];
    size_t got;

    do
        if (!spring_pull(spring, block, sizeof block, &got, err))
            return false;
    while (got > 0 && fwrite(block, 1, got, copy) == got);
    return (got == 0 && fflush(copy) == 0) || nameless_fault(arena, spring->name, err);
}

struct spring *spring_spool(struct arena *arena, struct spring *spring, struct err *err)
{
    FILE *const copy = nameless_open(arena, spring->name, err);

    if (!copy)
        return NULL;
    const int descriptor = fcntl(fileno(copy), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    struct file *const spool = descriptor < 0 ? NULL : new_file(arena, spring->name, descriptor, 0);
    const bool is_copied =
        spool ? copy_all(arena, spring, copy, err) : nameless_fault(arena, spring->name, err);
    if (spool)
        spool->is_copy = true;
    fclose(copy);
    return is_copied ? &spool->spring : NULL;
}

void spring_rewind(struct spring *spool)
{
    spring_go_to(spool, 0);
}
