/* ordered - whether texts come in order, up or down: shorter before longer ones, as numbers do, and those of
   a length byte by byte. Then all of them are different, and only the ends have to be known for that. */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

enum { ORDERED_LONGEST = 64 };

/* What is compared of a text that isn't longer than they are, as its bytes would be. */
struct ordered_words {
    uint64_t first, last;
};

/* Zeroed: none came yet. */
struct ordered {
    char first[ORDERED_LONGEST], last[ORDERED_LONGEST];
    size_t first_length, length, count;
    struct ordered_words words; /* of the last one */
    bool is_down;               /* where two came */
};

/* One more; false where it doesn't follow those before it, or is longer than ORDERED_LONGEST. */
bool ordered_see(struct ordered *ordered, struct slice text);
/* All of some more, which came by themselves; false where they don't follow. */
bool ordered_join(struct ordered *ordered, const struct ordered *more);
