/* rejects - the rows of exports that are none, whole and with the reason */
#pragma once
#include "voc/export.h"

struct arena;
struct rejects;
struct sink;

/* Where they are set aside; with no sink the first one ends the run. Where columns are hidden the records are
   left out, as they hold them. */
struct rejects *rejects_open(struct arena *arena, struct sink *sink, const char *const hidden[],
                             size_t hidden_count);
bool rejects_begin(struct rejects *rejects, struct err *err);
/* Sets the row that the export is at aside: for a reason of its own, which names file and line, or for the
   cell that export_read refused, with err only the reason. False and err where that can't be. */
bool rejects_row(struct rejects *rejects, const struct export *export, const struct err *reason,
                 struct err *err);
bool rejects_cell(struct rejects *rejects, const struct export *export, const struct err *reason,
                  struct err *err);
/* Why the first was set aside; NULL: none was. */
const struct err *rejects_first(const struct rejects *rejects);
/* Writes what is left, and the file is there. */
bool rejects_close(struct rejects *rejects, struct err *err);
