/* draft - text that grows */
#pragma once
#include "voc/slice.h"

struct arena;

struct draft {
    struct arena *arena;
    char *text; /* NUL-terminated once something was added; NULL before */
    size_t length, capacity;
};

static inline struct draft draft_new(struct arena *arena)
{
    return (struct draft){.arena = arena};
}

void draft_add(struct draft *draft, const char *text);
/* That many blanks. */
void draft_pad(struct draft *draft, size_t count);
