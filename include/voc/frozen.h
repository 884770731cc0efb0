/* frozen - baselines kept in a file that people read: with why, by whom and when; what was
   before stays in it */
#pragma once
#include "voc/base.h"

struct arena;
struct writer;

/* The columns: metric, the groups, unit, baseline .. spread as in the measures, sd, scale (`log`,
   `individual`), trend (the slope, a period, on that scale; empty: none), season and seasons (its effects on
   that scale, split by blanks), reason, by, on. Files without trend and seasons are read, too. */

/* Reads the baselines of the measures' series from a file that frozen_write made, bases[] in the order of the
   series; of several rows for one series the last holds. A group's column that only one of both has is the
   total there. */
bool frozen_read(struct arena *arena, const char *path, const struct measures *measures, struct base bases[],
                 struct err *err);
/* Writes a row for each known baseline, below what the file `before` (NULL: none) holds already; that file's
   own groups stay, and are the total in the new rows. */
bool frozen_write(struct arena *arena, const char *before, const struct measures *measures,
                  const struct base bases[], const char *reason, const char *by, const char *on,
                  struct writer *writer, struct err *err);
