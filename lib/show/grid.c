/* grid - a table for a reader */
#include "voc/grid.h"

#include "voc/arena.h"
#include "voc/draft.h"

enum { GAP = 2 };

struct cell {
    enum ink ink;
    const char *text;
    size_t width, fraction; /* columns in all, and from the decimal point on */
    const struct prose *prose;
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

/* What the columns need and get. */
struct plan {
    bool *shown;
    size_t *widths, *fractions;
};

static void plan_column(const struct grid *grid, struct plan *plan, size_t i)
{
    size_t whole = 0;

    for (const struct row *row = grid->first; row; row = row->next) {
        const struct cell *const cell = &row->cells[i];
        plan->shown[i] |= cell->width > 0 || cell->prose;
        if (cell->fraction > plan->fractions[i])
            plan->fractions[i] = cell->fraction;
        if (cell->width - cell->fraction > whole)
            whole = cell->width - cell->fraction;
    }
    const size_t title = text_width(slice_of(grid->columns[i].title));
    plan->widths[i] = whole + plan->fractions[i] > title ? whole + plan->fractions[i] : title;
}

static struct plan plan_columns(struct arena *arena, const struct grid *grid)
{
    struct plan plan = {arena_array(arena, grid->count, sizeof *plan.shown),
                        arena_array(arena, grid->count, sizeof *plan.widths),
                        arena_array(arena, grid->count, sizeof *plan.fractions)};

    for (size_t i = 0; i < grid->count; i++)
        plan_column(grid, &plan, i);
    return plan;
}

static bool is_in_line(const struct grid *grid, const struct plan *plan, size_t i)
{
    return plan->shown[i] && grid->columns[i].kind != GRID_BELOW;
}

static size_t total_width(const struct grid *grid, const struct plan *plan)
{
    size_t total = 0;

    for (size_t i = 0; i < grid->count; i++)
        if (is_in_line(grid, plan, i))
            total += plan->widths[i] + (total ? GAP : 0);
    return total;
}

/* The column that can best give one up: the one most above its least. grid->count: none can. */
static size_t find_widest(const struct grid *grid, const struct plan *plan)
{
    size_t widest = grid->count, most = 0;

    for (size_t i = 0; i < grid->count; i++) {
        const bool gives = is_in_line(grid, plan, i) &&
                           (grid->columns[i].kind == GRID_TEXT || grid->columns[i].kind == GRID_SPARK) &&
                           plan->widths[i] > grid->columns[i].least;
        if (gives && plan->widths[i] - grid->columns[i].least > most) {
            most = plan->widths[i] - grid->columns[i].least;
            widest = i;
        }
    }
    return widest;
}

static void shrink(const struct grid *grid, struct plan *plan, size_t width)
{
    while (total_width(grid, plan) > width) {
        const size_t i = find_widest(grid, plan);
        if (i == grid->count)
            return;
        plan->widths[i]--;
    }
}

static size_t find_goer(const struct grid *grid, const struct plan *plan)
{
    for (size_t i = grid->count; i > 0; i--)
        if (is_in_line(grid, plan, i - 1) && grid->columns[i - 1].may_go)
            return i - 1;
    return grid->count;
}

/* How narrow it can be made without leaving a column out. */
static size_t least_width(const struct grid *grid, const struct plan *plan)
{
    size_t least = total_width(grid, plan);

    for (size_t i = 0; i < grid->count; i++)
        if (is_in_line(grid, plan, i) && plan->widths[i] > grid->columns[i].least &&
            (grid->columns[i].kind == GRID_TEXT || grid->columns[i].kind == GRID_SPARK))
            least -= plan->widths[i] - grid->columns[i].least;
    return least;
}

static const char *fit(struct arena *arena, const struct grid *grid, struct plan *plan, size_t width)
{
    const char *gone = NULL;

    while (least_width(grid, plan) > width) {
        const size_t i = find_goer(grid, plan);
        if (i == grid->count)
            break;
        plan->shown[i] = false;
        gone = arena_printf(arena, "%s%s%s", grid->columns[i].title, gone ? ", " : "", gone ? gone : "");
    }
    shrink(grid, plan, width);
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
    if (kind == GRID_SPARK)
        return last_of(text, room);
    const struct slice start = text_fit(text, room - 1);
    return slice_of(arena_printf(arena, "%.*s…", (int)start.length, start.at));
}

static void print_cell(struct print *print, const struct grid *grid, const struct plan *plan, size_t i,
                       const struct cell *cell, bool is_last)
{
    const bool on_right = grid->columns[i].kind == GRID_NUMBER;
    const struct slice shown = cut(print->draft.arena, cell, grid->columns[i].kind, plan->widths[i]);
    const size_t after = on_right ? plan->fractions[i] - cell->fraction : 0;
    const size_t room = plan->widths[i] - text_width(shown);

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
        if (is_in_line(grid, plan, i) && row->cells[i].width > 0)
            last = i;
    return last;
}

static void print_line(struct print *print, const struct grid *grid, const struct plan *plan,
                       const struct row *row)
{
    const size_t last = last_shown(grid, plan, row);
    bool any = false;

    for (size_t i = 0; i <= last; i++) {
        if (!is_in_line(grid, plan, i))
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
        if (!plan->shown[i])
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
        if (plan->shown[i])
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
    *gone = fit(arena, grid, &plan, width);
    print_text(&print, grid, &plan, width);
    return print.draft.text;
}
