/* mass - how many rows something has, and what they weigh */
#include "voc/mass.h"

#include "voc/arena.h"

enum { FIRST_CAPACITY = 64 };

/* Index 0 is nobody's; those that were given back are linked by their n. */
struct masses {
    struct arena *arena;
    struct mass *items;
    size_t count, capacity;
    uint32_t free;
};

struct mass mass_of(int64_t weight)
{
    if (weight == MASS_ONE)
        return mass_plain(1);
    return (struct mass){1, false, wide_of(weight), wide_times(wide_of(weight), weight)};
}

struct mass mass_plain(long long n)
{
    return (struct mass){.n = n, .is_plain = true};
}

struct mass mass_whole(const struct mass *mass)
{
    if (!mass->is_plain)
        return *mass;
    const struct wide weight = wide_times(wide_of(mass->n), MASS_ONE);
    return (struct mass){mass->n, false, weight, wide_times(weight, MASS_ONE)};
}

void mass_add(struct mass *mass, const struct mass *more)
{
    if (mass->is_plain && more->is_plain) {
        mass->n += more->n;
        return;
    }
    const struct mass a = mass_whole(mass), b = mass_whole(more);
    *mass = (struct mass){a.n + b.n, false, wide_add(a.weight, b.weight), wide_add(a.squares, b.squares)};
}

/* With sums that are both n no weight can stray from 1 (Cauchy-Schwarz). */
bool mass_is_even(const struct mass *mass)
{
    if (mass->is_plain)
        return true;
    const struct mass plain = mass_plain(mass->n), even = mass_whole(&plain);
    return wide_is(mass->weight, even.weight) && wide_is(mass->squares, even.squares);
}

struct masses *masses_new(struct arena *arena)
{
    struct masses *const masses = arena_alloc(arena, sizeof *masses);

    masses->arena = arena;
    masses->count = 1;
    return masses;
}

static uint32_t take(struct masses *masses)
{
    const size_t size = sizeof *masses->items;
    const uint32_t taken = masses->free;

    if (taken) {
        masses->free = (uint32_t)masses->items[taken].n;
        return taken;
    }
    if (masses->count >= masses->capacity) {
        const size_t capacity = masses->capacity ? masses->capacity * 2 : FIRST_CAPACITY;
        masses->items = arena_grow(masses->arena, masses->items, masses->capacity * size, capacity * size);
        masses->capacity = capacity;
    }
    return (uint32_t)masses->count++;
}

void masses_add(struct masses *masses, struct amount *amount, const struct mass *more)
{
    if (more->is_plain && !amount->mass && more->n <= (long long)(UINT32_MAX - amount->n)) {
        amount->n += (uint32_t)more->n;
        return;
    }
    struct mass sum = masses_of(masses, *amount);
    mass_add(&sum, more);
    if (!amount->mass)
        *amount = (struct amount){0, take(masses)};
    masses->items[amount->mass] = sum;
}

void masses_join(struct masses *masses, struct amount *amount, struct amount more)
{
    const struct mass mass = masses_of(masses, more);

    masses_add(masses, amount, &mass);
    if (more.mass) {
        masses->items[more.mass].n = masses->free;
        masses->free = more.mass;
    }
}

struct mass masses_of(const struct masses *masses, struct amount amount)
{
    return amount.mass ? masses->items[amount.mass] : mass_plain(amount.n);
}
