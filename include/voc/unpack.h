/* unpack - gzip and zstd, as they come, in bounded memory */
#pragma once
#include "voc/err.h"

struct arena;
struct spring;

/* The spring itself, or, where its first bytes are those of gzip or zstd, one that gives what is packed in
   it: all members and frames, zeros behind the last one ignored. Drawn from to its end, damage and a missing
   end are errors. NULL and err where it can't be read. */
struct spring *unpack_open(struct arena *arena, struct spring *spring, struct err *err);
