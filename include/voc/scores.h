/* scores - what the answers in a column look like, learnt from all its cells */
#pragma once
#include "voc/slice.h"

struct arena;
struct scores;

struct scores *scores_new(struct arena *arena);
/* Looks at a cell, trimmed and not empty. */
void scores_see(struct scores *scores, struct slice cell);

/* What was seen, held against a scale. */
struct scores_summary {
    long long count; /* numbers */
    long long inside, outside;
    double least, most;       /* of the inside ones */
    const char *outside_list; /* up to four different ones, joined by `|`; NULL where there are more */
    long long words;          /* cells that are no number */
    const char *labels;       /* clause for words that begin with their number (`10 - likely=10`), or NULL */
    const char *word;         /* one of the words */
};
struct scores_summary scores_summary(const struct scores *scores, struct arena *arena, double low,
                                     double high);
