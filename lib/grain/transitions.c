/* transitions - from when on a clock hangs by how much */
#include "voc/transitions.h"

#include "voc/arena.h"

struct transitions transitions_new(struct arena *arena, size_t most, int32_t first)
{
    return (struct transitions){.first = first,
                                .at = arena_array(arena, most, sizeof(int64_t)),
                                .offset = arena_array(arena, most, sizeof(int32_t))};
}

void transitions_add(struct transitions *transitions, int64_t at, int32_t offset)
{
    transitions->at[transitions->count] = at;
    transitions->offset[transitions->count++] = offset;
}

void transitions_index(struct transitions *transitions)
{
    for (size_t i = 0; i < TRANSITIONS_STRETCHES; i++)
        transitions->stretches[i] =
            (uint32_t)transitions_passed(transitions, (int64_t)i << TRANSITIONS_STRETCH_BITS);
}

size_t transitions_passed(const struct transitions *transitions, int64_t utc)
{
    size_t low = 0, high = transitions->count;

    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (transitions->at[middle] <= utc)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
