/* settle - which of the picked columns are taken for their fields, and the map lines that read them */
#pragma once
#include "voc/picks.h"
#include "voc/sketch.h"

/* A feedback table's columns mean what their names say. */
bool settle_named(const struct layout *layout, const struct picks *picks, struct sketch *sketch,
                  struct err *err);
/* Holds each picked column, once it has seen all rows, against what its field wants; a line in the sketch for
   each column, without a field for those that aren't taken. False and err, with the evidence, where a column
   could be read in two ways and the sketch takes no doubts. */
bool settle_usual(const struct layout *layout, struct picks *picks, struct sketch *sketch, struct err *err);
