/* conversion - a row of an export as cells of the feedback table */
#include "voc/conversion.h"

#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/lapse.h"
#include "voc/lesson.h"
#include "voc/plainly.h"

struct conversion conversion_new(struct arena *arena, struct fields *fields, struct rows *rows,
                                 size_t columns)
{
    struct conversion conversion = {.arena = arena, .columns = columns, .fields = fields, .rows = rows};

    conversion.cells = arena_array(arena, columns, sizeof *conversion.cells);
    conversion.rooms = arena_array(arena, columns, sizeof *conversion.rooms);
    return conversion;
}

void conversion_watch(struct conversion *conversion, struct arena *arena, struct unmet *unmet)
{
    const struct fields *const fields = conversion->fields;

    conversion->watched = arena_array(arena, fields->count, sizeof *conversion->watched);
    for (size_t i = 0; i < fields->count; i++)
        if (fields->all[i].input.condition != ROWS_NONE)
            conversion->watched[i] = unmet_line(unmet, fields->map, fields->all[i].input.field);
}

static bool fits(struct conversion *conversion, const struct field *field)
{
    const bool fits = input_fits(&field->input, conversion->rows);
    struct unmet_line *const watched =
        conversion->watched ? conversion->watched[field - conversion->fields->all] : NULL;

    if (watched)
        unmet_see(watched, input_condition(&field->input, conversion->rows), fits);
    return fits;
}

static struct slice cell_of(const struct conversion *conversion, size_t column)
{
    const struct slice cell = conversion->cells[column];

    return cell.at ? cell : (struct slice){"", 0};
}

static const struct meaning *meaning_of(const struct conversion *conversion, const struct input *input)
{
    return input->lesson ? lesson_meaning(input->lesson, conversion->rows) : input->meaning;
}

static bool read_cell(struct conversion *conversion, struct field *field, struct slice *read, struct err *err)
{
    struct input *const input = &field->input;
    char *const room = conversion->rooms[field->column];
    const struct meaning *const meaning = meaning_of(conversion, input);

    return input_cell(input, conversion->rows, &conversion->fault_cell, err) &&
           meaning_read(meaning, conversion->fault_cell, room, read, err) &&
           (field->since == COLUMNS_NONE ||
            lapse_read(meaning, *read, cell_of(conversion, field->since), room, read, err));
}

/* Of a cell that every row has, with one meaning. */
static inline bool read_plain(struct conversion *conversion, const struct field *field, struct slice cell,
                              struct err *err)
{
    conversion->fault = field;
    conversion->fault_cell = cell;
    return meaning_read(field->input.meaning, cell, conversion->rooms[field->column],
                        &conversion->cells[field->column], err);
}

static bool read_field(struct conversion *conversion, struct field *field, struct err *err)
{
    struct slice *const read = &conversion->cells[field->column];
    const struct map_field *const line = field->input.field;

    if (read->at || !fits(conversion, field))
        return true;
    conversion->fault = field;
    if (conversion->is_event && line && line->take.row == TAKE_COUNT)
        *read = (struct slice){"1", 1};
    else if (!field->input.meaning)
        *read = line->constant;
    else
        return read_cell(conversion, field, read, err);
    return true;
}

static bool read_fields(struct conversion *conversion, struct err *err)
{
    const struct fields *const fields = conversion->fields;
    const struct slice *const cells = rows_cells(conversion->rows);

    for (size_t i = 0; i < fields->count; i++) {
        struct field *const field = &fields->all[i];
        if (field->is_plain ? !read_plain(conversion, field, cells[field->slot], err)
                            : field->since == COLUMNS_NONE && !read_field(conversion, field, err))
            return false;
    }
    return true;
}

/* Times that are told as how long after others come when those are read. */
static bool read_lapses(struct conversion *conversion, struct err *err)
{
    const struct fields *const fields = conversion->fields;

    for (size_t i = 0; i < fields->count && fields->has_lapses; i++)
        if (fields->all[i].since != COLUMNS_NONE && !read_field(conversion, &fields->all[i], err))
            return false;
    return true;
}

