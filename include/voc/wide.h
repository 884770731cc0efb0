/* wide - whole numbers of 256 bits, so that sums are exact whatever their order */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

/* Two's complement, the lowest limb first. Nothing here overflows for what fits. */
struct wide {
    uint64_t limbs[4];
};

enum { WIDE_SIZE = 96 }; /* room for any as text */

struct wide wide_of(int64_t value);
struct wide wide_add(struct wide a, struct wide b);
struct wide wide_subtract(struct wide a, struct wide b);
/* The product, which must fit, too. */
struct wide wide_times(struct wide wide, int64_t by);
bool wide_is_negative(struct wide wide);
bool wide_is(struct wide a, struct wide b);
/* Correctly rounded. */
double wide_double(struct wide wide);
/* As a decimal with so many decimals (0 to 40), trailing zeros and point cut: of 12500, with three, `12.5`.
   Returns the length. */
size_t wide_write(struct wide wide, int decimals, char text[WIDE_SIZE]);
/* Reads what wide_write wrote, of up to 76 digits with all decimals; false on anything else. */
bool wide_parse(struct slice text, int decimals, struct wide *wide);
