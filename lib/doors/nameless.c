/* nameless - temporary files without a name */
#include "voc/nameless.h"

#include "voc/arena.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static FILE *open_in(const char *folder)
{
    char name[PATH_MAX];
    const int length = snprintf(name, sizeof name, "%s/voc-XXXXXX", folder);

    if (length >= (int)sizeof name) {
        errno = ENAMETOOLONG;
        return NULL;
    }
    const int handle = mkstemp(name);
    if (handle < 0)
        return NULL;
    unlink(name);
    FILE *const file = fcntl(handle, F_SETFD, FD_CLOEXEC) == 0 ? fdopen(handle, "w+") : NULL;
    if (!file)
        close(handle);
    return file;
}

FILE *nameless_open(const struct arena *arena, const char *what, struct err *err)
{
    const char *const folder = arena_folder(arena);
    FILE *const file = folder ? open_in(folder) : tmpfile();

    if (!file)
        nameless_fault(arena, what, err);
    return file;
}

bool nameless_fault(const struct arena *arena, const char *what, struct err *err)
{
    const char *const folder = arena_folder(arena), *const why = strerror(errno);

    return folder ? err_set(err, ERR_SYSTEM,
                            "%s: can't be kept in a temporary file in %s (TMPDIR says where): %s", what,
                            folder, why)
                  : err_set(err, ERR_SYSTEM,
                            "%s: can't be kept in a temporary file: %s; TMPDIR names another folder for it",
                            what, why);
}
