/* arrivals - feedback on its way into a store */
#include "voc/arrivals.h"

#include "voc/arena.h"
#include "voc/feedback.h"
#include "voc/metric.h"
#include "voc/numeral.h"
#include "voc/sql.h"
#include "voc/store.h"

enum { SOURCE, ID, KEYS }; /* in front of the other columns */

struct column {
    size_t place; /* in the feed */
    bool has_numbers, has_others;
};

struct arrivals {
    struct arena *arena;
    struct feed *feed;
    struct feedback *feedback;
    size_t source, id;
    struct slice *names;
    struct column *columns;
    size_t count;
    struct store *store;
    struct query *insert, *select;
    long long rows, kept;
};

static bool has_id(const struct feed *feed, struct err *err)
{
    const struct slice *header;
    const char *name;
    size_t width;

    for (size_t i = 0; (header = feed_header(feed, i, &width, &name)); i++) {
        size_t j = 0;
        while (j < width && !slice_is(header[j], slice_of("id")))
            j++;
        if (j == width)
            return err_set(
                err, ERR_DATA,
                "%s has no column 'id', so that its rows couldn't be known again; voc import gives them one",
                name);
    }
    return true;
}

/* SQL folds the case of names. */
static bool are_apart(const struct feed *feed, struct err *err)
{
    size_t count;
    const struct slice *const names = feed_columns(feed, &count);

    for (size_t i = 0; i < count; i++) {
        if (names[i].length == 0)
            return err_set(err, ERR_DATA, "column %zu has no name in the header; a store needs one", i + 1);
        for (size_t j = 0; j < i; j++)
            if (slice_is_nearly(names[i], names[j]))
                return err_set(
                    err, ERR_DATA,
                    "columns '%.*s' and '%.*s' differ only in case, which SQL doesn't tell apart; rename one "
                    "of them",
                    (int)names[j].length, names[j].at, (int)names[i].length, names[i].at);
    }
    return true;
}

static void choose_columns(struct arrivals *arrivals)
{
    size_t count;
    const struct slice *const names = feed_columns(arrivals->feed, &count);

    arrivals->names = arena_array(arrivals->arena, count, sizeof *arrivals->names);
    arrivals->columns = arena_array(arrivals->arena, count, sizeof *arrivals->columns);
    for (size_t i = 0; i < count; i++)
        if (i != arrivals->source && i != arrivals->id) {
            arrivals->names[arrivals->count] = names[i];
            arrivals->columns[arrivals->count++].place = i;
        }
}

/* Of a later row with the same key what its table has. NULL stands for a column that the table lacks. */
static bool prepare_insert(struct arrivals *arrivals, struct err *err)
{
    struct arena *const arena = arrivals->arena;
    const size_t count = arrivals->count;
    const char **const names = arena_array(arena, count + KEYS, sizeof *names);
    const char **const marks = arena_array(arena, count + KEYS, sizeof *marks);
    const char **const merges = arena_array(arena, count + 1, sizeof *merges);

    names[SOURCE] = "source";
    names[ID] = "id";
    merges[0] = "id = id";
    for (size_t i = 0; i < count; i++) {
        names[KEYS + i] = arena_printf(arena, "c%zu", i);
        merges[i + 1] = arena_printf(arena, "c%zu = coalesce(excluded.c%zu, c%zu)", i, i, i);
    }
    for (size_t i = 0; i < count + KEYS; i++)
        marks[i] = "?";
    const char *const list = sql_join(arena, names, count + KEYS);
    if (!store_run(arrivals->store,
                   arena_printf(arena, "BEGIN; CREATE TABLE arriving (%s, PRIMARY KEY (source, id))", list),
                   err))
        return false;
    arrivals->insert = store_prepare(
        arrivals->store,
        arena_printf(arena, "INSERT INTO arriving VALUES (%s) ON CONFLICT (source, id) DO UPDATE SET %s",
                     sql_join(arena, marks, count + KEYS), sql_join(arena, merges, count + 1)),
        err);
    return arrivals->insert != NULL;
}

static bool check_scores(const struct arrivals *arrivals, struct err *err)
{
    double value;

    for (size_t i = 0; metric_scores[i]; i++) {
        const size_t column = feed_find(arrivals->feed, metric_scores[i]);
        const struct slice cell = slice_trim(feed_cell(arrivals->feed, column));
        if (cell.length && !feedback_number(arrivals->feedback, column, cell, &value, err))
            return false;
    }
    return true;
}

