/* store - the SQLite door */
#include "voc/store.h"

#include "voc/arena.h"
#include "voc/numeral.h"
#include "voc/storefile.h"
#include "voc/talk.h"

#include <sqlite3.h>
#include <time.h>

enum { PAUSE_MS = 50, MOST_PAUSES = 10 * 60 * 1000 / PAUSE_MS };

struct store {
    struct arena *arena;
    const char *name;
    sqlite3 *file;
    const struct talk *talk;
};

struct query {
    struct store *store;
    sqlite3_stmt *statement;
    int trouble; /* of a parameter that couldn't be set */
};

static void store_close(void *thing)
{
    struct store *const store = thing;
    sqlite3_stmt *statement;

    while ((statement = sqlite3_next_stmt(store->file, NULL)))
        sqlite3_finalize(statement);
    sqlite3_close(store->file);
}

/* What SQLite's code means to a user; other codes are ours. */
static const struct {
    int code, status;
    const char *sentence; /* NULL: SQLite's own words */
} failures[] = {
    {SQLITE_BUSY, ERR_SYSTEM, "is in use by another program; gave up after ten minutes"},
    {SQLITE_NOTADB, ERR_DATA, "isn't a voc store, nor any SQLite file"},
    {SQLITE_CORRUPT, ERR_DATA, NULL},
    {SQLITE_FULL, ERR_WRITE, "no room for it on the disk; nothing of this was kept"},
    {SQLITE_IOERR, ERR_WRITE, NULL},
    {SQLITE_READONLY, ERR_CREATE, "can't be written; is the file, or its folder, for reading only?"},
    {SQLITE_CANTOPEN, ERR_CREATE, "can't be opened; SQLite needs to write in its folder, too"},
    {SQLITE_PERM, ERR_CREATE, NULL},
    {SQLITE_AUTH, ERR_CREATE, NULL},
    {SQLITE_NOMEM, ERR_SYSTEM, NULL},
    {SQLITE_TOOBIG, ERR_DATA, "a cell or row of a gigabyte or more, which SQLite can't hold"},
};

static bool fail(const struct store *store, int code, struct err *err)
{
    const char *const words = sqlite3_errmsg(store->file);

    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
        if (failures[i].code == (code & 0xFF))
            return err_set(err, failures[i].status, "%s: %s", store->name,
                           failures[i].sentence ? failures[i].sentence : words);
    return err_set(err, ERR_SOFTWARE, "%s: SQLite says: %s (%d)", store->name, words, code);
}

/* Called while others have the file. */
static int wait(void *thing, int pauses)
{
    const struct store *const store = thing;
    const struct timespec pause = {0, PAUSE_MS * 1000000L};

    if (pauses == 1000 / PAUSE_MS)
        talk_say(store->talk, TALK_NOTE, "%s: waiting for another program that writes or reads it",
                 store->name);
    nanosleep(&pause, NULL);
    return pauses < MOST_PAUSES;
}

static struct store *open_at(struct arena *arena, const char *name, const char *path, int flags,
                             struct err *err)
{
    struct store *const store = arena_alloc(arena, sizeof *store);
    const int code = sqlite3_open_v2(path, &store->file, flags, NULL);

