/* stencil - times whose parts always stand at the same places */
#include "voc/stencil.h"

enum { DIGIT_SLACK = 127 - 9, MARK_SLACK = 127 };

static const char letters[] = "YmdHMS";

/* Behind a day's number there may stand `st` or `th`, which would be taken for a part of it. */
static bool may_be_ordinal(const char *behind)
{
    return (unsigned char)behind[0] >= 'A' && behind[1] != '%';
}

static bool add(struct stencil *stencil, char zero, int slack)
{
    if (stencil->width == STENCIL_WIDEST)
        return false;
    stencil->zeros[stencil->width] = zero;
    stencil->slack[stencil->width++] = (char)slack;
    return true;
}

static bool add_part(struct stencil *stencil, enum stencil_part part)
{
    stencil->at[part] = (unsigned char)stencil->width;
    for (int digits = part == STENCIL_YEAR ? 4 : 2; digits > 0; digits--)
        if (!add(stencil, '0', DIGIT_SLACK))
            return false;
    return true;
}

/* One more piece of the pattern, which *at is moved to the end of. */
static bool add_piece(struct stencil *stencil, const char **at)
{
    if (**at != '%')
        return add(stencil, **at, MARK_SLACK);
    const char *const letter = *++*at ? strchr(letters, **at) : NULL;
    return letter && !(*letter == 'd' && may_be_ordinal(*at + 1)) &&
           add_part(stencil, (enum stencil_part)(letter - letters));
}

bool stencil_cut(const char *pattern, struct stencil *stencil)
{
    bool fits = true;

    *stencil = (struct stencil){0};
    memset(stencil->at, STENCIL_NONE, sizeof stencil->at);
    for (const char *at = pattern; *at && fits; at++)
        fits = add_piece(stencil, &at);
    if (!fits || stencil->width < STENCIL_NARROWEST)
        stencil->width = 0;
    return stencil->width > 0;
}

static int part_of(const struct stencil *stencil, struct slice text, enum stencil_part part)
{
    return stencil->at[part] < text.length ? (int)stencil_two(text.at + stencil->at[part]) : 0;
}

bool stencil_read_start(const struct stencil *stencil, struct slice text, struct civil *civil)
{
    if (!stencil_fits(stencil, text))
        return false;
    *civil = (struct civil){.month = part_of(stencil, text, STENCIL_MONTH),
                            .day = part_of(stencil, text, STENCIL_DAY),
                            .hour = part_of(stencil, text, STENCIL_HOUR),
                            .minute = part_of(stencil, text, STENCIL_MINUTE),
                            .second = part_of(stencil, text, STENCIL_SECOND)};
    if (stencil->at[STENCIL_YEAR] < text.length)
        civil->year = stencil_two(text.at + stencil->at[STENCIL_YEAR]) * 100 +
                      stencil_two(text.at + stencil->at[STENCIL_YEAR] + 2);
    return true;
}
