/* export - an export read through its map */
#include "voc/export.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/clauses.h"
#include "voc/columns.h"
#include "voc/evidence.h"
#include "voc/input.h"
#include "voc/lapse.h"
#include "voc/learnt.h"
#include "voc/lesson.h"
#include "voc/places.h"
#include "voc/receipt.h"
#include "voc/seal.h"
#include "voc/strip.h"
#include "voc/talk.h"
#include "voc/text.h"
#include "voc/titles.h"

#include <stdio.h>

/* A column of the table, or of several lines for one column, what one of them makes of it. */
struct source {
    struct slice name; /* the column */
    struct input input;
    size_t column; /* in the table */
    size_t since;  /* the column after whose time it is, COLUMNS_NONE where it says its own */
};

struct export
{
    const char *path;
    const struct map *map;
    struct rows_shape shape; /* as the map has it, and the encoding that shows */
    struct evidence evidence;
    struct columns *columns;
    struct arena *arena; /* what lives as long as the file is open */
    struct rows *rows;
    struct source *sources;
    size_t source_count;
    const char *left; /* the columns that are left out, for the user */
    size_t left_count;
    struct strip_plan plan;
    struct strip *strip;
    size_t above; /* lines before the header */
    bool found;   /* which was found below them */
    char delimiter;
    size_t each; /* the place of the column of tickets, or ROWS_NONE */
    size_t each_slot;
    const char *header; /* its names, joined, for the receipt */
    bool has_spare;
    const char *alike; /* columns that are others again, for the user */

    struct slice *cells; /* of the table */
    char(*rooms)[MEANING_SIZE];
    const struct source *fault;
    struct slice fault_cell;
    bool closed; /* the file has to be opened again */
};

static bool add_source(struct arena *arena, struct export *export, const struct map_field *field, bool *taken,
                       struct err *err)
{
    struct source *const source = &export->sources[export->source_count];
    struct places *const places = &source->input.places;

    source->name = field->name;
    if (!input_find(arena, export->map, field, export->rows, &source->input, err))
        return false;
    for (size_t i = 0; i < places->count; i++)
        taken[places->at[i]] = field->name.length || !export->map->guessed;
    export->source_count += field->name.length > 0;
    return true;
}

/* Whether the export needs to have the line's columns, or has them. */
static bool is_asked(const struct export *export, const struct map_field *field)
{
    return !field->take.optional || places_has(export->arena, field, export->rows);
}

/* Whether what the field is counted from is a time that the map takes, too. */
static bool has_since(const struct export *export, const struct map_field *field, struct err *err)
{
    const struct slice since = field->meaning ? field->meaning->since : (struct slice){"", 0};

    if (since.length == 0)
        return true;
    for (size_t i = 0; i < export->map->field_count; i++) {
        const struct map_field *const other = &export->map->fields[i];
        if (slice_is(other->name, since) && other->meaning && other->meaning->kind == MEANING_TIME)
            return true;
    }
    return err_set(err, ERR_DATA, "%s:%zu: %s: the map has no time '%.*s', after which this is",
                   export->map->name, field->line, field->name.at, (int)since.length, since.at);
}

/* Of optional lines for one field the first of which the column is there holds. */
static bool is_second(const struct export *export, const struct map_field *field)
{
    const struct map_field *earlier = export->map->fields;

    for (; earlier < field; earlier++)
        if (earlier->take.optional && slice_is(earlier->name, field->name) &&
            earlier->take.condition.length == 0 && field->take.condition.length == 0 &&
            is_asked(export, earlier))
            return field->name.length > 0;
    return false;
}

