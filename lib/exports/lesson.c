/* lesson - what one line of a map that states no date format learns from the cells of its column */
#include "voc/lesson.h"

#include "voc/arena.h"
#include "voc/dated.h"
#include "voc/places.h"
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

struct lesson {
    struct arena *arena;
    const struct map *map;
    const struct map_field *field;
    const struct meaning *meaning; /* but for the format */
    size_t by, slot;               /* the column, ROWS_NONE for one group of all rows */
    struct slice by_name;
    struct group *groups;
    size_t group_count, last; /* last: the group of the row before */
};

struct lesson *lesson_new(struct arena *arena, const struct map *map, const struct input *input,
                          const struct rows *rows, struct err *err)
{
    struct lesson *lesson = arena_alloc(arena, sizeof *lesson);

    *lesson = (struct lesson){.arena = arena,
                              .map = map,
                              .field = input->field,
                              .meaning = input->meaning,
                              .by_name = input->meaning->learns_by};
    return places_find_by(arena, map, input->field, rows, &lesson->by, err) ? lesson : NULL;
}

void lesson_want(struct lesson *lesson, struct rows *rows)
{
    lesson->slot = rows_want(rows, lesson->by);
}

static struct group *find_group(struct lesson *lesson, struct slice value)
{
    if (lesson->last < lesson->group_count && slice_is(lesson->groups[lesson->last].value, value))
        return &lesson->groups[lesson->last];
    for (size_t i = 0; i < lesson->group_count; i++)
        if (slice_is(lesson->groups[i].value, value)) {
            lesson->last = i;
            return &lesson->groups[i];
        }
    return NULL;
}

static struct group *add_group(struct lesson *lesson, struct slice value)
{
    const size_t size = sizeof *lesson->groups;

    lesson->groups = arena_grow(lesson->arena, lesson->groups, lesson->group_count * size,
                                (lesson->group_count + 1) * size);
    struct group *const group = &lesson->groups[lesson->group_count++];
    *group = (struct group){.value = slice_of(slice_copy(lesson->arena, value)),
                            .dates = dates_new(lesson->arena),
                            .meaning = *lesson->meaning};
    return group;
}

static struct slice value_of(const struct lesson *lesson, const struct rows *rows)
{
    return lesson->by == ROWS_NONE ? slice_of("") : slice_trim(rows_cell(rows, lesson->slot));
}

static const struct meaning *meaning_for(struct lesson *lesson, struct slice value)
{
    const struct group *const group = find_group(lesson, value);

    return group ? &group->meaning : lesson->meaning;
}

const struct meaning *lesson_meaning(struct lesson *lesson, const struct rows *rows)
{
    return meaning_for(lesson, value_of(lesson, rows));
}

const struct meaning *lesson_for_all(struct lesson *lesson)
{
    return lesson->by == ROWS_NONE ? meaning_for(lesson, slice_of("")) : NULL;
}

static bool too_many(const struct lesson *lesson, const struct rows *rows, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: '%s' has more than %d different values, too many to learn the dates of %s by (%s:%zu)",
        rows_name(rows), lesson->by_name.at, MOST_GROUPS, lesson->field->name.at, lesson->map->name,
        lesson->field->line);
}

bool lesson_see(struct lesson *lesson, struct slice cell, const struct rows *rows, struct err *err)
{
    const struct slice value = value_of(lesson, rows);
    struct group *group = find_group(lesson, value);

    if (!group && lesson->group_count == MOST_GROUPS)
        return too_many(lesson, rows, err);
    group = group ? group : add_group(lesson, value);
    const long long strange = dates_strange(group->dates);
    dates_see(group->dates, cell);
    if (dates_strange(group->dates) > strange && !group->strange)
        group->strange = slice_copy(lesson->arena, cell);
    return true;
}

