/* footing - where each metric and group stands today */
#include "voc/footing.h"

#include "voc/arena.h"

#include <math.h>
#include <stdlib.h>

enum { USUAL_PERIODS = 26, POOLED_DAYS = 28 };

static const char *const change_words[] = {"", "no", "better", "worse", "up", "down"};

static bool is_all(struct slice cell)
{
    return slice_is(cell, slice_of("*"));
}

static const char *word(const struct footing *footing, const char *column)
{
    const struct slice cell = measures_cell(footing->row, measures_find(footing->measures, column));

    return cell.length ? cell.at : "";
}

static bool read_word(const struct footing *footing, const char *column, const char *const words[],
                      size_t count, size_t *index, struct err *err)
{
    const char *const cell = word(footing, column);

    for (*index = 0; *index < count; (*index)++)
        if (strcmp(words[*index], cell) == 0)
            return true;
    return err_set(err, ERR_DATA, "%s:%zu: %s: '%s' is not a word that check writes", footing->measures->name,
                   footing->row->line, column, cell);
}

static bool read_words(struct footing *footing, struct err *err)
{
    size_t verdict, outlook, changed;

    if (!read_word(footing, "verdict", judge_verdict_words, JUDGE_UNPROVEN + 1, &verdict, err) ||
        !read_word(footing, "outlook", judge_outlook_words, JUDGE_OUTLOOK_UNLIKELY + 1, &outlook, err) ||
        !read_word(footing, "changed", change_words, FOOTING_DOWN + 1, &changed, err))
        return false;
    footing->verdict = (enum judge_verdict)verdict;
    footing->outlook = (enum judge_outlook)outlook;
    footing->changed = (enum footing_change)changed;
    footing->due = word(footing, "due");
    footing->signal = word(footing, "signal");
    return true;
}

static bool read_numbers(struct footing *footing, struct err *err)
{
    const struct {
        const char *column;
        double *into;
    } numbers[] = {{"now", &footing->now},
                   {"now_low", &footing->now_low},
                   {"now_high", &footing->now_high},
                   {"baseline", &footing->baseline},
                   {"base_low", &footing->base_low},
                   {"base_high", &footing->base_high},
                   {"lcl", &footing->lcl},
                   {"ucl", &footing->ucl},
                   {"change", &footing->change},
                   {"change_low", &footing->change_low},
                   {"change_high", &footing->change_high},
                   {"target", &footing->target},
                   {"chance", &footing->chance},
                   {"needed", &footing->needed}};

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (!measures_number(footing->measures, footing->row, numbers[i].column, numbers[i].into, err))
            return false;
    return true;
}

/* Without check's columns the newest row speaks for itself. */
static void settle_now(struct footing *footing)
{
    const double days = period_days(footing->row->period.kind);

    footing->pooled = 1;
    if (measures_find(footing->measures, "now") != FEED_NONE) {
        if (days > 0 && days < POOLED_DAYS)
            footing->pooled = (size_t)(POOLED_DAYS / days + 0.5);
        return;
    }
    footing->now = footing->row->value;
    footing->now_low = footing->row->low;
    footing->now_high = footing->row->high;
}

static void count_answers(struct footing *footing)
{
    const struct series *const series = footing->series;
    const size_t recent = footing->pooled < series->count ? footing->pooled : series->count;
    size_t before = 0;

    for (size_t i = 0; i < recent; i++)
        footing->answers += series->rows[series->count - 1 - i]->n;
    while (footing->silent < series->count && series->rows[series->count - 1 - footing->silent]->n <= 0)
        footing->silent++;
    for (size_t i = footing->silent; i < series->count && before < USUAL_PERIODS; i++, before++)
        footing->usual += series->rows[series->count - 1 - i]->n;
    footing->usual = before ? footing->usual / (double)before : 0;
}

static void count_waiting(struct footing *footing)
{
    const struct series *const series = footing->series;

    for (size_t i = 0; i < series->count; i++) {
        const double waiting = series->rows[i]->waiting;
        if (isnan(waiting))
            continue;
        footing->waiting += waiting;
        if (i + footing->pooled < series->count)
            footing->waiting_old += waiting;
    }
}

static void name_group(struct arena *arena, struct footing *footing)
{
    const struct measures *const measures = footing->measures;
    const size_t owner = measures_group_find(measures, "owner");

    footing->place = "";
    for (size_t i = 0; i < measures->group_count; i++) {
        const struct slice cell = footing->row->group[i];
        if (i == owner)
            footing->owner = cell.length ? cell.at : "";
        else if (!is_all(cell))
            footing->place = arena_printf(arena, "%s%s%s", footing->place, *footing->place ? ", " : "",
                                          cell.length ? cell.at : "unknown");
    }
}

static bool add_one(struct arena *arena, struct footings *footings, const struct measures *measures,
                    const struct series *series, struct err *err)
{
    struct footing *const footing = &footings->items[footings->count++];

    *footing =
        (struct footing){.measures = measures, .series = series, .row = series->rows[series->count - 1]};
    if (!read_words(footing, err) || !read_numbers(footing, err))
        return false;
    settle_now(footing);
    count_answers(footing);
    count_waiting(footing);
    name_group(arena, footing);
    return true;
}

static void date(struct footings *footings, const struct measure *row)
{
    if (strcmp(row->as_of, footings->as_of) > 0)
        footings->as_of = row->as_of;
    if (row->period.kind > footings->newest.kind ||
        (row->period.kind == footings->newest.kind && row->period.index > footings->newest.index))
        footings->newest = row->period;
}

