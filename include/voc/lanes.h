/* lanes - which of many bytes are marks of a CSV, found by vector instructions where the machine has them */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

/* Bytes that are looked at together: bit i of a mask stands for byte i. */
enum { LANES = 64 };

struct lanes {
    uint64_t quotes, delimiters, feeds, carriages, zeros;
};

/* Looks at `count` runs of LANES bytes, the first at `at`; they need no alignment. The same on every machine.
 */
void lanes_find(const char *at, size_t count, char delimiter, struct lanes lanes[]);

/* How many bytes at the start of a text are ASCII, as slice_ascii has it. */
size_t lanes_ascii(struct slice text);

/* The ways in which the machine at hand can look, by number, the one that is taken first: "AVX-512", "AVX2",
   "SSE2", "NEON", "portable"; NULL behind the last. And to look in one of them. */
const char *lanes_way(size_t number);
void lanes_find_by(const char *way, const char *at, size_t count, char delimiter, struct lanes lanes[]);
