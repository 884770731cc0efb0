/* measures - the measures table */
#include "voc/measures.h"

#include "voc/arena.h"
#include "voc/joint.h"
#include "voc/number.h"
#include "voc/text.h"
#include "voc/unreached.h"

#include <math.h>

enum {
    METRIC,
    PERIOD,
    KIND,
    N,
    VALUE,
    NEEDED,
    AS_OF = NEEDED,
    BETTER,
    UNIT,
    N_EFF,
    WAITING,
    SE,
    LOW,
    HIGH,
    LEVEL,
    NOTE,
    KNOWN
};
static const char *const known[KNOWN] = {"metric", "period", "kind", "n",     "value",
                                         "as_of",  "better", "unit", "n_eff", "waiting",
                                         "se",     "low",    "high", "level", "note"};

struct reading {
    struct arena *arena;
    struct feed *feed;
    struct measures *measures;
    struct joint joint;
    size_t columns[KNOWN]; /* the known ones, of the feed, */
    size_t places[KNOWN];  /* and as they are passed on */
    size_t *starts;        /* where the cells of the row at hand begin */
    struct err *err;
};

enum { SLOTS = 128, MOST_IN_SLOTS = 255 };

static size_t slot_of(struct slice name)
{
    const size_t first = name.length ? (unsigned char)name.at[0] : 0,
                 last = name.length ? (unsigned char)name.at[name.length - 1] : 0;

    return (name.length * 31 + first * 7 + last) % SLOTS;
}

/* The first column of each slot. */
static unsigned char *slots_of(struct arena *arena, const struct slice columns[], size_t count)
{
    unsigned char *const slots = arena_array(arena, SLOTS, sizeof *slots);

    for (size_t i = count; i-- > 0;)
        slots[slot_of(columns[i])] = (unsigned char)(i + 1);
    return count <= MOST_IN_SLOTS ? slots : NULL;
}

size_t measures_find(const struct measures *measures, const char *name)
{
    const struct slice wanted = slice_of(name);
    const size_t slot = measures->slots ? measures->slots[slot_of(wanted)] : MOST_IN_SLOTS;

    if (slot == 0)
        return FEED_NONE;
    if (measures->slots && slice_is(measures->columns[slot - 1], wanted))
        return slot - 1;
    for (size_t i = 0; i < measures->column_count; i++)
        if (slice_is(measures->columns[i], wanted))
            return i;
    return FEED_NONE;
}

struct slice measures_cell(const struct measure *row, size_t column)
{
    if (column == FEED_NONE)
        return (struct slice){"", 0};
    return (struct slice){row->text + row->starts[column], row->starts[column + 1] - row->starts[column] - 1};
}

/* A tally has metrics and periods, too, but no numbers yet. */
static bool is_tally(const struct feed *feed)
{
    static const char *const columns[] = {"state", "bins", "count", "weight_squares"};

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (feed_find(feed, columns[i]) == FEED_NONE)
            return false;
    return feed_find(feed, known[KIND]) == FEED_NONE;
}

static void join_columns(struct reading *reading)
{
    struct measures *const measures = reading->measures;
    const struct joint *const joint = &reading->joint;

    measures->columns = joint->columns;
    measures->column_count = joint->count;
    measures->group_first = joint->group_first;
    measures->group_count = joint->group_count;
    measures->slots = slots_of(reading->arena, joint->columns, joint->count);
    reading->starts = arena_array(reading->arena, joint->count + 1, sizeof *reading->starts);
    for (int i = 0; i < KNOWN; i++)
        reading->places[i] = measures_find(measures, known[i]);
}

static bool find_columns(struct reading *reading)
{
    struct feed *const feed = reading->feed;

    if (is_tally(feed))
        return err_set(reading->err, ERR_DATA, "%s is a tally; voc measure makes measures of it",
                       feed_name(feed));
    if (!joint_find(reading->arena, feed, &reading->joint, reading->err))
        return false;
    for (int i = 0; i < KNOWN; i++) {
        reading->columns[i] = feed_find(feed, known[i]);
        if (reading->columns[i] == FEED_NONE && i < NEEDED)
            return feed_lacks(feed, known[i], reading->err);
    }
    join_columns(reading);
    feed_want_all(feed);
    return true;
}

