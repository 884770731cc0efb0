/* profiles - the maps of usual exports, built in */
#pragma once
#include "voc/slice.h"

#include <stddef.h>

struct profile {
    const char *name;  /* what exports so */
    struct slice text; /* the map, as it stands in data/maps */
};

/* Made by lib/profiles.cmake. */
extern const struct profile profiles_made[];
extern const size_t profiles_made_count;

/* All of them, *count. */
const struct profile *profiles_all(size_t *count);
