/* radix - sorts whole numbers digit by digit */
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { RADIX_MOST = UINT16_MAX };

/* Ascending, at most RADIX_MOST of them; gives `values` or `spare`, whichever has them then. Least
   significant digit first (Knuth 1973, TAOCP 3, algorithm 5.2.5R), only those in which the values differ. */
uint32_t *radix_sort(uint32_t values[], uint32_t spare[], size_t count);
