/* scribe - writes to a file what was prepared, while more is prepared */
#include "voc/scribe.h"

#include "voc/arena.h"
#include "voc/errand.h"

#include <errno.h>
#include <unistd.h>

struct scribe {
    struct errand *errand;
    int file;
    struct slice due;
    int trouble; /* an errno, or 0 */
};

int scribe_write(int file, struct slice bytes)
{
    while (bytes.length) {
        const ssize_t put = write(file, bytes.at, bytes.length);
        if (put < 0 && errno != EINTR)
            return errno;
        if (put > 0)
            bytes = (struct slice){bytes.at + put, bytes.length - (size_t)put};
    }
    return 0;
}

static void write_due(void *thing)
{
    struct scribe *const scribe = thing;

    scribe->trouble = scribe_write(scribe->file, scribe->due);
}

struct scribe *scribe_new(struct arena *arena, int file)
{
    struct scribe *const scribe = arena_alloc(arena, sizeof *scribe);

    *scribe = (struct scribe){.errand = errand_new(arena, write_due, scribe), .file = file};
    return scribe->errand ? scribe : NULL;
}

void scribe_start(struct scribe *scribe, struct slice bytes)
{
    scribe->due = bytes;
    errand_start(scribe->errand);
}

int scribe_wait(struct scribe *scribe)
{
    if (!scribe)
        return 0;
    errand_wait(scribe->errand);
    const int trouble = scribe->trouble;
    scribe->trouble = 0;
    return trouble;
}
