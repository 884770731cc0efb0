/* weights - a small file, metric,weight: how much each metric counts in a total */
#pragma once
#include "voc/err.h"

#include <stddef.h>

struct arena;

/* Sets weights[] of the named metrics from the file, those that it doesn't name to 0. False and err where it
   names another, or a weight is no number from 0. */
bool weights_read(struct arena *arena, const char *path, const char *const metrics[], size_t count,
                  double weights[], struct err *err);
