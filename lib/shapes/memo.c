/* memo - what was found for a short value in a period */
#include "voc/memo.h"

#include "voc/arena.h"

struct memo *memo_new(struct arena *arena)
{
    return arena_array(arena, MEMO_SIZE, sizeof(struct memo));
}
