/* fields - what a map takes from one export: for each of its lines the columns, and what reads them */
#include "voc/fields.h"

#include "voc/arena.h"
#include "voc/clauses.h"
#include "voc/columns.h"
#include "voc/learnt.h"
#include "voc/lesson.h"
#include "voc/text.h"

/* Whether the export needs to have the line's columns, or has them. */
static bool is_asked(const struct heading *heading, const struct map_field *line)
{
    return !line->take.optional || places_has(heading->arena, line, heading->rows);
}

/* Whether what the field is counted from is a time that the map takes, too. */
static bool has_since(const struct map *map, const struct map_field *line, struct err *err)
{
    const struct slice since = line->meaning ? line->meaning->since : (struct slice){"", 0};

    if (since.length == 0)
        return true;
    for (size_t i = 0; i < map->field_count; i++) {
        const struct map_field *const other = &map->fields[i];
        if (slice_is(other->name, since) && other->meaning && other->meaning->kind == MEANING_TIME)
            return true;
    }
    return err_set(err, ERR_DATA, "%s:%zu: %s: the map has no time '%.*s', after which this is", map->name,
                   line->line, line->name.at, (int)since.length, since.at);
}

/* Of optional lines for one field the first of which the column is there holds. */
static bool is_second(const struct map *map, const struct map_field *line, const struct heading *heading)
{
    for (const struct map_field *earlier = map->fields; earlier < line; earlier++)
        if (earlier->take.optional && slice_is(earlier->name, line->name) &&
            earlier->take.condition.length == 0 && line->take.condition.length == 0 &&
            is_asked(heading, earlier))
            return line->name.length > 0;
    return false;
}

static bool add(struct arena *arena, struct fields *fields, const struct map_field *line,
                struct heading *heading, struct err *err)
{
    struct field *const field = &fields->all[fields->count];
    const struct places *const places = &field->input.places;

    field->name = line->name;
    if (!has_since(fields->map, line, err) ||
        !input_find(arena, fields->map, line, heading->rows, &field->input, err))
        return false;
    for (size_t i = 0; i < places->count; i++)
        heading->taken[places->at[i]] = line->name.length || !fields->map->guessed;
    fields->count += line->name.length > 0;
    return true;
}

/* How likely it is the time of a row's own event: what is earliest or latest of them is. */
static int clock_rank(const struct field *field)
{
    const struct take *const take = &field->input.field->take;

    if (!field->input.meaning || field->input.meaning->kind != MEANING_TIME)
        return 0;
    return 1 + (take->condition.length == 0) + 2 * slice_is(field->name, slice_of("at")) +
           4 * (take->row == TAKE_EARLIEST || take->row == TAKE_LATEST);
}

static void choose_clock(struct fields *fields)
{
    for (size_t i = 0; i < fields->count; i++)
        if (clock_rank(&fields->all[i]) > (fields->clock ? clock_rank(fields->clock) : 0))
            fields->clock = &fields->all[i];
    for (size_t i = 0; i < fields->count && fields->clock; i++)
        fields->several_clocks =
            fields->several_clocks ||
            (&fields->all[i] != fields->clock && slice_is(fields->all[i].name, fields->clock->name));
}

bool fields_find(struct arena *arena, const struct map *map, struct heading *heading, struct columns *columns,
                 struct fields *fields, struct err *err)
{
    const struct map_field *const end = map->fields + map->field_count;

    *fields = (struct fields){
        .map = map, .all = arena_array(arena, map->field_count + 1 + heading->width, sizeof *fields->all)};
    for (const struct map_field *line = map->fields; line < end; line++)
        if (line->name.length && is_asked(heading, line))
            columns_add(columns, line->name);
    if (heading->width == 0) /* no row will come */
        return true;
    /* Lines with a condition come first: the one without is for the rows that none of them fits. */
    for (int conditional = 1; conditional >= 0; conditional--)
        for (const struct map_field *line = map->fields; line < end; line++)
            if ((line->take.condition.length > 0) == conditional && is_asked(heading, line) &&
                !is_second(map, line, heading) && !add(arena, fields, line, heading, err))
                return false;
    choose_clock(fields);
    return true;
}

