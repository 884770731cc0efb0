/* outline - where a CSV's table begins and what splits it */
#include "voc/outline.h"

#include "voc/delimiter.h"

enum { SNIFFED = 64 * 1024, RECORDS = 100 };

/* As much of the text as a peek shows, from where the header is told to be on. */
struct sight {
    struct arena *arena;
    const struct rows_shape *shape;
    char told; /* the delimiter, or 0 */
    struct slice text;
};

static struct split split_from(const struct sight *sight, char delimiter)
{
    return (struct split){.rest = sight->text, .delimiter = delimiter, .whole = sight->text.length < SNIFFED};
}

static bool finds(const struct sight *sight, char delimiter, size_t *before)
{
    const struct split start = split_from(sight, delimiter);

    if (sight->shape->seek)
        return sight->shape->seek(sight->arena, start, before);
    return split_find(sight->arena, start, sight->shape->names, sight->shape->name_count, before);
}

/* The delimiter with which a header that has the names is there is the right one. 0 and err where it
   can't be told. */
static char find_delimiter(const struct sight *sight, size_t *before, struct err *err)
{
    static const char delimiters[] = {',', ';', '\t', '|'};
    char likely = sight->told;

    if (!likely && !delimiter_guess(sight->text, sight->text.length < SNIFFED, &likely, err))
        likely = 0;
    if (likely && finds(sight, likely, before))
        return likely;
    for (size_t i = 0; i < sizeof delimiters && !sight->told; i++)
        if (finds(sight, delimiters[i], before))
            return delimiters[i];
    return likely;
}

/* A line `sep=;` is one of the lines before the header. */
static bool step_over_lines(struct record *record, struct sight *sight, struct outline *outline,
                            struct err *err)
{
    char said;

    if (!record_peek(record, SNIFFED, &sight->text, err))
        return false;
    const bool says = delimiter_said(sight->text, &said);
    if (says && !sight->told)
        sight->told = said;
    outline->stepped = sight->shape->skip ? sight->shape->skip : says;
    return record_skip(record, outline->stepped, err) && record_peek(record, SNIFFED, &sight->text, err);
}

/* Whether the last cell of a record is empty. */
static bool ends_empty(struct slice raw, char delimiter)
{
    size_t end = raw.length;

    while (end > 0 && (raw.at[end - 1] == '\n' || raw.at[end - 1] == '\r' || raw.at[end - 1] == '"'))
        end--;
    return end > 0 && raw.at[end - 1] == delimiter;
}

/* How much wider the rows are than the header: all of them, but for notes. */
static void compare_widths(struct split split, size_t header_rows, struct outline *outline)
{
    size_t rows = 0, wide = 0, wide_empty = 0, narrow = 0;

    while (split_next(&split) && split.before < outline->found)
        ;
    const size_t width = split.width;
    const bool open = ends_empty(split.raw, split.delimiter);
    for (size_t i = 1; i < header_rows; i++)
        split_next(&split);
    for (size_t i = 0; i < RECORDS && split_next(&split); i++) {
        rows += split.width > 1 || width < 3;
        wide += split.width == width + 1;
        wide_empty += split.width == width + 1 && ends_empty(split.raw, split.delimiter);
        narrow += split.width + 1 == width;
    }
    outline->spare = rows > 0 && wide_empty == rows ? 1 : rows > 0 && narrow == rows && open ? -1 : 0;
    outline->nameless = rows > 0 && wide == rows && outline->spare == 0;
}

bool outline_settle(struct arena *arena, struct record *record, const struct rows_shape *shape,
                    struct outline *outline, struct err *err)
{
    struct sight sight = {.arena = arena, .shape = shape, .told = shape->delimiter};
    struct err why = {0};

    if (!step_over_lines(record, &sight, outline, err))
        return false;
    outline->delimiter = find_delimiter(&sight, &outline->found, &why);
    if (!outline->delimiter)
        return err_set(err, why.status, "%s %s", record_name(record), why.text);
    compare_widths(split_from(&sight, outline->delimiter), shape->header_rows, outline);
    record_split_at(record, outline->delimiter);
    return record_skip(record, outline->found, err);
}

bool outline_fits(const struct outline *outline, struct slice raw, size_t cells, size_t width)
{
    return cells == width ||
           (outline->spare > 0 && cells == width + 1 && ends_empty(raw, outline->delimiter));
}

/* Whether a delimiter is followed by a blank, as in prose. */
static bool has_prose(struct slice raw, char delimiter)
{
    for (size_t i = 0; i + 1 < raw.length; i++)
        if (raw.at[i] == delimiter && raw.at[i + 1] == ' ')
            return true;
    return false;
}

const char *outline_why(const struct outline *outline, struct slice raw, size_t cells, size_t width)
{
    if (outline->nameless && cells == width + 1)
        return ", as all rows do: has one column no name?";
    return cells > width && has_prose(raw, outline->delimiter)
               ? "; is a text with the delimiter in it not quoted?"
               : "";
}
