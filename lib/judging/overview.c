/* overview - where everything stands today */
#include "voc/overview.h"

#include "voc/arena.h"

#include <math.h>
#include <stdlib.h>

/* A week says more exactly when it is than a quarter. */
static void date(struct overview *overview, const struct measure *row)
{
    const struct period newest = overview->newest, period = row->period;

    if (strcmp(row->as_of, overview->as_of) > 0)
        overview->as_of = row->as_of;
    if (period.kind == newest.kind
            ? period.index > newest.index
            : period.kind != PERIOD_ALL && (newest.kind == PERIOD_ALL || period.kind < newest.kind))
        overview->newest = period;
}

/* The cell of a group's column; a table that doesn't have the column has the total of it. */
static struct slice group_cell(const struct footing *footing, struct slice column)
{
    const struct measures *const measures = footing->measures;

    for (size_t i = 0; i < measures->group_count; i++)
        if (slice_is(measures->columns[measures->group_first + i], column))
            return footing->row->group[i];
    return slice_of("*");
}

static bool has_group_of(const struct footing *footing, const struct footing *other)
{
    const struct measures *const measures = other->measures;

    for (size_t i = 0; i < measures->group_count; i++)
        if (!slice_is(other->row->group[i],
                      group_cell(footing, measures->columns[measures->group_first + i])))
            return false;
    return true;
}

/* Whether no period of a series is in another table too. */
static bool is_once(const struct footing *old, const struct footing *new, struct err *err)
{
    const struct series *const a = old->series, *const b = new->series;

    if (old->table == new->table || old->row->period.kind != new->row->period.kind ||
        strcmp(old->row->metric, new->row->metric) != 0 || !has_group_of(old, new) || !has_group_of(new, old))
        return true;
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        const int64_t first = a->rows[i]->period.index, second = b->rows[j]->period.index;
        if (first == second)
            return series_twice(a->rows[i], b->rows[j], err);
        i += first < second;
        j += second < first;
    }
    return true;
}

bool overview_add(struct arena *arena, struct overview *overview, const struct measures *measures,
                  struct err *err)
{
    const size_t before = overview->count, most = before + measures->series_count;

    if (!overview->as_of)
        overview->as_of = "";
    overview->items = arena_grow(arena, overview->items, overview->count * sizeof *overview->items,
                                 (most + 1) * sizeof *overview->items);
    for (size_t i = 0; i < measures->series_count; i++) {
        struct footing *const footing = &overview->items[overview->count++];
        if (!footing_read(arena, measures, &measures->series[i], footing, err))
            return false;
        footing->table = overview->tables;
        for (size_t j = 0; j < before; j++)
            if (!is_once(&overview->items[j], footing, err))
                return false;
        date(overview, footing->row);
    }
    overview->is_checked |= measures_find(measures, "now") != FEED_NONE;
    overview->tables++;
    return true;
}

static bool is_equal(double a, double b)
{
    return (isnan(a) && isnan(b)) || a == b;
}

static bool says_the_same(const struct footing *a, const struct footing *b)
{
    return is_equal(a->now, b->now) && is_equal(a->answers, b->answers) &&
           is_equal(a->silence.usual, b->silence.usual) && is_equal(a->row->value, b->row->value);
}

/* Of a whole and its only part one is enough: the part, which says more, unless only the
   whole has a target. */
static void find_repeats(struct footing *whole, struct footing *part)
{
    if (!footing_holds(whole, part))
        return;
    whole->is_whole = true;
    if (!says_the_same(whole, part) || whole->is_repeat || part->is_repeat)
        return;
    if (whole->verdict == JUDGE_NONE)
        whole->is_repeat = true;
    else if (part->verdict == JUDGE_NONE)
        part->is_repeat = true;
    else
        whole->is_twin = true;
}

static bool has_answers_since(const struct footing *footing, size_t periods)
{
    const struct series *const series = footing->series;

    for (size_t i = 0; i < periods && i < series->count; i++)
        if (series->rows[series->count - 1 - i]->n > 0)
            return true;
    return false;
}