/* Where a header can't name the column, its place does. */
static struct slice kept_name(struct arena *arena, const struct map *map, const struct heading *heading,
                              size_t place)
{
    const struct slice title = heading->titles[place];
    bool usable =
        title.length > 0 && title.at[0] != '#' && !clauses_know(title) && text_valid(title) == title.length;

    for (size_t i = 0; i < heading->width && usable; i++)
        usable = i == place || !slice_is(heading->titles[i], title);
    for (size_t i = 0; i < map->field_count && usable; i++)
        usable = !slice_is(map->fields[i].name, title);
    return slice_of(usable ? slice_copy(arena, title) : arena_printf(arena, "#%zu", place + 1));
}

static struct field kept_field(struct arena *arena, struct slice name, const struct meaning *as_it_is,
                               size_t place)
{
    struct field field = {.name = name, .input = {.meaning = as_it_is, .condition = ROWS_NONE}};

    field.input.places = (struct places){arena_alloc(arena, sizeof place), 1};
    field.input.places.at[0] = place;
    return field;
}

bool fields_keep(struct arena *arena, struct fields *fields, const struct heading *heading,
                 struct columns *columns, struct leftover *leftover, struct err *err)
{
    const struct meaning *const as_it_is = clauses_read(arena, slice_of("text"), slice_of(""), false, err);

    for (size_t i = 0; i < heading->width; i++) {
        if (heading->taken[i])
            continue;
        const struct slice name = kept_name(arena, fields->map, heading, i);
        columns_keep(columns, name);
        leftover_keep(arena, leftover, heading->titles[i], name);
        fields->all[fields->count++] = kept_field(arena, name, as_it_is, i);
    }
    return as_it_is != NULL;
}

bool fields_plan(struct arena *arena, const struct fields *fields, const struct heading *heading,
                 struct strip_plan *plan, struct err *err)
{
    const struct map *const map = fields->map;

    *plan = strip_plan_new(arena, heading->width, map->test_count);
    for (size_t i = 0; i < fields->count; i++) {
        const struct places *const places = &fields->all[i].input.places;
        strip_plan_field(plan, fields->all[i].name, places->at, places->count);
    }
    for (size_t i = 0; i < map->test_count; i++) {
        size_t place;
        if (!places_find_condition(arena, map, &map->tests[i], heading->rows, &place, err))
            return false;
        strip_plan_test(plan, place, map->tests[i].take.values);
    }
    return true;
}

bool fields_learn(struct arena *arena, struct fields *fields, struct arena *open, struct rows *rows,
                  struct err *err)
{
    struct input **const inputs = arena_array(open, fields->count, sizeof *inputs);

    for (size_t i = 0; i < fields->count; i++)
        inputs[i] = &fields->all[i].input;
    return learnt_all(arena, fields->map, inputs, fields->count, rows, err);
}

static size_t since_of(const struct field *field, struct columns *columns)
{
    const struct meaning *const meaning = field->input.meaning;

    return meaning && meaning->since.length ? columns_place(columns, meaning->since) : COLUMNS_NONE;
}

/* Whether it is the first that sets its column, and counts nothing. */
static bool is_first(const struct fields *fields, const struct field *field)
{
    for (const struct field *earlier = fields->all; earlier < field; earlier++)
        if (earlier->column == field->column)
            return false;
    return !(field->input.field && field->input.field->take.row == TAKE_COUNT);
}

/* Whether one column has its cell in all rows, and one meaning says which it is. */
static bool is_plain(const struct fields *fields, const struct field *field)
{
    const struct input *const input = &field->input;

    return is_first(fields, field) && input->meaning && !input->lesson && input->places.count == 1 &&
           input->condition == ROWS_NONE && !(input->field && input->field->take.columns) &&
           field->since == COLUMNS_NONE;
}

static bool is_constant(const struct fields *fields, const struct field *field)
{
    return is_first(fields, field) && !field->input.meaning && field->input.condition == ROWS_NONE;
}

void fields_want(struct fields *fields, struct columns *columns, struct arena *open, struct rows *rows)
{
    fields->are_simple = true;
    for (size_t i = 0; i < fields->count; i++) {
        struct field *const field = &fields->all[i];
        field->column = columns_place(columns, field->name);
        field->since = since_of(field, columns);
        field->is_plain = is_plain(fields, field);
        fields->has_lapses = fields->has_lapses || field->since != COLUMNS_NONE;
        input_want(open, &field->input, rows);
        field->slot = field->is_plain ? field->input.slots[0] : 0;
        field->is_constant = is_constant(fields, field);
        fields->are_simple = fields->are_simple && (field->is_plain || field->is_constant);
        if (field->input.lesson)
            lesson_want(field->input.lesson, rows);
    }
}
