/* unmet - conditions of a map's lines that no row fits, and what their columns have instead */
#pragma once
#include "voc/map.h"
#include "voc/talk.h"

struct arena;
struct unmet;
struct unmet_line;

struct unmet *unmet_new(struct arena *arena);
/* A line with a condition; the same for all exports of one map. Both are borrowed. */
struct unmet_line *unmet_line(struct unmet *unmet, const struct map *map, const struct map_field *field);
/* The condition's cell in the next row, and whether it fits. */
void unmet_see(struct unmet_line *line, struct slice cell, bool fits);
/* Warns of each line that fits no row, unless other lines fit whatever its column has. */
void unmet_say(const struct unmet *unmet, const struct talk *talk);
