/* filled - which rows hold something where feedback does */
#include "voc/filled.h"

#include "voc/arena.h"
#include "voc/looks.h"

/* Whether a column wasn't named before. */
static bool is_new(const size_t *places, size_t number)
{
    size_t i = 0;

    while (places[i] != places[number])
        i++;
    return i == number;
}

struct filled *filled_new(struct arena *arena, struct rows *rows, const size_t *places, size_t count,
                          size_t id)
{
    struct filled *const filled = arena_alloc(arena, sizeof *filled);

    *filled = (struct filled){.delimiter = rows_delimiter(rows)};
    filled->columns = arena_array(arena, count, sizeof *filled->columns);
    for (int times = 1; times >= 0; times--) /* these first, as they tell more */
        for (size_t i = 0; i < count; i++)
            if (is_new(places, i) && (places[i] != id) == times)
                filled->columns[filled->column_count++] =
                    (struct filled_column){rows_want(rows, places[i]), places[i] == 0, times};
    return filled;
}

static inline bool starts(const struct filled *filled, struct slice raw)
{
    return raw.length &&
           (raw.at[0] > ' ') & (raw.at[0] <= '~') & (raw.at[0] != '"') & (raw.at[0] != filled->delimiter);
}

/* What begins with a digit, as times do, is more than a sign for nothing. Marks and no marks come in turn, so
   that what is empty is no case of its own. */
static inline bool is_told(struct slice cell)
{
    const bool has_digit = (cell.length > 0) & (cell.at[0] >= '0') & (cell.at[0] <= '9');

    return has_digit | (cell.length == 0) ? has_digit : !looks_silent(slice_trim(cell));
}

/* Whether that tells of every row what there is to know of it. */
static bool see_column(struct filled *filled, struct filled_column column, const struct slice *cells,
                       size_t width, size_t count)
{
    const struct slice *cell = cells + column.slot;
    bool enough = true;

    for (size_t i = 0; i < count; i++, cell += width) {
        const bool is_counted = column.is_first & filled->starts[i];
        const bool told = (column.is_time | !is_counted) && is_told(*cell);
        filled->cells[i] = (unsigned char)(filled->cells[i] + (told & !is_counted));
        filled->times[i] |= told & column.is_time;
        enough &= filled_is(filled, i) & filled->times[i];
    }
    return enough;
}

void filled_see(struct filled *filled, const struct slice *raws, const struct slice *cells, size_t width,
                size_t count)
{
    bool enough = false;

    for (size_t i = 0; i < count; i++) {
        filled->cells[i] = filled->starts[i] = starts(filled, raws[i]);
        filled->times[i] = false;
    }
    for (size_t i = 0; i < filled->column_count && !enough; i++)
        enough = see_column(filled, filled->columns[i], cells, width, count);
}
