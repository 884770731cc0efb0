/* sieve - a column of patterns held against cells */
#include "voc/sieve.h"

#include "voc/arena.h"

#include <stdlib.h>

enum { SLOTS = 512, LONGEST_KEY = 96 };

struct slot {
    bool taken;
    size_t length;
    char key[LONGEST_KEY];
};

/* A pattern that only one text fits. */
struct exact {
    struct slice text;
    size_t index;
};

struct sieve {
    const struct pattern *const *patterns;
    size_t words;
    uint64_t *any;       /* patterns that fit every cell */
    struct exact *exact; /* by text */
    size_t exact_count;
    size_t *other; /* globs and expressions */
    size_t other_count;
    struct slot *slots;
    uint64_t *fits; /* of each slot, and one more set for cells that are too long to remember */
};

static void set_bit(uint64_t *fits, size_t index)
{
    fits[index / 64] |= UINT64_C(1) << index % 64;
}

static int by_text(const void *left, const void *right)
{
    return slice_compare(((const struct exact *)left)->text, ((const struct exact *)right)->text);
}

/* Texts are found by search, so that ten thousand of them cost no more than a few. */
static void sort_out(struct sieve *sieve, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct slice text;
        if (pattern_is_any(sieve->patterns[i]))
            set_bit(sieve->any, i);
        else if (pattern_is_text(sieve->patterns[i], &text))
            sieve->exact[sieve->exact_count++] = (struct exact){text, i};
        else
            sieve->other[sieve->other_count++] = i;
    }
    qsort(sieve->exact, sieve->exact_count, sizeof *sieve->exact, by_text);
}

struct sieve *sieve_new(struct arena *arena, const struct pattern *const patterns[], size_t count)
{
    struct sieve *sieve = arena_alloc(arena, sizeof *sieve);

    sieve->patterns = patterns;
    sieve->words = sieve_words(count);
    sieve->any = arena_array(arena, sieve->words, sizeof *sieve->any);
    sieve->exact = arena_array(arena, count, sizeof *sieve->exact);
    sieve->other = arena_array(arena, count, sizeof *sieve->other);
    sieve->slots = arena_array(arena, SLOTS, sizeof *sieve->slots);
    sieve->fits = arena_array(arena, (SLOTS + 1) * sieve->words, sizeof *sieve->fits);
    sort_out(sieve, count);
    return sieve;
}

/* FNV-1a (Fowler, Noll, Vo). */
static uint32_t hash(struct slice cell)
{
    uint32_t sum = 2166136261;

    for (size_t i = 0; i < cell.length; i++)
        sum = (sum ^ (unsigned char)cell.at[i]) * 16777619;
    return sum ^ sum >> 16;
}

/* Where the texts that are not less than the cell begin. */
static size_t search(const struct sieve *sieve, struct slice cell)
{
    size_t low = 0, high = sieve->exact_count;

    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (slice_compare(sieve->exact[middle].text, cell) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const uint64_t *try_all(const struct sieve *sieve, struct slice cell, uint64_t *fits)
{
    if (sieve->words)
        memcpy(fits, sieve->any, sieve->words * sizeof *fits);
    for (size_t i = search(sieve, cell); i < sieve->exact_count && slice_is(sieve->exact[i].text, cell); i++)
        set_bit(fits, sieve->exact[i].index);
    for (size_t i = 0; i < sieve->other_count; i++)
        if (pattern_fits(sieve->patterns[sieve->other[i]], cell))
            set_bit(fits, sieve->other[i]);
    return fits;
}

const uint64_t *sieve_fit(struct sieve *sieve, struct slice cell)
{
    if (cell.length > LONGEST_KEY)
        return try_all(sieve, cell, sieve->fits + SLOTS * sieve->words);
    const size_t place = hash(cell) % SLOTS;
    struct slot *const slot = &sieve->slots[place];
    uint64_t *const fits = sieve->fits + place * sieve->words;
    if (slot->taken && slice_is((struct slice){slot->key, slot->length}, cell))
        return fits;
    slot->taken = true;
    slot->length = cell.length;
    if (cell.length)
        memcpy(slot->key, cell.at, cell.length);
    return try_all(sieve, cell, fits);
}
