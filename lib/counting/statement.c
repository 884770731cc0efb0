/* statement - a whole count as a tally table */
#include "voc/statement.h"

#include "voc/arena.h"
#include "voc/entries.h"

#include <stdlib.h>

/* A cell and its group's cells as they are written. */
struct section {
    const struct cell *cell;
    const struct slice *groups;
    size_t group_count;
};

static struct tallies *begin(struct arena *arena, const struct count *count, struct writer *writer,
                             struct err *err)
{
    struct groupings *const groupings = count_groupings(count);
    size_t group_count;

    grouping_columns(groupings, &group_count);
    struct slice *const names = arena_array(arena, group_count, sizeof *names);
    for (size_t i = 0; i < group_count; i++)
        names[i] = grouping_name(groupings, i);
    return tallies_begin(arena, names, group_count, writer, err);
}

static bool write_conditions(const struct tallies *tallies, const struct count *count,
                             const struct conditions *conditions, struct err *err)
{
    char newest[MOMENT_SIZE];

    moment_write(count_newest(count), newest);
    for (size_t i = 0; i < conditions->count; i++) {
        const struct condition *const it = &conditions->items[i];
        const bool is_newest = strcmp(it->key, "newest") == 0 && !*conditions_find(conditions, "as_of");
        const struct tallies_row row = {.state = it->key, .value = slice_of(is_newest ? newest : it->value)};
        if (!tallies_row(tallies, &row, err))
            return false;
    }
    return true;
}

static int by_group(const void *left, const void *right)
{
    const struct section *const a = left, *const b = right;
    int order = 0;

    for (size_t i = 0; order == 0 && i < a->group_count; i++)
        order = slice_compare(a->groups[i], b->groups[i]);
    return order ? order : (a->cell->period > b->cell->period) - (a->cell->period < b->cell->period);
}

static const struct slice *groups_of(struct arena *arena, const struct count *count, size_t group,
                                     size_t group_count)
{
    struct slice *const groups = arena_array(arena, group_count, sizeof *groups);

    for (size_t i = 0; i < group_count; i++)
        groups[i] = grouping_cell(count_groupings(count), count_cells(count), group, i);
    return groups;
}

/* Those that were asked for, *count of them. Cells of one group follow each other as they were made, or
   nearly: its cells are taken once for all of these. */
static const struct section *sections_of(struct arena *arena, const struct count *count,
                                         size_t *section_count)
{
    size_t cell_count, group_count;
    const struct cell *const cells = cells_sorted(count_cells(count), &cell_count);
    struct section *const sections = arena_array(arena, cell_count, sizeof *sections);
    const struct slice *groups = NULL;

    grouping_columns(count_groupings(count), &group_count);
    *section_count = 0;
    for (size_t i = 0; i < cell_count; i++) {
        if (cells_grouping(count_cells(count), cells[i].group) >= count_asked(count))
            continue;
        if (!groups || cells[i].group != cells[i - 1].group)
            groups = groups_of(arena, count, cells[i].group, group_count);
        sections[(*section_count)++] = (struct section){&cells[i], groups, group_count};
    }
    if (*section_count)
        qsort(sections, *section_count, sizeof *sections, by_group);
    return sections;
}

/* The quantities by the names of their metrics. */
static const size_t *sorted_quantities(struct arena *arena, const struct count *count)
{
    const struct quantities *const quantities = count_quantities(count);
    const struct metric *const metrics = count_metrics(count)->items;
    size_t *const order = arena_array(arena, quantities->count, sizeof *order);

    for (size_t i = 0; i < quantities->count; i++) {
        size_t at = i;
        for (; at > 0 && strcmp(metrics[quantities->items[order[at - 1]].metric].name,
                                metrics[quantities->items[i].metric].name) > 0;
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return order;
}

bool statement_write(struct arena *arena, const struct count *count, const struct conditions *conditions,
                     struct writer *writer, struct err *err)
{
    size_t section_count;
    const struct section *const sections = sections_of(arena, count, &section_count);
    const size_t *const order = sorted_quantities(arena, count);
    const struct tallies *const tallies = begin(arena, count, writer, err);

    if (!tallies || !write_conditions(tallies, count, conditions, err))
        return false;
    const struct entries *const entries = entries_new(arena, count, tallies);
    for (size_t i = 0; i < count_quantities(count)->count; i++) {
        if (!entries_sources(entries, order[i], err))
            return false;
        for (size_t j = 0; j < section_count; j++)
            if (!entries_group(entries, order[i], sections[j].cell, sections[j].groups, err))
                return false;
    }
    return true;
}
