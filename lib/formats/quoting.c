/* quoting - a row's cells as one line of a CSV, there and back */
#include "voc/quoting.h"

#include <assert.h>

/* Eight bytes are looked at together: what is told of one is in its high bit. */
enum { WORD = 8 };

/* Whether a byte comes before `-`, as all do for which a cell is quoted, and few others but the blank. */
static inline uint64_t is_early(uint64_t word)
{
    return (word - slice_each('-')) & ~word & slice_each('\x80');
}

static inline uint64_t copy_word(char *restrict to, const char *at)
{
    const uint64_t word = slice_word(at);

    memcpy(to, &word, WORD);
    return is_early(word);
}

/* Whether a shorter cell has to be quoted; behind it there is room for a block. */
static bool is_marked(char *cell, size_t length, char delimiter)
{
    lanes_block bytes;

    memset(cell + length, '-', sizeof bytes);
    memcpy(&bytes, cell, sizeof bytes);
    return lanes_any(quoting_marks(bytes, delimiter));
}

/* Copies a cell that is shorter than a block; whether it has to be quoted. */
static bool copy_short(char *restrict to, struct slice cell, char delimiter)
{
    const size_t last = cell.length - WORD;
    uint64_t early;

    if (cell.length >= WORD) {
        early = copy_word(to, cell.at) | copy_word(to + last, cell.at + last);
    } else {
        for (size_t i = 0; i < cell.length; i++)
            to[i] = cell.at[i];
        early = is_early(slice_short(cell, '-'));
    }
    return early && is_marked(to, cell.length, delimiter);
}

static char *put_quoted(char *to, struct slice cell)
{
    const char *const end = cell.at + cell.length;
    const char *quote;

    *to++ = '"';
    for (const char *at = cell.at; at < end; at = quote) {
        quote = memchr(at, '"', (size_t)(end - at));
        quote = quote ? quote + 1 : end;
        memcpy(to, at, (size_t)(quote - at));
        to += quote - at;
        if (quote[-1] == '"')
            *to++ = '"';
    }
    *to++ = '"';
    return to;
}

/* What a long cell holds. */
struct held {
    lanes_wide marks, quotes;
};

MACHINE_INLINE void hold(struct held *held, char *restrict to, const char *at, char delimiter)
{
    lanes_wide bytes;

    memcpy(&bytes, at, sizeof bytes);
    memcpy(to, &bytes, sizeof bytes);
    held->quotes |= bytes == '"';
    held->marks |= QUOTING_MARKS(bytes, delimiter);
}

/* As customers write: mostly it has to be quoted, and has no quotes of its own. */
MACHINE_TWICE static char *put_long(char *restrict to, struct slice cell, char delimiter)
{
    const size_t last = cell.length - LANES_WIDE;
    struct held held = {{0}, {0}};

    for (size_t at = 0; at < last; at += LANES_WIDE)
        hold(&held, to + 1 + at, cell.at + at, delimiter);
    hold(&held, to + 1 + last, cell.at + last, delimiter);
    if (lanes_any_wide(&held.quotes))
        return put_quoted(to, cell);
    if (!lanes_any_wide(&held.marks)) {
        memcpy(to, cell.at, cell.length);
        return to + cell.length;
    }
    to[0] = to[cell.length + 1] = '"';
    return to + cell.length + 2;
}

/* Of one block at least and less than two. */
static char *put_medium(char *to, struct slice cell, char delimiter)
{
    const size_t last = cell.length - LANES_BLOCK;
    const lanes_block start = lanes_load(cell.at), end = lanes_load(cell.at + last);

    if (lanes_any(quoting_marks(start, delimiter) | quoting_marks(end, delimiter)))
        return put_quoted(to, cell);
    memcpy(to, &start, sizeof start);
    memcpy(to + last, &end, sizeof end);
    return to + cell.length;
}

char *quoting_put_long(char *to, struct slice cell, char delimiter)
{
    return cell.length < LANES_WIDE ? put_medium(to, cell, delimiter) : put_long(to, cell, delimiter);
}

