/* bits - where the bits of masks are, told by vector instructions where the machine has them */
#pragma once
#include <stddef.h>
#include <stdint.h>

/* The places of all bits of `count` masks, of which the first bit of the first stands at `base`, in order;
   gives how many there are. Up to 64 more may be written behind them. */
size_t bits_places(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[]);
/* The same without such instructions. */
size_t bits_places_portably(const uint64_t masks[], size_t count, uint32_t base, uint32_t places[]);
