/* scribe - writes to a file what was prepared, while more is prepared

       struct scribe *scribe = scribe_new(arena, file);
       scribe_start(scribe, bytes);     the bytes are the scribe's own until
       trouble = scribe_wait(scribe);   this returns                          */
#pragma once
#include "voc/slice.h"

struct arena;
struct scribe;

/* Nothing is written yet. NULL where nobody can write meanwhile. The file stays open while something is
   being written, for which the arena waits. */
struct scribe *scribe_new(struct arena *arena, int file);
/* Has these written; nothing is being written. */
void scribe_start(struct scribe *scribe, struct slice bytes);
/* Returns once nothing is being written, at once where nothing was: 0, or the errno of what went wrong, which
   is told once. So does NULL. */
int scribe_wait(struct scribe *scribe);
/* Writes them here and now; 0, or an errno. */
int scribe_write(int file, struct slice bytes);