static bool is_successor(const struct footing *old, const struct footing *new)
{
    const size_t owner = measures_group_find(old->measures, "owner");

    if (owner == FEED_NONE || !footing_is_same_metric(old, new) ||
        !has_answers_since(new, old->silence.periods) || !*old->place ||
        slice_is(old->row->group[owner], new->row->group[owner]))
        return false;
    for (size_t i = 0; i < old->measures->group_count; i++)
        if (i != owner && !slice_is(old->row->group[i], new->row->group[i]))
            return false;
    return true;
}

static int compare_groups(const struct footing *a, const struct footing *b)
{
    int order = 0;

    for (size_t i = 0; order == 0 && i < a->measures->group_count; i++) {
        const struct slice left = a->row->group[i], right = b->row->group[i];
        if (measures_is_total(left) != measures_is_total(right))
            order = measures_is_total(left) ? -1 : 1;
        else if ((left.length == 0) != (right.length == 0))
            order = left.length == 0 ? 1 : -1;
        else
            order = slice_compare(left, right);
    }
    return order;
}

static int compare(const void *left, const void *right)
{
    const struct footing *const a = left, *const b = right;

    if (a->order != b->order)
        return a->order < b->order ? -1 : 1;
    if (a->row->period.kind != b->row->period.kind)
        return a->row->period.kind < b->row->period.kind ? -1 : 1;
    if (a->table != b->table)
        return a->table < b->table ? -1 : 1;
    return compare_groups(a, b);
}

/* Metrics come in the order in which they are met first. */
static void number_metrics(struct arena *arena, struct overview *overview)
{
    const char **const metrics = arena_array(arena, overview->count + 1, sizeof *metrics);
    size_t count = 0;

    for (size_t i = 0; i < overview->count; i++) {
        struct footing *const footing = &overview->items[i];
        while (footing->order < count && strcmp(metrics[footing->order], footing->row->metric) != 0)
            footing->order++;
        if (footing->order == count)
            metrics[count++] = footing->row->metric;
    }
}

/* In order those of one metric stand together, and only they have to do with each other. */
static void relate(struct overview *overview, size_t place)
{
    struct footing *const footing = &overview->items[place];
    size_t first = place;

    while (first > 0 && overview->items[first - 1].order == footing->order)
        first--;
    for (size_t i = first; i < overview->count && overview->items[i].order == footing->order; i++) {
        find_repeats(footing, &overview->items[i]);
        if (footing->silence.periods > 0 && footing->silence.usual > 0 &&
            is_successor(footing, &overview->items[i]))
            footing->is_over = true;
        footing->is_alone =
            footing->is_alone ||
            (footing->silence.is_told && overview->items[i].silence.last &&
             overview->items[i].silence.periods == 0 && footing_is_same_metric(footing, &overview->items[i]));
    }
}

static bool is_of(const struct footing *footing, const char *owner)
{
    return !owner || (footing->owner && strcmp(footing->owner, owner) == 0);
}

struct overview_left overview_settle(struct arena *arena, struct overview *overview, const char *owner)
{
    struct overview_left left = {0};
    size_t kept = 0;

    number_metrics(arena, overview);
    if (overview->count)
        qsort(overview->items, overview->count, sizeof *overview->items, compare);
    for (size_t i = 0; i < overview->count; i++)
        relate(overview, i);
    for (size_t i = 0; i < overview->count; i++) {
        const struct footing *const footing = &overview->items[i];
        if (!is_of(footing, owner))
            continue;
        if (footing->is_blank && !footing->verdict)
            left.blank++;
        else if (footing->is_over && footing->waiting <= 0)
            left.over++;
        else if (footing->is_repeat)
            left.repeated++;
        else
            overview->items[kept++] = *footing;
    }
    overview->count = kept;
    return left;
}