static bool read_number(const struct reading *reading, int field, double *number)
{
    const struct slice cell = feed_cell(reading->feed, reading->columns[field]);

    *number = NAN;
    return cell.length == 0 || number_parse(cell, number) ||
           feed_complain(reading->feed, reading->columns[field], reading->err, "is not a number");
}

/* Where they begin with a NUL behind each, and at last their length. How much there is from the first to the
   last that isn't empty, if they stand so where they were read, too, with a character between them,
   else 0. */
static size_t place_cells(const struct reading *reading, const struct slice cells[])
{
    size_t *const starts = reading->starts, length = 0;
    bool are_run = cells[0].length > 0;

    for (size_t i = 0; i < reading->measures->column_count; i++) {
        starts[i + 1] = starts[i] + cells[i].length + 1;
        if (cells[i].length == 0)
            continue;
        are_run &= cells[i].at == cells[0].at + starts[i];
        length = starts[i] + cells[i].length;
    }
    return are_run ? length : 0;
}

static struct measure *new_row(const struct reading *reading)
{
    const size_t groups = reading->measures->group_count, count = reading->measures->column_count;
    struct measure *const row =
        arena_alloc(reading->arena, sizeof *row + groups * sizeof *row->group +
                                        (count + 1) * sizeof *row->starts + reading->starts[count]);

    row->group = (struct slice *)(row + 1);
    row->starts = (uint32_t *)(row->group + groups);
    row->text = (char *)(row->starts + count + 1);
    return row;
}

/* A new row with a copy of its cells, NUL-terminated one by one, all in one piece: tables are long. NULL
   where it is longer than its places can say. */
static struct measure *copy_row(const struct reading *reading)
{
    const struct measures *const measures = reading->measures;
    const struct slice *const cells = joint_cells(&reading->joint, reading->feed);
    const size_t *const starts = reading->starts, count = measures->column_count,
                        run = place_cells(reading, cells);

    if (starts[count] > UINT32_MAX)
        return NULL;
    struct measure *const row = new_row(reading);
    char *const text = row->text;
    if (run)
        memcpy(text, cells[0].at, run);
    for (size_t i = 0; i < count; i++) {
        if (!run && cells[i].length)
            memcpy(text + starts[i], cells[i].at, cells[i].length);
        text[starts[i + 1] - 1] = '\0';
        row->starts[i + 1] = (uint32_t)starts[i + 1];
    }
    for (size_t i = 0; i < measures->group_count; i++)
        row->group[i] = measures_cell(row, measures->group_first + i);
    return row;
}

static const char *text_of(const struct reading *reading, const struct measure *row, int field)
{
    return measures_cell(row, reading->places[field]).at;
}

static bool read_row(const struct reading *reading, struct measure *row)
{
    double *const numbers[] = {&row->n,  &row->value, &row->n_eff, &row->waiting,
                               &row->se, &row->low,   &row->high,  &row->level};
    static const int fields[] = {N, VALUE, N_EFF, WAITING, SE, LOW, HIGH, LEVEL};

    row->table = feed_name(reading->feed);
    row->line = feed_line(reading->feed);
    row->metric = text_of(reading, row, METRIC);
    row->as_of = text_of(reading, row, AS_OF);
    row->unit = text_of(reading, row, UNIT);
    row->better = reading->columns[BETTER] == FEED_NONE ? metric_builtin_better(row->metric)
                                                        : text_of(reading, row, BETTER);
    row->note = text_of(reading, row, NOTE);
    row->is_partial = *row->note && strstr(row->note, "partial");
    if (!metric_kind_parse(feed_cell(reading->feed, reading->columns[KIND]), &row->kind))
        return feed_complain(reading->feed, reading->columns[KIND], reading->err,
                             "is not one of net, share, mean, count, quantile, within");
    if (!period_parse(feed_cell(reading->feed, reading->columns[PERIOD]), &row->period))
        return feed_complain(reading->feed, reading->columns[PERIOD], reading->err,
                             "is no period; expected one like 2026-W47, 2026-11 or all");
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (!read_number(reading, fields[i], numbers[i]))
            return false;
    if (*row->better && strcmp(row->better, "high") != 0 && strcmp(row->better, "low") != 0)
        return feed_complain(reading->feed, reading->columns[BETTER], reading->err,
                             "is neither high nor low, nor empty");
    if (row->n < 0 || row->n_eff < 0)
        return feed_complain(reading->feed, reading->columns[row->n < 0 ? N : N_EFF], reading->err,
                             "is less than no answers");
    if (row->level <= 0 || row->level >= 1)
        return feed_complain(reading->feed, reading->columns[LEVEL], reading->err,
                             "is no level; expected a share like 0.95");
    row->n = isnan(row->n) ? 0 : row->n;
    row->n_eff = isnan(row->n_eff) ? row->n : row->n_eff;
    row->level = isnan(row->level) ? 0.95 : row->level;
    row->least = unreached_least(row);
    return true;
}

