/* tally - what was counted in one group and period */
#include "voc/tally.h"

#include "voc/arena.h"

#include <math.h>

/* Weights are billionths, values millionths. */
static const double billion = 1e9, million = 1e6;

struct tally_pool tally_pool_of(struct arena *arena, bool has_waits)
{
    return (struct tally_pool){arena, bins_pool_new(arena), has_waits};
}

double tally_effective(const struct tally_sum *sum)
{
    return sum->squares > 0 ? sum->weight * sum->weight / sum->squares : 0;
}

struct tally_sum tally_sum_of(const struct mass *mass)
{
    const double n = (double)mass->n;

    if (mass_is_even(mass))
        return (struct tally_sum){mass->n, n, n};
    return (struct tally_sum){mass->n, wide_double(mass->weight) / billion,
                              wide_double(mass->squares) / (billion * billion)};
}

static void add(const struct tally_pool *pool, struct tally *tally, int class, const struct mass *mass)
{
    struct masses *const masses = bins_pool_masses(pool->bins);

    tally->masses = masses;
    masses_add(masses, &tally->classes[class + 1], mass);
}

void tally_class(const struct tally_pool *pool, struct tally *tally, int class, const struct mass *mass)
{
    add(pool, tally, class, mass);
}

void tally_value(const struct tally_pool *pool, struct tally *tally, int64_t value, const struct mass *mass)
{
    const struct mass whole = mass_whole(mass);
    const struct wide first = wide_times(whole.weight, value);

    add(pool, tally, 1, mass);
    if (!tally->moments)
        tally->moments = arena_alloc(pool->arena, sizeof *tally->moments);
    tally->moments->first = wide_add(tally->moments->first, first);
    tally->moments->second = wide_add(tally->moments->second, wide_times(first, value));
}

static struct tally_waiting *waiting_of(const struct tally_pool *pool, struct tally_delays *delays,
                                        uint32_t source)
{
    struct tally_waiting *waiting = delays->waiting;

    while (waiting && waiting->source != source)
        waiting = waiting->next;
    if (waiting)
        return waiting;
    waiting = arena_alloc(pool->arena, sizeof *waiting);
    waiting->source = source;
    waiting->next = delays->waiting;
    return delays->waiting = waiting;
}

struct bins *tally_bins(const struct tally_pool *pool, struct tally *tally, struct tally_place place)
{
    tally->masses = bins_pool_masses(pool->bins);
    if (!tally->delays)
        tally->delays = arena_alloc(pool->arena, sizeof *tally->delays);
    if (place.state == TALLY_WAITING)
        return &waiting_of(pool, tally->delays, place.source)->of[place.by_day];
    return &tally->delays->done[place.by_day][place.state];
}

void tally_delay(const struct tally_pool *pool, struct tally *tally, const struct bins_limits *limits,
                 struct tally_place place, int64_t value, const struct mass *mass)
{
    struct bins *const bins = tally_bins(pool, tally, place);

    if (place.state == TALLY_WAITING && !pool->has_waits)
        bins_add_moment(pool->bins, bins, value, mass);
    else
        bins_add(pool->bins, bins, limits, value, mass);
}

void tally_silence(const struct tally_pool *pool, struct tally *tally, struct tally_place place,
                   const struct mass *mass)
{
    tally_bins(pool, tally, place);
    masses_add(bins_pool_masses(pool->bins),
               &waiting_of(pool, tally->delays, place.source)->silent[place.by_day], mass);
}

void tally_settle(const struct tally_pool *pool, struct tally *tally, const struct bins_limits *limits)
{
    struct tally_delays *const delays = tally->delays;

    for (int by_day = 0; delays && by_day < 2; by_day++) {
        for (int state = 0; state < TALLY_WAITING; state++)
            bins_settle(pool->bins, &delays->done[by_day][state], limits);
        for (struct tally_waiting *waiting = delays->waiting; waiting; waiting = waiting->next)
            if (pool->has_waits)
                bins_settle(pool->bins, &waiting->of[by_day], limits);
            else
                bins_settle_moments(pool->bins, &waiting->of[by_day]);
    }
}

struct mass tally_class_mass(const struct tally *tally, int class)
{
    return tally->masses ? masses_of(tally->masses, tally->classes[class + 1]) : mass_plain(0);
}

double tally_weight(const struct tally *tally, int class)
{
    const struct mass mass = tally_class_mass(tally, class);

    return tally_sum_of(&mass).weight;
}

static struct mass mass_of_all(const struct tally *tally)
{
    struct mass mass = mass_plain(0);

    for (int class = -1; class <= 1; class ++) {
        const struct mass more = tally_class_mass(tally, class);
        mass_add(&mass, &more);
    }
    return mass;
}

struct tally_sum tally_total(const struct tally *tally)
{
    const struct mass mass = mass_of_all(tally);

    return tally_sum_of(&mass);
}

static struct mass mass_of_each(const struct tally *tally, const struct bins *bins)
{
    struct mass all = mass_plain(0);

    for (uint32_t i = 0; i < bins->count; i++) {
        const struct mass more = masses_of(tally->masses, bins->items[i].amount);
        mass_add(&all, &more);
    }
    return all;
}

/* Mostly all of them weigh 1. */
struct mass tally_mass(const struct tally *tally, const struct bins *bins)
{
    long long plain = 0;
    uint32_t others = 0;

    for (uint32_t i = 0; i < bins->count; i++) {
        plain += bins->items[i].amount.n;
        others |= bins->items[i].amount.mass;
    }
    return others ? mass_of_each(tally, bins) : mass_plain(plain);
}

double tally_item_weight(const struct tally *tally, const struct bins_item *item)
{
    if (!item->amount.mass)
        return item->amount.n;
    const struct mass mass = masses_of(tally->masses, item->amount);
    return tally_sum_of(&mass).weight;
}

/* Sums about a whole number near the mean: nothing is lost where values are far from 0. */
struct about {
    double pivot, first, second, weight;
};

static struct about about(const struct tally *tally)
{
    const struct mass all = mass_of_all(tally), whole = mass_whole(&all);
    const struct wide first = tally->moments->first, second = tally->moments->second;
    const double weight = wide_double(whole.weight);
    const int64_t pivot = llround(wide_double(first) / weight);
    const struct wide shift = wide_times(whole.weight, pivot);
    const struct wide near = wide_subtract(first, shift);

    /* second - 2 pivot first + pivot^2 weight */
    const struct wide apart =
        wide_subtract(wide_subtract(second, wide_times(first, pivot)), wide_times(near, pivot));
    return (struct about){(double)pivot, wide_double(near), wide_double(apart), weight};
}

double tally_mean(const struct tally *tally)
{
    const struct about sums = about(tally);

    return (sums.pivot + sums.first / sums.weight) / million;
}

double tally_squares(const struct tally *tally)
{
    const struct about sums = about(tally);

    return fmax(0, sums.second - sums.first * sums.first / sums.weight) / (billion * million * million);
}
