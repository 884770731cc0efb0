/* prose - sentences whose words have weight, broken at blanks to fit a width */
#pragma once
#include "voc/ink.h"

struct arena;
struct prose;

struct prose *prose_new(struct arena *arena);
/* Adds a piece of text as it is, strangers' too: it is made harmless when it is printed. A word ends at a
   plain blank only, also across pieces, so that a no-break space holds a number and its unit together. */
void prose_say(struct prose *prose, enum ink ink, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool prose_is_empty(const struct prose *prose);

/* Its lines, each with a line end: the first begins with `first`, the others with `rest`, and none is wider
   than `width` (0: one line). */
char *prose_print(struct arena *arena, const struct prose *prose, enum ink_medium medium, const char *first,
                  const char *rest, size_t width);
/* A command that can be copied from where it is shown: lines that go on end with a backslash. */
char *prose_command(struct arena *arena, const char *command, enum ink_medium medium, const char *first,
                    const char *rest, size_t width);
