/* vet - whether a text that comes in pieces is UTF-8 */
#pragma once
#include "voc/slice.h"

enum { VET_HELD = 8 };

/* Zeroed: nothing came yet. */
struct vet {
    bool is_odd;
    char held[VET_HELD]; /* what may be the start of a character that goes on in the next piece */
    size_t held_length;
};

void vet_look(struct vet *vet, struct slice piece);
/* Whether all that came was. */
bool vet_is_passed(const struct vet *vet);
