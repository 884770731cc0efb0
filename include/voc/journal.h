/* journal - a file to which several programs, also of one pipeline, append whole blocks of lines */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct journal;

/* Opens it, or makes it, for blocks below this first line (with its line end). NULL and err where it can't be
   written, or begins with anything else. */
struct journal *journal_open(struct arena *arena, const char *path, const char *first_line, struct err *err);
/* Appends in one piece, behind the first line where the file is empty; what can't be written whole is taken
   back. */
bool journal_append(struct journal *journal, struct slice lines, struct err *err);
