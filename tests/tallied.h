/* tallied - tallies of single rows, for tests */
#pragma once
#include "voc/tally.h"

#include <math.h>

static inline struct mass weighing(double weight)
{
    return mass_of(llround(weight * MASS_ONE));
}

static inline void put_class(const struct tally_pool *pool, struct tally *tally, int class, double weight)
{
    const struct mass mass = weighing(weight);

    tally_class(pool, tally, class, &mass);
}

static inline void put_value(const struct tally_pool *pool, struct tally *tally, double value, double weight)
{
    const struct mass mass = weighing(weight);

    tally_value(pool, tally, llround(value * 1e6), &mass);
}

static inline void put_delay(const struct tally_pool *pool, struct tally *tally,
                             const struct bins_limits *limits, enum tally_state state, bool by_day,
                             uint32_t source, int64_t value, double weight)
{
    const struct mass mass = weighing(weight);

    tally_delay(pool, tally, limits, (struct tally_place){state, by_day, source}, value, &mass);
}
