/* seen - which keys came before */
#include "voc/seen.h"

#include "voc/arena.h"

#include <stdbool.h>
#include <stdlib.h>

enum { FIRST_CAPACITY = 1024 };

/* Files are told apart by so many numbers; then older ones are taken together. */
enum { ERA = 255, MOST = (1 << 28) - 1 };

struct entry {
    uint64_t key;
    uint64_t here : 28;      /* in the last file that had it */
    uint64_t elsewhere : 28; /* the most in any before that; both 0: the entry is free */
    uint64_t file : 8;       /* of this era, from 1; 0: of an older one */
};

struct seen {
    struct arena *arena;
    struct entry *entries; /* a power of two, at most three quarters full */
    size_t capacity, count;
    uint32_t era;
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

static bool is_taken(const struct entry *entry)
{
    return entry->here || entry->elsewhere;
}

static struct entry *find(struct entry *entries, size_t capacity, uint64_t key)
{
    size_t at = key & (capacity - 1);

    while (is_taken(&entries[at]) && entries[at].key != key)
        at = (at + 1) & (capacity - 1);
    return &entries[at];
}

static void widen(struct seen *seen)
{
    const size_t capacity = seen->capacity * 2;
    struct entry *entries = entries_new(seen, capacity);

    for (size_t i = 0; i < seen->capacity; i++)
        if (is_taken(&seen->entries[i]))
            *find(entries, capacity, seen->entries[i].key) = seen->entries[i];
    free(seen->entries);
    seen->entries = entries;
    seen->capacity = capacity;
}

/* What came before becomes an earlier file's. */
static void turn(struct entry *entry)
{
    if (entry->here > entry->elsewhere)
        entry->elsewhere = entry->here;
    entry->here = 0;
    entry->file = 0;
}

static void turn_all(struct seen *seen)
{
    for (size_t i = 0; i < seen->capacity; i++)
        turn(&seen->entries[i]);
}

struct seen_before seen_add(struct seen *seen, uint64_t key, uint32_t file)
{
    const unsigned number = file % ERA + 1;

    if (file / ERA != seen->era)
        turn_all(seen);
    seen->era = file / ERA;
    if (seen->count >= seen->capacity / 4 * 3)
        widen(seen);
    struct entry *const entry = find(seen->entries, seen->capacity, key);
    seen->count += !is_taken(entry);
    entry->key = key;
    if (entry->file != number)
        turn(entry);
    const struct seen_before before = {(uint32_t)entry->here, (uint32_t)entry->elsewhere};
    entry->here += entry->here < MOST;
    entry->file = number & UINT8_MAX;
    return before;
}
