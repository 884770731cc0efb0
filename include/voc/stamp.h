/* stamp - times as exports write them, in stated formats */
#pragma once
#include "voc/err.h"
#include "voc/moment.h"

struct arena;
struct stamp_format;

/* A pattern of strptime's letters, or several split by `|` of which the first that fits wins: %Y %y %m %d %e
   %H %I %M %S %p %b %B %a %A %z %Z %f %s %F %T %D %R %%; numbers may be unpadded, names are English, case
   doesn't matter. */
const struct stamp_format *stamp_format_new(struct arena *arena, struct slice pattern, struct err *err);
bool stamp_read(const struct stamp_format *format, struct slice text, struct moment_cell *cell);