/* The row at hand. */
static bool add_row(struct reading *reading)
{
    const struct feed *const feed = reading->feed;
    struct measures *const measures = reading->measures;
    struct measure *const row = copy_row(reading);

    if (!row)
        return err_set(reading->err, ERR_DATA, "%s:%zu: the row is longer than 4 GiB", feed_name(feed),
                       feed_line(feed));
    if (!read_row(reading, row))
        return false;
    measures->rows = arena_more(reading->arena, measures->rows, measures->count, sizeof *measures->rows);
    measures->rows[measures->count++] = row;
    return true;
}

struct measures *measures_read(struct arena *arena, struct feed *feed, struct err *err)
{
    struct measures *measures = arena_alloc(arena, sizeof *measures);
    struct reading reading = {.arena = arena, .feed = feed, .measures = measures, .err = err};

    measures->name = feed_name(feed);
    if (!find_columns(&reading))
        return NULL;
    for (size_t count; feed_some(feed, &count, err);)
        for (size_t i = 0; i < count; i++) {
            feed_at(feed, i);
            if (!add_row(&reading))
                return NULL;
        }
    if (err->status)
        return NULL;
    measures->series = series_split(arena, measures->rows, measures->count, measures->group_count,
                                    &measures->series_count, err);
    return measures->series ? measures : NULL;
}

bool measures_number_at(const struct measures *measures, const struct measure *row, size_t column,
                        double *number, struct err *err)
{
    const struct slice cell = measures_cell(row, column);

    *number = NAN;
    if (cell.length == 0 || number_parse(cell, number))
        return true;
    const struct slice name = measures->columns[column];
    return err_set(err, ERR_DATA, "%s:%zu: %.*s: '%.*s' is not a number", row->table, row->line,
                   (int)name.length, name.at, (int)cell.length, cell.at);
}

bool measures_number(const struct measures *measures, const struct measure *row, const char *column,
                     double *number, struct err *err)
{
    return measures_number_at(measures, row, measures_find(measures, column), number, err);
}

bool measures_is_total(struct slice cell)
{
    return slice_is(cell, slice_of("*"));
}

const char *measures_group_words(struct arena *arena, const struct measures *measures,
                                 const struct measure *row)
{
    const char *words = "";

    for (size_t i = 0; i < measures->group_count; i++) {
        if (measures_is_total(row->group[i]))
            continue;
        const struct slice cell = row->group[i].length ? row->group[i] : slice_of("(unknown)");
        words = arena_printf(arena, "%s%s%.*s", words, *words ? ", " : "", (int)cell.length, cell.at);
    }
    return *words ? words : "all";
}

size_t measures_group_find(const struct measures *measures, const char *name)
{
    const size_t column = measures_find(measures, name);

    if (column == FEED_NONE || column < measures->group_first ||
        column >= measures->group_first + measures->group_count)
        return FEED_NONE;
    return column - measures->group_first;
}
