/* arena - owns what a run allocates */
#include "voc/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 8 * 1024, BLOCK_SIZE = 64 * 1024, LARGE = BLOCK_SIZE / 4 };

struct block {
    struct block *next;
    bool is_one; /* a single large piece */
    size_t size;
    max_align_t bytes[];
};

struct deferred {
    struct deferred *next;
    void (*close)(void *);
    void *thing;
};

struct arena {
    struct block *blocks;
    struct block *standing; /* the one that small pieces come from; arena_clear keeps it */
    char *free;
    size_t left;
    struct deferred *deferred;
    void (*exhausted)(void);
    const char *folder;
};

static struct block *block_new(struct arena *arena, size_t size, void *(*get)(size_t count, size_t size))
{
    struct block *block = size > SIZE_MAX - sizeof *block ? NULL : get(1, sizeof *block + size);

    if (!block) {
        arena->exhausted();
        abort();
    }
    block->is_one = false;
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

static void *without_zeros(size_t count, size_t size)
{
    return malloc(count * size);
}

static void *large(struct arena *arena, size_t size, void *(*get)(size_t count, size_t size))
{
    struct block *const block = block_new(arena, size, get);

    block->is_one = true;
    return block->bytes;
}

struct arena *arena_new(void (*exhausted)(void))
{
    struct arena *arena = calloc(1, sizeof *arena);

    if (!arena) {
        exhausted();
        abort();
    }
    arena->exhausted = exhausted;
    return arena;
}

void arena_set_folder(struct arena *arena, const char *folder)
{
    arena->folder = folder;
}

const char *arena_folder(const struct arena *arena)
{
    return arena->folder;
}

static void release(struct arena *arena, const struct block *spared)
{
    for (struct deferred *deferred = arena->deferred; deferred; deferred = deferred->next)
        deferred->close(deferred->thing);
    arena->deferred = NULL;
    for (struct block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        if (block != spared)
            free(block);
    }
}

static void free_arena(void *arena)
{
    release(arena, NULL);
    free(arena);
}

void arena_free(struct arena *arena)
{
    free_arena(arena);
}

struct arena *arena_child(struct arena *arena)
{
    struct arena *child = arena_new(arena->exhausted);

    child->folder = arena->folder;
    arena_defer(arena, free_arena, child);
    return child;
}

void arena_clear(struct arena *arena)
{
    release(arena, arena->standing);
    arena->blocks = arena->standing;
    if (!arena->standing)
        return;
    arena->standing->next = NULL;
    memset(arena->standing->bytes, 0, arena->standing->size - arena->left);
    arena->free = (char *)arena->standing->bytes;
    arena->left = arena->standing->size;
}

/* A new block for small pieces, larger than the last, of which many arenas need but one. */
static void stand_on_new(struct arena *arena, size_t least)
{
    size_t size = arena->standing ? arena->standing->size * 2 : FIRST_BLOCK;

    while (size < least)
        size *= 2;
    size = size < BLOCK_SIZE ? size : BLOCK_SIZE;
    arena->standing = block_new(arena, size, calloc);
    arena->free = (char *)arena->standing->bytes;
    arena->left = size;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t unit = sizeof(max_align_t);

    if (size >= LARGE)
        return large(arena, size, calloc);
    size = size ? (size + unit - 1) / unit * unit : unit;
    if (size > arena->left)
        stand_on_new(arena, size);
    void *memory = arena->free;
    arena->free += size;
    arena->left -= size;
    return memory;
}

void *arena_room(struct arena *arena, size_t size)
{
    return size >= LARGE ? large(arena, size, without_zeros) : arena_alloc(arena, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    return arena_alloc(arena, size && count > SIZE_MAX / size ? SIZE_MAX : count * size);
}

void *arena_grow(struct arena *arena, const void *old, size_t old_size, size_t new_size)
{
    void *memory = arena_alloc(arena, new_size);

    if (old_size)
        memcpy(memory, old, old_size);
    return memory;
}

void *arena_more(struct arena *arena, const void *items, size_t count, size_t size)
{
    const bool is_full = (count & (count - 1)) == 0; /* 0 and the powers of two */

    return is_full ? arena_grow(arena, items, count * size, (count ? count * 2 : 1) * size)
                   : (void *)(uintptr_t)items;
}

void arena_give(struct arena *arena, const void *memory)
{
    for (struct block **link = &arena->blocks; *link && memory; link = &(*link)->next) {
        struct block *const block = *link;
        if (!block->is_one || (const void *)block->bytes != memory)
            continue;
        *link = block->next;
        free(block);
        return;
    }
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);

    if (length)
        memcpy(copy, text, length);
    return copy;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;

    va_start(arguments, format);
    va_copy(again, arguments);
    const int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);
    vsnprintf(text, (size_t)(length < 0 ? 0 : length) + 1, format, again);
    va_end(again);
    return text;
}

void arena_defer(struct arena *arena, void (*close)(void *), void *thing)
{
    struct deferred *deferred = arena_alloc(arena, sizeof *deferred);

    *deferred = (struct deferred){arena->deferred, close, thing};
    arena->deferred = deferred;
}
