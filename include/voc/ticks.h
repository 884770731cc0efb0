/* ticks - what usual rows are to a quantity, counted into the slots of their groups and periods */
#pragma once
#include "voc/slot.h"
#include "voc/usual.h"

/* A quantity, and which slot of a block is its; `part`: the quantity that is part of it, 0 where none is. */
struct ticks {
    size_t quantity, place, part;
    const struct slot_form *form;
    const struct slot_room *room;
    const struct reckoning *clock;
};

/* Counts rows that were read in one go, from number `first` up to `end`, each into its block. */
void ticks_count(const struct ticks *ticks, const struct usual *usual, struct block *const blocks[],
                 size_t first, size_t end);
