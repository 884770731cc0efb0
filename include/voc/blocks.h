/* blocks - columns next to each other that hold one score: each stands for a number, and the marked one
   is the answer */
#pragma once
#include "voc/match.h"
#include "voc/rows.h"

struct arena;

struct block {
    size_t first, last; /* columns, from 0 */
    const struct match_wish *wish;
    const char *column, *format; /* of the map line that takes them */
    size_t *slots;
    long long answered; /* rows with one mark */
    long long doubled;  /* rows with more */
};

/* Those of the header whose labels run over a score's whole scale, either way, and whose question is about
   that score, but for what is given; *count of them, in the arena. */
struct block *blocks_find(struct arena *arena, const struct rows *rows, const struct match_given *given,
                          size_t *count);
/* Makes their columns and fields given ones, so that no others are taken for them. */
void blocks_give(struct arena *arena, const struct block blocks[], size_t count, size_t width,
                 struct match_given *given);
/* Asks for its columns before the first row; looks at the next row. */
void block_want(struct arena *arena, struct block *block, struct rows *rows);
void block_see(struct block *block, const struct rows *rows);
