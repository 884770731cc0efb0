/* sieve - a column of patterns held against cells: which of them fit, remembered for cells that come again */
#pragma once
#include "voc/pattern.h"

#include <stdint.h>

struct sieve;

/* One bit for each pattern, in words of 64. */
static inline size_t sieve_words(size_t count)
{
    return (count + 63) / 64;
}

/* The patterns are borrowed for as long as the sieve is used. Memory is bounded, however many cells come. */
struct sieve *sieve_new(struct arena *arena, const struct pattern *const patterns[], size_t count);
/* Bit i % 64 of word i / 64 is set where pattern i fits the cell; valid until the next call. */
const uint64_t *sieve_fit(struct sieve *sieve, struct slice cell);
