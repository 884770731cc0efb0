/* elements - the objects of a JSON file */
#include "voc/elements.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/text.h"
#include "voc/way.h"

enum { CHUNK = 64 * 1024, SHOWN = 24 };

struct place {
    size_t line, column;
    bool behind_return; /* a line feed belongs to it */
};

struct elements {
    struct bytes *bytes;
    const char *name;
    struct pages pages;
    struct place place, start; /* of what comes next, of the object */
    struct slice text;         /* the object */

    struct way *way; /* goes over all but what the objects hold */
    bool begun;
};

static void advance(struct place *place, struct slice text)
{
    if (text.length == 0)
        return;
    slice_drop(&text, place->behind_return && text.at[0] == '\n');
    place->behind_return = false;
    for (size_t end; (end = slice_line_end(text, 0)) < text.length;) {
        const size_t behind = slice_behind_line_end(text, end);
        const bool is_return = text.at[end] == '\r' && behind == text.length && behind == end + 1;
        *place = (struct place){place->line + 1, 1, is_return};
        slice_drop(&text, behind);
    }
    place->column += text_count(text);
}

struct elements *elements_open(struct arena *arena, struct bytes *bytes, const char *name, struct pages pages)
{
    struct elements *elements = arena_alloc(arena, sizeof *elements);

    *elements = (struct elements){.bytes = bytes, .name = name, .pages = pages, .place = {1, 1, false}};
    elements->way = way_new(arena, pages.within);
    return elements;
}

static enum record_got fail(const struct elements *elements, struct place place, struct slice near,
                            const char *why, struct err *err)
{
    const char *const end = near.length ? memchr(near.at, '\n', near.length) : NULL;

    if (end)
        near.length = (size_t)(end - near.at);
    near = text_fit(near, SHOWN);
    err_set(err, ERR_DATA, "%s:%zu: column %zu: %s%s%.*s%s", elements->name, place.line, place.column, why,
            near.length ? ", at '" : "", (int)near.length, near.at, near.length ? "'" : "");
    return elements->pages.by_line ? RECORD_BAD : RECORD_LOST;
}

enum record_got elements_fault(const struct elements *elements, size_t offset, const char *why,
                               struct err *err)
{
    struct place place = elements->start;

    advance(&place, (struct slice){elements->text.at, offset});
    return fail(elements, place, (struct slice){elements->text.at + offset, elements->text.length - offset},
                why, err);
}

static enum record_got next_line(struct elements *elements, struct err *err)
{
    struct slice line;

    do {
        bytes_keep(elements->bytes);
        if (!bytes_line(elements->bytes, &line, err))
            return RECORD_LOST;
        if (line.length == 0)
            return RECORD_END;
        elements->text = slice_trim(line);
        elements->start = elements->place;
        elements->start.column += (size_t)(elements->text.at - line.at);
        elements->place.line++;
    } while (elements->text.length == 0);
    return RECORD_ROW;
}

/* An object as it is being looked for the end of. */
struct open {
    size_t depth;
    bool quoted, escaped;
};

/* Where a string ends that goes on at `at`, or the text does. */
static size_t string_end(struct open *open, struct slice text, size_t at)
{
    const char *quote;
    size_t slashes, end;

    at += open->escaped;
    do {
        quote = at < text.length ? memchr(text.at + at, '"', text.length - at) : NULL;
        end = quote ? (size_t)(quote - text.at) : text.length;
        for (slashes = 0; end - slashes > at && text.at[end - slashes - 1] == '\\';)
            slashes++;
        at = end + 1;
    } while (quote && slashes % 2);
    open->quoted = !quote;
    open->escaped = slashes % 2;
    return quote ? end + 1 : end;
}

/* How much of the text is still of the object. */
static size_t reach(struct open *open, struct slice text)
{
    size_t at = 0;

    while (at < text.length) {
        if (open->quoted) {
            at = string_end(open, text, at);
            continue;
        }
        const char c = text.at[at++];
        open->quoted = c == '"';
        open->depth += c == '{' || c == '[';
        if ((c == '}' || c == ']') && --open->depth == 0)
            return at;
    }
    return at;
}

static enum record_got take_object(struct elements *elements, struct err *err)
{
    struct open open = {0};
    struct slice chunk;
    const char *why;
    size_t fault;

