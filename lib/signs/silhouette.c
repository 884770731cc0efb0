/* silhouette - the styles of cells that differ in nothing but their digits */
#include "voc/silhouette.h"

#include "voc/arena.h"
#include "voc/moment.h"
#include "voc/scan.h"

enum { WORD = 8, WORDS = 4, LONGEST = WORD * WORDS, SLOTS = 64 };

/* A cell with all its digits alike, and NULs behind it. */
struct silhouette {
    uint64_t words[WORDS];
    size_t length;
};

/* The one that was seen last of all that share its slot. */
struct seat {
    struct silhouette silhouette; /* of no length: none */
    struct glance seen;           /* in the cell that was like it last */
    size_t zone_at;               /* in any of them */
};

struct silhouettes {
    struct seat seats[SLOTS];
    struct glance other; /* of a cell that has no seat */
};

struct silhouettes *silhouettes_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct silhouettes));
}

/* Without carries, which would reach the next byte. */
static uint64_t without_digits(uint64_t word)
{
    const uint64_t zeros = slice_each('0'), off = word ^ zeros, highs = slice_each('\x80');
    const uint64_t others = (((off & ~highs) + slice_each(127 - 9)) | off) & highs;
    const uint64_t kept = (others >> 7) * 0xFF;

    return (word & kept) | (zeros & ~kept);
}

static struct silhouette silhouette_of(struct slice cell)
{
    struct silhouette silhouette = {.length = cell.length};

    memcpy(silhouette.words, cell.at, cell.length);
    for (size_t i = 0; i < WORDS; i++)
        silhouette.words[i] = without_digits(silhouette.words[i]);
    return silhouette;
}

static bool is_same(const struct silhouette *a, const struct silhouette *b)
{
    uint64_t off = a->length ^ b->length;

    for (size_t i = 0; i < WORDS; i++)
        off |= a->words[i] ^ b->words[i];
    return off == 0;
}

/* Odd multipliers, the highest bits of whose products depend on all bits (Dietzfelbinger et al. 1997). */
static size_t slot_of(const struct silhouette *silhouette)
{
    enum { BITS = 6 };
    uint64_t hash = silhouette->length;

    for (size_t i = 0; i < WORDS; i++)
        hash = (hash ^ silhouette->words[i]) * UINT64_C(0x9E3779B97F4A7C15);
    _Static_assert(1 << BITS == SLOTS, "a slot for each value of the highest bits");
    return (size_t)(hash >> (64 - BITS));
}

/* One or two digits. */
static int number_at(struct slice cell, size_t at)
{
    const int number = cell.at[at] - '0';
    const bool has_more = at + 1 < cell.length && slice_is_digit(cell.at[at + 1]);

    return has_more ? number * 10 + (cell.at[at + 1] - '0') : number;
}

/* The year, if there is one, has to be one, */
static bool read_year(struct glance *seen, struct slice cell)
{
    if (!seen->year)
        return true;
    const int year = number_at(cell, seen->year_at) * 100 + number_at(cell, seen->year_at + 2);
    if (!glance_may_be_year(year))
        return false;
    seen->year = year;
    return true;
}

/* and so has an offset. */
static bool has_offset(const struct glance *seen, struct slice cell)
{
    struct scan scan = {cell.at + seen->offset_at, cell.at + cell.length};

    return !seen->offset_at || moment_take_offset(&scan, &(struct moment_cell){0});
}

static const struct glance *see_again(struct seat *seat, struct slice cell)
{
    struct glance *const seen = &seat->seen;

    seen->zone.at = cell.at + seat->zone_at;
    for (size_t i = 0; i < seen->number_count; i++)
        seen->numbers[i] = number_at(cell, seen->number_at[i]);
    return read_year(seen, cell) && has_offset(seen, cell) ? seen : NULL;
}

static struct seat seat_for(const struct silhouette *silhouette, const struct glance *seen, struct slice cell)
{
    return (struct seat){*silhouette, *seen, seen->zone.length ? (size_t)(seen->zone.at - cell.at) : 0};
}

const struct glance *silhouettes_glance(struct silhouettes *all, struct slice cell)
{
    if (cell.length == 0 || cell.length > LONGEST)
        return glance_at(cell, &all->other) ? &all->other : NULL;
    const struct silhouette silhouette = silhouette_of(cell);
    struct seat *const seat = &all->seats[slot_of(&silhouette)];
    if (is_same(&seat->silhouette, &silhouette))
        return see_again(seat, cell);
    if (!glance_at(cell, &all->other))
        return NULL;
    if (!all->other.by_size && !slice_has_digit(all->other.zone)) /* GMT+31 is no zone */
        *seat = seat_for(&silhouette, &all->other, cell);
    return &all->other;
}
