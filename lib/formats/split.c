/* split - what splits a text into cells, and where its header stands, told from its first records alone */
#include "voc/split.h"

#include "voc/arena.h"

enum { RECORDS = 100, FIRST = 50 };

static bool at_end(struct slice text, size_t at)
{
    return at >= text.length || text.at[at] == '\n' || text.at[at] == '\r';
}

/* Behind the line end that stands at `at`. */
static size_t step_over(struct slice text, size_t at)
{
    if (at >= text.length)
        return text.length;
    return at + (text.at[at] == '\r' && at + 1 < text.length && text.at[at + 1] == '\n' ? 2 : 1);
}

static size_t blank_line(struct slice text)
{
    return text.length && at_end(text, 0) ? step_over(text, 0) : 0;
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
            return at + (size_t)__builtin_ctzll(marks) / WORD;
    }
    while (!at_end(text, at) && text.at[at] != '"' && text.at[at] != other)
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
        const bool ends = at_end(text, at);
        split->lines += ends;
        at = ends ? step_over(text, at) : at + 2;
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

static void drop(struct slice *text, size_t count)
{
    text->at += count;
    text->length -= count;
}

bool split_next(struct split *split)
{
    size_t blank, at = 0;

    for (; (blank = blank_line(split->rest)) > 0; split->lines++)
        drop(&split->rest, blank);
    if (split->rest.length == 0)
        return false;
    split->before = split->lines;
    split->sound = true;
    for (split->width = 1; !at_end(split->rest, at = cell_end(split, at)); at++)
        split->width++;
    if (at >= split->rest.length && !split->whole)
        return false;
    at = at > split->rest.length ? split->rest.length : at;
    split->raw = (struct slice){split->rest.at, at};
    drop(&split->rest, step_over(split->rest, at));
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

bool split_says(struct slice text, char *delimiter)
{
    const bool quoted = slice_starts(text, "\"");

    if (quoted)
        drop(&text, 1);
    if (text.length < 5 || !slice_is_nearly((struct slice){text.at, 4}, slice_of("sep=")) ||
        at_end(text, 4) || text.at[4] == '"')
        return false;
    *delimiter = text.at[4];
    drop(&text, 5);
    if (quoted && !slice_starts(text, "\""))
        return false;
    drop(&text, quoted);
    while (!at_end(text, 0) && (text.at[0] == *delimiter || text.at[0] == ' '))
        drop(&text, 1);
    return at_end(text, 0);
}

/* How well a delimiter splits. */
struct fit {
    char delimiter;
    const char *name;
    size_t records;
    size_t width, count; /* the most frequent width above 1, and of how many records */
    bool single;         /* each record is one cell */
};

static void find_mode(struct fit *fit, const size_t widths[])
{
    for (size_t i = 0; i < fit->records; i++) {
        size_t count = 0;
        if (i > 0 && widths[i] == widths[i - 1])
            continue;
        for (size_t j = 0; j < fit->records; j++)
            count += widths[j] == widths[i];
        if (widths[i] > 1 && count > fit->count) {
            fit->width = widths[i];
            fit->count = count;
        }
    }
}

/* Gives how much of the text the records are. A text of which not even the first one is whole is split as far
   as it goes. */
static struct slice see(struct fit *fit, struct slice text, bool whole)
{
    struct split split = {.rest = text, .delimiter = fit->delimiter, .whole = whole};
    size_t widths[RECORDS];

    while (fit->records < RECORDS && split_next(&split))
        widths[fit->records++] = split.sound ? split.width : 0;
    if (fit->records == 0 && !whole)
        widths[fit->records++] = split.width;
    find_mode(fit, widths);
    fit->single = true;
    for (size_t i = 0; i < fit->records; i++)
        fit->single = fit->single && widths[i] == 1;
    return (struct slice){text.at, text.length - split.rest.length};
}

/* Where nothing is quoted all delimiters have the same records, which one that isn't there doesn't split. */
static bool is_absent(struct slice records, char delimiter)
{
    return records.length > 0 && !memchr(records.at, '"', records.length) &&
           !memchr(records.at, delimiter, records.length);
}

static bool is_perfect(const struct fit *fit)
{
    return fit->count > 0 && fit->count == fit->records;
}

/* Positive where `a` splits better than `b`. */
static int compare(const struct fit *a, const struct fit *b)
{
    const size_t all = a->records > b->records ? a->records : b->records;
    const size_t first = a->count * b->records, second = b->count * a->records; /* shares */

    if (a->count == 0 || b->count == 0 || all == 0)
        return (a->count > 0) - (b->count > 0);
    if (is_perfect(a) != is_perfect(b))
        return is_perfect(a) ? 1 : -1;
    if (first != second)
        return first > second ? 1 : -1;
    if (is_perfect(a) && a->width < 2 * b->width - 1 && b->width < 2 * a->width - 1)
        return 0;
    return (a->width > b->width) - (a->width < b->width);
}

/* A table of one column: its texts may hold commas. */
static char single(const struct fit fits[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fits[i].single)
            return fits[i].delimiter;
    return fits[0].delimiter;
}

bool split_guess(struct slice text, bool whole, char *delimiter, struct err *err)
{
    struct fit fits[] = {{.delimiter = ',', .name = "comma"},
                         {.delimiter = ';', .name = "semicolon"},
                         {.delimiter = '\t', .name = "tab"},
                         {.delimiter = '|', .name = "pipe"}};
    const struct fit *best = &fits[0], *rival = NULL;
    const struct slice records = see(&fits[0], text, whole);

    for (size_t i = 0; i < sizeof fits / sizeof *fits; i++) {
        if (i > 0 && is_absent(records, fits[i].delimiter)) {
            fits[i].records = fits[0].records;
            fits[i].single = true;
        } else if (i > 0) {
            see(&fits[i], text, whole);
        }
        const int order = i ? compare(&fits[i], best) : 0;
        rival = order > 0 ? NULL : order == 0 && i && is_perfect(best) ? &fits[i] : rival;
        best = order > 0 ? &fits[i] : best;
    }
    *delimiter = best->count * 2 < best->records ? single(fits, sizeof fits / sizeof *fits) : best->delimiter;
    if (!rival)
        return true;
    return err_set(
        err, ERR_DATA,
        "could be split by %s or by %s: each of the first %zu rows has %zu cells with the one "
        "and %zu with the other; settle it in a map with the line @delimiter,,%s or @delimiter,,%s",
        best->name, rival->name, best->records, best->width, rival->width, best->name, rival->name);
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
