/* keep - feedback goes into a store */
#include "voc/keep.h"

#include "voc/arena.h"
#include "voc/arrivals.h"
#include "voc/forgotten.h"
#include "voc/ledger.h"
#include "voc/meeting.h"
#include "voc/number.h"
#include "voc/path.h"
#include "voc/schema.h"
#include "voc/sql.h"
#include "voc/store.h"
#include "voc/succession.h"
#include "voc/talk.h"
#include "voc/touched.h"

struct keeping {
    struct arena *arena;
    struct store *store;
    struct arrivals *arrivals;
    const struct slice *names;
    size_t count, customer, at, asked; /* their places; count: there is none */
    struct touched *touched;
    struct meeting *meeting;
    struct slice *was, *is; /* the cells of a row, as it was and as it came */
    long long written;      /* by the imports whose receipts are kept */
    bool is_known;          /* whether any says so */
    struct forgotten *forgotten;
    struct query *find, *insert, *remember;
    struct query **updates; /* of each column, once it is needed */
    long long batch;
    struct ledger_entry *entry;
};

static bool add_columns(struct keeping *keeping, struct err *err)
{
    struct schema_columns columns;

    if (!schema_columns(keeping->arena, keeping->store, &columns, err))
        return false;
    const size_t most = store_most_columns(keeping->store);
    size_t width = columns.count;
    for (size_t i = 0; i < keeping->count; i++) {
        const struct slice name = keeping->names[i], *const known = schema_find(&columns, name);
        if (known && !slice_is(*known, name))
            return err_set(
                err, ERR_DATA,
                "column '%.*s' is called '%.*s' in %s, and SQL doesn't tell their case apart; rename it",
                (int)name.length, name.at, (int)known->length, known->at, store_name(keeping->store));
        if (known)
            continue;
        if (width++ >= most)
            return err_set(err, ERR_DATA, "%s has %zu columns, and there is no room for '%.*s'",
                           store_name(keeping->store), most, (int)name.length, name.at);
        if (!schema_add(keeping->arena, keeping->store, name, arrivals_are_numbers(keeping->arrivals, i),
                        err))
            return false;
    }
    return true;
}

/* `at` and `asked_at` of a row, as far as the store has these columns. */
static const char *times(struct keeping *keeping, struct err *err)
{
    struct schema_columns columns;

    if (!schema_columns(keeping->arena, keeping->store, &columns, err))
        return NULL;
    return arena_printf(keeping->arena, "%s, %s", schema_find(&columns, slice_of("at")) ? "at" : "NULL",
                        schema_find(&columns, slice_of("asked_at")) ? "asked_at" : "NULL");
}

static bool prepare(struct keeping *keeping, struct err *err)
{
    struct arena *const arena = keeping->arena;
    const char *const known = times(keeping, err);
    const char **const names = arena_array(arena, keeping->count + 1, sizeof *names);
    const char **const marks = arena_array(arena, keeping->count + 1, sizeof *marks);

    for (size_t i = 0; i < keeping->count; i++)
        names[i] = sql_quote(arena, keeping->names[i]);
    names[keeping->count] = "id";
    const char *const list = sql_join(arena, names, keeping->count + 1);
    for (size_t i = 0; i <= keeping->count; i++)
        marks[i] = "?";
    keeping->updates = arena_array(arena, keeping->count, sizeof *keeping->updates);
    keeping->find =
        known ? store_prepare(keeping->store,
                              arena_printf(arena, "SELECT %s, %s FROM feedback WHERE source = ? AND id = ?",
                                           list, known),
                              err)
              : NULL;
    keeping->insert =
        keeping->find ? store_prepare(keeping->store,
                                      arena_printf(arena, "INSERT INTO feedback (%s, source) VALUES (%s, ?)",
                                                   list, sql_join(arena, marks, keeping->count + 1)),
                                      err)
                      : NULL;
    keeping->remember =
        keeping->insert ? store_prepare(keeping->store, "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)", err)
                        : NULL;
    return keeping->remember != NULL;
}