bool footings_add(struct arena *arena, struct footings *footings, const struct measures *measures,
                  struct err *err)
{
    const size_t most = footings->count + measures->series_count;

    if (!footings->as_of)
        footings->as_of = "";
    footings->items = arena_grow(arena, footings->items, footings->count * sizeof *footings->items,
                                 (most + 1) * sizeof *footings->items);
    for (size_t i = 0; i < measures->series_count; i++) {
        if (!add_one(arena, footings, measures, &measures->series[i], err))
            return false;
        date(footings, footings->items[footings->count - 1].row);
    }
    footings->is_checked |= measures_find(measures, "now") != FEED_NONE;
    footings->has_owners |= measures_group_find(measures, "owner") != FEED_NONE;
    return true;
}

static bool is_same_metric(const struct footing *a, const struct footing *b)
{
    return a != b && a->measures == b->measures && strcmp(a->row->metric, b->row->metric) == 0 &&
           a->row->period.kind == b->row->period.kind;
}

bool footing_is_inside(const struct footing *part, const struct footing *whole)
{
    bool is_smaller = false;

    if (whole->measures != part->measures)
        return false;
    for (size_t i = 0; i < whole->measures->group_count; i++) {
        const struct slice a = whole->row->group[i], b = part->row->group[i];
        if (!is_all(a) && !slice_is(a, b))
            return false;
        is_smaller |= is_all(a) && !is_all(b);
    }
    return is_smaller;
}

bool footing_holds(const struct footing *whole, const struct footing *part)
{
    return is_same_metric(whole, part) && footing_is_inside(part, whole);
}

static bool is_equal(double a, double b)
{
    return (isnan(a) && isnan(b)) || a == b;
}

static bool says_the_same(const struct footing *a, const struct footing *b)
{
    return is_equal(a->now, b->now) && is_equal(a->answers, b->answers) && is_equal(a->usual, b->usual) &&
           is_equal(a->row->value, b->row->value);
}

/* Of a whole and its only part one is enough: the part, which says more, unless only the whole has a target.
 */
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

static bool is_successor(const struct footing *old, const struct footing *new)
{
    const size_t owner = measures_group_find(old->measures, "owner");

    if (owner == FEED_NONE || !is_same_metric(old, new) || new->answers <= 0 || !*old->place ||
        slice_is(old->row->group[owner], new->row->group[owner]))
        return false;
    for (size_t i = 0; i < old->measures->group_count; i++)
        if (i != owner && !slice_is(old->row->group[i], new->row->group[i]))
            return false;
    return true;
}

static void relate(struct footing *footing, struct footings *footings)
{
    for (size_t i = 0; i < footings->count; i++) {
        struct footing *const other = &footings->items[i];
        if (other->measures != footing->measures)
            continue;
        find_repeats(footing, other);
        if (footing->answers <= 0 && is_successor(footing, other))
            footing->is_over = true;
    }
}

static int compare(const void *left, const void *right)
{
    const struct footing *const a = left, *const b = right;
    const struct series *const first = a->series, *const second = b->series;
    int order = 0;

    if (a->measures != b->measures || strcmp(a->row->metric, b->row->metric) != 0)
        return first->rows[0] < second->rows[0] ? -1 : 1;
    for (size_t i = 0; order == 0 && i < a->measures->group_count; i++) {
        const bool a_all = is_all(a->row->group[i]), b_all = is_all(b->row->group[i]);
        const bool a_none = a->row->group[i].length == 0, b_none = b->row->group[i].length == 0;
        order = a_all != b_all     ? b_all - a_all
                : a_none != b_none ? a_none - b_none
                                   : slice_compare(a->row->group[i], b->row->group[i]);
    }
    return order;
}

struct footings_left footings_settle(struct arena *arena, struct footings *footings, const char *owner)
{
    struct footings_left left = {0};
    size_t kept = 0;
    (void)arena;

    for (size_t i = 0; i < footings->count; i++)
        relate(&footings->items[i], footings);
    for (size_t i = 0; i < footings->count; i++) {
        const struct footing *const footing = &footings->items[i];
        if (owner && (!footing->owner || strcmp(footing->owner, owner) != 0))
            continue;
        const bool is_empty = footing->usual <= 0 && footing->waiting <= 0 && !footing->verdict;
        left.empty += is_empty;
        left.over += !is_empty && footing->is_over;
        left.repeated += !is_empty && !footing->is_over && footing->is_repeat;
        if (!is_empty && !footing->is_over && !footing->is_repeat)
            footings->items[kept++] = *footing;
    }
    footings->count = kept;
    if (kept)
        qsort(footings->items, kept, sizeof *footings->items, compare);
    return left;
}

bool footing_is_same_group(const struct footing *a, const struct footing *b)
{
    if (a->measures->group_count != b->measures->group_count)
        return false;
    for (size_t i = 0; i < a->measures->group_count; i++)
        if (!slice_is(a->row->group[i], b->row->group[i]))
            return false;
    return true;
}

const char *footing_name(struct arena *arena, const struct footing *footing)
{
    const char *const place = footing->place;

    if (!footing->owner || strcmp(footing->owner, "*") == 0)
        return *place ? place : "all together";
    const char *const owner = *footing->owner ? footing->owner : "no owner";
    return *place ? arena_printf(arena, "%s (%s)", place, owner) : owner;
}

const char *footing_period_word(const struct footing *footing)
{
    const enum period_kind kind = footing->row->period.kind;

    return kind == PERIOD_ALL ? "" : period_words[kind];
}
