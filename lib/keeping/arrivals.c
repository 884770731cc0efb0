/* arrivals - feedback on its way into a store */
#include "voc/arrivals.h"

#include "voc/arena.h"
#include "voc/feedback.h"
#include "voc/metric.h"
#include "voc/numeral.h"
#include "voc/sql.h"
#include "voc/store.h"
#include "voc/succession.h"
#include "voc/text.h"

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
    struct query *insert, *merge, *find, *select;
    struct succession *succession;
    size_t customer, at, text; /* in the feed, or FEED_NONE */
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
    const char *const insert =
        arena_printf(arena, "INSERT INTO arriving VALUES (%s) ON CONFLICT (source, id) DO",
                     sql_join(arena, marks, count + KEYS));
    arrivals->insert = store_prepare(arrivals->store, arena_printf(arena, "%s NOTHING", insert), err);
    arrivals->merge = store_prepare(
        arrivals->store, arena_printf(arena, "%s UPDATE SET %s", insert, sql_join(arena, merges, count + 1)),
        err);
    arrivals->find =
        store_prepare(arrivals->store, "SELECT * FROM arriving WHERE source = ? AND id = ?", err);
    return arrivals->insert && arrivals->merge && arrivals->find;
}

static bool check_scores(const struct arrivals *arrivals, struct err *err)
{
    double value;

    for (size_t i = 0; metric_scores[i]; i++) {
        const size_t column = feed_find(arrivals->feed, metric_scores[i]);
        const struct slice cell = slice_trim(feed_cell(arrivals->feed, column));
        if (cell.length && !answers_number(feedback_answers(arrivals->feedback), column, cell, &value, err))
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

/* The row that was read, as a statement's parameters. */
static void bind(const struct arrivals *arrivals, struct query *query)
{
    store_set_text(query, SOURCE + 1, feed_cell(arrivals->feed, arrivals->source));
    store_set_text(query, ID + 1, feed_cell(arrivals->feed, arrivals->id));
    for (size_t i = 0; i < arrivals->count; i++) {
        const size_t place = arrivals->columns[i].place;
        if (feed_has(arrivals->feed, place))
            store_set_text(query, (int)(KEYS + i + 1), feed_cell(arrivals->feed, place));
        else
            store_set_null(query, (int)(KEYS + i + 1));
    }
}

/* Tells of the row that was read and the one, which `find` stands on, whose place it takes. */
static void tell_succession(const struct arrivals *arrivals)
{
    const struct slice source = feed_cell(arrivals->feed, arrivals->source),
                       id = feed_cell(arrivals->feed, arrivals->id);
    const struct clash_row now = {feed_cell(arrivals->feed, arrivals->customer),
                                  feed_cell(arrivals->feed, arrivals->at),
                                  feed_cell(arrivals->feed, arrivals->text)};
    struct clash_row before = {0};

    for (size_t i = 0; i < arrivals->count; i++) {
        const size_t place = arrivals->columns[i].place;
        const struct slice was = store_cell(arrivals->find, (int)(KEYS + i));
        if (was.length && feed_has(arrivals->feed, place) && feed_cell(arrivals->feed, place).length == 0)
            succession_empty(arrivals->succession, source, id, arrivals->names[i], was);
        if (place == arrivals->customer)
            before.customer = was;
        else if (place == arrivals->at)
            before.at = was;
        else if (place == arrivals->text)
            before.text = was;
    }
    succession_meet(arrivals->succession, source, id, &before, &now);
}

static bool merge(struct arrivals *arrivals, struct err *err)
{
    store_set_text(arrivals->find, 1, feed_cell(arrivals->feed, arrivals->source));
    store_set_text(arrivals->find, 2, feed_cell(arrivals->feed, arrivals->id));
    if (store_step(arrivals->find, err) != STORE_ROW)
        return false;
    tell_succession(arrivals);
    store_reset(arrivals->find);
    bind(arrivals, arrivals->merge);
    return store_do(arrivals->merge, err);
}

/* Tables are UTF-8. */
static bool is_text(const struct arrivals *arrivals, struct err *err)
{
    size_t count;

    feed_columns(arrivals->feed, &count);
    for (size_t i = 0; i < count; i++) {
        const struct slice cell = feed_cell(arrivals->feed, i);
        if (text_valid(cell) < cell.length)
            return feed_complain(arrivals->feed, i, err, "is not UTF-8; voc import reads other encodings");
    }
    return true;
}

static bool take_row(struct arrivals *arrivals, struct err *err)
{
    if (slice_trim(feed_cell(arrivals->feed, arrivals->id)).length == 0)
        return feed_complain(arrivals->feed, arrivals->id, err, "is empty; voc import gives each row an id");
    if (!check_scores(arrivals, err))
        return false;
    if (!is_text(arrivals, err))
        return false;
    for (size_t i = 0; i < arrivals->count; i++)
        look_at(&arrivals->columns[i], feed_cell(arrivals->feed, arrivals->columns[i].place));
    bind(arrivals, arrivals->insert);
    arrivals->rows++;
    return store_do(arrivals->insert, err) && (store_changes(arrivals->store) == 1 || merge(arrivals, err));
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

struct arrivals *arrivals_read(struct arena *arena, struct feed *feed, struct succession *succession,
                               struct err *err)
{
    struct arrivals *const arrivals = arena_alloc(arena, sizeof *arrivals);
    size_t width;

    *arrivals = (struct arrivals){.arena = arena,
                                  .feed = feed,
                                  .source = feed_find(feed, "source"),
                                  .id = feed_find(feed, "id"),
                                  .succession = succession,
                                  .customer = feed_find(feed, "customer"),
                                  .at = feed_find(feed, "at"),
                                  .text = feed_find(feed, "text")};
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
    const struct reckoning clock = {.zone = zone_open(arena, "UTC", err)};
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
