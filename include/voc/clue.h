/* clue - the command that shows what stands behind a number */
#pragma once
#include "voc/footing.h"

/* The feedback rows behind the newest periods of it, as a line for the shell: quoted where it must be;
   working time names its option. */
const char *clue_of(struct arena *arena, const struct footing *footing);
