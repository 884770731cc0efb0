/* known - what is known of an export before the rest of its map is guessed */
#pragma once
#include "voc/layout.h"
#include "voc/match.h"
#include "voc/sketch.h"

/* The lines of a map that is the beginning of the sketch's, and the columns and fields that they take. False
   and err where the export doesn't have a column of them. */
bool known_fields(const struct map *base, const struct layout *layout, struct sketch *sketch,
                  struct match_given *given, struct err *err);
/* The rows that are no feedback: as the map says that is the beginning (or NULL), as far as their columns
   are there, or as the export's layout tells. */
bool known_tests(const struct map *base, const struct layout *layout, struct sketch *sketch, struct err *err);
/* Whether the map (or NULL) has a score. */
bool known_has_score(const struct map *base);
