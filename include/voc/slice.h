/* slice - borrowed pieces of text */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A borrowed piece of text, not NUL-terminated; whoever lends it says until when. */
struct slice {
    const char *at;
    size_t length;
};

static inline struct slice slice_of(const char *text)
{
    return (struct slice){text, text ? strlen(text) : 0};
}

static inline bool slice_is(struct slice a, struct slice b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

/* Bytewise order, as strcmp has it. */
int slice_compare(struct slice a, struct slice b);
/* Whether they are the same but for the case of ASCII letters. */
bool slice_is_nearly(struct slice a, struct slice b);
/* Without the blanks (space, tab, CR, LF, no-break space) at both ends. */
struct slice slice_trim_ends(struct slice slice);
static inline struct slice slice_trim(struct slice s)
{
    const bool is_bare = s.length && s.at[0] > ' ' && s.at[0] <= '~' && s.at[s.length - 1] > ' ' &&
                         s.at[s.length - 1] <= '~'; /* as most are */

    return is_bare ? s : slice_trim_ends(s);
}
/* Takes the piece before the next `mark` off the front of *rest; false when *rest was
   used up (rest->at NULL). */
bool slice_split(struct slice *rest, char mark, struct slice *piece);
bool slice_starts(struct slice slice, const char *start);
/* How many bytes at its start are ASCII. */
size_t slice_ascii(struct slice slice);
