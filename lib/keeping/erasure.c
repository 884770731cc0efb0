/* erasure - what becomes of a column of the rows of someone who is forgotten */
#include "voc/erasure.h"

#include "voc/arena.h"
#include "voc/headers.h"
#include "voc/sql.h"

enum { COMMON = 10 }; /* rows of others that have a value, too: it tells nobody apart */

static bool is_one_of(struct slice name, const char *const names[])
{
    for (size_t i = 0; names[i]; i++)
        if (slice_is(name, slice_of(names[i])))
            return true;
    return false;
}

/* Whether a column's name says that it names people, or has what they said. */
static bool is_personal(struct arena *arena, struct slice name)
{
    static const char *const words[] = {"name",  "firstname", "lastname", "surname", "email",
                                        "mail",  "phone",     "mobile",   "address", "birthday",
                                        "birth", "ip",        NULL};
    const char *const plain = headers_plain(arena, name);
    struct slice rest = slice_of(plain), word;

    if (headers_fit("customer", plain) > 0 || headers_fit("text", plain) > 0 || headers_fit("id", plain) > 0)
        return true;
    while (!headers_dimension(plain) && slice_split(&rest, ' ', &word))
        if (is_one_of(word, words))
            return true;
    return false;
}

const char *erasure_of(struct arena *arena, struct slice name, const char *rows)
{
    static const char *const kept[] = {"id",  "source", "channel", "nps", "csat",
                                       "ces", "rating", "weight",  NULL};
    static const char *const times[] = {"at", "asked_at", "answered_at", "resolved_at", "closed_at", NULL};
    const char *const column = sql_quote(arena, name);

    if (is_one_of(name, kept))
        return NULL;
    if (is_one_of(name, times))
        return arena_printf(arena, "UPDATE feedback SET %s = substr(%s, 1, 10) WHERE (source, id) IN %s",
                            column, column, rows);
    if (is_personal(arena, name))
        return arena_printf(arena, "UPDATE feedback SET %s = NULL WHERE (source, id) IN %s", column, rows);
    return arena_printf(
        arena,
        "UPDATE feedback SET %s = NULL WHERE (source, id) IN %s AND %s IN (SELECT value FROM (SELECT "
        "DISTINCT "
        "%s AS value FROM feedback WHERE (source, id) IN %s) WHERE (SELECT count(*) FROM (SELECT 1 FROM "
        "feedback AS other WHERE other.%s IS value AND (other.source, other.id) NOT IN %s LIMIT %d)) < %d)",
        column, rows, column, column, rows, column, rows, COMMON, COMMON);
}
