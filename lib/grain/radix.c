/* radix - sorts whole numbers digit by digit */
#include "voc/radix.h"

enum { BITS = 8, DIGITS = 1 << BITS, FEW = 48 };

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
static void sort_digit(const uint32_t from[], uint32_t to[], size_t count, int shift)
{
    uint16_t places[DIGITS] = {0};
    uint16_t next = 0;

    for (size_t i = 0; i < count; i++)
        places[from[i] >> shift & (DIGITS - 1)]++;
    for (size_t i = 0; i < DIGITS; i++) {
        const uint16_t own = places[i];
        places[i] = next;
        next = (uint16_t)(next + own);
    }
    for (size_t i = 0; i < count; i++)
        to[places[from[i] >> shift & (DIGITS - 1)]++] = from[i];
}

uint32_t *radix_sort(uint32_t values[], uint32_t spare[], size_t count)
{
    uint32_t *sorted = values, *other = spare, differ = 0;

    if (count <= FEW) {
        sort_few(values, count);
        return values;
    }
    for (size_t i = 1; i < count; i++)
        differ |= values[i] ^ values[0];
    for (int shift = 0; shift < 32; shift += BITS) {
        if (!(differ >> shift & (DIGITS - 1)))
            continue;
        sort_digit(sorted, other, count, shift);
        uint32_t *const next = other;
        other = sorted;
        sorted = next;
    }
    return sorted;
}
