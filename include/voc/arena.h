/* arena - owns what a run allocates and closes what was registered with it */
#pragma once
#include <stddef.h>

struct arena;

/* A new arena; `exhausted` is called when memory runs out and must not return. */
struct arena *arena_new(void (*exhausted)(void));
/* The folder for temporary files of who uses it, borrowed; NULL, as at first: where the system keeps them.
   Those inside of it that are made later have it, too. */
void arena_set_folder(struct arena *arena, const char *folder);
const char *arena_folder(const struct arena *arena);
/* Calls what was deferred, the newest first, then frees all. */
void arena_free(struct arena *arena);

/* An arena inside another, for what is needed only for a while; freed with it at the latest. */
struct arena *arena_child(struct arena *arena);
/* Frees all that it owns and starts anew. */
void arena_clear(struct arena *arena);

/* Zeroed memory, aligned for anything, valid until arena_free. */
void *arena_alloc(struct arena *arena, size_t size);
/* The same without zeros in it: for large buffers of which often little is used. */
void *arena_room(struct arena *arena, size_t size);
/* Room for `count` items of `size` bytes, zeroed; an overflow counts as exhaustion. */
void *arena_array(struct arena *arena, size_t count, size_t size);
/* Moves the `old_size` bytes at `old` into a larger block whose rest is zero; the old
   block stays the arena's. */
void *arena_grow(struct arena *arena, const void *old, size_t old_size, size_t new_size);
/* Room for one more item behind `count` of them, each of which got its room so: where that is used up they
   are moved to twice as much, whose rest is zero. */
void *arena_more(struct arena *arena, const void *items, size_t count, size_t size);
/* Gives memory back that nobody uses any more, if it is large; what is small, or NULL, stays as it is. */
void arena_give(struct arena *arena, const void *memory);
/* A NUL-terminated copy of `length` bytes. */
char *arena_copy(struct arena *arena, const char *text, size_t length);
/* A formatted, NUL-terminated string. */
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Has `close(thing)` called by arena_free. */
void arena_defer(struct arena *arena, void (*close)(void *), void *thing);
