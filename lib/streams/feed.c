/* feed - several tables read as one */
#include "voc/feed.h"

#include "voc/arena.h"
#include "voc/rows.h"
#include "voc/stretch.h"
#include "voc/text.h"

#include <stdio.h>

/* A cell that is kept of each row. */
struct kept {
    size_t column, slot;
};

struct feed_table {
    struct rows *rows;
    size_t *columns; /* of each column of the union, here, or ROWS_NONE */
    size_t *slots;
    struct kept *kept; /* kept_count of them, once its rows are read */
    size_t kept_count;
    long long count;
};

/* A second column of a name could neither be found nor be passed on. */
static bool twice(const struct rows *rows, struct slice name, struct err *err)
{
    return err_set(err, ERR_DATA, "%s: two columns are named '%.*s'; expected names that differ",
                   rows_name(rows), (int)name.length, name.at);
}

/* The union of the headers. */
static bool gather(struct feed *feed, struct err *err)
{
    size_t most = 0, width;

    for (size_t i = 0; i < feed->table_count; i++) {
        rows_header(feed->tables[i].rows, &width);
        most += width;
    }
    feed->columns = arena_array(feed->arena, most, sizeof *feed->columns);
    feed->cells = arena_array(feed->arena, most, sizeof *feed->cells);
    for (size_t i = 0; i < feed->table_count; i++) {
        const struct slice *header = rows_header(feed->tables[i].rows, &width);
        for (size_t j = 0; j < width; j++) {
            size_t k = 0;
            if (rows_find(feed->tables[i].rows, header[j]) != j)
                return twice(feed->tables[i].rows, header[j], err);
            while (k < feed->column_count && !slice_is(feed->columns[k], header[j]))
                k++;
            if (k == feed->column_count)
                feed->columns[feed->column_count++] = header[j];
        }
    }
    return true;
}

static void place(struct feed *feed)
{
    for (size_t i = 0; i < feed->table_count; i++) {
        struct feed_table *table = &feed->tables[i];
        table->columns = arena_array(feed->arena, feed->column_count, sizeof *table->columns);
        table->slots = arena_array(feed->arena, feed->column_count, sizeof *table->slots);
        for (size_t j = 0; j < feed->column_count; j++) {
            table->columns[j] = rows_find(table->rows, feed->columns[j]);
            table->slots[j] = ROWS_NONE;
        }
    }
}

/* voc's tables end with a line end; without one the program that wrote it may have been killed. */
static bool is_whole(const struct rows *rows, struct err *err)
{
    return !rows_is_cut(rows) ||
           err_set(err, ERR_DATA,
                   "%s:%zu: the last line has no line end, so the table may have been cut off; add it if not",
                   rows_name(rows), rows_line(rows));
}

static void want_keys(const struct feed *feed, struct feed_table *table)
{
    static const char *const keys[] = {"source", "id"};

    for (size_t i = 0; i < 2; i++) {
        const size_t column = feed_find(feed, keys[i]);
        table->slots[column] = rows_want(table->rows, table->columns[column]);
    }
}

struct feed *feed_open(struct arena *arena, const char *const paths[], size_t count, struct err *err)
{
    struct feed *feed = arena_alloc(arena, sizeof *feed);

    *feed = (struct feed){.arena = arena, .table_count = count};
    feed->tables = arena_array(arena, count, sizeof *feed->tables);
    for (size_t i = 0; i < count; i++) {
        feed->tables[i].rows = rows_open(arena, paths[i], &(struct rows_shape){.encoding = "UTF-8"}, err);
        if (!feed->tables[i].rows || !is_whole(feed->tables[i].rows, err))
            return NULL;
    }
    if (!gather(feed, err))
        return NULL;
    place(feed);
    for (size_t i = 0; i < count; i++)
        if (rows_are_stored(feed->tables[i].rows)) /* for messages */
            want_keys(feed, &feed->tables[i]);
    return feed;
}

const struct slice *feed_columns(const struct feed *feed, size_t *count)
{
    *count = feed->column_count;
    return feed->columns;
}

const struct slice *feed_header(const struct feed *feed, size_t table, size_t *count, const char **name)
{
    if (table >= feed->table_count)
        return NULL;
    *name = rows_name(feed->tables[table].rows);
    return rows_header(feed->tables[table].rows, count);
}

size_t feed_find(const struct feed *feed, const char *name)
{
    for (size_t i = 0; i < feed->column_count; i++)
        if (slice_is(feed->columns[i], slice_of(name)))
            return i;
    return FEED_NONE;
}

bool feed_lacks(const struct feed *feed, const char *name, struct err *err)
{
    const char **names = arena_array(feed->arena, feed->column_count, sizeof *names);
    char list[512] = "";
    size_t used = 0;

    for (size_t i = 0; i < feed->column_count; i++) {
        names[i] = slice_copy(feed->arena, feed->columns[i]);
        if (used < sizeof list - 8)
            used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i ? ", " : "", names[i]);
    }
    if (used >= sizeof list - 8)
        strcpy(list + sizeof list - 8, ", …");
    const char *const likely = text_likely(slice_of(name), names, feed->column_count);
    const char *const table = rows_name(feed->tables[0].rows);
    if (likely)
        return err_set(err, ERR_DATA, "%s has no column '%s'; did you mean '%s'?", table, name, likely);
    return err_set(err, ERR_DATA, "%s has no column '%s'; it has: %s", table, name, list);
}

bool feed_require(const struct feed *feed, const char *name, size_t *column, struct err *err)
{
    *column = feed_find(feed, name);
    return *column != FEED_NONE || feed_lacks(feed, name, err);
}