    store->arena = arena;
    store->name = name;
    arena_defer(arena, store_close, store);
    if (code != SQLITE_OK) {
        fail(store, code, err);
        return NULL;
    }
    sqlite3_db_config(store->file, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(store->file, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return store;
}

/* What was deleted leaves no bytes behind; what was committed outlives a power cut. */
static bool prepare_file(struct store *store, enum store_use use, struct err *err)
{
    sqlite3_busy_handler(store->file, wait, store);
    return store_run(store,
                     use == STORE_READ ? "PRAGMA query_only = ON; PRAGMA cache_size = -16384"
                                       : "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
                                         "PRAGMA secure_delete = ON; PRAGMA cache_size = -32768",
                     err);
}

static bool is_ready(const char *path, enum store_use use, struct err *err)
{
    if (use == STORE_CREATE)
        return storefile_make(path, err);
    return storefile_is_there(
        path, use == STORE_WRITE ? "no such file; voc store add makes one" : "no such file", err);
}

struct store *store_open(struct arena *arena, const char *path, enum store_use use, const struct talk *talk,
                         struct err *err)
{
    const char *const name = arena_copy(arena, path, strlen(path));

    if (!is_ready(path, use, err))
        return NULL;
    /* A name such as :memory: means something to SQLite; a path doesn't. A store that was left in the middle
       of a change is put right by its next reader, which must write for that. */
    struct store *const store =
        open_at(arena, name, strchr(path, '/') ? name : arena_printf(arena, "./%s", path),
                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, err);
    if (!store)
        return NULL;
    store->talk = talk;
    return prepare_file(store, use, err) ? store : NULL;
}

struct store *store_scratch(struct arena *arena, struct err *err)
{
    struct store *const store =
        open_at(arena, "a temporary file (TMPDIR says where)", "",
                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, err);

    return store &&
                   store_run(
                       store,
                       "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384", err)
               ? store
               : NULL;
}

const char *store_name(const struct store *store)
{
    return store->name;
}

bool store_run(struct store *store, const char *sql, struct err *err)
{
    const int code = sqlite3_exec(store->file, sql, NULL, NULL, NULL);

    return code == SQLITE_OK || fail(store, code, err);
}

bool store_begin(struct store *store, struct err *err)
{
    return store_run(store, "BEGIN IMMEDIATE", err);
}

bool store_commit(struct store *store, struct err *err)
{
    return store_run(store, "COMMIT", err);
}

size_t store_most_columns(const struct store *store)
{
    return (size_t)sqlite3_limit(store->file, SQLITE_LIMIT_COLUMN, -1);
}

long long store_changes(const struct store *store)
{
    return sqlite3_changes64(store->file);
}

bool store_number(struct store *store, const char *sql, long long *number, struct err *err)
{
    struct query *const query = store_prepare(store, sql, err);
    const enum store_got got = query ? store_step(query, err) : STORE_FAILED;

    *number = got == STORE_ROW ? store_count(query, 0) : 0;
    if (query)
        sqlite3_finalize(query->statement);
    return got != STORE_FAILED;
}

struct query *store_prepare(struct store *store, const char *sql, struct err *err)
{
    struct query *const query = arena_alloc(store->arena, sizeof *query);
    const int code =
        sqlite3_prepare_v3(store->file, sql, -1, SQLITE_PREPARE_PERSISTENT, &query->statement, NULL);

    query->store = store;
    if (code == SQLITE_OK)
        return query;
    fail(store, code, err);
    return NULL;
}

void store_set_text(struct query *query, int place, struct slice text)
{
    const int code = sqlite3_bind_text64(query->statement, place, text.length ? text.at : "", text.length,
                                         SQLITE_STATIC, SQLITE_UTF8);

    if (code != SQLITE_OK)
        query->trouble = code;
}

void store_set(struct query *query, int place, struct slice cell)
{
    if (cell.length)
        store_set_text(query, place, cell);
    else
        store_set_null(query, place);
}

void store_set_typed(struct query *query, int place, struct slice cell)
{
    int64_t whole;
    double decimal;

    if (numeral_whole(cell, &whole))
        sqlite3_bind_int64(query->statement, place, whole);
    else if (numeral_decimal(cell, &decimal))
        sqlite3_bind_double(query->statement, place, decimal);
    else
        store_set(query, place, cell);
}

void store_set_null(struct query *query, int place)
{
    sqlite3_bind_null(query->statement, place);
}

void store_set_count(struct query *query, int place, long long value)
{
    sqlite3_bind_int64(query->statement, place, value);
}

enum store_got store_step(struct query *query, struct err *err)
{
    const int code = query->trouble ? query->trouble : sqlite3_step(query->statement);

    if (code == SQLITE_ROW)
        return STORE_ROW;
    if (code != SQLITE_DONE)
        fail(query->store, code, err);
    sqlite3_reset(query->statement);
    return code == SQLITE_DONE ? STORE_END : STORE_FAILED;
}

bool store_do(struct query *query, struct err *err)
{
    enum store_got got;

    while ((got = store_step(query, err)) == STORE_ROW)
        ;
    return got == STORE_END;
}

void store_reset(struct query *query)
{
    sqlite3_reset(query->statement);
}

struct slice store_cell(const struct query *query, int column)
{
    const unsigned char *const text = sqlite3_column_text(query->statement, column);

    return (struct slice){text ? (const char *)text : "",
                          (size_t)sqlite3_column_bytes(query->statement, column)};
}

long long store_count(const struct query *query, int column)
{
    return sqlite3_column_int64(query->statement, column);
}

bool store_is_null(const struct query *query, int column)
{
    return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}
