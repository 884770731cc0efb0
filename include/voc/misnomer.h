/* misnomer - fields of a map whose names are probably slips of well-known ones */
#pragma once

struct map;
struct talk;

/* Warns of each. */
void misnomer_say(const struct map *map, const struct talk *talk);