void feed_want(struct feed *feed, size_t column)
{
    for (size_t i = 0; i < feed->table_count && column != FEED_NONE; i++) {
        struct feed_table *table = &feed->tables[i];
        if (table->slots[column] == ROWS_NONE)
            table->slots[column] = rows_want(table->rows, table->columns[column]);
    }
}

void feed_want_all(struct feed *feed)
{
    for (size_t i = 0; i < feed->column_count; i++)
        feed_want(feed, i);
}

/* Which cells of this table's rows are kept; of the others none is left from the table before. */
static void begin_table(struct feed *feed, struct feed_table *table)
{
    table->kept = arena_array(feed->arena, feed->column_count, sizeof *table->kept);
    for (size_t i = 0; i < feed->column_count; i++) {
        feed->cells[i] = (struct slice){"", 0};
        if (table->slots[i] != ROWS_NONE)
            table->kept[table->kept_count++] = (struct kept){i, table->slots[i]};
    }
}

/* Where an empty one begins nothing may be there to be looked at. */
static void keep_cells(struct feed *feed, const struct feed_table *table, const struct slice cells[])
{
    for (const struct kept *kept = table->kept, *end = kept + table->kept_count; kept < end; kept++)
        feed->cells[kept->column] = cells[kept->slot].length ? cells[kept->slot] : (struct slice){"", 0};
}

/* So many more rows, of which the last is at hand. */
static void count_rows(struct feed *feed, struct feed_table *table, size_t count)
{
    if (table->count == 0)
        begin_table(feed, table);
    table->count += (long long)count;
    feed->count += (long long)count;
    feed->some = count;
    feed->at = count - 1;
}

/* Those before are all read. */
static void end_rows(struct feed *feed)
{
    if (feed->at + 1 < feed->some)
        feed_at(feed, feed->some - 1);
    feed->stretch = NULL;
}

bool feed_next(struct feed *feed, struct err *err)
{
    end_rows(feed);
    while (feed->current < feed->table_count) {
        struct feed_table *const table = &feed->tables[feed->current];
        const enum rows_got got = rows_next(table->rows, err);
        if (got == ROWS_ROW) {
            count_rows(feed, table, 1);
            keep_cells(feed, table, rows_cells(table->rows));
            return is_whole(table->rows, err);
        }
        if (got != ROWS_END)
            return false;
        feed->current++;
    }
    return false;
}

bool feed_some(struct feed *feed, size_t *count, struct err *err)
{
    end_rows(feed);
    *count = 1;
    if (feed->current == feed->table_count)
        return false;
    struct feed_table *const table = &feed->tables[feed->current];
    const struct stretch *const stretch = rows_stretch(table->rows, STRETCH_MOST);
    if (!stretch || stretch->count == 0)
        return feed_next(feed, err);
    *count = stretch->count;
    count_rows(feed, table, stretch->count);
    feed->stretch = stretch;
    keep_cells(feed, table, stretch_cells(stretch, feed->at));
    return true;
}

void feed_at(struct feed *feed, size_t number)
{
    struct feed_table *const table = &feed->tables[feed->current];
    const long long on = (long long)number - (long long)feed->at;

    if (on == 0)
        return;
    feed->at = number;
    feed->count += on;
    table->count += on;
    keep_cells(feed, table, stretch_cells(feed->stretch, number));
}

struct feed_column feed_column(const struct feed *feed, size_t column)
{
    static const struct slice none = {"", 0};
    const size_t slot = column == FEED_NONE ? ROWS_NONE : feed->tables[feed->current].slots[column];

    if (slot == ROWS_NONE)
        return (struct feed_column){&none, 0, {"", 0}};
    if (!feed->stretch)
        return (struct feed_column){&feed->cells[column], 0, {"", 0}};
    return (struct feed_column){feed->stretch->cells + slot, feed->stretch->width, stretch_text(feed->stretch)};
}

bool feed_has(const struct feed *feed, size_t column)
{
    return column != FEED_NONE && feed->tables[feed->current].columns[column] != ROWS_NONE;
}

/* `a.csv:3`, or `feedback.db: helpdesk T17`. */
static const char *where(const struct feed *feed)
{
    if (!rows_are_stored(feed->tables[feed->current].rows))
        return arena_printf(feed->arena, "%s:%zu", feed_name(feed), feed_line(feed));
    const struct slice source = feed_cell(feed, feed_find(feed, "source")),
                       id = feed_cell(feed, feed_find(feed, "id"));
    return arena_printf(feed->arena, "%s: %.*s%s%.*s", feed_name(feed), (int)source.length, source.at,
                        source.length ? " " : "id ", (int)id.length, id.at);
}

bool feed_complain(const struct feed *feed, size_t column, struct err *err, const char *complaint)
{
    const struct slice cell = feed_cell(feed, column), name = feed->columns[column];
    const struct slice shown = text_fit(cell, 60);

    if (slice_is(cell, name))
        return err_set(err, ERR_DATA,
                       "%s: %.*s: the header again: were two tables run together? Name both files",
                       where(feed), (int)name.length, name.at);
    return err_set(err, ERR_DATA, "%s: %.*s: '%.*s%s' %s", where(feed), (int)name.length, name.at,
                   (int)shown.length, shown.at, shown.length < cell.length ? "…" : "", complaint);
}

const char *feed_name(const struct feed *feed)
{
    return rows_name(
        feed->tables[feed->current < feed->table_count ? feed->current : feed->table_count - 1].rows);
}

size_t feed_line(const struct feed *feed)
{
    return feed->stretch ? feed->stretch->lines[feed->at] : rows_line(feed->tables[feed->current].rows);
}

long long feed_count(const struct feed *feed)
{
    return feed->count;
}

long long feed_table_count(const struct feed *feed, size_t table)
{
    return feed->tables[table].count;
}
