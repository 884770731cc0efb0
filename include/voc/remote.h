/* remote - times that lie far from all others, or in the future */
#pragma once
#include "voc/days.h"
#include "voc/whiffs.h"

/* Adds a whiff where at most one of a hundred times, or one of at least 20, lie beyond a gap of two years,
   before or after all others, or any before 1900 or after 2099: nobody's feedback pauses for two years and
   comes back with a few rows, a slip in a year does. */
void remote_tell(const struct days *days, struct slice column, struct whiffs *whiffs);
/* Adds a whiff where times of what has happened lie on days after that of `as_of`. */
void remote_tell_future(const struct days *days, struct moment as_of, struct slice column,
                        struct whiffs *whiffs);