/* Lines with a condition come first: the one without is for the rows that none of them fits. */
static bool add_sources(struct arena *arena, struct export *export, bool *taken, struct err *err)
{
    const struct map *const map = export->map;

    for (size_t i = 0; i < map->field_count; i++)
        if (map->fields[i].name.length && is_asked(export, &map->fields[i]))
            columns_add(export->columns, map->fields[i].name);
    for (int conditional = 1; conditional >= 0; conditional--)
        for (size_t i = 0; i < map->field_count; i++)
            if ((map->fields[i].take.condition.length > 0) == conditional &&
                is_asked(export, &map->fields[i]) && !is_second(export, &map->fields[i]) &&
                (!has_since(export, &map->fields[i], err) ||
                 !add_source(arena, export, &map->fields[i], taken, err)))
                return false;
    return true;
}

/* Where a header can't name the column, its place does. */
static struct slice kept_name(struct arena *arena, const struct export *export, const struct slice *titles,
                              size_t width, size_t place)
{
    const struct slice title = titles[place];
    bool usable =
        title.length > 0 && title.at[0] != '#' && !clauses_know(title) && text_valid(title) == title.length;

    for (size_t i = 0; i < width && usable; i++)
        usable = i == place || !slice_is(titles[i], title);
    for (size_t i = 0; i < export->map->field_count && usable; i++)
        usable = !slice_is(export->map->fields[i].name, title);
    return slice_of(usable ? slice_copy(arena, title) : arena_printf(arena, "#%zu", place + 1));
}

enum { MOST_NAMED = 12, LEFT_SIZE = 1200 };

static void name_left(struct arena *arena, struct export *export, const struct slice *titles, size_t width,
                      const bool *taken)
{
    char text[LEFT_SIZE] = "";
    size_t used = 0;

    for (size_t i = 0; i < width; i++) {
        const struct slice name = text_fit(titles[i], 60);
        if (taken[i] || export->left_count++ >= MOST_NAMED)
            continue;
        used += (size_t)snprintf(text + used, sizeof text - used, "%s", export->left_count > 1 ? ", " : "");
        if (name.length && used < sizeof text - 300)
            used += (size_t)snprintf(text + used, sizeof text - used, "%.*s%s", (int)name.length, name.at,
                                     name.length < titles[i].length ? "…" : "");
        else
            used += (size_t)snprintf(text + used, sizeof text - used, "#%zu", i + 1);
    }
    export->left = arena_copy(arena, text, used);
}

static struct source kept_source(struct arena *arena, struct slice name, const struct meaning *as_it_is,
                                 size_t place)
{
    struct source source = {.name = name, .input = {.meaning = as_it_is, .condition = ROWS_NONE}};

    source.input.places = (struct places){arena_alloc(arena, sizeof place), 1};
    source.input.places.at[0] = place;
    return source;
}

/* What is kept is passed as it is, as a text. */
static bool keep_rest(struct arena *arena, struct export *export, const struct slice *titles, size_t width,
                      const bool *taken, struct err *err)
{
    const struct meaning *const as_it_is = clauses_read(arena, slice_of("text"), slice_of(""), false, err);

    for (size_t i = 0; i < width; i++) {
        if (taken[i])
            continue;
        const struct slice name = kept_name(arena, export, titles, width, i);
        columns_keep(export->columns, name);
        export->sources[export->source_count++] = kept_source(arena, name, as_it_is, i);
    }
    return as_it_is != NULL;
}

/* Which columns tell feedback from totals. */
static void plan_columns(struct arena *arena, struct export *export, size_t width)
{
    struct strip_plan *const plan = &export->plan;
    size_t *const telling = arena_array(arena, width, sizeof *telling);

    plan->telling = telling;
    plan->text = ROWS_NONE;
    for (size_t i = 0; i < export->source_count; i++) {
        const struct source *const source = &export->sources[i];
        for (size_t j = 0; j < source->input.places.count && plan->telling_count < width; j++)
            if (strip_is_telling(source->name))
                telling[plan->telling_count++] = source->input.places.at[j];
        if (slice_is(source->name, slice_of("text")) && source->input.places.count)
            plan->text = source->input.places.at[0];
    }
}

