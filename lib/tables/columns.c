/* columns - the columns of a feedback table that is made of several exports */
#include "voc/columns.h"

#include "voc/arena.h"
#include "voc/text.h"

static const char *const leading[] = {"id",  "source", "at",  "channel", "customer",
                                      "nps", "csat",   "ces", "rating"};
static const char *const closing[] = {"text",        "asked_at",  "answered_at",
                                      "resolved_at", "closed_at", "weight"};

enum { LEADING = sizeof leading / sizeof *leading, CLOSING = sizeof closing / sizeof *closing };

struct names {
    struct slice *at;
    size_t count;
};

struct columns {
    struct arena *arena;
    bool has[LEADING + CLOSING];
    struct names fields, kept;
    struct names columns; /* all, once they are asked for */
};

struct columns *columns_new(struct arena *arena)
{
    struct columns *columns = arena_alloc(arena, sizeof *columns);

    *columns = (struct columns){.arena = arena, .has = {true}};
    return columns;
}

static size_t find(const struct names *names, struct slice name)
{
    for (size_t i = 0; i < names->count; i++)
        if (slice_is(names->at[i], name))
            return i;
    return COLUMNS_NONE;
}

static void append(struct arena *arena, struct names *names, struct slice name)
{
    const size_t count = names->count;

    if (find(names, name) != COLUMNS_NONE)
        return;
    if ((count & (count - 1)) == 0) /* a power of two is full */
        names->at = arena_grow(arena, names->at, count * sizeof name, (count ? count * 2 : 1) * sizeof name);
    names->at[names->count++] = name;
}

static const char *known(size_t i)
{
    return i < LEADING ? leading[i] : closing[i - LEADING];
}

void columns_add(struct columns *columns, struct slice name)
{
    for (size_t i = 0; i < LEADING + CLOSING; i++)
        if (slice_is(slice_of(known(i)), name)) {
            columns->has[i] = true;
            return;
        }
    append(columns->arena, &columns->fields, name);
}

void columns_keep(struct columns *columns, struct slice name)
{
    append(columns->arena, &columns->kept, name);
}

static void gather(struct columns *columns)
{
    for (size_t i = 0; i < LEADING; i++)
        if (columns->has[i])
            append(columns->arena, &columns->columns, slice_of(known(i)));
    for (size_t i = 0; i < columns->fields.count; i++)
        append(columns->arena, &columns->columns, columns->fields.at[i]);
    for (size_t i = LEADING; i < LEADING + CLOSING; i++)
        if (columns->has[i])
            append(columns->arena, &columns->columns, slice_of(known(i)));
    for (size_t i = 0; i < columns->kept.count; i++) /* another file's map may have the name as a field */
        append(columns->arena, &columns->columns, columns->kept.at[i]);
}

const struct slice *columns_all(struct columns *columns, size_t *count)
{
    if (columns->columns.count == 0)
        gather(columns);
    *count = columns->columns.count;
    return columns->columns.at;
}

const char *columns_likely(struct slice name)
{
    const char *const first = text_likely(name, leading, LEADING);

    return first ? first : text_likely(name, closing, CLOSING);
}

size_t columns_place(struct columns *columns, struct slice name)
{
    if (columns->columns.count == 0)
        gather(columns);
    return find(&columns->columns, name);
}
