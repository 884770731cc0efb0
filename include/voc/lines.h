/* lines - many rows as lines of a CSV: written without a look at each cell, as hardly any has to be quoted,
   and looked through when they stand there */
#pragma once
#include "voc/stretch.h"

/* So many rows of `width` cells, one after the other, as lines with their ends; quoting_room of all cells is
   enough for that. A comma or a tab divides. `columns`: as a stretch has them. An empty
   cell that is a row by itself is quoted, as it would read as a blank line. Gives their length. */
size_t lines_put(char *to, const struct slice *cells, size_t width, size_t count,
                 const struct stretch_column *columns, char delimiter);
