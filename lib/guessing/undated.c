/* undated - the column of an export that has dates, where no header says that it is a time */
#include "voc/undated.h"

#include "voc/arena.h"
#include "voc/dates.h"

enum { ENOUGH = 3 };

/* A column that may have dates; NULL where it doesn't. */
struct candidate {
    struct dates *dates;
    size_t slot;
};

/* Counts of days and seconds are told from other numbers by nothing but a header. */
static bool may_be_date(struct slice cell)
{
    for (size_t i = 0; i < cell.length; i++)
        if (strchr("-/: ", cell.at[i]) || (cell.at[i] == '.' && memchr(cell.at, '.', i)))
            return true;
    return false;
}

/* A spreadsheet's clock without a day is in 1899. */
static bool is_old(struct slice cell)
{
    struct glance seen;

    return glance_at(cell, &seen) && seen.year > 0 && seen.year < MANNER_FIRST_YEAR;
}

static void see(struct candidate *candidate, struct slice cell)
{
    if (!candidate->dates || cell.length == 0)
        return;
    if (may_be_date(cell))
        dates_see(candidate->dates, cell);
    if (!may_be_date(cell) || is_old(cell) || dates_strange(candidate->dates) > 0)
        candidate->dates = NULL;
}

size_t undated_find(const struct layout *layout, const bool *taken)
{
    struct err ignored = {0};
    struct candidate *const candidates = arena_array(layout->arena, layout->width, sizeof *candidates);
    struct rows *const rows = rows_open(layout->arena, layout->path, layout->shape, &ignored);
    enum rows_got got;
    size_t found = 0;

    for (size_t i = 0; rows && i < layout->width; i++)
        candidates[i] = (struct candidate){taken[i] ? NULL : dates_new(layout->arena), rows_want(rows, i)};
    while (rows && ((got = rows_next(rows, &ignored)) == ROWS_ROW || got == ROWS_BAD))
        for (size_t i = 0; got == ROWS_ROW && i < layout->width; i++)
            see(&candidates[i], slice_trim(rows_cell(rows, candidates[i].slot)));
    while (found < layout->width &&
           (!candidates[found].dates || dates_count(candidates[found].dates) < ENOUGH))
        found++;
    return found;
}