static bool plan_tests(struct arena *arena, struct export *export, struct err *err)
{
    const struct map *const map = export->map;
    struct strip_test *const tests = arena_array(arena, map->test_count, sizeof *tests);

    export->plan.tests = tests;
    export->plan.test_count = map->test_count;
    for (size_t i = 0; i < map->test_count; i++) {
        tests[i].values = map->tests[i].take.values;
        if (!places_find_condition(arena, map, &map->tests[i], export->rows, &tests[i].place, err))
            return false;
    }
    return true;
}

static bool open_rows(struct export *export, struct err *err)
{
    arena_clear(export->arena);
    export->rows = rows_open(export->arena, export->path, &export->shape, err);
    return export->rows != NULL;
}

static bool is_learning(const struct map *map)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (map->fields[i].meaning && map->fields[i].meaning->learns)
            return true;
    return false;
}

static bool learn(struct arena *arena, struct export *export, struct err *err)
{
    struct input **const inputs = arena_array(export->arena, export->source_count, sizeof *inputs);

    for (size_t i = 0; i < export->source_count; i++)
        inputs[i] = &export->sources[i].input;
    return learnt_all(arena, export->map, inputs, export->source_count, export->rows, err);
}

/* All bytes are looked through once, however often the file is opened. */
static void settle_encoding(struct export *export)
{
    export->evidence = *rows_evidence(export->rows);
    export->shape.encoding = export->evidence.encoding;
}

static const char *joined(struct arena *arena, const struct slice *names, size_t count)
{
    size_t size = 1, used = 0;

    for (size_t i = 0; i < count; i++)
        size += names[i].length + 2;
    char *const text = arena_alloc(arena, size);
    for (size_t i = 0; i < count; i++)
        used += (size_t)snprintf(text + used, size - used, "%s%.*s", i ? ", " : "", (int)names[i].length,
                                 names[i].at);
    return text;
}

/* The column whose values are tickets. */
static bool find_each(struct arena *arena, struct export *export, bool *taken, struct err *err)
{
    const struct slice each = export->map->settings.each;
    struct piece piece;
    size_t width;

    export->each = ROWS_NONE;
    if (each.length == 0)
        return true;
    if (!piece_read(arena, each, &piece, err))
        return false;
    rows_header(export->rows, &width);
    export->each = piece.last == 0                                    ? rows_find(export->rows, each)
                   : piece.first == piece.last && piece.last <= width ? piece.last - 1
                                                                      : ROWS_NONE;
    if (export->each == ROWS_NONE)
        return err_set(err, ERR_DATA, "%s has no column '%.*s', of which @each of %s makes rows",
                       rows_name(export->rows), (int)each.length, each.at, export->map->name);
    taken[export->each] = true;
    return true;
}

/* What is the same as a column that is taken, under the same name and in every row, is that column. */
static void take_alike(struct arena *arena, struct export *export, bool *taken)
{
    size_t width;
    const struct slice *const header = rows_header(export->rows, &width);

    export->alike = "";
    for (size_t i = 0; i < width; i++)
        for (size_t j = 0; j < width && !taken[i] && header[i].length; j++) {
            if (!taken[j] || !slice_is(header[i], header[j]) || !rows_are_alike(arena, export->rows, i, j))
                continue;
            taken[i] = true;
            export->alike = arena_printf(arena, "%s%s#%zu as #%zu", export->alike, *export->alike ? ", " : "",
                                         i + 1, j + 1);
        }
}

