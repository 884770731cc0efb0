/* ordered - whether texts come in order */
#include "voc/ordered.h"

/* Below 0 where the text stands behind the last one. */
static int step_to(const struct ordered *ordered, struct slice text)
{
    if (ordered->length != text.length)
        return ordered->length < text.length ? -1 : 1;
    return text.length ? memcmp(ordered->last, text.at, text.length) : 0;
}

/* Goes that way, where there is another text to go from. */
static bool go(struct ordered *ordered, int step)
{
    if (step == 0 || (ordered->count > 1 && (step > 0) != ordered->is_down))
        return false;
    ordered->is_down = step > 0;
    return true;
}

static void keep(char room[ORDERED_LONGEST], size_t *length, struct slice text)
{
    *length = text.length;
    if (text.length)
        memcpy(room, text.at, text.length);
}

bool ordered_see(struct ordered *ordered, struct slice text)
{
    if (text.length > ORDERED_LONGEST || (ordered->count && !go(ordered, step_to(ordered, text))))
        return false;
    if (ordered->count++ == 0)
        keep(ordered->first, &ordered->first_length, text);
    keep(ordered->last, &ordered->length, text);
    return true;
}

bool ordered_join(struct ordered *ordered, const struct ordered *more)
{
    if (more->count == 0)
        return true;
    if (ordered->count == 0) {
        *ordered = *more;
        return true;
    }
    if (!go(ordered, step_to(ordered, (struct slice){more->first, more->first_length})) ||
        (more->count > 1 && more->is_down != ordered->is_down))
        return false;
    ordered->count += more->count;
    keep(ordered->last, &ordered->length, (struct slice){more->last, more->length});
    return true;
}
