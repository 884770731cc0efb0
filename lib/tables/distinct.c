/* distinct - whether many keys are all different */
#include "voc/distinct.h"

#include "voc/arena.h"

#include <string.h>

/* Keys are dealt to piles by their first bits, so that those of a pile, which alone can be the same, lie
   close together when they are compared. */
enum { PILE_BITS = 8, PILES = 1 << PILE_BITS, BLOCK_KEYS = 63, STACK_KEYS = 256 };

struct block {
    struct block *next;
    uint64_t keys[BLOCK_KEYS];
};

struct pile {
    struct block *blocks;
    size_t count, filled; /* keys; of the newest block */
};

struct distinct {
    struct arena *arena;
    size_t stacked;
    uint64_t stack[STACK_KEYS]; /* to be dealt together: their piles lie wide apart in memory */
    struct pile piles[PILES];
};

struct distinct *distinct_new(struct arena *arena)
{
    struct distinct *const distinct = arena_alloc(arena, sizeof *distinct);

    distinct->arena = arena_child(arena);
    return distinct;
}

static void deal(struct distinct *distinct, uint64_t key)
{
    struct pile *const pile = &distinct->piles[key >> (64 - PILE_BITS)];

    if (pile->filled == BLOCK_KEYS || !pile->blocks) {
        struct block *const block = arena_alloc(distinct->arena, sizeof *block);
        block->next = pile->blocks;
        pile->blocks = block;
        pile->filled = 0;
    }
    pile->blocks->keys[pile->filled++] = key;
    pile->count++;
}

static void deal_all(struct distinct *distinct)
{
    for (size_t i = 0; i < distinct->stacked; i++)
        deal(distinct, distinct->stack[i]);
    distinct->stacked = 0;
}

void distinct_add(struct distinct *distinct, uint64_t key)
{
    distinct->stack[distinct->stacked++] = key;
    if (distinct->stacked == STACK_KEYS)
        deal_all(distinct);
}

/* Puts a key into a table with room for more; false where it is there already. */
static bool put(uint64_t *table, size_t mask, uint64_t key)
{
    size_t at = key & mask;

    while (table[at] && table[at] != key)
        at = (at + 1) & mask;
    const bool is_new = !table[at];
    table[at] = key;
    return is_new;
}

/* A pile's keys, one of which may have been zero, which stands for a free place. */
static bool put_all(const struct pile *pile, uint64_t *table, size_t mask, bool *has_zero)
{
    size_t filled = pile->filled;

    for (const struct block *block = pile->blocks; block; block = block->next, filled = BLOCK_KEYS)
        for (size_t i = 0; i < filled; i++) {
            const uint64_t key = block->keys[i];
            if (key ? !put(table, mask, key) : *has_zero)
                return false;
            *has_zero = *has_zero || !key;
        }
    return true;
}

static size_t most_in_a_pile(struct distinct *const all[], size_t count)
{
    size_t most = 0;

    for (size_t i = 0; i < PILES; i++) {
        size_t keys = 0;
        for (size_t j = 0; j < count; j++)
            keys += all[j]->piles[i].count;
        most = keys > most ? keys : most;
    }
    return most;
}

static bool pile_differs(struct distinct *const all[], size_t count, size_t pile, uint64_t *table,
                         size_t size)
{
    bool has_zero = false;

    memset(table, 0, size * sizeof *table);
    for (size_t i = 0; i < count; i++)
        if (!put_all(&all[i]->piles[pile], table, size - 1, &has_zero))
            return false;
    return true;
}

bool distinct_all(struct distinct *const all[], size_t count)
{
    size_t size = 1;
    bool differ = true;

    for (size_t i = 0; i < count; i++)
        deal_all(all[i]);
    while (size < 2 * most_in_a_pile(all, count))
        size *= 2;
    uint64_t *const table = count ? arena_array(all[0]->arena, size, sizeof *table) : NULL;
    for (size_t i = 0; i < PILES && differ && count; i++)
        differ = pile_differs(all, count, i, table, size);
    for (size_t i = 0; i < count; i++) {
        arena_clear(all[i]->arena);
        memset(all[i]->piles, 0, sizeof all[i]->piles);
    }
    return differ;
}