struct export *export_open(struct arena *arena, struct arena *open, const char *path, const struct map *map,
                           bool keep, struct columns *columns, struct err *err)
{
    struct export *export = arena_alloc(arena, sizeof *export);
    size_t width;

    if (is_learning(map) && !bytes_repeat(path, err))
        return NULL;
    *export = (struct export){.path = path,
                              .map = map,
                              .shape = map->settings.shape,
                              .columns = columns,
                              .closed = bytes_is_repeatable(path)};
    export->arena = export->closed ? open : arena_child(arena);
    if (!open_rows(export, err))
        return NULL;
    settle_encoding(export);
    rows_header(export->rows, &width);
    const struct slice *const titles = titles_of(export->arena, export->rows);
    export->above = rows_before(export->rows);
    export->found = rows_are_found(export->rows);
    export->delimiter = rows_delimiter(export->rows);
    export->header = joined(arena, titles, width);
    export->has_spare = rows_have_spare(export->rows);
    bool *const taken = arena_array(export->arena, width, sizeof *taken);
    export->sources = arena_array(arena, map->field_count + 1 + (keep ? width : 0), sizeof *export->sources);
    if (!add_sources(arena, export, taken, err))
        return NULL;
    plan_columns(arena, export, width);
    if (!plan_tests(arena, export, err) || !find_each(arena, export, taken, err))
        return NULL;
    take_alike(arena, export, taken);
    if (keep && !keep_rest(arena, export, titles, width, taken, err))
        return NULL;
    if (!keep)
        name_left(arena, export, titles, width, taken);
    if (is_learning(map) && !learn(arena, export, err))
        return NULL;
    if (export->closed)
        arena_clear(export->arena);
    return export;
}

/* Where the header was found below other lines. */
static void say_header(const struct export *export, const struct talk *talk)
{
    if (export->found)
        talk_say(talk, TALK_NOTE, "%s: the header is in line %zu; what stands above it is left out",
                 bytes_title(export->path), export->above + 1);
    if (*export->alike)
        talk_say(talk, TALK_NOTE, "%s: columns that are the same in every row are taken once: %s",
                 bytes_title(export->path), export->alike);
    if (export->has_spare)
        talk_say(talk, TALK_NOTE,
                 "%s: rows and header differ by one empty cell at the end, which is left out",
                 bytes_title(export->path));
}

void export_say_left(const struct export *export, const struct export *before, const struct talk *talk)
{
    const size_t count = export->left_count;

    evidence_say(&export->evidence, bytes_title(export->path), talk);
    say_header(export, talk);
    if (count == 0 || (before && before->left_count == count && strcmp(before->left, export->left) == 0))
        return;
    if (count > MOST_NAMED)
        talk_say(talk, TALK_NOTE, "%s: %zu columns are left out: %s, and %zu more (--keep takes them)",
                 bytes_title(export->path), count, export->left, count - MOST_NAMED);
    else
        talk_say(talk, TALK_NOTE, "%s: %zu column%s left out: %s (--keep takes %s)",
                 bytes_title(export->path), count, count == 1 ? " is" : "s are", export->left,
                 count == 1 ? "it" : "them");
}

static size_t since_of(const struct export *export, const struct source *source)
{
    const struct meaning *const meaning = source->input.meaning;

    return meaning && meaning->since.length ? columns_place(export->columns, meaning->since) : COLUMNS_NONE;
}

const char *export_title(const struct export *export)
{
    return bytes_title(export->path);
}

static const char *delimiter_word(const struct export *export, char room[2])
{
    switch (export->delimiter) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "pipe";
    default:
        room[0] = export->delimiter;
        return room;
    }
}

void export_note(const struct export *export, struct receipt *receipt)
{
    const char *const name = export_title(export);
    const size_t header_rows = export->map->settings.shape.header_rows;
    char room[2] = "";
    struct seal map;
    struct err unread;

    receipt_text(receipt, name, "encoding", export->evidence.encoding);
    receipt_text(receipt, name, "delimiter", delimiter_word(export, room));
    receipt_count(receipt, name, "lines above the header", (long long)export->above);
    receipt_count(receipt, name, "header rows", header_rows ? (long long)header_rows : 1);
    receipt_text(receipt, name, "header", export->header);
    receipt_text(receipt, name, "map", export->map->name);
    if (bytes_is_repeatable(export->map->name) && seal_file(export->map->name, &map, &unread))
        receipt_text(receipt, name, "map sha256", map.text);
    if (export->left_count)
        receipt_text(receipt, name, "columns left out", export->left);
}

