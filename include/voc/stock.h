/* stock - the feedback of a store as records: those of the table that `voc store get` writes, in its order */
#pragma once
#include "voc/origin.h"

struct arena;

/* Opens the store at this path, for reading only. False and err where it is none, or a pipe. */
bool stock_open(struct arena *arena, const char *path, struct origin *origin, struct err *err);
