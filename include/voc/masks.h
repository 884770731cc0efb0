/* masks - what stands in the blocks of a CSV, quotes considered: found many blocks at a time, only as far as
   every reader of CSV would agree

       struct masks_walk walk = masks_begin(text, ',');
       while (masks_next(&walk, &masks))
           for (size_t i = 0; i < masks.count; i++)
               use(masks.base + i * LANES, masks.ends[i]); */
#pragma once
#include "voc/lanes.h"

/* How many bytes are looked at in one go, at the most. */
enum { MASKS_MOST = LANES_RUN * LANES };

/* Bit i of a mask stands for byte i of its block. */
struct masks {
    size_t count;                 /* blocks, which follow each other */
    uint32_t base;                /* where the first one begins in the text */
    uint64_t marks[LANES_RUN];    /* ends of cells */
    uint64_t ends[LANES_RUN];     /* of them, ends of records */
    uint64_t newlines[LANES_RUN]; /* line ends, those inside of quotes too */
    uint64_t hidden[LANES_RUN];   /* delimiters inside of quotes */
};

/* What a block takes over from the one before it. */
struct masks_carry {
    uint64_t inside;  /* all bits: it begins inside of quotes */
    uint64_t opening; /* highest: a cell may begin behind it, or go on behind a doubled quote */
    uint64_t closed;  /* highest: a quote has closed it */
};

struct masks_walk {
    struct slice text;
    char delimiter;
    size_t at; /* how far it got */
    struct masks_carry carry;
    bool is_over;
};

/* From the start of a text of less than 4 GB on, which begins with a record. */
struct masks_walk masks_begin(struct slice text, char delimiter);
/* The next blocks, the last one as far as there is text; false where no more is sure: behind a zero byte, or
   a quote elsewhere than around a whole cell or doubled inside of one. A carriage return that is the last
   byte may be half a line end, and stands for nothing. */
bool masks_next(struct masks_walk *walk, struct masks *masks);
