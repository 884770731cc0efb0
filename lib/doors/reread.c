/* reread - what comes through a pipe, kept to be read more than once */
#include "voc/reread.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/nameless.h"
#include "voc/path.h"

enum { BLOCK = 64 * 1024 };

static void close_file(void *file)
{
    fclose(file);
}

/* Whether all was kept; what can't be read is told in err, what can't be written in errno. */
static bool keep_all(struct bytes *bytes, FILE *file, struct err *err)
{
    struct slice block;

    do {
        if (!bytes_peek(bytes, BLOCK, &block, err) ||
            (block.length && fwrite(block.at, 1, block.length, file) != block.length))
            return false;
        bytes_skip(bytes, block.length);
        bytes_keep(bytes);
    } while (block.length);
    return fflush(file) == 0;
}

const char *reread_path(struct arena *arena, const char *path, struct bytes *bytes, struct err *err)
{
    if (path_is_repeatable(path))
        return path;
    FILE *const file = nameless_open(arena, bytes_name(bytes), err);
    const bool kept = file && keep_all(bytes, file, err);
    if (file)
        arena_defer(arena, close_file, file);
    if (!kept && !err->status)
        nameless_fault(arena, bytes_name(bytes), err);
    if (!kept)
        return NULL;
    rewind(file);
    return arena_printf(arena, "/dev/fd/%d", fileno(file));
}
