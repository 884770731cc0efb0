/* grid - a sheet as aligned text */
#include "voc/grid.h"

#include "voc/arena.h"
#include "voc/draft.h"
#include "voc/fitting.h"
#include "voc/text.h"

enum { GAP = 2 };

/* What the columns get in all sections. A sentence below the row stands in no column. */
struct plan {
    struct fitting *fit;
    bool *has_cells;
};

static void plan_column(const struct sheet *sheet, struct plan *plan, size_t i)
{
    const struct sheet_column *const column = &sheet->columns[i];
    const bool is_for_titles = i == 0 && sheet->first->title;
    const bool can_narrow = column->kind == SHEET_TEXT || column->kind == SHEET_SPARK;
    size_t width =
        column->kind == SHEET_NUMBER || !sheet->first->title ? text_width(slice_of(column->title)) : 0;

    for (const struct sheet_section *section = sheet->first; section; section = section->next)
        for (const struct sheet_row *row = section->first; row; row = row->next) {
            const size_t needed = row->cells[i].width - row->cells[i].fraction + section->fractions[i];
            plan->has_cells[i] |= sheet_has(row, i);
            if (row->cells[i].width > 0 && needed > width)
                width = needed;
        }
    plan->fit[i] =
        (struct fitting){.width = width,
                         .least = can_narrow ? column->least : width,
                         .is_there = (plan->has_cells[i] || is_for_titles) && column->kind != SHEET_BELOW,
                         .may_go = column->may_go};
}

/* How many columns come before the first number, where a section's title stands. */
static size_t leading(const struct sheet *sheet, const struct plan *plan, size_t *width)
{
    size_t first = 0;

    for (*width = 0; first < sheet->count && sheet->columns[first].kind != SHEET_NUMBER; first++)
        if (plan->fit[first].is_there)
            *width += plan->fit[first].width + (*width ? GAP : 0);
    return first;
}

/* The first column takes what the longest title needs. */
static void make_room(const struct sheet *sheet, struct plan *plan)
{
    size_t width;

    leading(sheet, plan, &width);
    for (const struct sheet_section *section = sheet->first; section; section = section->next) {
        const size_t title = section->title ? text_width(slice_of(section->title)) : 0;
        if (title > width) {
            plan->fit[0].width += title - width;
            width = title;
        }
    }
}

static struct plan plan_columns(struct arena *arena, const struct sheet *sheet)
{
    struct plan plan = {arena_array(arena, sheet->count, sizeof *plan.fit),
                        arena_array(arena, sheet->count, sizeof *plan.has_cells)};

    for (size_t i = 0; i < sheet->count; i++)
        plan_column(sheet, &plan, i);
    make_room(sheet, &plan);
    return plan;
}

/* The titles of the columns that have cells and no place. */
static const char *list_gone(struct arena *arena, const struct sheet *sheet, const struct plan *plan)
{
    const char *gone = NULL;

    for (size_t i = 0; i < sheet->count; i++)
        if (plan->has_cells[i] && !plan->fit[i].is_there && sheet->columns[i].kind != SHEET_BELOW)
            gone = arena_printf(arena, "%s%s%s", gone ? gone : "", gone ? ", " : "", sheet->columns[i].title);
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

static struct slice cut(struct arena *arena, const struct sheet_cell *cell, enum sheet_kind kind, size_t room)
{
    const struct slice text = slice_of(cell->text);

    if (cell->width <= room)
        return text;
    if (kind == SHEET_SPARK && !cell->is_title)
        return last_of(text, room);
    const struct slice start = text_fit(text, room > 0 ? room - 1 : 0);
    return room > 0 ? slice_of(arena_printf(arena, "%.*s…", (int)start.length, start.at)) : start;
}

static void print_cell(struct print *print, const struct sheet *sheet, const struct plan *plan, size_t i,
                       const struct sheet_cell *cell, size_t fraction, bool is_last)
{
    const bool on_right = sheet->columns[i].kind == SHEET_NUMBER;
    const struct slice shown = cut(print->draft.arena, cell, sheet->columns[i].kind, plan->fit[i].width);
    const size_t after = on_right && !cell->is_title ? fraction - cell->fraction : 0;
    const size_t room = plan->fit[i].width - text_width(shown);

    if (on_right)
        draft_pad(&print->draft, room - (room < after ? room : after));
    draft_add(&print->draft, ink_dress(print->draft.arena, cell->ink, print->medium, shown));
    if (!is_last)
        draft_pad(&print->draft, on_right ? (room < after ? room : after) : room);
}

static size_t last_shown(const struct sheet *sheet, const struct plan *plan, const struct sheet_row *row)
{
    size_t last = 0;

    for (size_t i = 0; i < sheet->count; i++)
        if (plan->fit[i].is_there && row->cells[i].width > 0)
            last = i;
    return last;
}

/* The cells from a column on. */
static void print_line(struct print *print, const struct sheet *sheet, const struct plan *plan,
                       const struct sheet_row *row, const size_t fractions[], size_t from)
{
    const size_t last = last_shown(sheet, plan, row);
    bool any = from > 0;

    for (size_t i = from; i <= last; i++) {
        if (!plan->fit[i].is_there)
            continue;
        if (any)
            draft_pad(&print->draft, GAP);
        print_cell(print, sheet, plan, i, &row->cells[i], fractions[i], i == last);
        any = true;
    }
    draft_add(&print->draft, "\n");
}

static void print_below(struct print *print, const struct sheet_cell *cell, size_t width)
{
    if (cell->prose)
        draft_add(&print->draft,
                  prose_print(print->draft.arena, cell->prose, print->medium, "    ", "    ", width));
}

/* The section's title stands above the columns that begin a row, up to the first number. */
static void print_title(struct print *print, const struct sheet *sheet, const struct plan *plan,
                        const struct sheet_section *section, const struct sheet_row *head)
{
    size_t room;
    const size_t first = leading(sheet, plan, &room);

    const struct sheet_cell title = {INK_STRONG, section->title, text_width(slice_of(section->title)),
                                     0,          NULL,           true};
    const struct slice shown = cut(print->draft.arena, &title, SHEET_TEXT, room);
    draft_add(&print->draft, ink_dress(print->draft.arena, INK_STRONG, print->medium, shown));
    draft_pad(&print->draft, room - text_width(shown));
    print_line(print, sheet, plan, head, section->fractions, first);
}

static void print_text(struct print *print, const struct sheet *sheet, const struct plan *plan, size_t width)
{
    const struct sheet_row head = sheet_head(print->draft.arena, sheet);

    for (const struct sheet_section *section = sheet->first; section; section = section->next) {
        if (section != sheet->first)
            draft_add(&print->draft, "\n");
        if (section->title)
            print_title(print, sheet, plan, section, &head);
        else
            print_line(print, sheet, plan, &head, section->fractions, 0);
        for (const struct sheet_row *row = section->first; row; row = row->next) {
            print_line(print, sheet, plan, row, section->fractions, 0);
            for (size_t i = 0; i < sheet->count; i++)
                if (sheet->columns[i].kind == SHEET_BELOW)
                    print_below(print, &row->cells[i], width);
        }
    }
}

char *grid_print(struct arena *arena, const struct sheet *sheet, enum ink_medium medium, size_t width,
                 const char **gone)
{
    struct plan plan = plan_columns(arena, sheet);
    struct print print = {draft_new(arena), medium};

    draft_add(&print.draft, "");
    fitting_columns(plan.fit, sheet->count, GAP, width);
    *gone = list_gone(arena, sheet, &plan);
    print_text(&print, sheet, &plan, width);
    return print.draft.text;
}
