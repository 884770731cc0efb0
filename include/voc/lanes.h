/* lanes - which of many bytes are marks of a CSV, found by vector instructions where the machine has them */
#pragma once
#include "voc/machine.h"
#include "voc/slice.h"

#include <stdint.h>

/* Bytes that are looked at together, and how often at most in one go. */
enum { LANES = 64, LANES_RUN = 32 };

/* Of each LANES bytes a mask, bit i of which stands for byte i. */
struct lanes {
    uint64_t quotes[LANES_RUN], delimiters[LANES_RUN], feeds[LANES_RUN], carriages[LANES_RUN],
        zeros[LANES_RUN];
    uint64_t odds[LANES_RUN]; /* whether the quotes up to and with this byte are odd in number */
};

/* Looks at `count` times LANES bytes, LANES_RUN times at the most, from `at` on; they need no alignment. The
   same on every machine. */
void lanes_find(const char *at, size_t count, char delimiter, struct lanes *lanes);

/* The same in one of the ways that the machine at hand has, 0 the one that is taken; false behind the last.
 */
bool lanes_find_by(size_t way, const char *at, size_t count, char delimiter, struct lanes *lanes);

/* Sixteen bytes that are compared at once, on machines that can. */
typedef signed char lanes_block __attribute__((vector_size(16)));
enum { LANES_BLOCK = sizeof(lanes_block), LANES_COUNT = 127 /* that a lane of it can count up to */ };

static inline lanes_block lanes_load(const char *at)
{
    lanes_block bytes;

    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}
static inline bool lanes_any(lanes_block marks)
{
    uint64_t halves[2];

    memcpy(halves, &marks, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}
/* What all lanes have counted up to. */
static inline size_t lanes_sum(lanes_block counts)
{
    const uint64_t odd = UINT64_C(0x00FF00FF00FF00FF);
    uint64_t halves[2];

    memcpy(halves, &counts, sizeof halves);
    const uint64_t bytes = halves[0] + halves[1], pairs = (bytes & odd) + (bytes >> 8 & odd);
    return (size_t)(pairs * UINT64_C(0x0001000100010001) >> 48);
}

/* Twice as many, for functions that are made MACHINE_TWICE: elsewhere they are two halves. */
typedef signed char lanes_wide __attribute__((vector_size(2 * sizeof(lanes_block))));
enum { LANES_WIDE = sizeof(lanes_wide) };

struct lanes_halves {
    lanes_block of[2];
};
MACHINE_INLINE struct lanes_halves lanes_halves(const lanes_wide *bytes)
{
    struct lanes_halves halves;

    memcpy(&halves, bytes, sizeof halves);
    return halves;
}
MACHINE_INLINE bool lanes_any_wide(const lanes_wide *marks)
{
    const struct lanes_halves halves = lanes_halves(marks);

    return lanes_any(halves.of[0] | halves.of[1]);
}
MACHINE_INLINE size_t lanes_sum_wide(const lanes_wide *counts)
{
    const struct lanes_halves halves = lanes_halves(counts);

    return lanes_sum(halves.of[0]) + lanes_sum(halves.of[1]);
}
