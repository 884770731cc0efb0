/* extent - from when to when the times of an export reach, and how often each value of a scale occurs */
#pragma once
#include "voc/map.h"
#include "voc/receipt.h"

struct arena;
struct columns;
struct extent;

/* Of the table's columns that the map fills with times or with scores. */
struct extent *extent_new(struct arena *arena, const struct map *map, struct columns *columns);
/* A row of the table. */
void extent_see(struct extent *extent, const struct slice *cells);
/* As rows of a receipt: `at first`, `at last`, `nps 9`. */
void extent_note(const struct extent *extent, const char *input, struct receipt *receipt);