/* One cell has another value now. */
static bool change(struct keeping *keeping, size_t column, struct slice was, struct slice is, struct err *err)
{
    const struct slice key[] = {arrivals_source(keeping->arrivals), arrivals_id(keeping->arrivals)};
    struct query **const update = &keeping->updates[column];

    if (!*update)
        *update = store_prepare(keeping->store,
                                arena_printf(keeping->arena,
                                             "UPDATE feedback SET %s = ? WHERE source = ? AND id = ?",
                                             sql_quote(keeping->arena, keeping->names[column])),
                                err);
    if (!*update)
        return false;
    store_set_text(keeping->remember, 1, key[0]);
    store_set_text(keeping->remember, 2, key[1]);
    store_set(keeping->remember, 3, keeping->names[column]);
    store_set(keeping->remember, 4, was);
    store_set(keeping->remember, 5, is);
    store_set_count(keeping->remember, 6, keeping->batch);
    store_set_typed(*update, 1, is);
    store_set_text(*update, 2, key[0]);
    store_set_text(*update, 3, key[1]);
    return store_do(keeping->remember, err) && store_do(*update, err);
}

/* The row that arrives, and where `find` stands on one, as it was; a column that didn't come stays as
   it is. */
static void take_cells(struct keeping *keeping, bool is_known)
{
    for (size_t i = 0; i < keeping->count; i++) {
        keeping->is[i] = arrivals_cell(keeping->arrivals, i);
        if (is_known)
            keeping->was[i] = store_cell(keeping->find, (int)i);
    }
}

/* The cell of a time, as it will be. */
static struct slice becomes(const struct keeping *keeping, size_t column, struct slice was)
{
    return column < keeping->count && arrivals_has(keeping->arrivals, column) ? keeping->is[column] : was;
}

/* The day on which a row was that has changed, and the one on which it is. */
static void touch(struct keeping *keeping)
{
    const struct slice at = store_cell(keeping->find, (int)keeping->count + 1),
                       asked = store_cell(keeping->find, (int)keeping->count + 2);

    touched_note(keeping->touched, at, asked);
    touched_note(keeping->touched, becomes(keeping, keeping->at, at),
                 becomes(keeping, keeping->asked, asked));
}

static bool compare(struct keeping *keeping, struct err *err)
{
    const struct slice source = arrivals_source(keeping->arrivals), id = arrivals_id(keeping->arrivals);
    bool changed = false;

    take_cells(keeping, true);
    if (!meeting_known(keeping->meeting, source, id, keeping->was, keeping->is, err))
        return false;
    for (size_t i = 0; i < keeping->count; i++) {
        const struct slice was = keeping->was[i], is = keeping->is[i];
        if (!arrivals_has(keeping->arrivals, i) || slice_is(was, is))
            continue;
        changed = true;
        meeting_change(keeping->meeting, i, source, id, was, is);
        if (!change(keeping, i, was, is, err))
            return false;
    }
    if (changed)
        touch(keeping);
    keeping->entry->changed += changed;
    keeping->entry->unchanged += !changed;
    return true;
}

static bool insert(struct keeping *keeping, struct err *err)
{
    const struct slice source = arrivals_source(keeping->arrivals), id = arrivals_id(keeping->arrivals);

    take_cells(keeping, false);
    if (!meeting_new(keeping->meeting, source, id, keeping->is, err))
        return false;
    for (size_t i = 0; i < keeping->count; i++)
        store_set_typed(keeping->insert, (int)i + 1, keeping->is[i]);
    store_set_text(keeping->insert, (int)keeping->count + 1, id);
    store_set_text(keeping->insert, (int)keeping->count + 2, source);
    keeping->entry->fresh++;
    touched_note(keeping->touched, becomes(keeping, keeping->at, slice_of("")),
                 becomes(keeping, keeping->asked, slice_of("")));
    return store_do(keeping->insert, err);
}

static bool take_row(struct keeping *keeping, struct err *err)
{
    const struct slice customer = keeping->customer < keeping->count
                                      ? arrivals_cell(keeping->arrivals, keeping->customer)
                                      : slice_of("");
    bool is_forgotten;

    if (!forgotten_has(keeping->forgotten, arrivals_source(keeping->arrivals), arrivals_id(keeping->arrivals),
                       customer, &is_forgotten, err))
        return false;
    if (is_forgotten) {
        keeping->entry->forgotten++;
        return true;
    }
    store_set_text(keeping->find, 1, arrivals_source(keeping->arrivals));
    store_set_text(keeping->find, 2, arrivals_id(keeping->arrivals));
    const enum store_got got = store_step(keeping->find, err);
    if (got != STORE_ROW)
        return got == STORE_END && insert(keeping, err);
    const bool done = compare(keeping, err);
    store_reset(keeping->find);
    return done;
}

