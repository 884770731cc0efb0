/* storefile - the file of a store: whether it is there, and made for its owner alone */
#include "voc/storefile.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* SQLite takes a file that is shorter than its header for an empty one. */
enum { HEADER = 100 };

bool storefile_is_there(const char *path, const char *missing, struct err *err)
{
    struct stat status;

    if (stat(path, &status) != 0)
        return err_set(err, ERR_NO_INPUT, "%s: %s", path, errno == ENOENT ? missing : strerror(errno));
    if (!S_ISREG(status.st_mode))
        return err_set(err, ERR_NO_INPUT, "%s: is no file, and a store has to be one", path);
    if (status.st_size > 0 && status.st_size < HEADER)
        return err_set(err, ERR_DATA, "%s: isn't a voc store, nor any SQLite file", path);
    return access(path, R_OK) == 0 || err_set(err, ERR_NO_INPUT, "%s: %s", path, strerror(errno));
}

/* Another program may just have made it. */
static bool make(const char *path, struct err *err)
{
    struct stat status;
    int file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (file < 0 && errno == EEXIST) {
        if (stat(path, &status) != 0 || status.st_size > 0)
            return true;
        file = open(path, O_RDWR | O_CLOEXEC);
    }
    const bool made = file >= 0 && fchmod(file, 0600) == 0;
    if (!made)
        err_set(err, ERR_CREATE, "%s: can't be made: %s", path, strerror(errno));
    if (file >= 0)
        close(file);
    return made;
}

bool storefile_make(const char *path, struct err *err)
{
    struct stat status;

    const bool is_missing = stat(path, &status) != 0 && errno == ENOENT;

    return (is_missing || storefile_is_there(path, "", err)) && make(path, err);
}
