/* undated - the column of an export that has dates, where no header says that it is a time */
#pragma once
#include "voc/layout.h"

/* The first column but the `taken` whose cells are all dates, at least three of them; the layout's width
   where there is none. Reads all rows. */
size_t undated_find(const struct layout *layout, const bool *taken);
