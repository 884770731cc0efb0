/* aligned - rows of cells as text for a reader */
#include "voc/aligned.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

#include <math.h>

enum { WIDEST = 48, GAP = 2, FEW_DECIMALS = 2, MORE_DECIMALS = 4 };

struct line {
    struct line *next;
    const char **cells;
    size_t count;
};

/* What a column holds, headers apart. */
struct column {
    size_t width;
    bool is_text; /* not all numbers: stands to the left */
    int decimals;
    double largest;
    bool is_hidden; /* empty, or the same in all rows */
};

struct aligned {
    struct arena *arena;
    struct line *first, **last;
    size_t lines, columns;
    struct column *column;
    bool is_begun; /* the header is out */
    char *text;
    size_t used, capacity;
};

struct aligned *aligned_new(struct arena *arena)
{
    struct aligned *aligned = arena_alloc(arena, sizeof *aligned);

    aligned->arena = arena;
    aligned->last = &aligned->first;
    return aligned;
}

void aligned_add(struct aligned *aligned, const char *cells, size_t count)
{
    struct line *line = arena_alloc(aligned->arena, sizeof *line);

    line->count = count;
    line->cells = arena_array(aligned->arena, count, sizeof *line->cells);
    for (size_t i = 0; i < count; i++, cells += strlen(cells) + 1)
        line->cells[i] = text_harmless(aligned->arena, slice_of(cells));
    *aligned->last = line;
    aligned->last = &line->next;
    aligned->lines++;
}

size_t aligned_rows(const struct aligned *aligned)
{
    return aligned->lines;
}

static bool is_header(const struct aligned *aligned, const struct line *line)
{
    return !aligned->is_begun && line == aligned->first;
}

static int decimals_of(const char *cell)
{
    const char *const point = strchr(cell, '.');

    return point ? (int)strlen(point + 1) : 0;
}

/* Which columns hold numbers, and how many decimals these need. */
static void look(struct aligned *aligned)
{
    for (const struct line *line = aligned->first; line; line = line->next)
        for (size_t i = 0; i < line->count && i < aligned->columns && !is_header(aligned, line); i++) {
            struct column *const column = &aligned->column[i];
            const char *const cell = line->cells[i];
            double number;
            if (*cell == '\0')
                continue;
            if (!number_parse(slice_of(cell), &number)) {
                column->is_text = true;
                continue;
            }
            column->largest = fmax(column->largest, fabs(number));
            column->decimals = decimals_of(cell) > column->decimals ? decimals_of(cell) : column->decimals;
        }
}

static int decimals_shown(const struct column *column)
{
    const int most = column->largest < 0.1 ? MORE_DECIMALS : FEW_DECIMALS;

    return column->decimals < most ? column->decimals : most;
}

static void round_numbers(struct aligned *aligned)
{
    char text[NUMBER_SIZE];
    double number;

    for (struct line *line = aligned->first; line; line = line->next)
        for (size_t i = 0; i < line->count && i < aligned->columns && !is_header(aligned, line); i++) {
            const struct column *const column = &aligned->column[i];
            if (column->is_text || column->decimals == 0 || !number_parse(slice_of(line->cells[i]), &number))
                continue;
            number_round(number, decimals_shown(column), text);
            line->cells[i] = arena_copy(aligned->arena, text, strlen(text));
        }
}

static void widen(struct aligned *aligned)
{
    for (const struct line *line = aligned->first; line; line = line->next)
        for (size_t i = 0; i < line->count && i < aligned->columns; i++) {
            const size_t width = text_width(slice_of(line->cells[i]));
            if (width > aligned->column[i].width)
                aligned->column[i].width = width < WIDEST ? width : WIDEST;
        }
}

static void put(struct aligned *aligned, struct slice piece)
{
    if (aligned->capacity - aligned->used < piece.length) {
        const size_t capacity = (aligned->used + piece.length) * 2;
        aligned->text = arena_grow(aligned->arena, aligned->text, aligned->used, capacity);
        aligned->capacity = capacity;
    }
    if (piece.length)
        memcpy(aligned->text + aligned->used, piece.at, piece.length);
    aligned->used += piece.length;
}

static void put_blanks(struct aligned *aligned, size_t count)
{
    for (; count > 0; count--)
        put(aligned, (struct slice){" ", 1});
}

/* The value that every row has in a column, NULL where they differ. */
static const char *common_value(const struct aligned *aligned, size_t column)
{
    const struct line *const first = aligned->first->next;

    for (const struct line *line = first; line; line = line->next)
        if (line->count <= column || strcmp(line->cells[column], first->cells[column]) != 0)
            return NULL;
    return first ? first->cells[column] : NULL;
}

/* Hides what is empty everywhere, and says above the table what is the same everywhere. */
static void lift(struct aligned *aligned)
{
    bool said = false;

    for (size_t i = 0; i < aligned->columns; i++) {
        const char *const value = common_value(aligned, i);
        aligned->column[i].is_hidden = value && (*value == '\0' || (i > 0 && aligned->lines > 2));
        if (!aligned->column[i].is_hidden || *value == '\0')
            continue;
        put(aligned, slice_of(said ? ", " : ""));
        put(aligned, slice_of(aligned->first->cells[i]));
        put(aligned, slice_of(" "));
        put(aligned, slice_of(value));
        said = true;
    }
    if (said)
        put(aligned, slice_of("\n\n"));
}

static void put_cell(struct aligned *aligned, const struct column *column, struct slice cell)
{
    const bool cut = text_width(cell) > column->width;
    const struct slice shown = cut ? text_fit(cell, column->width - 1) : cell;
    const size_t pad = column->width - text_width(shown) - cut;

    if (!column->is_text)
        put_blanks(aligned, pad);
    put(aligned, shown);
    put(aligned, slice_of(cut ? "…" : ""));
    if (column->is_text)
        put_blanks(aligned, pad);
}

static void put_line(struct aligned *aligned, const struct line *line)
{
    size_t begin = aligned->used;

    for (size_t i = 0; i < line->count && i < aligned->columns; i++) {
        if (aligned->column[i].is_hidden)
            continue;
        if (aligned->used > begin)
            put_blanks(aligned, GAP);
        put_cell(aligned, &aligned->column[i], slice_of(line->cells[i]));
    }
    while (aligned->used > begin && aligned->text[aligned->used - 1] == ' ')
        aligned->used--;
    put(aligned, slice_of("\n"));
}

struct slice aligned_text(struct aligned *aligned, bool whole)
{
    aligned->used = 0;
    if (!aligned->first)
        return (struct slice){"", 0};
    if (!aligned->column) {
        aligned->columns = aligned->first->count;
        aligned->column = arena_array(aligned->arena, aligned->columns, sizeof *aligned->column);
    }
    look(aligned);
    round_numbers(aligned);
    widen(aligned);
    if (whole && !aligned->is_begun)
        lift(aligned);
    for (const struct line *line = aligned->first; line; line = line->next)
        put_line(aligned, line);
    aligned->is_begun = true;
    aligned->first = NULL;
    aligned->last = &aligned->first;
    aligned->lines = 0;
    return (struct slice){aligned->text, aligned->used};
}
