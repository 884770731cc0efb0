/* arena - owns what a run allocates */
#include "voc/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024, LARGE = BLOCK_SIZE / 4 };

struct block {
    struct block *next;
    max_align_t bytes[];
};

struct deferred {
    struct deferred *next;
    void (*close)(void *);
    void *thing;
};

struct arena {
    struct block *blocks;
    char *free;
    size_t left;
    struct deferred *deferred;
    void (*exhausted)(void);
};

static struct block *block_new(struct arena *arena, size_t size)
{
    struct block *block = size > SIZE_MAX - sizeof *block ? NULL : calloc(1, sizeof *block + size);

    if (!block) {
        arena->exhausted();
        abort();
    }
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
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

void arena_free(struct arena *arena)
{
    for (struct deferred *deferred = arena->deferred; deferred; deferred = deferred->next)
        deferred->close(deferred->thing);
    for (struct block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(arena);
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t unit = sizeof(max_align_t);

    if (size >= LARGE)
        return block_new(arena, size)->bytes;
    size = size ? (size + unit - 1) / unit * unit : unit;
    if (size > arena->left) {
        arena->free = (char *)block_new(arena, BLOCK_SIZE)->bytes;
        arena->left = BLOCK_SIZE;
    }
    void *memory = arena->free;
    arena->free += size;
    arena->left -= size;
    return memory;
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
