/* goalfile - goals as people write them: a CSV of the group's columns, metric, and one of target, change,
   change_percent; start, due, way */
#pragma once
#include "voc/goals.h"

struct arena;

/* Reads the file for measures with these groups; NULL and err where it can't be. */
struct goals *goalfile_read(struct arena *arena, const char *path, const struct measures *measures,
                            struct err *err);
