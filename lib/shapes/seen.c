/* seen - which keys came before */
#include "voc/seen.h"

#include "voc/arena.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 1024 };

struct entry {
    uint64_t key;
    uint32_t count;         /* in that file; 0: the entry is free */
    uint32_t file : 31;     /* the last that had it */
    uint32_t elsewhere : 1; /* whether one before that had it */
};

struct seen {
    struct arena *arena;
    struct entry *entries; /* a power of two, at most three quarters full */
    size_t capacity, count;
};

static void seen_free(void *thing)
{
    free(((struct seen *)thing)->entries);
}

static struct entry *entries_new(struct seen *seen, size_t capacity)
{
    struct entry *entries = calloc(capacity, sizeof *entries);

    if (!entries)
        arena_alloc(seen->arena, SIZE_MAX); /* ends the run as the arena ends it */
    return entries;
}

struct seen *seen_new(struct arena *arena)
{
    struct seen *seen = arena_alloc(arena, sizeof *seen);

    *seen = (struct seen){.arena = arena, .capacity = FIRST_CAPACITY};
    seen->entries = entries_new(seen, FIRST_CAPACITY);
    arena_defer(arena, seen_free, seen);
    return seen;
}

static struct entry *find(struct entry *entries, size_t capacity, uint64_t key)
{
    size_t at = key & (capacity - 1);

    while (entries[at].count && entries[at].key != key)
        at = (at + 1) & (capacity - 1);
    return &entries[at];
}

static void widen(struct seen *seen)
{
    const size_t capacity = seen->capacity * 2;
    struct entry *entries = entries_new(seen, capacity);

    for (size_t i = 0; i < seen->capacity; i++)
        if (seen->entries[i].count)
            *find(entries, capacity, seen->entries[i].key) = seen->entries[i];
    free(seen->entries);
    seen->entries = entries;
    seen->capacity = capacity;
}

struct seen_before seen_add(struct seen *seen, uint64_t key, uint32_t file)
{
    struct seen_before before = {0};

    if (seen->count >= seen->capacity / 4 * 3)
        widen(seen);
    struct entry *const entry = find(seen->entries, seen->capacity, key);
    if (entry->count == 0) {
        seen->count++;
    } else if (entry->file == file) {
        before = (struct seen_before){entry->count, entry->elsewhere};
    } else {
        before.elsewhere = true;
    }
    *entry = (struct entry){key, before.here + 1, file & INT32_MAX, before.elsewhere};
    return before;
}
