/* exported - exports and their maps for tests, from text */
#pragma once
#include "scratch.h"
#include "voc/map.h"
#include "voc/rows.h"

/* The map with these lines; fails the test where it isn't one. */
static inline struct map *exported_map(struct arena *arena, const char *lines)
{
    struct err err = {0};
    const char *const text = arena_printf(arena, "field,column,format\n%s", lines);
    struct map *const map = map_read_text(arena, slice_of(text), "a.map", &err);

    if (!map)
        fail_msg("%s", err.text);
    return map;
}

/* Before its first row; fails the test where it can't be read. */
static inline struct rows *exported_rows(struct arena *arena, const char *content)
{
    struct err err = {0};
    struct rows *const rows = rows_open(arena, scratch_file(arena, content), &(struct rows_shape){0}, &err);

    if (!rows)
        fail_msg("%s", err.text);
    return rows;
}
