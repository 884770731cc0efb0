/* constant - what a line of a map says that names no column */
#include "voc/constant.h"

#include "voc/arena.h"
#include "voc/clauses.h"

/* Whether it says how to read a cell. A text with `=` may be anything, an address among them. */
static bool is_clauses(struct arena *arena, struct slice text)
{
    struct err none = {0};
    struct take take;
    struct slice rest;

    if (memchr(text.at, '=', text.length) || slice_is(text, slice_of("none")))
        return false;
    return slice_is(text, slice_of("worded")) ||
           (take_read(arena, text, &take, &rest, &none) &&
            clauses_read(arena, slice_of("?"), rest, false, &none) != NULL);
}

static bool write(struct arena *arena, struct slice field, struct slice text, struct slice *constant,
                  struct err *err)
{
    char *const room = arena_alloc(arena, MEANING_SIZE);
    const struct meaning *const plain = clauses_read(arena, field, slice_of(""), false, err);

    return plain && meaning_read(plain, text, room, constant, err);
}

bool constant_read(struct arena *arena, struct slice field, struct slice format, bool is_events,
                   struct take *take, struct slice *constant, struct err *err)
{
    struct slice text;

    if (format.length == 0)
        return err_set(err, ERR_DATA, "neither a column nor a constant; expected one of them");
    if (!take_read_constant(arena, format, take, &text, err))
        return false;
    if (is_events && slice_is(text, slice_of("count"))) {
        take->row = TAKE_COUNT;
        *constant = slice_of("1");
        return true;
    }
    if (slice_is(text, slice_of("count")))
        return err_set(err, ERR_DATA,
                       "'count' counts the rows of a ticket; expected a line @each,TICKET, in the map");
    if (is_clauses(arena, text))
        return err_set(err, ERR_DATA,
                       "'%.*s' says how to read a cell, but no column is named; expected one, or a constant "
                       "that is no clause",
                       (int)text.length, text.at);
    return write(arena, field, text, constant, err);
}
