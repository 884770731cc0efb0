/* census - how often texts occur */
#include "voc/census.h"

#include "voc/arena.h"
#include "voc/text.h"

#include <stdint.h>
#include <stdlib.h>

struct entry {
    struct slice text;
    uint32_t hash;
    long long count;
    size_t order;
};

struct census {
    struct arena *arena;
    struct entry *entries;
    size_t count, most;
    size_t *table; /* entries by hash, from 1; 0 is free */
    size_t table_size;
};

struct census *census_new(struct arena *arena, size_t most)
{
    struct census *census = arena_alloc(arena, sizeof *census);

    census->arena = arena;
    census->most = most;
    census->entries = arena_array(arena, most, sizeof *census->entries);
    census->table_size = most * 2 + 1;
    census->table = arena_array(arena, census->table_size, sizeof *census->table);
    return census;
}

/* FNV-1a (Fowler, Noll, Vo). */
static uint32_t hash_of(struct slice text)
{
    uint32_t sum = 2166136261;

    for (size_t i = 0; i < text.length; i++)
        sum = (sum ^ (unsigned char)text.at[i]) * 16777619;
    return sum;
}

void census_add(struct census *census, struct slice text)
{
    const uint32_t hash = hash_of(text);
    size_t place = hash % census->table_size;

    for (; census->table[place]; place = (place + 1) % census->table_size) {
        struct entry *const entry = &census->entries[census->table[place] - 1];
        if (entry->hash == hash && slice_is(entry->text, text)) {
            entry->count++;
            return;
        }
    }
    if (census->count == census->most)
        return;
    census->entries[census->count] =
        (struct entry){{slice_copy(census->arena, text), text.length}, hash, 1, census->count};
    census->table[place] = ++census->count;
}

static int more_common(const void *left, const void *right)
{
    const struct entry *const a = left, *const b = right;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return a->order < b->order ? -1 : 1;
}

size_t census_rank(struct census *census)
{
    qsort(census->entries, census->count, sizeof *census->entries, more_common);
    return census->count;
}

struct slice census_text(const struct census *census, size_t rank)
{
    return census->entries[rank].text;
}

long long census_count(const struct census *census, size_t rank)
{
    return census->entries[rank].count;
}
