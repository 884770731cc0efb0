/* bounds - where the records of a CSV end, and their cells */
#include "voc/bounds.h"

#include "voc/arena.h"
#include "voc/bits.h"
#include "voc/masks.h"

/* How many marks and ends there is room for, which is more than all but the oddest of files have in
   one go. */
enum { MOST_MARKS = BOUNDS_REACH / 4, MOST_ENDS = BOUNDS_REACH / 8 };

struct bounds {
    uint32_t marks[MOST_MARKS + LANES]; /* where cells end, the first time before the first one */
    struct bounds_end ends[MOST_ENDS + 1];
    size_t end_count;
    size_t next; /* of the ends that is to be given */
};

/* What was taken down so far. */
struct taken {
    uint32_t *marks;
    struct bounds_end *ends;
    uint32_t mark_count, end_count, lines, hidden;
};

/* Nothing is known, but where the text begins. */
static void forget(struct bounds *bounds)
{
    bounds->marks[0] = UINT32_MAX;
    bounds->ends[0] = (struct bounds_end){0};
    bounds->end_count = bounds->next = 1;
}

struct bounds *bounds_new(struct arena *arena)
{
    struct bounds *const bounds = arena_room(arena, sizeof *bounds);

    forget(bounds);
    return bounds;
}

MACHINE_INLINE uint32_t count_of(uint64_t bits)
{
    return (uint32_t)__builtin_popcountll(bits);
}

/* The first end whether there is one or not, which costs less than to guess wrong whether there is. */
MACHINE_INLINE void take_ends(struct taken *taken, const struct masks *masks, size_t i)
{
    struct bounds_end *end = taken->ends + taken->end_count;
    uint64_t left = masks->ends[i];

    taken->end_count += count_of(left);
    do {
        const uint64_t up_to = left ^ (left - 1);
        *end++ = (struct bounds_end){taken->mark_count + count_of(masks->marks[i] & up_to) - 1,
                                     taken->lines + count_of(masks->newlines[i] & up_to),
                                     taken->hidden + count_of(masks->hidden[i] & up_to)};
    } while (left &= left - 1);
}

MACHINE_TWICE static void take(struct taken *taken, const struct masks *masks)
{
    struct taken now = *taken; /* so that it stays in registers */

    for (size_t i = 0; i < masks->count; i++) {
        take_ends(&now, masks, i);
        now.lines += count_of(masks->newlines[i]);
        now.hidden += count_of(masks->hidden[i]);
        now.mark_count += count_of(masks->marks[i]);
    }
    bits_places(masks->marks, masks->count, masks->base, now.marks + taken->mark_count);
    *taken = now;
}

static inline bool has_room(const struct taken *taken)
{
    return taken->mark_count + MASKS_MOST <= MOST_MARKS && taken->end_count + MASKS_MOST <= MOST_ENDS;
}

void bounds_find(struct bounds *bounds, struct slice text, char delimiter)
{
    struct taken taken = {bounds->marks, bounds->ends, 1, 1, 0, 0};
    struct masks masks;

    forget(bounds);
    text.length = text.length < BOUNDS_REACH ? text.length : BOUNDS_REACH;
    struct masks_walk walk = masks_begin(text, delimiter);
    while (has_room(&taken) && masks_next(&walk, &masks))
        take(&taken, &masks);
    bounds->end_count = taken.end_count;
}

bool bounds_next(struct bounds *bounds, struct bounds_record *record)
{
    if (bounds_are_used(bounds))
        return false;
    const struct bounds_end *const end = bounds->ends + bounds->next++;
    const uint32_t *const marks = bounds->marks + end[-1].mark + 1;
    *record = (struct bounds_record){.begin = marks[-1] + 1,
                                     .length = bounds->marks[end->mark] - marks[-1],
                                     .lines = end->lines - end[-1].lines,
                                     .width = end->mark - end[-1].mark,
                                     .marks = marks};
    return true;
}

struct bounds_run bounds_take_run(struct bounds *bounds, size_t width, size_t most)
{
    const size_t left = bounds->end_count - bounds->next, limit = left < most ? left : most;
    const struct bounds_end *const ends = bounds->ends + bounds->next;
    size_t count = 0;

    while (count < limit && ends[count].mark - (ends + count)[-1].mark == width)
        count++;
    bounds->next += count;
    return (struct bounds_run){count, width, bounds->marks + ends[-1].mark + 1, ends};
}

bool bounds_are_used(const struct bounds *bounds)
{
    return bounds->next == bounds->end_count;
}

size_t bounds_length(const struct bounds *bounds)
{
    return bounds->marks[bounds->ends[bounds->end_count - 1].mark] + 1;
}

size_t bounds_place(const struct bounds *bounds)
{
    return bounds->next;
}

void bounds_return(struct bounds *bounds, size_t place)
{
    bounds->next = place;
}
