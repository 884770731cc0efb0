/* keep - feedback goes into a store */
#include "voc/keep.h"

#include "voc/arena.h"
#include "voc/arrivals.h"
#include "voc/bytes.h"
#include "voc/forgotten.h"
#include "voc/ledger.h"
#include "voc/number.h"
#include "voc/schema.h"
#include "voc/sql.h"
#include "voc/store.h"
#include "voc/succession.h"
#include "voc/talk.h"
#include "voc/text.h"

enum { SHOWN = 40 };

struct keeping {
    struct arena *arena;
    struct store *store;
    struct arrivals *arrivals;
    const struct slice *names;
    size_t count, customer, at, text; /* places of columns; count: there is none */
    struct succession *succession;
    const char *named;  /* a source, where all rows in the store had one; else NULL */
    long long nameless; /* new rows without one */
    long long written;  /* by the imports whose receipts are kept */
    bool is_known;      /* whether any says so */
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

static bool prepare(struct keeping *keeping, struct err *err)
{
    struct arena *const arena = keeping->arena;
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
        store_prepare(keeping->store,
                      arena_printf(arena, "SELECT %s FROM feedback WHERE source = ? AND id = ?", list), err);
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

static struct clash_row row_of(const struct keeping *keeping,
                               struct slice (*cell)(const struct keeping *keeping, size_t column))
{
    return (struct clash_row){cell(keeping, keeping->customer), cell(keeping, keeping->at),
                              cell(keeping, keeping->text)};
}

static struct slice cell_before(const struct keeping *keeping, size_t column)
{
    return column < keeping->count ? store_cell(keeping->find, (int)column) : slice_of("");
}

static struct slice cell_now(const struct keeping *keeping, size_t column)
{
    return column < keeping->count ? arrivals_cell(keeping->arrivals, column) : slice_of("");
}

static void tell_succession(const struct keeping *keeping)
{
    const struct clash_row before = row_of(keeping, cell_before), now = row_of(keeping, cell_now);

    succession_meet(keeping->succession, arrivals_source(keeping->arrivals), arrivals_id(keeping->arrivals),
                    &before, &now);
}

/* The row that `find` stands on is the one that arrives; a column that didn't come stays as it is. */
static bool compare(struct keeping *keeping, struct err *err)
{
    bool changed = false;

    tell_succession(keeping);
    for (size_t i = 0; i < keeping->count; i++) {
        const struct slice was = store_cell(keeping->find, (int)i), is = arrivals_cell(keeping->arrivals, i);
        if (!arrivals_has(keeping->arrivals, i) || slice_is(was, is))
            continue;
        changed = true;
        if (is.length == 0)
            succession_empty(keeping->succession, arrivals_source(keeping->arrivals),
                             arrivals_id(keeping->arrivals), keeping->names[i], was);
        if (!change(keeping, i, was, is, err))
            return false;
    }
    keeping->entry->changed += changed;
    keeping->entry->unchanged += !changed;
    return true;
}

static bool insert(struct keeping *keeping, struct err *err)
{
    for (size_t i = 0; i < keeping->count; i++)
        store_set_typed(keeping->insert, (int)i + 1, arrivals_cell(keeping->arrivals, i));
    store_set_text(keeping->insert, (int)keeping->count + 1, arrivals_id(keeping->arrivals));
    store_set_text(keeping->insert, (int)keeping->count + 2, arrivals_source(keeping->arrivals));
    keeping->entry->fresh++;
    keeping->nameless += arrivals_source(keeping->arrivals).length == 0;
    return store_do(keeping->insert, err);
}

static bool take_row(struct keeping *keeping, struct err *err)
{
    const struct slice customer = cell_now(keeping, keeping->customer);
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

/* Ids are told apart by their source, if all rows have one. */
static bool look_at_sources(struct keeping *keeping, struct err *err)
{
    struct query *const query = store_prepare(keeping->store,
                                              "SELECT source FROM feedback WHERE source > '' AND NOT EXISTS "
                                              "(SELECT 1 FROM feedback WHERE source = '') LIMIT 1",
                                              err);
    const enum store_got got = query ? store_step(query, err) : STORE_FAILED;

    if (got == STORE_ROW) {
        keeping->named = slice_copy(keeping->arena, text_fit(store_cell(query, 0), SHOWN));
        store_reset(query);
    }
    return got != STORE_FAILED;
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
    succession_say(keeping->succession,
                   "is this an older export? voc store log --history shows what they held", talk);
    number_count(keeping->nameless, count);
    if (keeping->named && keeping->nameless)
        talk_say(
            talk, TALK_WARNING,
            "%s new row%s no source, as others in %s have (such as '%s'): an id of theirs may be that of "
            "something else one day; a line like source,,NAME in the map keeps exports apart",
            count, keeping->nameless == 1 ? " has" : "s have", store_name(keeping->store), keeping->named);
}

static bool merge(struct keeping *keeping, const struct keep *ask, struct err *err)
{
    if (!schema_settle(keeping->store, err) || !ledger_number(keeping->store, &keeping->batch, err) ||
        !look_at_sources(keeping, err) || !add_columns(keeping, err) || !prepare(keeping, err))
        return false;
    keeping->forgotten = forgotten_open(keeping->arena, keeping->store, err);
    if (!keeping->forgotten)
        return false;
    while (arrivals_next(keeping->arrivals, err))
        if (!take_row(keeping, err))
            return false;
    return err->status == 0 && (ask->are_updates || succession_may(keeping->succession, err)) &&
           write_ledger(keeping, ask, err);
}

bool keep_run(struct arena *arena, const struct keep *ask, struct feed *feed, struct ledger_entry *entry,
              const struct talk *talk, struct err *err)
{
    struct keeping keeping = {.arena = arena, .entry = entry, .succession = succession_new(arena, ask->path)};
    struct succession *const within = succession_new(arena, "this batch");

    /* What can be refused before a pipe is waited for. */
    if (bytes_is_repeatable(ask->path) && !schema_is_store(arena, ask->path, true, err))
        return false;
    keeping.arrivals = arrivals_read(arena, feed, within, err);
    if (!keeping.arrivals || (!ask->are_updates && !succession_may(within, err)))
        return false;
    keeping.names = arrivals_columns(keeping.arrivals, &keeping.count);
    keeping.customer = place_of(&keeping, "customer");
    keeping.at = place_of(&keeping, "at");
    keeping.text = place_of(&keeping, "text");
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
