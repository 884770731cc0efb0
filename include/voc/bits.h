/* bits - where the bits of masks are, told by vector instructions where the machine has them */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The places of all bits of `count` masks, of which the first bit of the first stands at `base`, in order;
   gives how many there are. Up to 64 more may be written behind them. */
size_t bits_places(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[]);
/* The same in one of the ways that the machine at hand has, 0 the one that is taken; *found is how many there
   are. False behind the last. */
bool bits_places_by(size_t way, const uint64_t masks[], size_t count, uint32_t base, uint32_t places[],
                    size_t *found);