/* Gives where the cell ends; behind it there is room for a block. */
static inline char *put_cell(char *to, struct slice cell, char delimiter)
{
    if (cell.length >= LANES_BLOCK)
        return quoting_put_long(to, cell, delimiter);
    return copy_short(to, cell, delimiter) ? put_quoted(to, cell) : to + cell.length;
}

static inline char *put_bare(char *to, struct slice cell)
{
    if (cell.length)
        memcpy(to, cell.at, cell.length);
    to[cell.length] = '\0';
    return to + cell.length + 1;
}

MACHINE_TWICE size_t quoting_room(const struct slice *cells, size_t count)
{
    size_t room = LANES_WIDE;

    for (size_t i = 0; i < count; i++)
        room += cells[i].length * 2 + 4;
    return room;
}

size_t quoting_put(char *line, const struct slice *cells, size_t count, char delimiter)
{
    char *at = line;

    assert(delimiter < '-'); /* so that is_early tells it */
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && delimiter)
            *at++ = delimiter;
        at = delimiter ? put_cell(at, cells[i], delimiter) : put_bare(at, cells[i]);
    }
    return (size_t)(at - line);
}

/* What was seen in the lanes of some blocks: bytes that have to be quoted, and how many NULs. */
struct seen {
    lanes_block marks, gaps;
};

static inline lanes_block join_block(struct seen *seen, lanes_block bytes, char delimiter)
{
    const lanes_block gaps = bytes == 0;

    seen->marks |= quoting_marks(bytes, delimiter);
    seen->gaps -= gaps;
    return bytes | (gaps & delimiter);
}

bool quoting_join(char *line, struct slice cells, size_t count, char delimiter)
{
    enum { MOST = LANES_COUNT * LANES_BLOCK };
    struct seen seen = {{0}, {0}};
    lanes_block bytes;

    if (count == 0 || !delimiter || cells.length > MOST)
        return false;
    for (size_t at = 0; at < cells.length; at += LANES_BLOCK) {
        const size_t left = cells.length - at;
        memset(&bytes, '-', sizeof bytes);
        memcpy(&bytes, cells.at + at, left < sizeof bytes ? left : sizeof bytes);
        bytes = join_block(&seen, bytes, delimiter);
        memcpy(line + at, &bytes, sizeof bytes);
    }
    return !lanes_any(seen.marks) && lanes_sum(seen.gaps) + 1 == count;
}

const char *quoting_close(const char *at, const char *end, bool *doubled)
{
    *doubled = false;
    while ((at = memchr(at, '"', (size_t)(end - at))) + 1 < end && at[1] == '"') {
        *doubled = true;
        at += 2;
    }
    return at;
}

size_t quoting_halve(char *to, struct slice cell)
{
    char *const start = to;

    for (const char *quote; (quote = memchr(cell.at, '"', cell.length)) != NULL;) {
        const size_t length = (size_t)(quote + 1 - cell.at),
                     taken = length < cell.length ? length + 1 : length;
        memcpy(to, cell.at, length);
        to += length;
        cell = (struct slice){cell.at + taken, cell.length - taken};
    }
    if (cell.length)
        memcpy(to, cell.at, cell.length);
    return (size_t)(to + cell.length - start);
}

void quoting_split(struct slice line, char delimiter, struct slice *cells, size_t count, char *spare)
{
    const char *at = line.at, *const end = line.at + line.length;

    for (size_t i = 0; i < count; i++) {
        const bool quoted = at < end && *at == '"';
        bool doubled = false;
        const char *const start = at + quoted;
        const char *close = quoted     ? quoting_close(start, end, &doubled)
                            : at < end ? memchr(at, delimiter, (size_t)(end - at))
                                       : end;
        close = close ? close : end;
        cells[i] = (struct slice){start, (size_t)(close - start)};
        if (doubled) {
            cells[i] = (struct slice){spare, quoting_halve(spare, cells[i])};
            spare += cells[i].length;
        }
        at = close + quoted + 1;
    }
}
