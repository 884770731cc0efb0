/* preamble - what stands above the header of an export that nobody has told about */
#include "voc/preamble.h"

#include "voc/arena.h"
#include "voc/looks.h"
#include "voc/match.h"

enum { RECORDS = 80, MOST_ABOVE = 50, TRAILING = 16, LONGEST_NAME = 400 };

struct record {
    const struct slice *cells;
    size_t width, before;
    size_t reach; /* cells up to the last one that isn't empty */
};

struct look {
    struct arena *arena;
    struct record records[RECORDS];
    size_t count;
};

static size_t reach_of(const struct slice cells[], size_t width)
{
    while (width > 0 && cells[width - 1].length == 0)
        width--;
    return width;
}

static void take_records(struct look *look, struct split split)
{
    while (look->count < RECORDS && split_next(&split)) {
        const struct slice *const cells = split_cells(look->arena, &split);
        look->records[look->count++] =
            (struct record){cells, split.width, split.before, reach_of(cells, split.width)};
    }
}

static size_t usual_names(const struct look *look, const struct record *record)
{
    size_t count;

    match_usual(look->arena, record->cells, NULL, record->width, NULL, &count);
    return count;
}

static bool has_names(const struct record *record)
{
    size_t names = 0;

    for (size_t i = 0; i < record->width; i++) {
        if (looks_counted(record->cells[i]) || record->cells[i].length > LONGEST_NAME)
            return false;
        names += record->cells[i].length > 0;
    }
    return names > 0 && names * 2 >= record->reach;
}

/* Whether hardly a record behind it has another width; the last ones may be totals. */
static bool holds_width(const struct look *look, size_t header)
{
    const size_t width = look->records[header].width;
    size_t last = look->count, same = 0;

    while (last > header + 1 && look->count - last < TRAILING && look->records[last - 1].width != width)
        last--;
    for (size_t i = header + 1; i < last; i++)
        same += look->records[i].width == width;
    return same > 0 && look->count - last <= same && same * 10 >= (last - header - 1) * 9;
}

/* Columns whose names stand over nothing but numbers and times. */
static size_t names_over_numbers(const struct look *look, size_t header)
{
    const struct record *const names = &look->records[header];
    size_t count = 0;

    for (size_t column = 0; column < names->width; column++) {
        size_t numbers = 0, words = names->cells[column].length == 0;
        for (size_t i = header + 1; i < look->count; i++) {
            const struct record *const record = &look->records[i];
            const struct slice cell = column < record->width ? record->cells[column] : (struct slice){"", 0};
            numbers += looks_counted(cell);
            words += !looks_counted(cell) && !looks_silent(cell);
        }
        count += numbers > 0 && words == 0;
    }
    return count;
}

/* A record above a header has a title, or a name and its value, and nothing behind that. */
static bool is_narrow(const struct record *record, const struct record *header)
{
    const size_t most = header->reach > 3 ? 2 : 1;

    return record->width < header->width ? record->reach < header->reach
                                         : record->reach <= most || header->width == 2;
}

static bool is_header(const struct look *look, size_t at)
{
    const struct record *const record = &look->records[at];
    bool same = false; /* padded lines need more evidence than ragged ones */

    if (record->width < 2 || !has_names(record) || !holds_width(look, at))
        return false;
    for (size_t i = 0; i < at; i++) {
        if (!is_narrow(&look->records[i], record))
            return false;
        same = same || look->records[i].width == record->width;
    }
    return usual_names(look, record) + names_over_numbers(look, at) > (size_t)same;
}

/* A first record that could be a header is one: unless it reaches over hardly any of the columns. */
static bool is_first(const struct look *look)
{
    const struct record *const first = &look->records[0];

    if (usual_names(look, first) > 1)
        return true;
    return first->width > 1 && has_names(first) && holds_width(look, 0) &&
           (first->reach > 2 || first->width < 3);
}

bool preamble_find(struct arena *arena, struct split split, size_t *before)
{
    struct look *const look = arena_alloc(arena, sizeof *look);

    look->arena = arena;
    take_records(look, split);
    *before = 0;
    if (look->count == 0 || is_first(look))
        return look->count > 0;
    for (size_t at = 1; at < look->count && at <= MOST_ABOVE; at++)
        if (is_header(look, at)) {
            *before = look->records[at].before;
            return true;
        }
    return false;
}
