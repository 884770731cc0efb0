/* ordered - whether texts come in order */
#include "voc/ordered.h"

/* Below 0 where the text stands behind the last one. */
static int step_to(const struct ordered *ordered, struct slice text)
{
    if (ordered->length != text.length)
        return ordered->length < text.length ? -1 : 1;
    return text.length ? memcmp(ordered->last, text.at, text.length) : 0;
}

bool ordered_see(struct ordered *ordered, struct slice text)
{
    const int step = ordered->count ? step_to(ordered, text) : -1;

    if (text.length > ORDERED_LONGEST || step == 0 || (ordered->count > 1 && (step > 0) != ordered->is_down))
        return false;
    ordered->is_down = step > 0;
    ordered->count++;
    ordered->length = text.length;
    if (text.length)
        memcpy(ordered->last, text.at, text.length);
    return true;
}
