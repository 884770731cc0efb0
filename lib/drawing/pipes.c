/* pipes - a sheet as pipe tables of Markdown */
#include "voc/pipes.h"

#include "voc/arena.h"
#include "voc/draft.h"

static const char *markdown_cell(struct arena *arena, const struct sheet_cell *cell)
{
    if (!cell->prose)
        return ink_dress(arena, cell->ink, INK_MARKDOWN, slice_of(cell->text));
    char *const line = prose_print(arena, cell->prose, INK_MARKDOWN, "", "", 0);
    line[strcspn(line, "\n")] = '\0';
    return line;
}

static void print_pipes(struct draft *draft, const struct sheet *sheet, const bool has_cells[],
                        const struct sheet_row *row)
{
    for (size_t i = 0; i < sheet->count; i++) {
        if (!has_cells[i])
            continue;
        draft_add(draft, "| ");
        draft_add(draft, markdown_cell(draft->arena, &row->cells[i]));
        draft_add(draft, " ");
    }
    draft_add(draft, "|\n");
}

/* A table of its own, with the columns that it needs. */
static void print_section(struct draft *draft, const struct sheet *sheet, const struct sheet_section *section)
{
    struct arena *const arena = draft->arena;
    const struct sheet_row head = sheet_head(arena, sheet);
    bool *const has_cells = arena_array(arena, sheet->count, sizeof *has_cells);

    for (const struct sheet_row *row = section->first; row; row = row->next)
        for (size_t i = 0; i < sheet->count; i++)
            has_cells[i] |= sheet_has(row, i);
    if (section->title)
        draft_add(draft, arena_printf(arena, "### %s\n\n",
                                      ink_dress(arena, INK_PLAIN, INK_MARKDOWN, slice_of(section->title))));
    print_pipes(draft, sheet, has_cells, &head);
    for (size_t i = 0; i < sheet->count; i++)
        if (has_cells[i])
            draft_add(draft, sheet->columns[i].kind == SHEET_NUMBER ? "|--:" : "|---");
    draft_add(draft, "|\n");
    for (const struct sheet_row *row = section->first; row; row = row->next)
        print_pipes(draft, sheet, has_cells, row);
}

char *pipes_print(struct arena *arena, const struct sheet *sheet)
{
    struct draft draft = draft_new(arena);

    for (const struct sheet_section *section = sheet->first; section; section = section->next) {
        draft_add(&draft, section != sheet->first ? "\n" : "");
        print_section(&draft, sheet, section);
    }
    return draft.text;
}
