/* intake - a file or a pipe as text in UTF-8, however it is packed and encoded */
#pragma once
#include "voc/err.h"
#include "voc/evidence.h"

struct arena;
struct spring;
struct vet;

/* Opens a path for reading, and steps over its byte order mark, which says what it is; without one it is
   `encoding`, or where that is NULL, what all of its bytes say (a pipe is kept in a temporary file for that).
   *evidence has what it is read as. NULL and err where it can't be read or is no text at all. */
struct spring *intake_open(struct arena *arena, const char *path, const char *name, const char *encoding,
                           struct evidence *evidence, struct err *err);
/* The same of a file whose encoding isn't known, taken for UTF-8 as it comes, without having been looked
   through: *vet says at its end whether it was. NULL where its start shows what it is. */
struct spring *intake_open_vetted(struct arena *arena, const char *path, const char *name,
                                  struct evidence *evidence, struct vet **vet, struct err *err);
