/* path - what a path of the command line leads to: "-" to standard input */
#pragma once
#include "voc/err.h"

#include <stddef.h>

struct arena;

/* Keeps the places of those of the standard streams that are closed, so that no file is taken for one of
   them: reading and writing there still fails. Before any file is opened. */
void path_keep_streams(void);
/* Whether it can be opened again and then reads the same from its start: a plain file,
   also as standard input. */
bool path_is_repeatable(const char *path);
/* Whether another program writes what is read there, also where it is kept in a temporary file by now. */
bool path_is_piped(const char *path);
/* Makes it so for standard input and other pipes that are open already, by way of a temporary
   file without a name. */
bool path_repeat(const struct arena *arena, const char *path, struct err *err);
/* Whether it has several megabytes, so that looking through it once more can be worth it. */
bool path_is_large(const char *path);
/* A file, by whatever path. */
struct path_file {
    unsigned long long device, number;
};
/* That which a path leads to; false where there is none. */
bool path_file(const char *path, struct path_file *file);
static inline bool path_is_file(struct path_file file, struct path_file other)
{
    return file.device == other.device && file.number == other.number;
}
/* What a plain file is like, so that one notices when it is no longer. */
struct path_state {
    struct path_file file;
    long long size, seconds, nanoseconds; /* when it was changed */
    bool is_plain;
};
struct path_state path_state(const char *path);
/* Whether a path leads to another plain file than then, or to one that has changed; one that is
   gone hasn't. */
bool path_has_changed(const char *path, const struct path_state *then);
/* Whether two paths lead to the same file. */
bool path_is_same(const char *path, const char *other);
/* Whether it leads to where standard output goes, a plain file or a pipe. */
bool path_is_output(const char *path);
/* Whether two of the paths lead to the same plain file; *twin is the place of the later one. */
bool path_has_twin(struct arena *arena, const char *const paths[], size_t count, size_t *twin);
/* What messages call a path: itself, or "standard input". */
const char *path_title(const char *path);
