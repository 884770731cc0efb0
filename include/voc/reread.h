/* reread - what comes through a pipe, kept to be read more than once */
#pragma once
#include "voc/err.h"

struct arena;
struct bytes;

/* The path of what `bytes`, opened from `path` and not read yet, is going to give: the same where it can be
   opened again, else a temporary file without a name that takes all that is left, and lasts as long as the
   arena. NULL and err where that fails. */
const char *reread_path(struct arena *arena, const char *path, struct bytes *bytes, struct err *err);
