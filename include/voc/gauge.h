/* gauge - what a header says of its scale: `(1 = very satisfied, 5 = very dissatisfied)`, `(0-10)`, `(%)` */
#pragma once
#include "voc/slice.h"

struct gauge {
    bool has_low, has_high; /* whether it names that end */
    double low, high;
    int best;        /* 1: it says that the high end is the good one, -1: the low one, 0: neither */
    bool is_unclear; /* it says which, but in words that aren't known, or that are no direction: `reversed`,
                        `5 to 1` */
};

/* Reads it in English, and its simple forms in German, French and Spanish; what is much of an effort
   is bad. */
struct gauge gauge_read(struct slice header);
/* Whether it says anything of the scale's ends. */
bool gauge_tells(const struct gauge *gauge);