    elements->start = elements->place;
    bytes_keep(elements->bytes);
    do {
        if (!bytes_peek(elements->bytes, CHUNK, &chunk, err))
            return RECORD_LOST;
        bytes_skip(elements->bytes, reach(&open, chunk));
    } while (open.depth > 0 && chunk.length > 0);
    elements->text = bytes_kept(elements->bytes);
    advance(&elements->place, elements->text);
    if (open.depth > 0)
        return fail(elements, elements->start, elements->text,
                    "an object that is never closed: a quote or bracket in it isn't, or the file was cut off",
                    err);
    return way_feed(elements->way, slice_of("{}"), &why, &fault)
               ? RECORD_ROW
               : fail(elements, elements->start, elements->text, why, err);
}

/* What lies between the objects. */
static bool step_over(struct elements *elements, struct slice piece, struct err *err)
{
    const char *why;
    size_t fault;

    if (!way_feed(elements->way, piece, &why, &fault)) {
        advance(&elements->place, (struct slice){piece.at, fault});
        fail(elements, elements->place, (struct slice){piece.at + fault, piece.length - fault}, why, err);
        return false;
    }
    advance(&elements->place, piece);
    bytes_skip(elements->bytes, piece.length);
    bytes_keep(elements->bytes);
    return true;
}

static size_t blanks(struct slice text)
{
    size_t i = 0;

    while (i < text.length && (text.at[i] == ' ' || (text.at[i] >= '\t' && text.at[i] <= '\r')))
        i++;
    return i;
}

/* Whether whatever begins here is not inside anything that only the way knows. */
static bool is_between(const struct elements *elements)
{
    return way_is_home(elements->way) || way_depth(elements->way) == 0;
}

/* Up to the next bracket that may open the array of the page, or end the page; where objects are wanted,
   blanks or one mark. */
static struct slice next_piece(const struct elements *elements, struct slice chunk)
{
    if (is_between(elements)) {
        const size_t length = blanks(chunk);
        return (struct slice){chunk.at, length ? length : 1};
    }
    size_t length = 0;

    while (length < chunk.length && chunk.at[length] != '[' && chunk.at[length] != '}')
        length++;
    return (struct slice){chunk.at, length + (length < chunk.length)};
}

/* What stands where an object is wanted, if it can be neither that nor between two. */
static const char *misplaced(const struct elements *elements, char c)
{
    const bool in_array = way_depth(elements->way) > 0;

    if ((c && strchr(" \t\r\n", c)) || (in_array && (c == ',' || c == ']')))
        return NULL;
    if (!in_array && elements->pages.within)
        return c == '{' ? NULL : "expected a page: an object with the array in it";
    if (!in_array)
        return c == '[' ? NULL : "expected an object";
    return c == '[' ? "an array in the array, expected objects"
                    : "the array holds something else, expected objects";
}

static enum record_got next_object(struct elements *elements, struct err *err)
{
    struct slice chunk;

    for (;;) {
        if (!bytes_peek(elements->bytes, CHUNK, &chunk, err))
            return RECORD_LOST;
        if (chunk.length == 0 && way_depth(elements->way) == 0)
            return RECORD_END;
        if (chunk.length == 0)
            return fail(elements, elements->place, chunk,
                        "the file ends inside a bracket that isn't closed, so it was cut off", err);
        if (way_is_home(elements->way) && *chunk.at == '{')
            return take_object(elements, err);
        const char *const complaint = is_between(elements) ? misplaced(elements, *chunk.at) : NULL;
        if (complaint)
            return fail(elements, elements->place, chunk, complaint, err);
        if (!step_over(elements, next_piece(elements, chunk), err))
            return RECORD_LOST;
    }
}

static bool skip_mark(struct elements *elements, struct err *err)
{
    struct slice start;

    if (!bytes_peek(elements->bytes, 3, &start, err))
        return false;
    bytes_skip(elements->bytes, slice_starts(start, "\xEF\xBB\xBF") ? 3 : 0);
    return elements->begun = true;
}

enum record_got elements_next(struct elements *elements, struct slice *text, struct err *err)
{
    if (!elements->begun && !skip_mark(elements, err))
        return RECORD_LOST;
    const enum record_got got =
        elements->pages.by_line ? next_line(elements, err) : next_object(elements, err);
    *text = elements->text;
    return got;
}

size_t elements_line(const struct elements *elements)
{
    return elements->start.line;
}
