/* quoting - a row's cells as one line of a CSV, there and back */
#include "voc/quoting.h"

/* Eight bytes are looked at together: what is told of one is in its high bit. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (unsigned char)(byte))
enum { WORD = 8 };

/* Whether a byte comes before `-`, as all do for which a cell is quoted, and few others but the blank. */
static uint64_t is_early(uint64_t word)
{
    return (word - EACH('-')) & ~word & EACH(0x80);
}

static uint64_t copy_word(char *restrict to, const char *at)
{
    const uint64_t word = slice_word(at);

    memcpy(to, &word, WORD);
    return is_early(word);
}

/* Copies a cell as long as none of its bytes is early; whether that is all of it. */
static bool copy(char *restrict to, struct slice cell)
{
    if (cell.length < WORD) {
        for (size_t i = 0; i < cell.length; i++)
            to[i] = cell.at[i];
        return !is_early(slice_short(cell, '-'));
    }
    for (size_t at = 0; at + WORD < cell.length; at += WORD)
        if (copy_word(to + at, cell.at + at))
            return false;
    return !copy_word(to + cell.length - WORD, cell.at + cell.length - WORD);
}

/* Sixteen bytes that are compared at once, on machines that can. */
typedef signed char block __attribute__((vector_size(16)));

/* Whether a cell has to be quoted; behind it there is room for a block. */
static bool is_marked(char *cell, size_t length, char delimiter)
{
    static const block none = {0};
    block bytes, marks = none;

    memset(cell + length, '-', sizeof bytes);
    for (size_t at = 0; at < length; at += sizeof bytes) {
        memcpy(&bytes, cell + at, sizeof bytes);
        marks |= (bytes == '"') | (bytes == '\n') | (bytes == '\r') | (bytes == delimiter);
    }
    return memcmp(&marks, &none, sizeof marks) != 0;
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
static char *put_cell(char *to, struct slice cell, char delimiter)
{
    if (copy(to, cell))
        return to + cell.length;
    memcpy(to, cell.at, cell.length);
    return delimiter && is_marked(to, cell.length, delimiter) ? put_quoted(to, cell) : to + cell.length;
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

/* With one quote for two. */
static struct slice halved(struct slice cell, char **spare)
{
    char *const start = *spare;

    for (size_t i = 0; i < cell.length; i++) {
        *(*spare)++ = cell.at[i];
        i += cell.at[i] == '"';
    }
    return (struct slice){start, (size_t)(*spare - start)};
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
        if (doubled)
            cells[i] = halved(cells[i], &spare);
        at = close + quoted + 1;
    }
}
