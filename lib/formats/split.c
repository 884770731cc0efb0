/* split - a text taken apart into records and cells */
#include "voc/split.h"

#include "voc/arena.h"

enum { FIRST = 50 };

static size_t blank_line(struct slice text)
{
    return text.length && slice_ends_line(text, 0) ? slice_behind_line_end(text, 0) : 0;
}

/* The next quote, line end or other mark from `at` on; the end where there is none. */
static size_t next_mark(struct slice text, size_t at, char other)
{
    enum { WORD = 8 };

    for (; at + WORD <= text.length; at += WORD) {
        const uint64_t word = slice_little(text.at + at);
        const uint64_t marks = slice_zeros(word ^ slice_each('"')) | slice_zeros(word ^ slice_each('\n')) |
                               slice_zeros(word ^ slice_each('\r')) | slice_zeros(word ^ slice_each(other));
        if (marks)
            return at + slice_first(marks);
    }
    while (!slice_ends_line(text, at) && text.at[at] != '"' && text.at[at] != other)
        at++;
    return at;
}

/* Behind the closing quote of the cell that opens at `at`; behind the text where it is never closed. */
static size_t close_quote(struct split *split, size_t at)
{
    const struct slice text = split->rest;

    for (at++; (at = next_mark(text, at, '"')) < text.length;) {
        if (text.at[at] == '"' && (at + 1 >= text.length || text.at[at + 1] != '"'))
            return at + 1;
        const bool ends = slice_ends_line(text, at);
        split->lines += ends;
        at = ends ? slice_behind_line_end(text, at) : at + 2;
    }
    split->sound = false;
    return text.length + 1;
}

/* The end of the cell that begins at `at`: a delimiter or the record's end. */
static size_t cell_end(struct split *split, size_t at)
{
    const struct slice text = split->rest;

    if (at < text.length && text.at[at] == '"')
        at = close_quote(split, at);
    const size_t behind = at;
    while ((at = next_mark(text, at, split->delimiter)) < text.length && text.at[at] == '"' &&
           split->delimiter != '"') {
        split->sound = false;
        at++;
    }
    split->sound = split->sound && (behind == at || behind == 0 || text.at[behind - 1] != '"');
    return at;
}

bool split_next(struct split *split)
{
    size_t blank, at = 0;

    for (; (blank = blank_line(split->rest)) > 0; split->lines++)
        slice_drop(&split->rest, blank);
    if (split->rest.length == 0)
        return false;
    split->before = split->lines;
    split->sound = true;
    for (split->width = 1; !slice_ends_line(split->rest, at = cell_end(split, at)); at++)
        split->width++;
    if (at >= split->rest.length && !split->whole)
        return false;
    at = at > split->rest.length ? split->rest.length : at;
    split->raw = (struct slice){split->rest.at, at};
    slice_drop(&split->rest, slice_behind_line_end(split->rest, at));
    split->lines++;
    return true;
}

/* The text of a cell as it stands in the record. */
static struct slice plain_cell(struct arena *arena, struct slice raw)
{
    if (raw.length == 0 || raw.at[0] != '"')
        return slice_trim(raw);
    char *const text = arena_alloc(arena, raw.length + 1);
    size_t used = 0;
    for (size_t i = 1; i < raw.length; i++) {
        if (raw.at[i] == '"' && (i + 1 == raw.length || raw.at[++i] != '"'))
            break;
        text[used++] = raw.at[i];
    }
    return slice_trim((struct slice){text, used});
}

struct slice *split_cells(struct arena *arena, const struct split *split)
{
    struct slice *const cells = arena_array(arena, split->width, sizeof *cells);
    struct split record = {.rest = split->raw, .delimiter = split->delimiter};

    for (size_t i = 0, at = 0; i < split->width; i++) {
        const size_t end = cell_end(&record, at);
        cells[i] = plain_cell(arena, (struct slice){record.rest.at + at, end - at});
        at = end + 1;
    }
    return cells;
}

bool split_is_blank(struct slice raw, char delimiter)
{
    for (size_t i = 0; i < raw.length; i++)
        if (raw.at[i] != delimiter && raw.at[i] != ' ' && raw.at[i] != '"' && !slice_ends_line(raw, i))
            return false;
    return true;
}

static bool has(const struct slice cells[], size_t width, struct slice name)
{
    for (size_t i = 0; i < width; i++)
        if (slice_is(cells[i], name))
            return true;
    return false;
}

static bool has_all(struct arena *arena, const struct split *split, const struct slice names[], size_t count)
{
    const struct slice *const cells = split_cells(arena, split);

    for (size_t i = 0; i < count; i++)
        if (!has(cells, split->width, names[i]))
            return false;
    return true;
}

/* One name alone could be some answer: then nothing above it may look like a row. */
bool split_find(struct arena *arena, struct split split, const struct slice names[], size_t count,
                size_t *before)
{
    size_t widest = 0;

    for (size_t i = 0; i < FIRST && count > 0 && split_next(&split); i++) {
        if (has_all(arena, &split, names, count) && (count > 1 || split.width > widest)) {
            *before = i ? split.before : 0;
            return true;
        }
        widest = split.width > widest ? split.width : widest;
    }
    return false;
}
