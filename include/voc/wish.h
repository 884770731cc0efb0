/* wish - what a line of a targets file asks of one of the group's columns */
#pragma once
#include "voc/slice.h"

#include <stdbool.h>

struct wish {
    enum { WISH_TOTAL, WISH_EACH, WISH_TEXT } kind;
    struct slice text; /* of WISH_TEXT: a name or a glob; borrowed */
};

/* `*`: the total; empty: each value, but neither the total nor the unknown, for which nobody answers; else a
   name, or a glob of names. */
struct wish wish_of(struct slice cell);
bool wish_grants(const struct wish *wish, struct slice group);
/* Whether both ask the same. */
bool wish_is_same(const struct wish *a, const struct wish *b);
/* Whether it may grant several values. */
bool wish_is_wide(const struct wish *wish);
