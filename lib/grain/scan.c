/* scan - a cursor over a piece of text that takes numbers, marks and names off its front */
#include "voc/scan.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool scan_mark(struct scan *scan, char mark)
{
    if (scan->at == scan->end || *scan->at != mark)
        return false;
    scan->at++;
    return true;
}

/* From `fewest` to `most` digits. */
bool scan_number(struct scan *scan, int fewest, int most, int64_t *number)
{
    int count = 0;

    for (*number = 0; count < most && scan->at < scan->end && is_digit(*scan->at); count++)
        *number = *number * 10 + (*scan->at++ - '0');
    return count >= fewest;
}

bool scan_part(struct scan *scan, int fewest, int *part)
{
    int64_t number;

    if (!scan_number(scan, fewest, 2, &number))
        return false;
    *part = (int)number;
    return true;
}

void scan_fraction(struct scan *scan)
{
    if (scan->end - scan->at > 1 && (*scan->at == '.' || *scan->at == ',') && is_digit(scan->at[1]))
        for (scan->at++; scan->at < scan->end && is_digit(*scan->at);)
            scan->at++;
}

/* A full name or its first three letters; 1-based, 0 if none. */
int scan_name(struct scan *scan, const char *const names[], int count)
{
    const size_t left = (size_t)(scan->end - scan->at);

    for (int i = 0; i < count; i++) {
        const size_t lengths[] = {strlen(names[i]), 3};
        for (int j = 0; j < 2; j++)
            if (left >= lengths[j] &&
                slice_is_nearly((struct slice){scan->at, lengths[j]}, (struct slice){names[i], lengths[j]})) {
                scan->at += lengths[j];
                return i + 1;
            }
    }
    return 0;
}

bool scan_letters(struct scan *scan)
{
    const char *const start = scan->at;

    while (scan->at < scan->end && ((*scan->at | 32) >= 'a' && (*scan->at | 32) <= 'z'))
        scan->at++;
    return scan->at > start;
}
