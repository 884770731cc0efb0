/* lines - many rows as lines of a CSV */
#include "voc/lines.h"

#include "voc/quoting.h"

/* Copies a cell as it stands, without a call for the short ones that most are. */
MACHINE_INLINE char *copy(char *restrict to, struct slice cell)
{
    enum { WORD = 8, HALF = WORD / 2 };
    const size_t length = cell.length;

    if (length > 2 * LANES_BLOCK) {
        memcpy(to, cell.at, length);
    } else if (length >= LANES_BLOCK) {
        memcpy(to, cell.at, LANES_BLOCK);
        memcpy(to + length - LANES_BLOCK, cell.at + length - LANES_BLOCK, LANES_BLOCK);
    } else if (length >= WORD) {
        memcpy(to, cell.at, WORD);
        memcpy(to + length - WORD, cell.at + length - WORD, WORD);
    } else if (length >= HALF) {
        memcpy(to, cell.at, HALF);
        memcpy(to + length - HALF, cell.at + length - HALF, HALF);
    } else if (length > 0) {
        to[0] = cell.at[0];
        to[length / 2] = cell.at[length / 2];
        to[length - 1] = cell.at[length - 1];
    }
    return to + length;
}

/* The same of a cell from which on a block can be read, however short it is. */
MACHINE_INLINE char *copy_within(char *restrict to, struct slice cell)
{
    _Static_assert((size_t)STRETCH_REACH >= LANES_BLOCK, "a block can be read");
    memcpy(to, cell.at, LANES_BLOCK);
    return cell.length <= LANES_BLOCK ? to + cell.length : copy(to, cell);
}

/* What stands in texts that were looked at: bytes that have to be quoted, counted lane by lane for
   a while. */
struct seen_marks {
    lanes_wide lanes;
    size_t blocks, count;
};

MACHINE_INLINE void count_up(struct seen_marks *seen)
{
    seen->count += lanes_sum_wide(&seen->lanes);
    seen->lanes = (lanes_wide){0};
    seen->blocks = 0;
}

/* Behind the text there is room for a block. */
MACHINE_INLINE void see_marks(struct seen_marks *seen, const char *text, char *end, char delimiter)
{
    memset(end, '-', LANES_WIDE);
    for (; text < end; text += LANES_WIDE) {
        lanes_wide bytes;
        memcpy(&bytes, text, sizeof bytes);
        seen->lanes -= QUOTING_MARKS(bytes, delimiter);
        if (++seen->blocks == LANES_COUNT)
            count_up(seen);
    }
}

/* Rows whose short cells need no quotes; whether none did is seen when they are written. */
MACHINE_TWICE static char *put_plainly(char *to, const struct slice *cells, size_t width, size_t count,
                                       const struct stretch_column *columns, char delimiter)
{
    enum { LONG = 21 /* which no time is */ };
    struct seen_marks seen = {{0}, 0, 0};
    char *at = to, *unseen = to;

    for (size_t i = 0; i < count; i++, at[-1] = '\n')
        for (size_t j = 0; j < width; j++, cells++) {
            if (cells->length >= LONG) {
                see_marks(&seen, unseen, at, delimiter);
                unseen = at = quoting_put_long(at, *cells, delimiter);
            } else {
                at = columns && columns[j].is_within ? copy_within(at, *cells) : copy(at, *cells);
            }
            *at++ = delimiter;
        }
    see_marks(&seen, unseen, at, delimiter);
    count_up(&seen);
    return seen.count == width * count ? at : NULL;
}

static char *put_carefully(char *to, const struct slice *cells, size_t width, size_t count, char delimiter)
{
    for (size_t i = 0; i < count; i++, cells += width) {
        const size_t length = quoting_put(to, cells, width, delimiter);
        if (length == 0) { /* else it would read as a blank line */
            memset(to, '"', 2);
            to += 2;
        }
        to += length;
        *to++ = '\n';
    }
    return to;
}

size_t lines_put(char *to, const struct slice *cells, size_t width, size_t count,
                 const struct stretch_column *columns, char delimiter)
{
    char *const end = width > 1 ? put_plainly(to, cells, width, count, columns, delimiter) : NULL;

    return (size_t)((end ? end : put_carefully(to, cells, width, count, delimiter)) - to);
}
