/* attained - what an owner has reached of its targets for one metric */
#pragma once
#include "voc/attain.h"
#include "voc/part.h"

struct arena;

/* One target: its row, and how much of it is reached. */
struct attained_target {
    const struct measure *row;
    struct attainment got;
};

/* The mean over an owner's targets for a metric; nothing is done without any. Its limits are those of the
   targets, each side combined by itself (Zou & Donner 2008, Stat. Med. 27:1693); where two may be of the same
   answers, as if these were perfectly correlated (overlap.h). se is that of the wider side. n counts answers
   once: those of a row inside another one of the targets aren't added. Targets with too few answers don't
   count; where none is left the note has the strongest of their reasons, and n all answers there are. */
void attained_settle(struct arena *arena, struct part *part, const struct part_plan *plan,
                     const struct measures *measures, const struct attained_target targets[], size_t count);
