/* piece - the columns that a line of a map names */
#include "voc/piece.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

/* `#22` is 22, a name is 0; `#0` and `#x` are names too. */
static size_t place_of(struct slice column)
{
    long long place;

    if (column.length < 2 || column.at[0] != '#' ||
        !number_parse_whole((struct slice){column.at + 1, column.length - 1}, &place))
        return 0;
    return (size_t)place;
}

/* Where `..` begins, or the length. */
static size_t dots_in(struct slice text)
{
    size_t i = 0;

    while (i + 1 < text.length && !(text.at[i] == '.' && text.at[i + 1] == '.'))
        i++;
    return i + 1 < text.length ? i : text.length;
}

bool piece_read(struct arena *arena, struct slice text, struct piece *piece, struct err *err)
{
    const size_t dots = dots_in(text);
    const size_t first = place_of(slice_trim((struct slice){text.at, dots}));
    size_t last = first;

    if (dots < text.length)
        last = place_of(slice_trim((struct slice){text.at + dots + 2, text.length - dots - 2}));
    *piece = (struct piece){{slice_copy(arena, text), text.length}, last ? first : 0, first ? last : 0};
    return piece->first <= piece->last ||
           err_set(err, ERR_DATA, "'%s' ends before it begins", piece->name.at);
}

/* What stands before the next ` + `. */
static bool split(struct slice *rest, struct slice *text)
{
    static const char mark[] = " + ";
    const size_t length = sizeof mark - 1;

    if (!rest->at)
        return false;
    for (size_t i = 0; i + length <= rest->length; i++)
        if (memcmp(rest->at + i, mark, length) == 0) {
            *text = slice_trim((struct slice){rest->at, i});
            *rest = (struct slice){rest->at + i + length, rest->length - i - length};
            return true;
        }
    *text = slice_trim(*rest);
    *rest = (struct slice){NULL, 0};
    return true;
}

struct piece *piece_split(struct arena *arena, struct slice column, size_t *count, struct err *err)
{
    struct piece *pieces = NULL;
    struct slice rest = column, text;

    *count = 0;
    while (split(&rest, &text)) {
        pieces = arena_grow(arena, pieces, *count * sizeof *pieces, (*count + 1) * sizeof *pieces);
        if (!piece_read(arena, text, &pieces[(*count)++], err))
            return NULL;
    }
    return pieces;
}
