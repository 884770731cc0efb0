/* grid - a sheet as aligned text that fits a width */
#pragma once
#include "voc/sheet.h"

/* Its lines, none wider than `width`. The columns of all sections stand below each other, a section's title
   in the line of the columns' titles; columns without any cell are left out. *gone is set to the titles of
   the columns that had to go, or NULL. */
char *grid_print(struct arena *arena, const struct sheet *sheet, enum ink_medium medium, size_t width,
                 const char **gone);
