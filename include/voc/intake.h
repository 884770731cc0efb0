/* intake - a file or a pipe as text in UTF-8, however it is packed and encoded */
#pragma once
#include "voc/err.h"
#include "voc/evidence.h"

struct arena;
struct spring;

/* Opens a path for reading, and steps over its byte order mark, which says what it is; without one it is
   `encoding`, or where that is NULL, what all of its bytes say (a pipe is kept in a temporary file for that).
   *evidence has what it is read as. NULL and err where it can't be read or is no text at all. */
struct spring *intake_open(struct arena *arena, const char *path, const char *name, const char *encoding,
                           struct evidence *evidence, struct err *err);
