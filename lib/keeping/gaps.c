/* gaps - cells that a row of some id had, and that are empty in the one that holds */
#include "voc/gaps.h"

#include "voc/arena.h"

struct gaps {
    size_t columns;
    bool *had, *holds;
    long long count;
};

struct gaps *gaps_new(struct arena *arena, size_t columns)
{
    struct gaps *const gaps = arena_alloc(arena, sizeof *gaps);

    *gaps = (struct gaps){.columns = columns,
                          .had = arena_array(arena, columns, sizeof *gaps->had),
                          .holds = arena_array(arena, columns, sizeof *gaps->holds)};
    return gaps;
}

void gaps_see(struct gaps *gaps, const struct slice *cells, bool holds)
{
    for (size_t i = 0; i < gaps->columns; i++) {
        const bool is_filled = cells[i].length > 0;
        gaps->had[i] = gaps->had[i] || is_filled;
        gaps->holds[i] = holds ? is_filled : gaps->holds[i];
    }
}

bool gaps_close(struct gaps *gaps, size_t *column)
{
    const long long before = gaps->count;

    for (size_t i = 0; i < gaps->columns; i++) {
        if (gaps->had[i] && !gaps->holds[i] && gaps->count++ == 0)
            *column = i;
        gaps->had[i] = gaps->holds[i] = false;
    }
    return before == 0 && gaps->count > 0;
}

long long gaps_count(const struct gaps *gaps)
{
    return gaps->count;
}
