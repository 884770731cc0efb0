/* sheet - a table for a reader before it is laid out */
#include "voc/sheet.h"

#include "voc/arena.h"
#include "voc/text.h"

struct sheet *sheet_new(struct arena *arena, const struct sheet_column *columns, size_t count)
{
    struct sheet *sheet = arena_alloc(arena, sizeof *sheet);

    *sheet = (struct sheet){.arena = arena, .columns = columns, .count = count};
    sheet_section(sheet, NULL);
    return sheet;
}

void sheet_section(struct sheet *sheet, const char *title)
{
    struct sheet_section *const section = arena_alloc(sheet->arena, sizeof *section);

    section->title = title ? text_harmless(sheet->arena, slice_of(title)) : NULL;
    section->last = &section->first;
    section->fractions = arena_array(sheet->arena, sheet->count, sizeof *section->fractions);
    if (sheet->last && sheet->last->first)
        sheet->last->next = section;
    else
        sheet->first = section;
    sheet->last = section;
}

static struct sheet_row *row_now(struct sheet *sheet)
{
    if (!sheet->row) {
        sheet->row = arena_alloc(sheet->arena, sizeof *sheet->row);
        sheet->row->cells = arena_array(sheet->arena, sheet->count, sizeof *sheet->row->cells);
        for (size_t i = 0; i < sheet->count; i++)
            sheet->row->cells[i].text = "";
    }
    return sheet->row;
}

void sheet_cell(struct sheet *sheet, enum ink ink, const char *text)
{
    const size_t column = sheet->filled++;
    struct sheet_cell *const cell = &row_now(sheet)->cells[column];
    const struct slice slice = slice_of(text_harmless(sheet->arena, slice_of(text ? text : "")));
    const char *const point = memchr(slice.at, '.', slice.length);

    *cell = (struct sheet_cell){.ink = ink, .text = slice.at, .width = text_width(slice)};
    if (point && sheet->columns[column].kind == SHEET_NUMBER)
        cell->fraction = slice.length - (size_t)(point - slice.at);
    if (cell->fraction > sheet->last->fractions[column])
        sheet->last->fractions[column] = cell->fraction;
}

void sheet_prose(struct sheet *sheet, const struct prose *prose)
{
    row_now(sheet)->cells[sheet->filled++].prose = prose && !prose_is_empty(prose) ? prose : NULL;
}

void sheet_row(struct sheet *sheet)
{
    *sheet->last->last = row_now(sheet);
    sheet->last->last = &sheet->row->next;
    sheet->row = NULL;
    sheet->filled = 0;
}

struct sheet_row sheet_head(struct arena *arena, const struct sheet *sheet)
{
    struct sheet_row head = {.cells = arena_array(arena, sheet->count, sizeof *head.cells)};

    for (size_t i = 0; i < sheet->count; i++)
        head.cells[i] = (struct sheet_cell){.ink = INK_FAINT,
                                            .text = sheet->columns[i].title,
                                            .is_title = true,
                                            .width = text_width(slice_of(sheet->columns[i].title))};
    return head;
}

bool sheet_has(const struct sheet_row *row, size_t column)
{
    return row->cells[column].width > 0 || row->cells[column].prose;
}
