/* learnt - the date format of a line of a map that states none */
#include "voc/learnt.h"

#include "voc/arena.h"
#include "voc/dated.h"
#include "voc/refusal.h"
#include "voc/stamp.h"
#include "voc/text.h"

enum { MOST_GROUPS = 256, MOST_TOLD = 8 };

/* Rows that have the same value in the column that the line learns by. */
struct group {
    struct slice value;
    struct dates *dates;
    struct meaning meaning;
    const char *strange; /* a cell that is no time */
};

struct learnt {
    struct arena *arena;
    const struct map *map;
    const struct map_field *field;
    const struct meaning *meaning; /* but for the format */
    size_t by, slot;               /* the column, ROWS_NONE for one group of all rows */
    struct slice by_name;
    struct group *groups;
    size_t group_count, last; /* last: the group of the row before */
};

static struct learnt *learnt_new(struct arena *arena, const struct map *map, const struct input *input,
                                 const struct rows *rows, struct err *err)
{
    struct learnt *learnt = arena_alloc(arena, sizeof *learnt);

    *learnt = (struct learnt){.arena = arena,
                              .map = map,
                              .field = input->field,
                              .meaning = input->meaning,
                              .by_name = input->meaning->learns_by};
    return places_find_by(arena, map, input->field, rows, &learnt->by, err) ? learnt : NULL;
}

void learnt_want(struct learnt *learnt, struct rows *rows)
{
    learnt->slot = rows_want(rows, learnt->by);
}

static struct group *find_group(struct learnt *learnt, struct slice value)
{
    if (learnt->last < learnt->group_count && slice_is(learnt->groups[learnt->last].value, value))
        return &learnt->groups[learnt->last];
    for (size_t i = 0; i < learnt->group_count; i++)
        if (slice_is(learnt->groups[i].value, value)) {
            learnt->last = i;
            return &learnt->groups[i];
        }
    return NULL;
}

static struct group *add_group(struct learnt *learnt, struct slice value)
{
    const size_t size = sizeof *learnt->groups;

    learnt->groups = arena_grow(learnt->arena, learnt->groups, learnt->group_count * size,
                                (learnt->group_count + 1) * size);
    struct group *const group = &learnt->groups[learnt->group_count++];
    *group = (struct group){.value = slice_of(slice_copy(learnt->arena, value)),
                            .dates = dates_new(learnt->arena),
                            .meaning = *learnt->meaning};
    return group;
}

static struct slice value_of(const struct learnt *learnt, const struct rows *rows)
{
    return learnt->by == ROWS_NONE ? slice_of("") : slice_trim(rows_cell(rows, learnt->slot));
}

const struct meaning *learnt_meaning(struct learnt *learnt, const struct rows *rows)
{
    const struct group *const group = find_group(learnt, value_of(learnt, rows));

    return group ? &group->meaning : learnt->meaning;
}

static bool too_many(const struct learnt *learnt, const struct rows *rows, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: '%s' has more than %d different values, too many to learn the dates of %s by (%s:%zu)",
        rows_name(rows), learnt->by_name.at, MOST_GROUPS, learnt->field->name.at, learnt->map->name,
        learnt->field->line);
}

/* Whether an earlier line has the field in this row: those with a condition come first. */
static bool is_taken(struct input *const inputs[], size_t place, const struct rows *rows)
{
    for (size_t i = 0; i < place; i++)
        if (inputs[i]->field && slice_is(inputs[i]->field->name, inputs[place]->field->name) &&
            input_fits(inputs[i], rows))
            return true;
    return false;
}

static bool see_cell(struct learnt *learnt, struct slice cell, const struct rows *rows, struct err *err)
{
    const struct slice value = value_of(learnt, rows);
    struct group *group = find_group(learnt, value);

    if (!group && learnt->group_count == MOST_GROUPS)
        return too_many(learnt, rows, err);
    group = group ? group : add_group(learnt, value);
    const long long strange = dates_strange(group->dates);
    dates_see(group->dates, cell);
    if (dates_strange(group->dates) > strange && !group->strange)
        group->strange = slice_copy(learnt->arena, cell);
    return true;
}

static bool see_row(struct input *const inputs[], size_t count, const struct rows *rows, struct err *err)
{
    struct err ignored = {0};
    struct slice cell;

    for (size_t i = 0; i < count; i++) {
        struct input *const input = inputs[i];
        if (!input->learnt || !input_fits(input, rows) || is_taken(inputs, i, rows) ||
            !input_cell(input, rows, &cell, &ignored))
            continue;
        cell = slice_trim(cell);
        if (cell.length && !meaning_is_none(input->meaning, cell) &&
            !see_cell(input->learnt, cell, rows, err))
            return false;
    }
    return true;
}

/* What ends the rows early is told when they are read for good. */
static bool see_all(struct input *const inputs[], size_t count, struct rows *rows, struct err *err)
{
    struct err ignored = {0};
    enum rows_got got;

    while ((got = rows_next(rows, &ignored)) == ROWS_ROW || got == ROWS_BAD)
        if (got == ROWS_ROW && !see_row(inputs, count, rows, err))
            return false;
    return true;
}

