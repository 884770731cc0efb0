/* ends - the numbers in a header that could be the ends of a scale, and what is said of each */
#pragma once
#include "voc/slice.h"

enum { ENDS_MOST = 12 };

/* How words belong to a number. */
enum ends_tie {
    ENDS_UNTIED, /* there are none */
    ENDS_BARE,   /* they stand beside it */
    ENDS_DASHED, /* `1 - best` */
    ENDS_CALLED, /* `1: best`, `1 (best)`, `1 being best`, `best (1)` */
    ENDS_EQUAL   /* `1 = best`, `best = 1` */
};

struct ends_label {
    enum ends_tie tie;
    int sense; /* as leaning_of has it */
};

struct ends_mark {
    double number;
    size_t start, end; /* in the header */
    bool in_brackets;
    bool listed;                      /* `1. best`, `1) best`, `(1) best` */
    struct ends_label behind, before; /* words behind it, words that lead to it */
};

struct ends {
    struct slice header;
    struct ends_mark marks[ENDS_MOST];
    size_t count;
};

struct ends ends_read(struct slice header, int effort);
/* Up to a sign that ends what is said. */
struct slice ends_piece(struct slice text);
