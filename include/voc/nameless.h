/* nameless - temporary files without a name, which are gone when they are closed, however a program ends */
#pragma once
#include "voc/err.h"

#include <stdio.h>

struct arena;

/* One to be written and read, in the arena's folder, or where the system keeps such. NULL and err, as
   nameless_fault says it, where there can't be one. */
FILE *nameless_open(const struct arena *arena, const char *what, struct err *err);
/* Says why such a file has no room for `what`, as errno has it; returns false. */
bool nameless_fault(const struct arena *arena, const char *what, struct err *err);
