/* transitions - from when on a clock hangs by how much, found without a search */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* Stretches of 48 days from 1970 to 2106, in which clocks change once as a rule. */
enum { TRANSITIONS_STRETCH_BITS = 22, TRANSITIONS_STRETCHES = 1024, TRANSITIONS_LAST_YEAR = 2106 };
#define TRANSITIONS_END ((int64_t)TRANSITIONS_STRETCHES << TRANSITIONS_STRETCH_BITS)

struct transitions {
    int32_t first; /* seconds to add to UTC before the first of them */
    size_t count;
    int64_t *at;                               /* in UTC, ascending */
    int32_t *offset;                           /* from each on */
    uint32_t stretches[TRANSITIONS_STRETCHES]; /* the first that may lie in each */
};

/* Room for so many, in the arena. */
struct transitions transitions_new(struct arena *arena, size_t most, int32_t first);
void transitions_add(struct transitions *transitions, int64_t at, int32_t offset);
/* After the last one. */
void transitions_index(struct transitions *transitions);

/* Whether the stretches know of it. */
static inline bool transitions_cover(int64_t utc)
{
    return (uint64_t)utc >> TRANSITIONS_STRETCH_BITS < TRANSITIONS_STRETCHES;
}

static inline int32_t transitions_after(const struct transitions *transitions, size_t count)
{
    return count ? transitions->offset[count - 1] : transitions->first;
}

/* The offset at a moment that the stretches cover. */
static inline int32_t transitions_offset(const struct transitions *transitions, int64_t utc)
{
    size_t passed = transitions->stretches[utc >> TRANSITIONS_STRETCH_BITS];

    while (passed < transitions->count && transitions->at[passed] <= utc)
        passed++;
    return transitions_after(transitions, passed);
}
/* The same at any moment: how many have passed. */
size_t transitions_passed(const struct transitions *transitions, int64_t utc);
