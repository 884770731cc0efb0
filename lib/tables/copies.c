/* copies - columns of a table that say the same in every row */
#include "voc/copies.h"

#include "voc/arena.h"

static bool read_all(struct rows *rows, size_t one, size_t other)
{
    struct err ignored = {0};
    enum rows_got got;
    bool seen = false;

    one = rows_want(rows, one);
    other = rows_want(rows, other);
    for (; (got = rows_next(rows, &ignored)) == ROWS_ROW || got == ROWS_BAD; seen = seen || got == ROWS_ROW)
        if (got == ROWS_ROW && !slice_is(rows_cell(rows, one), rows_cell(rows, other)))
            return false;
    return got == ROWS_END && seen;
}

bool copies_are(struct arena *arena, const struct rows *rows, size_t one, size_t other)
{
    struct arena *const open = arena_child(arena);
    struct rows *const again = rows_again(open, rows);
    const bool are = again && read_all(again, one, other);

    arena_clear(open);
    return are;
}
