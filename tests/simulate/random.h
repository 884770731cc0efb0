/* random - numbers by chance for the simulations: the same on any machine from the same seed */
#pragma once
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* xoshiro256** (Blackman & Vigna 2021, ACM Trans. Math. Softw. 47:36), its state filled by splitmix64. */
struct random {
    uint64_t state[4];
};

static inline struct random random_from(uint64_t seed)
{
    struct random random;

    for (int i = 0; i < 4; i++) {
        uint64_t z = (seed += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        random.state[i] = z ^ (z >> 31);
    }
    return random;
}

static inline uint64_t random_turned(uint64_t x, int by)
{
    return (x << by) | (x >> (64 - by));
}

static inline uint64_t random_bits(struct random *random)
{
    uint64_t *const s = random->state, result = random_turned(s[1] * 5, 7) * 9, t = s[1] << 17;

    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = random_turned(s[3], 45);
    return result;
}

/* Between 0 and 1, never either. */
static inline double random_share(struct random *random)
{
    return ((double)(random_bits(random) >> 11) + 0.5) * 0x1p-53;
}

/* The standard normal (Box & Muller 1958). */
static inline double random_normal(struct random *random)
{
    const double radius = sqrt(-2 * log(random_share(random)));

    return radius * cos(6.283185307179586 * random_share(random));
}

/* Exponential with mean 1. */
static inline double random_wait(struct random *random)
{
    return -log(random_share(random));
}

/* Gamma of that shape and scale 1 (Marsaglia & Tsang 2000, ACM Trans. Math. Softw. 26:363). */
static inline double random_gamma(struct random *random, double shape)
{
    if (shape < 1)
        return random_gamma(random, shape + 1) * pow(random_share(random), 1 / shape);
    const double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
    for (;;) {
        const double x = random_normal(random), v = (1 + c * x) * (1 + c * x) * (1 + c * x);
        if (v > 0 && log(random_share(random)) < x * x / 2 + d - d * v + d * log(v))
            return d * v;
    }
}

/* Poisson: as many waits as fit (exact, for means up to some thousands). */
static inline int random_count(struct random *random, double mean)
{
    double reached = random_wait(random);
    int count = 0;

    for (; reached < mean; count++)
        reached += random_wait(random);
    return count;
}
