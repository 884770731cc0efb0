/* hiding - which values are left out because too few answered, or because these could be had from them */
#include "voc/hiding.h"

#include "voc/arena.h"
#include "voc/points.h"
#include "voc/suppression.h"

#include <stdlib.h>

/* A cell of the finest grouping and those of the other groupings that it is in. */
struct part {
    struct cell cell;
    struct cell *around; /* of each grouping that is asked for */
    size_t order;
};

struct hider {
    struct arena *arena, *scratch;
    const struct count *count;
    const struct count_plan *plan;
    struct part *parts; /* by period */
    size_t part_count, divisions;
    struct hiding done;
};

/* Adds the next of customers who come in order. */
static void add_customer(struct suppression_people *people, uint32_t *ids, uint32_t customer)
{
    if (people->count == 0 || ids[people->count - 1] != customer)
        ids[people->count++] = customer;
}

static struct suppression_people customers_of_all(struct arena *arena, const struct clusters *clusters)
{
    uint32_t *const ids = arena_array(arena, clusters->count + 1, sizeof *ids);
    struct suppression_people people = {ids, 0};

    for (size_t i = 0; i < clusters->count; i++)
        add_customer(&people, ids, clusters->items[i].cluster);
    return people;
}

static struct suppression_people customers_of_delays(const struct hider *hider, size_t metric,
                                                     const struct cell *cell)
{
    struct arena *const arena = arena_child(hider->scratch);
    const struct points_clock clock = count_clock(hider->count);
    size_t count;
    const struct design_item *const items =
        points_clustered(arena, &hider->plan->metrics.items[metric], count_tally(hider->count, cell, metric),
                         count_clusters(hider->count, cell, metric), &clock, &count);
    uint32_t *const ids = arena_array(hider->scratch, count + 1, sizeof *ids);
    struct suppression_people people = {ids, 0};

    for (size_t i = 0; i < count; i++)
        add_customer(&people, ids, (uint32_t)items[i].cluster);
    return people;
}

/* The customers that answers are clustered by; only where they are. */
static struct suppression_people customers_of(const struct hider *hider, size_t metric,
                                              const struct cell *cell)
{
    return metric_is_delay(&hider->plan->metrics.items[metric])
               ? customers_of_delays(hider, metric, cell)
               : customers_of_all(hider->scratch, count_clusters(hider->count, cell, metric));
}

/* How many say what a value says: answers, or the customers that they are clustered by. */
static long long n_of(const struct hider *hider, size_t metric, const struct cell *cell)
{
    const struct metric *const own = &hider->plan->metrics.items[metric];
    const long long n = points_n(own, count_tally(hider->count, cell, metric));

    return n == 0 || !count_clusters(hider->count, cell, metric)
               ? n
               : (long long)customers_of(hider, metric, cell).count;
}

static bool is_shown(const struct hider *hider, int64_t period)
{
    const struct window window = count_window(hider->count);

    return period >= window.first && period <= window.last;
}

static void hide(struct hider *hider, size_t metric, const struct cell *cell)
{
    count_hide(hider->count, cell, metric);
    hider->done.hidden++;
    hider->done.besides += n_of(hider, metric, cell) >= hider->plan->least;
}

/* One grouping alone: nothing could be subtracted. */
static void hide_small(struct hider *hider, size_t metric)
{
    size_t count;
    const struct cell *const cells = cells_all(count_cells(hider->count), &count);

    for (size_t i = 0; i < count; i++) {
        const long long n = n_of(hider, metric, &cells[i]);
        if (n > 0 && n < hider->plan->least && is_shown(hider, cells[i].period))
            hide(hider, metric, &cells[i]);
    }
}