static bool attach(struct keeping *keeping, const struct keep *ask, struct err *err)
{
    for (size_t i = 0; i < ask->receipt_count; i++) {
        long long written;
        if (!ledger_attach(keeping->arena, keeping->store, keeping->batch, ask->receipts[i], &written, err))
            return false;
        keeping->written += written > 0 ? written : 0;
        keeping->is_known = keeping->is_known || written >= 0;
    }
    return true;
}

static bool write_ledger(struct keeping *keeping, const struct keep *ask, struct err *err)
{
    if (!ledger_add(keeping->store, keeping->batch, keeping->entry, err))
        return false;
    for (size_t i = 0; i < ask->input_count; i++)
        if (!ledger_note(keeping->store, keeping->batch, &ask->inputs[i], err))
            return false;
    return attach(keeping, ask, err);
}

static size_t place_of(const struct keeping *keeping, const char *name)
{
    size_t place = 0;

    while (place < keeping->count && !slice_is(keeping->names[place], slice_of(name)))
        place++;
    return place;
}

static void say(const struct keeping *keeping, const struct succession *within, const struct talk *talk)
{
    char count[NUMBER_SIZE], written[NUMBER_SIZE];

    number_count(keeping->entry->rows, count);
    number_count(keeping->written, written);
    if (keeping->is_known && keeping->written != keeping->entry->rows)
        talk_say(talk, TALK_WARNING,
                 "--attach: the import of that receipt wrote %s row%s, and %s came; is it the receipt of "
                 "another import?",
                 written, keeping->written == 1 ? "" : "s", count);
    succession_say(within, "is a later table the older export?", talk);
    meeting_say(keeping->meeting, talk);
}

static bool merge(struct keeping *keeping, const struct keep *ask, struct err *err)
{
    if (!schema_settle(keeping->store, err) || !ledger_number(keeping->store, &keeping->batch, err) ||
        !add_columns(keeping, err) || !prepare(keeping, err))
        return false;
    keeping->was = arena_array(keeping->arena, keeping->count, sizeof *keeping->was);
    keeping->is = arena_array(keeping->arena, keeping->count, sizeof *keeping->is);
    keeping->meeting =
        meeting_open(keeping->arena, keeping->store, ask->path, keeping->names, keeping->count, err);
    if (!keeping->meeting)
        return false;
    keeping->forgotten = forgotten_open(keeping->arena, keeping->store, err);
    if (!keeping->forgotten)
        return false;
    while (arrivals_next(keeping->arrivals, err))
        if (!take_row(keeping, err))
            return false;
    return err->status == 0 && (ask->are_updates || meeting_may(keeping->meeting, err)) &&
           touched_write(keeping->touched, keeping->store, keeping->batch, err) &&
           write_ledger(keeping, ask, err);
}

bool keep_run(struct arena *arena, const struct keep *ask, struct feed *feed, struct ledger_entry *entry,
              const struct talk *talk, struct err *err)
{
    struct keeping keeping = {.arena = arena, .entry = entry};
    struct succession *const within = succession_new(arena, "this batch");

    /* What can be refused before a pipe is waited for. */
    if (path_is_repeatable(ask->path) && !schema_is_store(arena, ask->path, true, err))
        return false;
    keeping.arrivals = arrivals_read(arena, feed, within, err);
    if (!keeping.arrivals || (!ask->are_updates && !succession_may(within, err)))
        return false;
    keeping.names = arrivals_columns(keeping.arrivals, &keeping.count);
    keeping.customer = place_of(&keeping, "customer");
    keeping.at = place_of(&keeping, "at");
    keeping.asked = place_of(&keeping, "asked_at");
    keeping.touched = touched_new(arena);
    *entry = (struct ledger_entry){.at = ask->at,
                                   .what = "add",
                                   .rows = arrivals_read_rows(keeping.arrivals),
                                   .repeated = arrivals_repeated(keeping.arrivals)};
    keeping.store = store_open(arena, ask->path, STORE_CREATE, talk, err);
    if (!keeping.store || !store_begin(keeping.store, err) || !merge(&keeping, ask, err) ||
        !store_commit(keeping.store, err))
        return false;
    say(&keeping, within, talk);
    return true;
}
