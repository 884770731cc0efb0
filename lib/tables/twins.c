/* twins - which of many rows have the same key */
#include "voc/twins.h"

#include "voc/arena.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 1024, FEW = 24, KEY_BITS = 64, MOST_DIGIT = 10 };

#define FIRST (UINT64_C(1) << 63) /* no row before it has the key */
#define HELD (UINT64_C(1) << 62)  /* instead of the next row the one that holds */
#define ROW (HELD - 1)

struct entry {
    uint64_t key;    /* once linked: the next row of the same key, FIRST, HELD */
    uint64_t number; /* of the row */
};

struct twins {
    struct arena *arena;
    struct entry *entries;
    uint64_t *places;
    uint64_t count, capacity;
};

static void twins_free(void *thing)
{
    free(((struct twins *)thing)->entries);
    free(((struct twins *)thing)->places);
}

/* Memory that isn't touched yet costs nothing, so doubling is cheap. */
static void widen(struct twins *twins)
{
    twins->capacity = twins->capacity ? twins->capacity * 2 : FIRST_CAPACITY;
    struct entry *const entries = realloc(twins->entries, twins->capacity * sizeof *entries);
    if (entries)
        twins->entries = entries;
    uint64_t *const places = realloc(twins->places, twins->capacity * sizeof *places);
    if (places)
        twins->places = places;
    if (!entries || !places)
        arena_alloc(twins->arena, SIZE_MAX); /* ends the run as the arena ends it */
}

struct twins *twins_new(struct arena *arena)
{
    struct twins *const twins = arena_alloc(arena, sizeof *twins);

    twins->arena = arena;
    arena_defer(arena, twins_free, twins);
    return twins;
}

void twins_add(struct twins *twins, uint64_t key, uint64_t place)
{
    if (twins->count == twins->capacity)
        widen(twins);
    twins->entries[twins->count] = (struct entry){key, twins->count};
    twins->places[twins->count++] = place;
}

static bool comes_before(const struct entry *a, const struct entry *b)
{
    return a->key != b->key ? a->key < b->key : a->number < b->number;
}

static void insert(struct entry *entries, uint64_t count)
{
    for (uint64_t i = 1; i < count; i++) {
        const struct entry entry = entries[i];
        uint64_t j = i;
        for (; j > 0 && comes_before(&entry, &entries[j - 1]); j--)
            entries[j] = entries[j - 1];
        entries[j] = entry;
    }
}

/* So many bits of key and number, from the most significant one; not across the two. */
static size_t digit(const struct entry *entry, int at, int bits)
{
    const uint64_t word = at < KEY_BITS ? entry->key : entry->number;

    return (size_t)(word << at % KEY_BITS >> (KEY_BITS - bits));
}

/* So many that a few entries have each digit. */
static int digit_bits(uint64_t count, int at)
{
    int bits = 1;

    while (bits < MOST_DIGIT && bits < KEY_BITS - at % KEY_BITS && count >> bits > FEW / 2)
        bits++;
    return bits;
}

/* How many entries have each digit; false where all have the same. */
static bool count_digits(const struct entry *entries, uint64_t count, int at, int bits, uint64_t *counts)
{
    memset(counts, 0, sizeof *counts << bits);
    for (uint64_t i = 0; i < count; i++)
        counts[digit(&entries[i], at, bits)]++;
    return counts[digit(entries, at, bits)] < count;
}

/* Each entry to the others of its digit; they start where `starts` says, which then says where they end. */
static void send_home(struct entry *entries, int at, int bits, uint64_t *starts, const uint64_t *ends)
{
    for (size_t i = 0; i >> bits == 0; i++)
        while (starts[i] < ends[i]) {
            struct entry *const entry = &entries[starts[i]];
            struct entry *const other = &entries[starts[digit(entry, at, bits)]++];
            const struct entry moved = *entry;
            *entry = *other;
            *other = moved;
        }
}

/* In place, as a large file leaves no room beside it (McIlroy, Bostic and McIlroy, 1993: American
   flag sort). */
static void sort(struct entry *entries, uint64_t count, int at)
{
    uint64_t starts[1 << MOST_DIGIT], ends[1 << MOST_DIGIT];
    int bits = digit_bits(count, at);

    if (count <= FEW) {
        insert(entries, count);
        return;
    }
    while (!count_digits(entries, count, at, bits, starts)) {
        at += bits;
        bits = digit_bits(count, at);
    }
    for (size_t i = 0, place = 0; i >> bits == 0; i++) {
        ends[i] = place + starts[i];
        starts[i] = place;
        place = ends[i];
    }
    send_home(entries, at, bits, starts, ends);
    for (size_t i = 0; i >> bits == 0; i++) {
        const uint64_t start = i ? ends[i - 1] : 0;
        sort(entries + start, ends[i] - start, at + bits);
    }
}

void twins_link(struct twins *twins)
{
    struct entry *const entries = twins->entries;
    uint64_t before = 0;

    sort(entries, twins->count, 0);
    for (uint64_t i = 0; i < twins->count; i++) {
        const uint64_t key = entries[i].key;
        const bool first = i == 0 || key != before;
        const bool last = i + 1 == twins->count || entries[i + 1].key != key;
        before = key;
        entries[i].key = (last ? ROW : entries[i + 1].number) | (first ? FIRST : 0);
    }
    for (uint64_t i = 0; i < twins->count; i++)
        while (entries[i].number != i) {
            const struct entry entry = entries[i];
            entries[i] = entries[entry.number];
            entries[entry.number] = entry;
        }
}

uint64_t twins_count(const struct twins *twins)
{
    return twins->count;
}

uint64_t twins_place(const struct twins *twins, uint64_t row)
{
    return twins->places[row];
}

bool twins_is_first(const struct twins *twins, uint64_t row)
{
    return (twins->entries[row].key & FIRST) != 0;
}

uint64_t twins_next(const struct twins *twins, uint64_t row)
{
    const uint64_t key = twins->entries[row].key;

    return key & HELD || (key & ROW) == ROW ? TWINS_NONE : key & ROW;
}

void twins_hold(struct twins *twins, uint64_t row, uint64_t holder)
{
    twins->entries[row].key = holder | FIRST | HELD;
}

void twins_part(struct twins *twins, uint64_t row)
{
    twins_hold(twins, row, row);
}

uint64_t twins_holder(const struct twins *twins, uint64_t row)
{
    const uint64_t key = twins->entries[row].key;

    return key & HELD ? key & ROW : row;
}
