/* spring - where bytes come from: a file, a pipe, or what one spring makes of another */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;

enum { SPRING_HEAD = 4096 };

/* A kind of spring begins with this and says how bytes are drawn: at most `size` of them, at least one, and
   none only at the end. */
struct spring {
    bool (*draw)(struct spring *spring, char *room, size_t size, size_t *got, struct err *err);
    const char *name; /* for messages */
    char head[SPRING_HEAD];
    size_t head_at, head_filled;
};

/* Opens a file, or standard input for "-"; the arena closes it. A plain file is read without moving its
   offset, so that it can be opened again. NULL and err when it can't be read. */
struct spring *spring_open(struct arena *arena, const char *path, const char *name, struct err *err);
/* A text that is there already, borrowed. */
struct spring *spring_text(struct arena *arena, struct slice text, const char *name);
/* Whether it is a plain file, read as it stands there, which can be opened again. Of such a one: where the
   byte stands that comes next; to go on from another place; how long it is, false where that can't
   be told. */
bool spring_is_plain(const struct spring *spring);
uint64_t spring_place(const struct spring *spring);
void spring_go_to(struct spring *spring, uint64_t place);
bool spring_size(const struct spring *spring, uint64_t *size);
/* The next bytes, at most `size`; *got is 0 only at the end. */
bool spring_pull(struct spring *spring, char *room, size_t size, size_t *got, struct err *err);
/* What comes next without taking it: `most` bytes, SPRING_HEAD at the most, fewer only at the end. Valid
   until the next call. */
bool spring_peek(struct spring *spring, size_t most, struct slice *next, struct err *err);
/* Everything that is left, by way of a temporary file without a name; that one can be rewound. */
struct spring *spring_spool(struct arena *arena, struct spring *spring, struct err *err);
/* Lets a spooled spring start anew. */
void spring_rewind(struct spring *spool);
