/* scan - a cursor over a piece of text that takes numbers, marks and names off its front */
#include "voc/scan.h"

void scan_fraction(struct scan *scan)
{
    if (scan->end - scan->at > 1 && (*scan->at == '.' || *scan->at == ',') && slice_is_digit(scan->at[1]))
        for (scan->at++; scan->at < scan->end && slice_is_digit(*scan->at);)
            scan->at++;
}

/* The bytes of the blank that stands there: space, tab, no-break space, thin or narrow no-break space. */
static size_t blank_at(const struct scan *scan)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
    const struct slice left = {scan->at, (size_t)(scan->end - scan->at)};

    if (left.length == 0)
        return 0;
    if (*left.at == ' ' || *left.at == '\t')
        return 1;
    for (size_t i = 0; i < 3 && (unsigned char)*left.at >= 0x80; i++)
        if (slice_starts(left, wide[i]))
            return strlen(wide[i]);
    return 0;
}

bool scan_has_blank(const struct scan *scan)
{
    return blank_at(scan) > 0;
}

bool scan_blanks(struct scan *scan)
{
    const char *const start = scan->at;
    size_t bytes;

    while ((bytes = blank_at(scan)))
        scan->at += bytes;
    return scan->at > start;
}

bool scan_letters(struct scan *scan)
{
    const char *const start = scan->at;

    while (scan->at < scan->end && ((*scan->at | 32) >= 'a' && (*scan->at | 32) <= 'z'))
        scan->at++;
    return scan->at > start;
}
