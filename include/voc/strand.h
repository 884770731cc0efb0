/* strand - the marks of one file's column in the order of its rows, in a bounded number of blocks */
#pragma once
#include "voc/marks.h"
#include "voc/spot.h"

enum { STRAND_BLOCKS = 64, STRAND_FIRST = 16 };

struct strand {
    struct marks blocks[STRAND_BLOCKS];  /* of `span` marks each */
    struct spot_row rows[STRAND_BLOCKS]; /* where they begin */
    long long span, count;
    long long block, filled; /* the last one, and how many marks it has */
    long long rises, falls;  /* from one mark to the next */
    int last;
};

/* Begins anew. */
void strand_clear(struct strand *strand);
/* The marks of rows that follow each other, -1 where there is none. */
void strand_see(struct strand *strand, const signed char *marks, const struct spot_row *rows, size_t count);
void strand_all(const struct strand *strand, struct marks *sum);

/* Where the scale changes most surely, and the marks on both sides; MARKS_SAME where it doesn't, or where
   rows are sorted by their marks (hardly ever fall, or rise), as such parts differ honestly. */
struct strand_change {
    enum marks_change kind;
    struct marks before, after;
    struct spot_row row;
};
struct strand_change strand_change(const struct strand *strand);