/* The line's other clauses, each behind `; `. */
static const char *other_clauses(const struct learnt *learnt)
{
    struct slice rest = learnt->field->format, clause;
    const char *more = "";

    while (slice_split(&rest, ';', &clause)) {
        clause = slice_trim(clause);
        if (clause.length && !slice_is(clause, slice_of("date")) && !slice_starts(clause, "date "))
            more = arena_printf(learnt->arena, "%s; %.*s", more, (int)clause.length, clause.at);
    }
    return more;
}

static const char *value_text(const struct group *group)
{
    return group->value.length ? group->value.at : "(empty)";
}

static struct refusal refusal_of(const struct learnt *learnt, const struct group *group,
                                 const struct rows *rows)
{
    struct refusal refusal = {.arena = learnt->arena,
                              .file = rows_name(rows),
                              .column = learnt->field->column.at,
                              .field = learnt->field->name.at,
                              .more = other_clauses(learnt),
                              .has_map = true};

    if (learnt->by == ROWS_NONE)
        return refusal;
    refusal.where = arena_printf(learnt->arena, " where %s is '%s'", learnt->by_name.at, group->value.at);
    refusal.more =
        arena_printf(learnt->arena, "%s; if %s=%s", refusal.more, learnt->by_name.at, group->value.at);
    return refusal;
}

/* What each value's dates tell. */
static const char *told(const struct learnt *learnt)
{
    const char *list = "";

    for (size_t i = 0; i < learnt->group_count && i < MOST_TOLD; i++) {
        const struct group *const group = &learnt->groups[i];
        const struct manner_order order = dates_order(group->dates);
        list =
            arena_printf(learnt->arena, "%s%s%s: %lld only day/month, %lld only month/day, %lld either", list,
                         i ? "; " : "", value_text(group), order.day_first, order.month_first, order.open);
    }
    return learnt->group_count > MOST_TOLD ? arena_printf(learnt->arena, "%s; …", list) : list;
}

static bool no_times(const struct refusal *refusal, const struct group *group, struct err *err)
{
    return err_set(err, ERR_DATA, "%s: '%s'%s is no column of times: its cells are such as '%.*s'",
                   refusal->file, refusal->column, refusal->where ? refusal->where : "",
                   (int)text_fit(slice_of(group->strange), 60).length, group->strange);
}

static bool set_format(const struct learnt *learnt, struct group *group, const char *clause, struct err *err)
{
    if (*clause == '\0')
        return true;
    group->meaning.format_text = clause + strlen("date ");
    group->meaning.format = stamp_format_new(learnt->arena, slice_of(group->meaning.format_text), err);
    return group->meaning.format != NULL;
}

static bool settle(const struct learnt *learnt, struct group *group, const struct dated_kin *kin,
                   const struct rows *rows, struct err *err)
{
    const struct refusal refusal = refusal_of(learnt, group, rows);
    const bool has_zone = learnt->meaning->zone != NULL;
    struct dated dated;
    struct err why;

    if (dates_strange(group->dates) == dates_count(group->dates) && !dates_ruined(group->dates))
        return no_times(&refusal, group, err);
    if (dated_settle(&refusal, group->dates, kin, has_zone, &dated, &why))
        return set_format(learnt, group, dates_clause(group->dates, learnt->arena), err);
    if (learnt->by == ROWS_NONE || dated.verdict == DATES_SETTLED)
        *err = why;
    else
        err_set(err, why.status, "%.1000s (%.600s)", why.text, told(learnt));
    return false;
}

/* Whether two lines learn from the same rows, in the same groups. */
static bool are_kin(const struct learnt *learnt, const struct learnt *other)
{
    const struct take *const take = &learnt->field->take, *const others = &other->field->take;

    return learnt->by == other->by && slice_is(take->condition, others->condition) &&
           slice_is(take->values, others->values);
}

/* What other columns say in the same rows is evidence. */
static struct dated_kin kin_of(struct arena *arena, struct input *const inputs[], size_t count,
                               const struct learnt *learnt, const struct group *group)
{
    const struct dates **const kin = arena_array(arena, count, sizeof *kin);
    struct dated_kin all = {kin, 0};

    for (size_t i = 0; i < count; i++) {
        struct learnt *const other = inputs[i]->learnt;
        const struct group *const same =
            other && are_kin(learnt, other) ? find_group(other, group->value) : NULL;
        if (same)
            kin[all.count++] = same->dates;
    }
    return all;
}

static bool settle_all(struct arena *arena, struct input *const inputs[], size_t count,
                       const struct rows *rows, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        const struct learnt *const learnt = inputs[i]->learnt;
        for (size_t j = 0; learnt && j < learnt->group_count; j++) {
            const struct dated_kin kin = kin_of(arena, inputs, count, learnt, &learnt->groups[j]);
            if (!settle(learnt, &learnt->groups[j], &kin, rows, err))
                return false;
        }
    }
    return true;
}

bool learnt_all(struct arena *arena, const struct map *map, struct input *const inputs[], size_t count,
                struct rows *rows, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        struct input *const input = inputs[i];
        input_want(arena, input, rows);
        if (!input->field || !input->meaning || !input->meaning->learns)
            continue;
        if (!(input->learnt = learnt_new(arena, map, input, rows, err)))
            return false;
        learnt_want(input->learnt, rows);
    }
    return see_all(inputs, count, rows, err) && settle_all(arena, inputs, count, rows, err);
}
