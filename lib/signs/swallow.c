/* swallow - whether a quote that was never meant to hold lines holds rows of the table */
#include "voc/swallow.h"

enum { FEWEST_LINES = 2, FEWEST_MARKS = 6, FEWEST_CELLS = 3 };

/* Letters, which most lines are of, have few marks: these are leapt from one to the next, and no further than
   has to be. */
static bool is_wide(struct slice line, char delimiter, size_t width)
{
    struct slice cell;
    size_t cells = 0;

    while (cells <= width && slice_split(&line, delimiter, &cell))
        cells++;
    return cells == width;
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

/* How a line begins. */
struct beginning {
    struct slice first, second;
};

static struct beginning beginning_of(struct slice line, char delimiter)
{
    struct beginning beginning = {{NULL, 0}, {NULL, 0}};

    slice_split(&line, delimiter, &beginning.first);
    slice_split(&line, delimiter, &beginning.second);
    return beginning;
}

/* Lines behind the first, where all that a record has are as wide as a row and begin as it does. */
static size_t rows_in(struct slice raw, char delimiter, size_t width)
{
    struct slice rest = raw, line;
    struct beginning row = {{NULL, 0}, {NULL, 0}};
    size_t lines = 0;

    while (rest.at && slice_split(&rest, '\n', &line)) {
        const struct beginning begins = beginning_of(line, delimiter);
        if (!is_wide(line, delimiter, width) || (lines > 0 && !is_alike(row.first, begins.first)))
            return 0;
        if (lines++ == 0)
            row = begins;
    }
    return lines - 1;
}

/* Whole lines inside it, each as wide as a row, half of them beginning as it does, and more of them than a
   letter has by chance. */
static size_t lines_in(struct slice raw, char delimiter, size_t width)
{
    struct slice rest = raw, line;
    size_t lines = 0, alike = 0;

    slice_split(&rest, '\n', &line); /* where the quote opens */
    const struct beginning row = beginning_of(line, delimiter);
    while (slice_split(&rest, '\n', &line) && rest.at) {
        const struct beginning begins = beginning_of(line, delimiter);
        if (!is_wide(line, delimiter, width))
            return 0;
        alike += width < FEWEST_CELLS ||
                 (is_alike(row.first, begins.first) && is_alike(row.second, begins.second));
        lines++;
    }
    return lines >= FEWEST_LINES && alike * 2 >= lines && lines * (width - 1) >= FEWEST_MARKS ? lines : 0;
}

size_t swallow_count(struct slice raw, char delimiter, size_t width)
{
    const struct slice record = slice_trim(raw);

    if (record.length == 0)
        return 0;
    const size_t rows = width >= FEWEST_CELLS ? rows_in(record, delimiter, width) : 0;
    return rows ? rows : lines_in(record, delimiter, width);
}