/* The line's other clauses, each behind `; `. */
static const char *other_clauses(const struct lesson *lesson)
{
    struct slice rest = lesson->field->format, clause;
    const char *more = "";

    while (slice_split(&rest, ';', &clause)) {
        clause = slice_trim(clause);
        if (clause.length && !slice_is(clause, slice_of("date")) && !slice_starts(clause, "date "))
            more = arena_printf(lesson->arena, "%s; %.*s", more, (int)clause.length, clause.at);
    }
    return more;
}

static const char *value_text(const struct group *group)
{
    return group->value.length ? group->value.at : "(empty)";
}

static struct refusal refusal_of(const struct lesson *lesson, const struct group *group,
                                 const struct rows *rows)
{
    struct refusal refusal = {.arena = lesson->arena,
                              .file = rows_name(rows),
                              .column = lesson->field->column.at,
                              .field = lesson->field->name.at,
                              .more = other_clauses(lesson),
                              .has_map = true};

    if (lesson->by == ROWS_NONE)
        return refusal;
    refusal.where = arena_printf(lesson->arena, " where %s is '%s'", lesson->by_name.at, group->value.at);
    refusal.more =
        arena_printf(lesson->arena, "%s; if %s=%s", refusal.more, lesson->by_name.at, group->value.at);
    return refusal;
}

/* What each value's dates tell. */
static const char *told(const struct lesson *lesson)
{
    const char *list = "";

    for (size_t i = 0; i < lesson->group_count && i < MOST_TOLD; i++) {
        const struct group *const group = &lesson->groups[i];
        const struct manner_order order = dates_order(group->dates);
        list =
            arena_printf(lesson->arena, "%s%s%s: %lld only day/month, %lld only month/day, %lld either", list,
                         i ? "; " : "", value_text(group), order.day_first, order.month_first, order.open);
    }
    return lesson->group_count > MOST_TOLD ? arena_printf(lesson->arena, "%s; …", list) : list;
}

static bool no_times(const struct refusal *refusal, const struct group *group, struct err *err)
{
    return err_set(err, ERR_DATA, "%s: '%s'%s is no column of times: its cells are such as '%.*s'",
                   refusal->file, refusal->column, refusal->where ? refusal->where : "",
                   (int)text_fit(slice_of(group->strange), 60).length, group->strange);
}

static bool set_format(const struct lesson *lesson, struct group *group, const char *clause, struct err *err)
{
    if (*clause == '\0')
        return true;
    group->meaning.format_text = clause + strlen("date ");
    group->meaning.format = stamp_format_new(lesson->arena, slice_of(group->meaning.format_text), err);
    return group->meaning.format != NULL;
}

bool lesson_settle(struct lesson *lesson, size_t place, const struct dated_kin *kin, const struct rows *rows,
                   struct err *err)
{
    struct group *const group = &lesson->groups[place];
    const struct refusal refusal = refusal_of(lesson, group, rows);
    const bool has_zone = lesson->meaning->zone != NULL;
    struct dated dated;
    struct err why;

    if (dates_strange(group->dates) == dates_count(group->dates) && !dates_ruined(group->dates))
        return no_times(&refusal, group, err);
    if (dated_settle(&refusal, group->dates, kin, has_zone, &dated, &why))
        return set_format(lesson, group, dates_clause(group->dates, lesson->arena), err);
    if (lesson->by == ROWS_NONE || dated.verdict == DATES_SETTLED)
        *err = why;
    else
        err_set(err, why.status, "%.1000s (%.600s)", why.text, told(lesson));
    return false;
}

bool lesson_is_kin(const struct lesson *lesson, const struct lesson *other)
{
    const struct take *const take = &lesson->field->take, *const others = &other->field->take;

    return lesson->by == other->by && slice_is(take->condition, others->condition) &&
           slice_is(take->values, others->values);
}

size_t lesson_count(const struct lesson *lesson)
{
    return lesson->group_count;
}

struct slice lesson_value(const struct lesson *lesson, size_t place)
{
    return lesson->groups[place].value;
}

const struct dates *lesson_dates(struct lesson *lesson, struct slice value)
{
    const struct group *const group = find_group(lesson, value);

    return group ? group->dates : NULL;
}