bool export_begin(struct export *export, struct err *err)
{
    size_t count;

    if (export->closed && !open_rows(export, err))
        return false;
    columns_all(export->columns, &count);
    export->cells = arena_array(export->arena, count, sizeof *export->cells);
    export->rooms = arena_array(export->arena, count, sizeof *export->rooms);
    for (size_t i = 0; i < export->source_count; i++) {
        struct source *const source = &export->sources[i];
        source->column = columns_place(export->columns, source->name);
        source->since = since_of(export, source);
        input_want(export->arena, &source->input, export->rows);
        if (source->input.lesson)
            lesson_want(source->input.lesson, export->rows);
    }
    export->each_slot = rows_want(export->rows, export->each);
    export->strip = strip_new(export->arena, export->rows, &export->plan);
    return true;
}

enum rows_got export_next(struct export *export, struct err *err)
{
    return strip_next(export->strip, err);
}

long long export_stripped(const struct export *export, size_t number, const char **reason)
{
    return strip_count(export->strip, number, reason);
}

void export_say_stripped(const struct export *export, const struct talk *talk)
{
    strip_say(export->strip, talk);
}

bool export_is_blank(const struct export *export)
{
    return rows_is_blank(export->rows);
}

static bool read_source(struct export *export, struct source *source, struct err *err)
{
    struct slice *const read = &export->cells[source->column];
    const struct input *const input = &source->input;

    if (read->at || !input_fits(input, export->rows))
        return true;
    export->fault = source;
    if (export->each != ROWS_NONE && input->field && input->field->take.row == TAKE_COUNT) {
        *read = (struct slice){"1", 1};
        return true;
    }
    if (!input->meaning) {
        *read = input->field->constant;
        return true;
    }
    const struct meaning *const meaning =
        input->lesson ? lesson_meaning(input->lesson, export->rows) : input->meaning;
    return input_cell(&source->input, export->rows, &export->fault_cell, err) &&
           meaning_read(meaning, export->fault_cell, export->rooms[source->column], read, err) &&
           (source->since == COLUMNS_NONE || lapse_read(meaning, *read, export_cell(export, source->since),
                                                        export->rooms[source->column], read, err));
}

/* Times that are told as how long after others come when those are read. */
static bool read_sources(struct export *export, bool lapses, struct err *err)
{
    for (size_t i = 0; i < export->source_count; i++)
        if ((export->sources[i].since != COLUMNS_NONE) == lapses &&
            !read_source(export, &export->sources[i], err))
            return false;
    return true;
}

bool export_read(struct export *export, struct err *err)
{
    for (size_t i = 0; i < export->source_count; i++)
        export->cells[export->sources[i].column].at = NULL;
    return read_sources(export, false, err) && read_sources(export, true, err);
}

struct slice export_cell(const struct export *export, size_t column)
{
    return export->cells[column].at ? export->cells[column] : (struct slice){"", 0};
}

const struct slice *export_cells(const struct export *export)
{
    return export->cells;
}

bool export_is_events(const struct export *export)
{
    return export->each != ROWS_NONE;
}

struct slice export_ticket(const struct export *export)
{
    return slice_trim(rows_cell(export->rows, export->each_slot));
}

const char *export_fault(const struct export *export, struct slice *field, struct slice *cell)
{
    const struct source *const source = export->fault;

    *field = source->name;
    *cell = export->fault_cell;
    return source->input.field ? source->input.field->column.at : source->name.at;
}

const char *export_name(const struct export *export)
{
    return rows_name(export->rows);
}

size_t export_line(const struct export *export)
{
    return rows_line(export->rows);
}

static struct slice without_line_end(struct slice raw)
{
    if (raw.length && raw.at[raw.length - 1] == '\n')
        raw.length--;
    if (raw.length && raw.at[raw.length - 1] == '\r')
        raw.length--;
    return raw;
}

struct slice export_raw(const struct export *export)
{
    return without_line_end(rows_raw(export->rows));
}

struct slice export_content(const struct export *export)
{
    return without_line_end(rows_content(export->rows));
}

void export_close(struct export *export)
{
    arena_clear(export->arena);
    export->closed = true;
}
