/* stamp - times as exports write them, in stated formats */
#pragma once
#include "voc/err.h"
#include "voc/moment.h"

struct arena;
struct scan;
struct stamp_format;

/* A pattern of strptime's letters, or several split by `|` of which the first that fits wins: %Y %y %m %d %e
   %H %I %M %S %p %b %B %a %A %z %Z %f %s %F %T %D %R %%; or `serial`, a spreadsheet's count of days since
   1899. Numbers may be unpadded, a day may be the 21st, names are those of the almanac (and a wrong weekday
   is no time), a blank stands for any number of blanks of any kind; %s also takes milli- and microseconds. */
const struct stamp_format *stamp_format_new(struct arena *arena, struct slice pattern, struct err *err);
/* A zone that %Z took is left in the cell as it was written, borrowed from `text`. */
bool stamp_read(const struct stamp_format *format, struct slice text, struct moment_cell *cell);
/* Takes a zone as %Z does: CET, Europe/Paris, GMT+2; a name in brackets behind it is passed over. */
bool stamp_take_zone(struct scan *scan, struct slice *zone);
