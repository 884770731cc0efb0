/* quoting - a row's cells as one line of a CSV, there and back */
#include "voc/quoting.h"

#include "voc/lanes.h"

typedef lanes_block block;

/* Not zero where a byte has to be quoted. */
static inline block marks_of(block bytes, char delimiter)
{
    return (bytes == '"') | (bytes == '\n') | (bytes == '\r') | (bytes == delimiter);
}

static inline block copy_block(char *restrict to, const char *at, char delimiter)
{
    block bytes;

    memcpy(&bytes, at, sizeof bytes);
    memcpy(to, &bytes, sizeof bytes);
    return marks_of(bytes, delimiter);
}

/* Copies a cell of a block or more; whether it has to be quoted. */
static bool copy_long(char *restrict to, struct slice cell, char delimiter)
{
    const size_t last = cell.length - sizeof(block);
    block marks = copy_block(to + last, cell.at + last, delimiter);

    for (size_t at = 0; at < last; at += sizeof(block))
        marks |= copy_block(to + at, cell.at + at, delimiter);
    return lanes_any(marks);
}

/* Eight bytes are looked at together: what is told of one is in its high bit. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (unsigned char)(byte))
enum { WORD = 8 };

/* Whether a byte comes before `-`, as all do for which a cell is quoted, and few others but the blank. */
static inline uint64_t is_early(uint64_t word)
{
    return (word - EACH('-')) & ~word & EACH(0x80);
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
    block bytes;

    memset(cell + length, '-', sizeof bytes);
    memcpy(&bytes, cell, sizeof bytes);
    return lanes_any(marks_of(bytes, delimiter));
}

/* The same of a shorter one. */
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

/* Gives where the cell ends; behind it there is room for a block. */
static inline char *put_cell(char *to, struct slice cell, char delimiter)
{
    const bool is_long = cell.length >= sizeof(block);
    const bool is_quoted = is_long ? copy_long(to, cell, delimiter) : copy_short(to, cell, delimiter);

    return is_quoted && delimiter ? put_quoted(to, cell) : to + cell.length;
}

size_t quoting_room(const struct slice *cells, size_t count)
{
    size_t room = sizeof(block);

    for (size_t i = 0; i < count; i++)
        room += cells[i].length * 2 + 4;
    return room;
}

size_t quoting_put(char *line, const struct slice *cells, size_t count, char delimiter)
{
    char *at = line;

    for (size_t i = 0; i < count; i++) {
        if (i > 0 && delimiter)
            *at++ = delimiter;
        at = put_cell(at, cells[i], delimiter);
        if (!delimiter)
            *at++ = '\0';
    }
    return (size_t)(at - line);
}

/* Copies a cell as it stands, without a call for the short ones that most are. */
static inline char *copy_cell(char *restrict to, struct slice cell)
{
    const size_t length = cell.length;

    if (length > 2 * sizeof(block)) {
        memcpy(to, cell.at, length);
    } else if (length >= sizeof(block)) {
        memcpy(to, cell.at, sizeof(block));
        memcpy(to + length - sizeof(block), cell.at + length - sizeof(block), sizeof(block));
    } else if (length >= WORD) {
        memcpy(to, cell.at, WORD);
        memcpy(to + length - WORD, cell.at + length - WORD, WORD);
    } else if (length >= WORD / 2) {
        memcpy(to, cell.at, WORD / 2);
        memcpy(to + length - WORD / 2, cell.at + length - WORD / 2, WORD / 2);
    } else if (length > 0) {
        to[0] = cell.at[0];
        to[length / 2] = cell.at[length / 2];
        to[length - 1] = cell.at[length - 1];
    }
    return to + length;
}

/* The same of a cell from which on a block can be read, however short it is. */
static inline char *copy_within(char *restrict to, struct slice cell)
{
    memcpy(to, cell.at, sizeof(block));
    return cell.length <= sizeof(block) ? to + cell.length : copy_cell(to, cell);
}

/* What stands in texts that were looked at: bytes that have to be quoted, counted lane by lane for a while.
 */
struct seen_marks {
    block lanes;
    size_t blocks, count;
};

static inline void count_up(struct seen_marks *seen)
{
    seen->count += lanes_sum(seen->lanes);
    seen->lanes = (block){0};
    seen->blocks = 0;
}

