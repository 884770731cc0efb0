/* choice - several maps held against an export: which fits best, or comes nearest */
#pragma once
#include "voc/fitness.h"

struct choice {
    struct fitness best;  /* without a map where none fits */
    struct fitness rival; /* as good as the best; without a map where there is none */
    struct fitness near;  /* the best of those that don't fit, where none does */
};

/* What it gives lasts as long as the arena. */
struct choice choice_of(struct arena *arena, const struct map *const maps[], size_t count, const char *path);
/* The one map that fits best. NULL and err where none fits, or two equally well. */
const struct map *choice_made(struct arena *arena, const struct choice *choice, size_t count,
                              const char *path, struct err *err);
