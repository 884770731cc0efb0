/* heading - the header of an export that is open, and which of its columns are taken */
#include "voc/heading.h"

#include "voc/arena.h"
#include "voc/piece.h"
#include "voc/titles.h"

struct heading heading_of(struct arena *arena, const struct rows *rows)
{
    struct heading heading = {.arena = arena, .rows = rows, .titles = titles_of(arena, rows)};

    rows_header(rows, &heading.width);
    heading.taken = arena_array(arena, heading.width, sizeof *heading.taken);
    return heading;
}

bool heading_take_each(struct heading *heading, struct slice each, const char *map, size_t *place,
                       struct err *err)
{
    struct piece piece;

    *place = ROWS_NONE;
    if (each.length == 0 || heading->width == 0)
        return true;
    if (!piece_read(heading->arena, each, &piece, err))
        return false;
    if (piece.last == 0)
        *place = rows_find(heading->rows, each);
    else if (piece.first == piece.last && piece.last <= heading->width)
        *place = piece.last - 1;
    if (*place == ROWS_NONE)
        return err_set(err, ERR_DATA, "%s has no column '%.*s', of which @each of %s makes rows",
                       rows_name(heading->rows), (int)each.length, each.at, map);
    heading->taken[*place] = true;
    return true;
}
