/* grid - a table for a reader */
#include "voc/grid.h"

#include "voc/arena.h"
#include "voc/draft.h"
#include "voc/fitting.h"

enum { GAP = 2 };

struct cell {
    enum ink ink;
    const char *text;
    size_t width, fraction; /* columns in all, and from the decimal point on */
    const struct prose *prose;
    bool is_title;
};

struct row {
    struct row *next;
    struct cell *cells;
};

struct grid {
    struct arena *arena;
    const struct grid_column *columns;
    size_t count, filled;
    struct row *first, **last, *row;
};

struct grid *grid_new(struct arena *arena, const struct grid_column *columns, size_t count)
{
    struct grid *grid = arena_alloc(arena, sizeof *grid);

    *grid = (struct grid){.arena = arena, .columns = columns, .count = count};
    grid->last = &grid->first;
    return grid;
}

static struct row *row_now(struct grid *grid)
{
    if (!grid->row) {
        grid->row = arena_alloc(grid->arena, sizeof *grid->row);
        grid->row->cells = arena_array(grid->arena, grid->count, sizeof *grid->row->cells);
        for (size_t i = 0; i < grid->count; i++)
            grid->row->cells[i].text = "";
    }
    return grid->row;
}

void grid_cell(struct grid *grid, enum ink ink, const char *text)
{
    struct cell *const cell = &row_now(grid)->cells[grid->filled++];
    const struct slice slice = slice_of(text_harmless(grid->arena, slice_of(text ? text : "")));
    const char *const point = memchr(slice.at, '.', slice.length);

    *cell = (struct cell){.ink = ink, .text = slice.at, .width = text_width(slice)};
    if (point && grid->columns[grid->filled - 1].kind == GRID_NUMBER)
        cell->fraction = slice.length - (size_t)(point - slice.at);
}

void grid_prose(struct grid *grid, const struct prose *prose)
{
    row_now(grid)->cells[grid->filled++].prose = prose && !prose_is_empty(prose) ? prose : NULL;
}

void grid_row(struct grid *grid)
{
    *grid->last = row_now(grid);
    grid->last = &grid->row->next;
    grid->row = NULL;
    grid->filled = 0;
}

/* What the columns get. A sentence below the row stands in no column. */
struct plan {
    struct fitting *fit;
    bool *has_cells;
    size_t *fractions;
};

static void plan_column(const struct grid *grid, struct plan *plan, size_t i)
{
    const struct grid_column *const column = &grid->columns[i];
    const bool can_narrow = column->kind == GRID_TEXT || column->kind == GRID_SPARK;
    size_t whole = 0;

    for (const struct row *row = grid->first; row; row = row->next) {
        const struct cell *const cell = &row->cells[i];
        plan->has_cells[i] |= cell->width > 0 || cell->prose;
        if (cell->fraction > plan->fractions[i])
            plan->fractions[i] = cell->fraction;
        if (cell->width - cell->fraction > whole)
            whole = cell->width - cell->fraction;
    }
    const size_t title = text_width(slice_of(column->title)), cells = whole + plan->fractions[i];
    const size_t width = cells > title ? cells : title;
    plan->fit[i] = (struct fitting){.width = width,
                                    .least = can_narrow ? column->least : width,
                                    .is_there = plan->has_cells[i] && column->kind != GRID_BELOW,
                                    .may_go = column->may_go};
}

static struct plan plan_columns(struct arena *arena, const struct grid *grid)
{
    struct plan plan = {arena_array(arena, grid->count, sizeof *plan.fit),
                        arena_array(arena, grid->count, sizeof *plan.has_cells),
                        arena_array(arena, grid->count, sizeof *plan.fractions)};

    for (size_t i = 0; i < grid->count; i++)
        plan_column(grid, &plan, i);
    return plan;
}

/* The titles of the columns that have cells and no place. */
static const char *list_gone(struct arena *arena, const struct grid *grid, const struct plan *plan)
{
    const char *gone = NULL;

    for (size_t i = 0; i < grid->count; i++)
        if (plan->has_cells[i] && !plan->fit[i].is_there && grid->columns[i].kind != GRID_BELOW)
            gone = arena_printf(arena, "%s%s%s", gone ? gone : "", gone ? ", " : "", grid->columns[i].title);
    return gone;
}

struct print {
    struct draft draft;
    enum ink_medium medium;
};

/* The end of a text that fits `width` columns. */
static struct slice last_of(struct slice text, size_t width)
{
    while (text_width(text) > width) {
        const size_t first = text_fit(text, 1).length;
        const size_t cut = first ? first : text_fit(text, 2).length;
        text.at += cut;
        text.length -= cut;
    }
    return text;
}

static struct slice cut(struct arena *arena, const struct cell *cell, enum grid_kind kind, size_t room)
{
    const struct slice text = slice_of(cell->text);

