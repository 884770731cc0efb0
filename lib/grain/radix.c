/* radix - sorts whole numbers digit by digit */
#include "voc/radix.h"

enum { MOST_BITS = 9, DIGITS = 1 << MOST_BITS, FEW = 48 }; /* of a digit */

/* By insertion. */
static void sort_few(uint32_t values[], size_t count)
{
    for (size_t i = 1; i < count; i++) {
        const uint32_t value = values[i];
        size_t place = i;
        for (; place > 0 && values[place - 1] > value; place--)
            values[place] = values[place - 1];
        values[place] = value;
    }
}

/* By one digit, keeping the order of those that have the same. */
static void sort_digit(const uint32_t from[], uint32_t to[], size_t count, int shift, int bits)
{
    const uint32_t last = (UINT32_C(1) << bits) - 1;
    uint16_t places[DIGITS] = {0};
    uint16_t next = 0;

    for (size_t i = 0; i < count; i++)
        places[from[i] >> shift & last]++;
    for (size_t i = 0; i <= last; i++) {
        const uint16_t own = places[i];
        places[i] = next;
        next = (uint16_t)(next + own);
    }
    for (size_t i = 0; i < count; i++)
        to[places[from[i] >> shift & last]++] = from[i];
}

/* The lowest bit in which values differ, and behind the highest one. */
static void find_bits(const uint32_t values[], size_t count, int *low, int *end)
{
    uint32_t differ = 0;

    for (size_t i = 1; i < count; i++)
        differ |= values[i] ^ values[0];
    for (*low = 0; differ && !(differ >> *low & 1);)
        ++*low;
    for (*end = *low; *end < 32 && differ >> *end;)
        ++*end;
}

uint32_t *radix_sort(uint32_t values[], uint32_t spare[], size_t count)
{
    uint32_t *sorted = values, *other = spare;
    int low, end;

    if (count <= FEW) {
        sort_few(values, count);
        return values;
    }
    find_bits(values, count, &low, &end);
    const int digits = (end - low + MOST_BITS - 1) / MOST_BITS;
    for (int left = digits; left > 0; left--) { /* of widths that are alike */
        const int bits = (end - low + left - 1) / left;
        sort_digit(sorted, other, count, low, bits);
        low += bits;
        uint32_t *const next = other;
        other = sorted;
        sorted = next;
    }
    return sorted;
}
