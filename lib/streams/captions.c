/* captions - what an export's header says below its first row */
#include "voc/captions.h"

#include "voc/arena.h"
#include "voc/rows.h"
#include "voc/text.h"

/* A row as it is being looked at. */
struct line {
    const char *raw;
    struct slice *cells; /* NUL-terminated; empty where the row is ragged */
};

/* False behind the last row. */
static bool read_line(struct arena *arena, struct rows *rows, const size_t *slots, size_t width,
                      struct line *line)
{
    struct err ignored = {0};
    const enum rows_got got = rows_next(rows, &ignored);

    if (got != ROWS_ROW && got != ROWS_BAD)
        return false;
    line->raw = slice_copy(arena, rows_raw(rows));
    line->cells = arena_array(arena, width, sizeof *line->cells);
    for (size_t i = 0; i < width; i++)
        line->cells[i] =
            slice_of(got == ROWS_ROW ? slice_copy(arena, slice_trim(rows_cell(rows, slots[i]))) : "");
    return true;
}

/* What a respondent's answers are: nothing that a respondent says. */
static bool is_labels(const struct line *line, char delimiter)
{
    return line->raw[0] == delimiter /* no respondent */
           && (strstr(line->raw, "Open-Ended Response") || strstr(line->raw, ",Response"));
}

static bool is_import_ids(const struct line *line)
{
    return strstr(line->raw, "ImportId") && strspn(line->raw, "\"{") >= 2;
}

/* {"ImportId":"startDate","timeZone":"America/Denver"} */
static const char *zone_in(struct arena *arena, const char *cell)
{
    static const char key[] = "\"timeZone\"";
    const char *at = strstr(cell, key);

    if (!at)
        return NULL;
    at += sizeof key - 1;
    at += strspn(at, " :");
    if (*at++ != '"')
        return NULL;
    const struct slice zone = {at, strcspn(at, "\"")};
    return zone.length == 0 || slice_is(zone, slice_of("Z")) ? NULL : slice_copy(arena, zone);
}

struct captions captions_read(struct arena *arena, struct rows *rows)
{
    struct captions captions = {.rows = 1};
    struct line second, third;
    size_t width;

    rows_header(rows, &width);
    size_t *const slots = arena_array(arena, width, sizeof *slots);
    for (size_t i = 0; i < width; i++)
        slots[i] = rows_want(rows, i);
    if (!read_line(arena, rows, slots, width, &second))
        return captions;
    if (is_labels(&second, rows_delimiter(rows)))
        captions.rows = 2;
    if (!read_line(arena, rows, slots, width, &third) || !is_import_ids(&third))
        return captions;
    const char **const zones = arena_array(arena, width, sizeof *zones);
    for (size_t i = 0; i < width; i++)
        zones[i] = zone_in(arena, third.cells[i].at);
    return (struct captions){3, second.cells, zones};
}
