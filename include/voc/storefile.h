/* storefile - the file of a store: whether it is there, and made for its owner alone */
#pragma once
#include "voc/err.h"

/* Whether a file is there that can be read, and is one; `missing` is what to say where there is none. False
   and err where it isn't. */
bool storefile_is_there(const char *path, const char *missing, struct err *err);
/* Makes it, empty and for its owner alone, whatever the mask, where there is nothing. False and err where it
   can't be made. */
bool storefile_make(const char *path, struct err *err);
