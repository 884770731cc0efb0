/* namesake - whether a name that nobody has is a slip for one that somebody has */
#include "voc/namesake.h"

#include "voc/arena.h"
#include "voc/text.h"

struct namesake {
    struct arena *arena;
    struct slice name, own;
    const char **others;
    size_t count, capacity;
};

/* What stands in front of an address's @; else the whole name. */
static struct slice own_part(struct slice name)
{
    const char *const end = name.length ? memchr(name.at, '@', name.length) : NULL;

    return end ? (struct slice){name.at, (size_t)(end - name.at)} : name;
}

struct namesake *namesake_new(struct arena *arena, struct slice name)
{
    struct namesake *const namesake = arena_alloc(arena, sizeof *namesake);

    *namesake = (struct namesake){.arena = arena, .name = name, .own = own_part(name)};
    return namesake;
}

void namesake_see(struct namesake *namesake, struct slice other)
{
    const char *const own = slice_copy(namesake->arena, own_part(other));

    if (!text_likely(namesake->own, &own, 1))
        return;
    if (namesake->count == namesake->capacity) {
        const size_t size = sizeof *namesake->others;
        namesake->capacity = namesake->capacity ? namesake->capacity * 2 : 8;
        namesake->others =
            arena_grow(namesake->arena, namesake->others, namesake->count * size, namesake->capacity * size);
    }
    namesake->others[namesake->count++] = slice_copy(namesake->arena, other);
}

const char *namesake_likely(const struct namesake *namesake)
{
    return text_likely(namesake->name, namesake->others, namesake->count);
}