static void look_at(struct column *column, struct slice cell)
{
    int64_t whole;
    double decimal;

    if (cell.length == 0 || column->has_others)
        return;
    if (numeral_whole(cell, &whole) || numeral_decimal(cell, &decimal))
        column->has_numbers = true;
    else
        column->has_others = true;
}

static bool take_row(struct arrivals *arrivals, struct err *err)
{
    const struct slice id = feed_cell(arrivals->feed, arrivals->id);

    if (slice_trim(id).length == 0)
        return feed_complain(arrivals->feed, arrivals->id, err, "is empty; voc import gives each row an id");
    if (!check_scores(arrivals, err))
        return false;
    store_set_text(arrivals->insert, SOURCE + 1, feed_cell(arrivals->feed, arrivals->source));
    store_set_text(arrivals->insert, ID + 1, id);
    for (size_t i = 0; i < arrivals->count; i++) {
        struct column *const column = &arrivals->columns[i];
        const struct slice cell = feed_cell(arrivals->feed, column->place);
        look_at(column, cell);
        if (feed_has(arrivals->feed, column->place))
            store_set_text(arrivals->insert, (int)(KEYS + i + 1), cell);
        else
            store_set_null(arrivals->insert, (int)(KEYS + i + 1));
    }
    arrivals->rows++;
    return store_do(arrivals->insert, err);
}

/* Back in the order in which reports will want them, so that they lie together. */
static bool prepare_select(struct arrivals *arrivals, struct err *err)
{
    const char *order = "";

    for (size_t i = 0; i < arrivals->count; i++)
        if (slice_is(arrivals->names[i], slice_of("at")))
            order = arena_printf(arrivals->arena, "c%zu, ", i);
    arrivals->select = store_prepare(
        arrivals->store, arena_printf(arrivals->arena, "SELECT * FROM arriving ORDER BY %ssource, id", order),
        err);
    return arrivals->select &&
           store_number(arrivals->store, "SELECT count(*) FROM arriving", &arrivals->kept, err);
}

static bool read_all(struct arrivals *arrivals, struct err *err)
{
    feed_want_all(arrivals->feed);
    while (feedback_next(arrivals->feedback, err))
        if (!take_row(arrivals, err))
            return false;
    return err->status == 0;
}

struct arrivals *arrivals_read(struct arena *arena, struct feed *feed, struct err *err)
{
    struct arrivals *const arrivals = arena_alloc(arena, sizeof *arrivals);
    size_t width;

    *arrivals = (struct arrivals){
        .arena = arena, .feed = feed, .source = feed_find(feed, "source"), .id = feed_find(feed, "id")};
    feed_columns(feed, &width);
    if (!has_id(feed, err) || !are_apart(feed, err))
        return NULL;
    choose_columns(arrivals);
    arrivals->store = store_scratch(arena, err);
    if (!arrivals->store)
        return NULL;
    const size_t most = store_most_columns(arrivals->store);
    if (arrivals->count + KEYS > most) {
        err_set(err, ERR_DATA,
                "%zu columns, where a store can have %zu; voc import with a map takes only some", width,
                most);
        return NULL;
    }
    const struct feedback_clock clock = {.zone = zone_open(arena, "UTC", err)};
    arrivals->feedback = feedback_open(arena, feed, &clock);
    return prepare_insert(arrivals, err) && read_all(arrivals, err) && prepare_select(arrivals, err)
               ? arrivals
               : NULL;
}

const struct slice *arrivals_columns(const struct arrivals *arrivals, size_t *count)
{
    *count = arrivals->count;
    return arrivals->names;
}

bool arrivals_are_numbers(const struct arrivals *arrivals, size_t column)
{
    return arrivals->columns[column].has_numbers && !arrivals->columns[column].has_others;
}

long long arrivals_read_rows(const struct arrivals *arrivals)
{
    return arrivals->rows;
}

long long arrivals_repeated(const struct arrivals *arrivals)
{
    return arrivals->rows - arrivals->kept;
}

bool arrivals_next(struct arrivals *arrivals, struct err *err)
{
    return store_step(arrivals->select, err) == STORE_ROW;
}

struct slice arrivals_source(const struct arrivals *arrivals)
{
    return store_cell(arrivals->select, SOURCE);
}

struct slice arrivals_id(const struct arrivals *arrivals)
{
    return store_cell(arrivals->select, ID);
}

bool arrivals_has(const struct arrivals *arrivals, size_t column)
{
    return !store_is_null(arrivals->select, (int)(KEYS + column));
}

struct slice arrivals_cell(const struct arrivals *arrivals, size_t column)
{
    return store_cell(arrivals->select, (int)(KEYS + column));
}
