/* looks - what a cell looks like by itself: an answer that is counted or timed, or none at all */
#pragma once
#include "voc/slice.h"

/* Whether it holds digits and otherwise only what numbers, dates and clocks are written with. */
bool looks_counted(struct slice cell);
/* Whether it is a usual sign for no answer, such as N/A, - or ?. */
bool looks_like_silence(struct slice cell);
static inline bool looks_silent(struct slice cell)
{
    enum { LONGEST = 7 }; /* of these signs, none of which begins with a digit */

    return cell.length <= LONGEST && !(cell.length && cell.at[0] >= '0' && cell.at[0] <= '9') &&
           looks_like_silence(cell);
}
