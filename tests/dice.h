/* dice - numbers that are the same on any machine (Marsaglia, "Xorshift RNGs", Journal of Statistical
 * Software 8, 2003) */
#pragma once
#include <stdint.h>

/* The next one; the seed isn't 0. */
static inline uint32_t dice_roll(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    return *seed ^= *seed << 5;
}
