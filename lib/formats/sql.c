/* sql - names and lists as SQL wants them */
#include "voc/sql.h"

#include "voc/arena.h"

const char *sql_quote(struct arena *arena, struct slice name)
{
    char *const quoted = arena_alloc(arena, name.length * 2 + 3);
    char *at = quoted;

    *at++ = '"';
    for (size_t i = 0; i < name.length; i++) {
        if (name.at[i] == '"')
            *at++ = '"';
        *at++ = name.at[i];
    }
    *at = '"';
    return quoted;
}

const char *sql_join(struct arena *arena, const char *const pieces[], size_t count)
{
    size_t length = 0;

    for (size_t i = 0; i < count; i++)
        length += strlen(pieces[i]) + 2;
    char *const list = arena_alloc(arena, length + 1);
    char *at = list;
    for (size_t i = 0; i < count; i++)
        at = stpcpy(stpcpy(at, i ? ", " : ""), pieces[i]);
    return list;
}
