/* objects - the objects of a JSON file as a table's records: the columns are all their members' names, in the
   order of first appearance */
#pragma once
#include "voc/origin.h"

struct arena;
struct bytes;

/* Reads the whole of `bytes`, which were opened from `path` and not read yet, for the names; the records are
   then read from its start once more. `within` as pages_look has it. An object with a name twice is
   RECORD_BAD or, outside JSON Lines, RECORD_LOST. The raw record is the object's JSON. False and err where it
   can't be read, is no JSON, or its
   objects have no member; without any object there are no columns. */
bool objects_open(struct arena *arena, const char *path, struct bytes *bytes, const char *within,
                  struct origin *origin, struct err *err);