/* Of an event that its clock's line isn't for the column tells, too, when it was. */
static struct slice when(struct conversion *conversion)
{
    struct field *const clock = conversion->fields->clock;
    struct slice cell, read;
    struct err none = {0};

    if (!clock)
        return (struct slice){"", 0};
    if (conversion->cells[clock->column].at)
        return conversion->cells[clock->column];
    return !conversion->fields->several_clocks && input_cell(&clock->input, conversion->rows, &cell, &none) &&
                   meaning_read(meaning_of(conversion, &clock->input), cell, conversion->when_room, &read,
                                &none)
               ? read
               : (struct slice){"", 0};
}

/* A column that has the same cell in all rows. */
static void fill(struct stretch *read, size_t column, struct slice cell)
{
    for (size_t i = 0; i < read->count; i++)
        stretch_cells(read, i)[column] = cell;
}

/* Fewer rows may be left then. */
static void read_column(struct conversion *conversion, const struct field *field, const struct stretch *rows)
{
    struct stretch *const read = conversion->stretch;
    const struct plainly_column column = {.count = read->count,
                                          .cells = rows->cells + field->slot,
                                          .width = rows->width,
                                          .reads = read->cells + field->column,
                                          .read_width = read->width,
                                          .rooms = conversion->column_rooms[field->column],
                                          .text = stretch_text(rows),
                                          .is_utf8 = conversion->is_utf8,
                                          .clock = &conversion->clocks[field->column],
                                          .told = &read->columns[field->column]};

    read->count = plainly_read(field->input.meaning, &column);
}

static void make_column(struct conversion *conversion, size_t column, const struct meaning *meaning)
{
    struct arena *const arena = conversion->arena;
    struct stretch_column *const told = &conversion->told[column];

    conversion->column_rooms[column] = arena_room(arena, STRETCH_MOST * meaning_room(meaning));
    if (plainly_tells_times(meaning))
        told->times = arena_alloc(arena, sizeof *told->times);
    if (plainly_tells_marks(meaning))
        told->marks = arena_alloc(arena, STRETCH_MOST);
}

static void make_room(struct conversion *conversion)
{
    struct arena *const arena = conversion->arena;
    const struct fields *const fields = conversion->fields;
    const size_t columns = conversion->columns;

    conversion->stretch = stretch_new(arena, columns);
    conversion->is_set = arena_array(arena, columns, sizeof *conversion->is_set);
    conversion->column_rooms = arena_array(arena, columns, sizeof *conversion->column_rooms);
    conversion->told = arena_array(arena, columns, sizeof *conversion->told);
    conversion->clocks = arena_array(arena, columns, sizeof *conversion->clocks);
    for (size_t i = 0; i < fields->count; i++) {
        conversion->is_set[fields->all[i].column] = true;
        if (fields->all[i].is_plain)
            make_column(conversion, fields->all[i].column, fields->all[i].input.meaning);
    }
}

struct stretch *conversion_stretch(struct conversion *conversion, const struct stretch *rows)
{
    const struct fields *const fields = conversion->fields;

    if (!conversion->stretch)
        make_room(conversion);
    struct stretch *const read = conversion->stretch;
    read->count = rows->count;
    read->raws = rows->raws;
    read->lines = rows->lines;
    read->columns = conversion->told;
    for (size_t i = 0; i < fields->count; i++)
        if (fields->all[i].is_constant)
            fill(read, fields->all[i].column, fields->all[i].input.field->constant);
        else
            read_column(conversion, &fields->all[i], rows);
    for (size_t i = 0; i < conversion->columns; i++)
        if (!conversion->is_set[i])
            fill(read, i, (struct slice){"", 0});
    return read;
}

bool conversion_read(struct conversion *conversion, struct err *err)
{
    const struct fields *const fields = conversion->fields;

    for (size_t i = 0; i < fields->count && !fields->are_simple; i++)
        if (!fields->all[i].is_plain)
            conversion->cells[fields->all[i].column].at = NULL;
    if (!read_fields(conversion, err) || !read_lapses(conversion, err))
        return false;
    if (conversion->is_event)
        conversion->when = when(conversion);
    return true;
}
