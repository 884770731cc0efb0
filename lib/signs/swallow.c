/* swallow - whether a quote that was never meant to hold lines holds rows of the table */
#include "voc/swallow.h"

enum { FEWEST_LINES = 2, FEWEST_MARKS = 6 };

static size_t marks_in(struct slice line, char delimiter)
{
    size_t count = 0;

    for (size_t i = 0; i < line.length; i++)
        count += line.at[i] == delimiter;
    return count;
}

size_t swallow_count(struct slice raw, char delimiter, size_t width)
{
    struct slice rest = slice_trim(raw), line;
    size_t lines = 0;

    if (!memchr(rest.at, '\n', rest.length))
        return 0;
    slice_split(&rest, '\n', &line); /* where the quote opens */
    while (slice_split(&rest, '\n', &line) && rest.at) {
        if (marks_in(line, delimiter) + 1 != width)
            return 0;
        lines++;
    }
    return lines >= FEWEST_LINES && lines * (width - 1) >= FEWEST_MARKS ? lines : 0;
}
