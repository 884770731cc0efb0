/* heading - the header of an export that is open, and which of its columns are taken */
#pragma once
#include "voc/rows.h"

struct arena;

struct heading {
    struct arena *arena; /* lives as long as the file is open */
    const struct rows *rows;
    const struct slice *titles; /* what its columns are called */
    size_t width;
    bool *taken; /* of each column; none at first */
};

struct heading heading_of(struct arena *arena, const struct rows *rows);
/* Takes the column that holds tickets (`@each`), ROWS_NONE where `each` is empty. False and err, which names
   the map, where it isn't there. */
bool heading_take_each(struct heading *heading, struct slice each, const char *map, size_t *place,
                       struct err *err);