/* Behind the text there is room for a block. */
static inline void see_marks(struct seen_marks *seen, const char *text, char *end, char delimiter)
{
    memset(end, '-', LANES_BLOCK);
    for (; text < end; text += LANES_BLOCK) {
        seen->lanes -= marks_of(lanes_load(text), delimiter);
        if (++seen->blocks == LANES_COUNT)
            count_up(seen);
    }
}

/* What a long cell holds. */
struct held {
    block marks, quotes;
};

static inline void hold(struct held *held, char *restrict to, const char *at, char delimiter)
{
    const block bytes = lanes_load(at);

    memcpy(to, &bytes, sizeof bytes);
    held->marks |= marks_of(bytes, delimiter);
    held->quotes |= bytes == '"';
}

/* A cell of a block or more, as customers write: mostly it has to be quoted, and has no quotes of its own. */
static char *put_long(char *restrict to, struct slice cell, char delimiter)
{
    const size_t last = cell.length - sizeof(block);
    struct held held = {{0}, {0}};

    for (size_t at = 0; at < last; at += sizeof(block))
        hold(&held, to + 1 + at, cell.at + at, delimiter);
    hold(&held, to + 1 + last, cell.at + last, delimiter);
    if (lanes_any(held.quotes))
        return put_quoted(to, cell);
    if (!lanes_any(held.marks)) {
        memcpy(to, cell.at, cell.length);
        return to + cell.length;
    }
    to[0] = to[cell.length + 1] = '"';
    return to + cell.length + 2;
}

/* Rows whose short cells need no quotes; whether none did is seen when they are written. */
static char *put_plainly(char *to, const struct slice *cells, size_t width, size_t count, const bool *within,
                         char delimiter)
{
    enum { LONG = 21 /* which no time is */ };
    struct seen_marks seen = {{0}, 0, 0};
    char *at = to, *unseen = to;

    for (size_t i = 0; i < count; i++, at[-1] = '\n')
        for (size_t j = 0; j < width; j++, cells++) {
            if (cells->length >= LONG) {
                see_marks(&seen, unseen, at, delimiter);
                unseen = at = put_long(at, *cells, delimiter);
            } else {
                at = within && within[j] ? copy_within(at, *cells) : copy_cell(at, *cells);
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

size_t quoting_rows(char *to, const struct slice *cells, size_t width, size_t count, const bool *within,
                    char delimiter)
{
    char *const end = width > 1 ? put_plainly(to, cells, width, count, within, delimiter) : NULL;

    return (size_t)((end ? end : put_carefully(to, cells, width, count, delimiter)) - to);
}

/* What was seen in the lanes of some blocks: bytes that have to be quoted, and how many NULs, below 0. */
struct seen {
    block marks, gaps;
};

static inline block join_block(struct seen *seen, block bytes, char delimiter)
{
    const block gaps = bytes == 0;

    seen->marks |= marks_of(bytes, delimiter);
    seen->gaps += gaps;
    return bytes | (gaps & delimiter);
}

static size_t count_gaps(const struct seen *seen)
{
    size_t gaps = 0;

    for (size_t i = 0; i < sizeof(block); i++)
        gaps -= (size_t)seen->gaps[i];
    return gaps;
}

bool quoting_join(char *line, struct slice cells, size_t count, char delimiter)
{
    enum { MOST = 127 * sizeof(block) }; /* as many as a lane can count */
    struct seen seen = {{0}, {0}};
    block bytes;

    if (count == 0 || !delimiter || cells.length > MOST)
        return false;
    for (size_t at = 0; at < cells.length; at += sizeof(block)) {
        const size_t left = cells.length - at;
        memset(&bytes, '-', sizeof bytes);
        memcpy(&bytes, cells.at + at, left < sizeof bytes ? left : sizeof bytes);
        bytes = join_block(&seen, bytes, delimiter);
        memcpy(line + at, &bytes, sizeof bytes);
    }
    return !lanes_any(seen.marks) && count_gaps(&seen) + 1 == count;
}

/* Where a quoted cell closes, behind the quote that opens it. */
static const char *closing(const char *at, const char *end, bool *doubled)
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
        const char *close = quoted     ? closing(start, end, &doubled)
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