static int by_period(const void *left, const void *right)
{
    const struct part *const a = left, *const b = right;

    if (a->cell.period != b->cell.period)
        return a->cell.period < b->cell.period ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static void find_parts(struct hider *hider)
{
    struct groupings *const groupings = count_groupings(hider->count);
    struct cells *const cells = count_cells(hider->count);
    const size_t finest = grouping_finest(groupings);
    size_t count;
    const struct cell *const sorted = cells_sorted(cells, &count);

    hider->parts = arena_array(hider->arena, count, sizeof *hider->parts);
    for (size_t i = 0; i < count; i++) {
        if (cells_grouping(cells, sorted[i].group) != finest || !is_shown(hider, sorted[i].period))
            continue;
        struct part *const part = &hider->parts[hider->part_count];
        *part = (struct part){sorted[i], arena_array(hider->arena, hider->divisions, sizeof *part->around),
                              hider->part_count++};
        for (size_t j = 0; j < hider->divisions; j++) {
            const size_t group = grouping_around(groupings, cells, sorted[i].group, j);
            part->around[j] =
                (struct cell){group, sorted[i].period, cells_at(cells, group, sorted[i].period)};
        }
    }
    if (hider->part_count)
        qsort(hider->parts, hider->part_count, sizeof *hider->parts, by_period);
}

/* The parts of one period that have answers to a metric, and their cells. */
struct sheet {
    const struct part **parts;
    struct suppression table;
    struct cell *cells;
};

/* The number of a cell, a new one when it is met first; cells of a division come one after the other. */
static size_t number_of(struct sheet *sheet, size_t first, const struct cell *cell)
{
    size_t i = first;

    while (i < sheet->table.cells && sheet->cells[i].block != cell->block)
        i++;
    if (i == sheet->table.cells)
        sheet->cells[sheet->table.cells++] = *cell;
    return i;
}

/* Who is in each part; NULL where answers aren't clustered. */
static const struct suppression_people *people_of(const struct hider *hider, size_t metric,
                                                  const struct sheet *sheet)
{
    struct suppression_people *const people =
        arena_array(hider->scratch, sheet->table.parts + 1, sizeof *people);

    for (size_t i = 0; i < sheet->table.parts; i++) {
        if (!count_clusters(hider->count, &sheet->parts[i]->cell, metric))
            return NULL;
        people[i] = customers_of(hider, metric, &sheet->parts[i]->cell);
    }
    return people;
}

static struct sheet lay_out(const struct hider *hider, size_t metric, const struct part *parts, size_t count)
{
    const size_t width = hider->divisions;
    struct arena *const arena = hider->scratch;
    double *const n = arena_array(arena, count, sizeof *n);
    struct sheet sheet = {.parts = arena_array(arena, count, sizeof *sheet.parts)};

    for (size_t i = 0; i < count; i++) {
        n[sheet.table.parts] = (double)n_of(hider, metric, &parts[i].cell);
        if (n[sheet.table.parts] > 0)
            sheet.parts[sheet.table.parts++] = &parts[i];
    }
    size_t *const cell = arena_array(arena, sheet.table.parts * width, sizeof *cell);
    sheet.cells = arena_array(arena, sheet.table.parts * width, sizeof *sheet.cells);
    for (size_t j = 0; j < width; j++)
        for (size_t i = 0, first = sheet.table.cells; i < sheet.table.parts; i++)
            cell[j * sheet.table.parts + i] = number_of(&sheet, first, &sheet.parts[i]->around[j]);
    sheet.table.n = n;
    sheet.table.people = people_of(hider, metric, &sheet);
    sheet.table.cell = cell;
    sheet.table.divisions = width;
    sheet.table.is_hidden = arena_array(arena, sheet.table.cells, sizeof *sheet.table.is_hidden);
    return sheet;
}

static void hide_period(struct hider *hider, size_t metric, const struct part *parts, size_t count)
{
    const struct sheet sheet = lay_out(hider, metric, parts, count);

    /* A customer may be in several parts of a cell, and counts once. */
    for (size_t i = 0; i < sheet.table.cells; i++)
        sheet.table.is_hidden[i] = n_of(hider, metric, &sheet.cells[i]) < hider->plan->least;
    suppression_complete(hider->scratch, &sheet.table, (double)hider->plan->least);
    for (size_t i = 0; i < sheet.table.cells; i++)
        if (sheet.table.is_hidden[i])
            hide(hider, metric, &sheet.cells[i]);
    arena_clear(hider->scratch);
}

static void hide_metric(struct hider *hider, size_t metric)
{
    if (hider->divisions == 1) {
        hide_small(hider, metric);
        return;
    }
    for (size_t first = 0, end; first < hider->part_count; first = end) {
        for (end = first;
             end < hider->part_count && hider->parts[end].cell.period == hider->parts[first].cell.period;)
            end++;
        hide_period(hider, metric, hider->parts + first, end - first);
    }
}

struct hiding hiding_apply(struct arena *arena, const struct count *count, const struct count_plan *plan)
{
    struct hider hider = {.arena = arena,
                          .scratch = arena_child(arena),
                          .count = count,
                          .plan = plan,
                          .divisions = count_asked(count)};

    if (plan->least <= 0)
        return hider.done;
    if (hider.divisions > 1)
        find_parts(&hider);
    for (size_t i = 0; i < plan->metrics.count; i++)
        if (plan->metrics.items[i].kind != METRIC_COUNT)
            hide_metric(&hider, i);
    return hider.done;
}
