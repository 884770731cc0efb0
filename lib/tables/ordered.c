/* ordered - whether texts come in order */
#include "voc/ordered.h"

/* The first bytes and the last, some of them twice: all that short texts of the same length can differ in. */
static struct ordered_words words_of(struct slice text)
{
    enum { WORD = sizeof(uint64_t) };
    char bytes[WORD] = {0};

    if (text.length >= WORD)
        return (struct ordered_words){slice_big(text.at), slice_big(text.at + text.length - WORD)};
    for (size_t i = 0; i < text.length; i++)
        bytes[i] = text.at[i];
    return (struct ordered_words){slice_big(bytes), 0};
}

/* Below 0 where the text stands behind the last one. */
static int step_to(const struct ordered *ordered, struct slice text, struct ordered_words words)
{
    const struct ordered_words *const last = &ordered->words;

    if (ordered->length != text.length)
        return ordered->length < text.length ? -1 : 1;
    if (text.length > sizeof words)
        return memcmp(ordered->last, text.at, text.length);
    if (last->first != words.first)
        return last->first < words.first ? -1 : 1;
    return (last->last > words.last) - (last->last < words.last);
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
    const struct ordered_words words = words_of(text);

    if (text.length > ORDERED_LONGEST || (ordered->count && !go(ordered, step_to(ordered, text, words))))
        return false;
    if (ordered->count++ == 0)
        keep(ordered->first, &ordered->first_length, text);
    keep(ordered->last, &ordered->length, text);
    ordered->words = words;
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
    const struct slice first = {more->first, more->first_length};
    if (!go(ordered, step_to(ordered, first, words_of(first))) ||
        (more->count > 1 && more->is_down != ordered->is_down))
        return false;
    ordered->count += more->count;
    keep(ordered->last, &ordered->length, (struct slice){more->last, more->length});
    ordered->words = more->words;
    return true;
}
