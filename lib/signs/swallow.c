/* swallow - whether a quote that was never meant to hold lines holds rows of the table */
#include "voc/swallow.h"

enum { FEWEST_LINES = 2, FEWEST_MARKS = 6, FEWEST_CELLS = 3 };

static size_t marks_in(struct slice line, char delimiter)
{
    size_t count = 0;

    for (size_t i = 0; i < line.length; i++)
        count += line.at[i] == delimiter;
    return count;
}

static char sort_of(char c)
{
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_letter = ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;

    return is_digit ? '9' : is_letter ? 'a' : c;
}

/* Whether they have the same sorts of characters in the same order, however many of each: T-17 and X-4. */
static bool is_alike(struct slice a, struct slice b)
{
    size_t i = 0, j = 0;

    while (i < a.length && j < b.length) {
        const char sort = sort_of(a.at[i]);
        if (sort != sort_of(b.at[j]))
            return false;
        while (i < a.length && sort_of(a.at[i]) == sort)
            i++;
        while (j < b.length && sort_of(b.at[j]) == sort)
            j++;
    }
    return a.length > 0 && i == a.length && j == b.length;
}

/* Lines behind the first, where all that a record has are as wide as a row and begin as it does. */
static size_t rows_in(struct slice raw, char delimiter, size_t width)
{
    struct slice rest = raw, line, first = {NULL, 0}, cell;
    size_t lines = 0;

    while (rest.at && slice_split(&rest, '\n', &line)) {
        if (marks_in(line, delimiter) + 1 != width)
            return 0;
        slice_split(&line, delimiter, &cell);
        if (lines++ == 0)
            first = cell;
        else if (!is_alike(first, cell))
            return 0;
    }
    return lines - 1;
}

/* Whole lines inside it, each as wide as a row, and more of them than a letter has by chance. */
static size_t lines_in(struct slice raw, char delimiter, size_t width)
{
    struct slice rest = raw, line;
    size_t lines = 0;

    slice_split(&rest, '\n', &line); /* where the quote opens */
    while (slice_split(&rest, '\n', &line) && rest.at) {
        if (marks_in(line, delimiter) + 1 != width)
            return 0;
        lines++;
    }
    return lines >= FEWEST_LINES && lines * (width - 1) >= FEWEST_MARKS ? lines : 0;
}

size_t swallow_count(struct slice raw, char delimiter, size_t width)
{
    const struct slice record = slice_trim(raw);

    if (!memchr(record.at, '\n', record.length))
        return 0;
    const size_t rows = width >= FEWEST_CELLS ? rows_in(record, delimiter, width) : 0;
    return rows ? rows : lines_in(record, delimiter, width);
}
