/* schema - the tables of a store */
#include "voc/schema.h"

#include "voc/arena.h"
#include "voc/columns.h"
#include "voc/sql.h"
#include "voc/store.h"
#include "voc/text.h"

#include <stdio.h>

enum { APPLICATION = 0x766F6331 }; /* "voc1" in ASCII */

/* What leads from each version to the next; an empty file has version 0. */
static const char *const steps[] = {
    "CREATE TABLE IF NOT EXISTS feedback ("
    "id TEXT NOT NULL, source TEXT NOT NULL DEFAULT '', PRIMARY KEY (source, id));"
    "CREATE TABLE IF NOT EXISTS batch ("
    "batch INTEGER PRIMARY KEY, at TEXT, what TEXT NOT NULL, voc TEXT NOT NULL, \"read\" INTEGER, new "
    "INTEGER, "
    "changed INTEGER, unchanged INTEGER, repeated INTEGER, forgotten INTEGER);"
    "CREATE TABLE IF NOT EXISTS history ("
    "source TEXT NOT NULL, id TEXT NOT NULL, \"column\" TEXT NOT NULL, was TEXT, became TEXT, "
    "batch INTEGER NOT NULL REFERENCES batch);"
    "CREATE INDEX IF NOT EXISTS history_row ON history (source, id);"
    "CREATE TABLE IF NOT EXISTS receipt ("
    "batch INTEGER NOT NULL REFERENCES batch, program TEXT, input TEXT, item TEXT, value TEXT);"
    "CREATE INDEX IF NOT EXISTS receipt_batch ON receipt (batch);"
    "CREATE TABLE IF NOT EXISTS forgotten ("
    "what TEXT NOT NULL, hash TEXT NOT NULL, batch INTEGER NOT NULL REFERENCES batch, PRIMARY KEY (what, "
    "hash));"
    "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY NOT NULL, value TEXT);"
    "INSERT OR IGNORE INTO meta VALUES ('key', lower(hex(randomblob(32))))",
    /* day: in UTC; '': whichever, as nobody noted them before; the last batch that touched a row of it */
    "CREATE TABLE touched (day TEXT PRIMARY KEY NOT NULL, batch INTEGER NOT NULL) WITHOUT ROWID;"
    "INSERT INTO touched SELECT '', max(batch) FROM batch HAVING max(batch) IS NOT NULL",
};

enum { VERSION = sizeof steps / sizeof *steps };

static bool is_ours(struct store *store, bool fresh, struct err *err)
{
    long long application, tables;

    if (!store_number(store, "PRAGMA application_id", &application, err) ||
        !store_number(store, "SELECT count(*) FROM sqlite_schema", &tables, err))
        return false;
    if (application == APPLICATION)
        return true;
    if (application == 0 && tables == 0)
        return fresh ||
               err_set(err, ERR_DATA, "%s is an empty SQLite file; voc store add makes a store of it",
                       store_name(store));
    return err_set(
        err, ERR_DATA,
        "%s is an SQLite file, but no voc store; voc store add makes one in a file of another name",
        store_name(store));
}

bool schema_check(struct store *store, bool fresh, struct err *err)
{
    long long version;

    if (!is_ours(store, fresh, err) || !store_number(store, "PRAGMA user_version", &version, err))
        return false;
    return version <= VERSION ||
           err_set(err, ERR_DATA,
                   "%s was written by a newer voc (a store of version %lld, this one knows %d); "
                   "please use that one",
                   store_name(store), version, VERSION);
}

bool schema_is_store(struct arena *arena, const char *path, bool fresh, struct err *err)
{
    struct arena *const brief = arena_child(arena);
    struct store *const store = store_open(brief, path, STORE_READ, NULL, err);
    const bool is_store = store && schema_check(store, fresh, err);

    arena_clear(brief);
    return is_store;
}

bool schema_settle(struct store *store, struct err *err)
{
    char marks[80];
    long long version;

    if (!schema_check(store, true, err) || !store_number(store, "PRAGMA user_version", &version, err))
        return false;
    if (version == VERSION)
        return true;
    for (; version < VERSION; version++)
        if (!store_run(store, steps[version], err))
            return false;
    snprintf(marks, sizeof marks, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION,
             VERSION);
    return store_run(store, marks, err);
}

bool schema_columns(struct arena *arena, struct store *store, struct schema_columns *columns, struct err *err)
{
    struct query *const query = store_prepare(store, "SELECT name FROM pragma_table_info('feedback')", err);
    struct columns *const ordered = columns_new(arena);
    enum store_got got = query ? STORE_ROW : STORE_FAILED;

    while (got == STORE_ROW && (got = store_step(query, err)) == STORE_ROW)
        columns_add(ordered, slice_of(slice_copy(arena, store_cell(query, 0))));
    if (got == STORE_FAILED)
        return false;
    columns->names = columns_all(ordered, &columns->count);
    return true;
}

const struct slice *schema_find(const struct schema_columns *columns, struct slice name)
{
    for (size_t i = 0; i < columns->count; i++)
        if (slice_is_nearly(columns->names[i], name))
            return &columns->names[i];
    return NULL;
}

/* What reports look for. */
static bool add_index(struct store *store, struct slice name, struct err *err)
{
    if (slice_is(name, slice_of("at")))
        return store_run(store, "CREATE INDEX IF NOT EXISTS feedback_at ON feedback (at, source, id)", err);
    if (slice_is(name, slice_of("customer")))
        return store_run(store, "CREATE INDEX IF NOT EXISTS feedback_customer ON feedback (customer)", err);
    return true;
}

static bool is_one_of(struct slice name, const char *const names[])
{
    for (size_t i = 0; names[i]; i++)
        if (slice_is(name, slice_of(names[i])))
            return true;
    return false;
}

/* Cells are written as they stood, in either kind of column: one without a type leaves a number a number. */
static bool holds_numbers(struct slice name, bool are_numbers)
{
    static const char *const numbers[] = {"nps", "csat", "ces", "rating", "weight", NULL};
    static const char *const texts[] = {"at",          "channel",     "customer",  "text", "asked_at",
                                        "answered_at", "resolved_at", "closed_at", NULL};

    return is_one_of(name, numbers) || (are_numbers && !is_one_of(name, texts));
}

bool schema_add(struct arena *arena, struct store *store, struct slice name, bool are_numbers,
                struct err *err)
{
    const char *const sql =
        arena_printf(arena, "ALTER TABLE feedback ADD COLUMN %s%s", sql_quote(arena, name),
                     holds_numbers(name, are_numbers) ? "" : " TEXT");

    return store_run(store, sql, err) && add_index(store, name, err);
}
