/* fitting - columns side by side in a width: which give way, and which have to go */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* One column, as wide as it would like to be; fitting_columns makes it narrower, or takes it away. */
struct fitting {
    size_t width, least; /* least: how narrow it may become */
    bool is_there, may_go;
};

/* What they take together, with a gap between any two. */
size_t fitting_width(const struct fitting columns[], size_t count, size_t gap);
/* Takes away those that may go, the last first, until the others can be made narrow enough; then narrows
   those that are most above their least. Where nothing may give way any more it stays too wide. */
void fitting_columns(struct fitting columns[], size_t count, size_t gap, size_t width);