    if (cell->width <= room)
        return text;
    if (kind == GRID_SPARK && !cell->is_title)
        return last_of(text, room);
    const struct slice start = text_fit(text, room - 1);
    return slice_of(arena_printf(arena, "%.*s…", (int)start.length, start.at));
}

static void print_cell(struct print *print, const struct grid *grid, const struct plan *plan, size_t i,
                       const struct cell *cell, bool is_last)
{
    const bool on_right = grid->columns[i].kind == GRID_NUMBER;
    const struct slice shown = cut(print->draft.arena, cell, grid->columns[i].kind, plan->fit[i].width);
    const size_t after = on_right && !cell->is_title ? plan->fractions[i] - cell->fraction : 0;
    const size_t room = plan->fit[i].width - text_width(shown);

    if (on_right)
        draft_pad(&print->draft, room - (room < after ? room : after));
    draft_add(&print->draft, ink_dress(print->draft.arena, cell->ink, print->medium, shown));
    if (!is_last)
        draft_pad(&print->draft, on_right ? (room < after ? room : after) : room);
}

static size_t last_shown(const struct grid *grid, const struct plan *plan, const struct row *row)
{
    size_t last = 0;

    for (size_t i = 0; i < grid->count; i++)
        if (plan->fit[i].is_there && row->cells[i].width > 0)
            last = i;
    return last;
}

static void print_line(struct print *print, const struct grid *grid, const struct plan *plan,
                       const struct row *row)
{
    const size_t last = last_shown(grid, plan, row);
    bool any = false;

    for (size_t i = 0; i <= last; i++) {
        if (!plan->fit[i].is_there)
            continue;
        if (any)
            draft_pad(&print->draft, GAP);
        print_cell(print, grid, plan, i, &row->cells[i], i == last);
        any = true;
    }
    draft_add(&print->draft, "\n");
}

static void print_below(struct print *print, const struct cell *cell, size_t width)
{
    if (cell->prose)
        draft_add(&print->draft,
                  prose_print(print->draft.arena, cell->prose, print->medium, "    ", "    ", width));
}

static struct row head_of(struct arena *arena, const struct grid *grid)
{
    struct row head = {.cells = arena_array(arena, grid->count, sizeof *head.cells)};

    for (size_t i = 0; i < grid->count; i++)
        head.cells[i] = (struct cell){.ink = INK_FAINT,
                                      .text = grid->columns[i].title,
                                      .is_title = true,
                                      .width = text_width(slice_of(grid->columns[i].title))};
    return head;
}

static void print_text(struct print *print, const struct grid *grid, const struct plan *plan, size_t width)
{
    const struct row head = head_of(print->draft.arena, grid);

    print_line(print, grid, plan, &head);
    for (const struct row *row = grid->first; row; row = row->next) {
        print_line(print, grid, plan, row);
        for (size_t i = 0; i < grid->count; i++)
            if (grid->columns[i].kind == GRID_BELOW)
                print_below(print, &row->cells[i], width);
    }
}

static const char *markdown_cell(struct arena *arena, const struct cell *cell)
{
    if (!cell->prose)
        return ink_dress(arena, cell->ink, INK_MARKDOWN, slice_of(cell->text));
    char *const line = prose_print(arena, cell->prose, INK_MARKDOWN, "", "", 0);
    line[strcspn(line, "\n")] = '\0';
    return line;
}

static void print_markdown_row(struct print *print, const struct grid *grid, const struct plan *plan,
                               const struct row *row)
{
    for (size_t i = 0; i < grid->count; i++) {
        if (!plan->has_cells[i])
            continue;
        draft_add(&print->draft, "| ");
        draft_add(&print->draft, markdown_cell(print->draft.arena, &row->cells[i]));
        draft_add(&print->draft, " ");
    }
    draft_add(&print->draft, "|\n");
}

static void print_markdown(struct print *print, const struct grid *grid, const struct plan *plan)
{
    const struct row head = head_of(print->draft.arena, grid);

    print_markdown_row(print, grid, plan, &head);
    for (size_t i = 0; i < grid->count; i++)
        if (plan->has_cells[i])
            draft_add(&print->draft, grid->columns[i].kind == GRID_NUMBER ? "|--:" : "|---");
    draft_add(&print->draft, "|\n");
    for (const struct row *row = grid->first; row; row = row->next)
        print_markdown_row(print, grid, plan, row);
}

char *grid_print(struct arena *arena, const struct grid *grid, enum ink_medium medium, size_t width,
                 const char **gone)
{
    struct plan plan = plan_columns(arena, grid);
    struct print print = {draft_new(arena), medium};

    *gone = NULL;
    draft_add(&print.draft, "");
    if (medium == INK_MARKDOWN) {
        print_markdown(&print, grid, &plan);
        return print.draft.text;
    }
    fitting_columns(plan.fit, grid->count, GAP, width);
    *gone = list_gone(arena, grid, &plan);
    print_text(&print, grid, &plan, width);
    return print.draft.text;
}
