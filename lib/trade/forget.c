/* forget - a person's right */
#include "voc/forget.h"

#include "voc/arena.h"
#include "voc/forgotten.h"
#include "voc/headers.h"
#include "voc/ledger.h"
#include "voc/schema.h"
#include "voc/sql.h"
#include "voc/store.h"
#include "voc/talk.h"
#include "voc/writer.h"

#define LEAVING "(SELECT source, id FROM temp.leaving)"

enum { COMMON = 10 }; /* rows of others that have a value, too: it tells nobody apart */

struct forgetting {
    struct arena *arena;
    struct store *store;
    struct forgotten *forgotten;
    struct schema_columns columns;
    struct query *leave;
    long long batch;
};

/* What happened for one customer. */
struct result {
    long long rows, changes;
};

static bool has_column(const struct forgetting *forgetting, const char *name)
{
    const struct slice *const column = schema_find(&forgetting->columns, slice_of(name));

    return column && slice_is(*column, slice_of(name));
}

/* Puts the keys of the rows that a statement finds for this customer among those that leave. */
static bool gather(struct forgetting *forgetting, const char *sql, struct slice customer, struct err *err)
{
    struct query *const rows = store_prepare(forgetting->store, sql, err);
    enum store_got got = rows ? STORE_ROW : STORE_FAILED;

    while (got == STORE_ROW && (got = store_step(rows, err)) == STORE_ROW) {
        if (!forgotten_is_same(forgetting->forgotten, customer, store_cell(rows, 2)))
            continue;
        store_set_text(forgetting->leave, 1, store_cell(rows, 0));
        store_set_text(forgetting->leave, 2, store_cell(rows, 1));
        if (!store_do(forgetting->leave, err))
            return false;
    }
    return got == STORE_END;
}

static bool remember_rows(struct forgetting *forgetting, struct err *err)
{
    struct query *const rows = store_prepare(forgetting->store, "SELECT source, id FROM temp.leaving", err);
    enum store_got got = rows ? STORE_ROW : STORE_FAILED;

    while (got == STORE_ROW && (got = store_step(rows, err)) == STORE_ROW)
        if (!forgotten_add_row(forgetting->forgotten, store_cell(rows, 0), store_cell(rows, 1),
                               forgetting->batch, err))
            return false;
    return got == STORE_END;
}

static bool is_one_of(struct slice name, const char *const names[])
{
    for (size_t i = 0; names[i]; i++)
        if (slice_is(name, slice_of(names[i])))
            return true;
    return false;
}

/* Whether a column's name says that it names people, or has what they said. */
static bool is_personal(struct arena *arena, struct slice name)
{
    static const char *const words[] = {"name",  "firstname", "lastname", "surname", "email",
                                        "mail",  "phone",     "mobile",   "address", "birthday",
                                        "birth", "ip",        NULL};
    const char *const plain = headers_plain(arena, name);
    struct slice rest = slice_of(plain), word;

    if (headers_fit("customer", plain) > 0 || headers_fit("text", plain) > 0 || headers_fit("id", plain) > 0)
        return true;
    while (!headers_dimension(plain) && slice_split(&rest, ' ', &word))
        if (is_one_of(word, words))
            return true;
    return false;
}

/* What becomes of a column of the rows that leave; NULL: it stays. */
static const char *erasure(struct arena *arena, struct slice name)
{
    static const char *const kept[] = {"id",  "source", "channel", "nps", "csat",
                                       "ces", "rating", "weight",  NULL};
    static const char *const times[] = {"at", "asked_at", "answered_at", "resolved_at", "closed_at", NULL};
    const char *const column = sql_quote(arena, name);

    if (is_one_of(name, kept))
        return NULL;
    if (is_one_of(name, times))
        return arena_printf(arena,
                            "UPDATE feedback SET %s = substr(%s, 1, 10) WHERE (source, id) IN " LEAVING,
                            column, column);
    if (is_personal(arena, name))
        return arena_printf(arena, "UPDATE feedback SET %s = NULL WHERE (source, id) IN " LEAVING, column);
    return arena_printf(
        arena,
        "UPDATE feedback SET %s = NULL WHERE (source, id) IN " LEAVING " AND %s IN (SELECT value FROM "
        "(SELECT DISTINCT %s AS value FROM feedback WHERE (source, id) IN " LEAVING ") WHERE (SELECT "
        "count(*) FROM (SELECT 1 FROM feedback AS other WHERE other.%s IS value AND (other.source, "
        "other.id) NOT IN " LEAVING " LIMIT %d)) < %d)",
        column, column, column, column, COMMON, COMMON);
}

static bool erase(struct forgetting *forgetting, struct err *err)
{
    for (size_t i = 0; i < forgetting->columns.count; i++) {
        const char *const sql = erasure(forgetting->arena, forgetting->columns.names[i]);
        if (sql && !store_run(forgetting->store, sql, err))
            return false;
    }
    return store_run(
        forgetting->store,
        "UPDATE feedback SET id = 'forgotten-' || lower(hex(randomblob(12))) WHERE (source, id) IN " LEAVING,
        err);
}

/* Rows that had this customer once have another now, whose they are; their history goes. */
static bool forget_past(struct forgetting *forgetting, struct slice customer, struct result *result,
                        struct err *err)
{
    if (!gather(forgetting, "SELECT source, id, was FROM history WHERE \"column\" = 'customer'", customer,
                err) ||
        !gather(forgetting, "SELECT source, id, became FROM history WHERE \"column\" = 'customer'", customer,
                err) ||
        !store_run(forgetting->store, "DELETE FROM history WHERE (source, id) IN " LEAVING, err))
        return false;
    result->changes = store_changes(forgetting->store);
    return true;
}

static bool forget_one(struct forgetting *forgetting, struct slice customer, struct result *result,
                       struct err *err)
{
    if (!store_run(forgetting->store, "DELETE FROM temp.leaving", err) ||
        (has_column(forgetting, "customer") &&
         !gather(forgetting, "SELECT source, id, customer FROM feedback WHERE customer IS NOT NULL", customer,
                 err)) ||
        !store_number(forgetting->store, "SELECT count(*) FROM temp.leaving", &result->rows, err))
        return false;
    return remember_rows(forgetting, err) &&
           forgotten_add_customer(forgetting->forgotten, customer, forgetting->batch, err) &&
           erase(forgetting, err) && forget_past(forgetting, customer, result, err);
}

static bool write_header(struct writer *out, struct err *err)
{
    writer_text(out, "customer");
    writer_text(out, "rows");
    writer_text(out, "changes");
    return writer_row(out, err);
}

static bool forget_all(struct forgetting *forgetting, const struct forget *ask, struct writer *out,
                       const struct talk *talk, struct err *err)
{
    struct ledger_entry entry = {.at = ask->at, .what = "forget"};

    for (size_t i = 0; i < ask->count; i++) {
        struct result result = {0};
        if (!forget_one(forgetting, slice_of(ask->customers[i]), &result, err))
            return false;
        if (result.rows == 0)
            talk_say(talk, TALK_WARNING,
                     "no row of %s has the customer '%s'; should one come, it won't be taken", ask->path,
                     ask->customers[i]);
        entry.changed += result.rows;
        writer_text(out, ask->customers[i]);
        writer_count(out, result.rows);
        writer_count(out, result.changes);
        if (!writer_row(out, err))
            return false;
    }
    entry.rows = entry.changed;
    return ledger_add(forgetting->store, forgetting->batch, &entry, err);
}

static bool prepare(struct forgetting *forgetting, struct err *err)
{
    if (!store_run(forgetting->store, "CREATE TEMP TABLE leaving (source, id, PRIMARY KEY (source, id))",
                   err) ||
        !schema_settle(forgetting->store, err) ||
        !ledger_number(forgetting->store, &forgetting->batch, err) ||
        !schema_columns(forgetting->arena, forgetting->store, &forgetting->columns, err))
        return false;
    forgetting->forgotten = forgotten_open(forgetting->arena, forgetting->store, err);
    forgetting->leave =
        store_prepare(forgetting->store, "INSERT OR IGNORE INTO temp.leaving VALUES (?, ?)", err);
    return forgetting->forgotten && forgetting->leave;
}

bool forget_run(struct arena *arena, const struct forget *ask, struct writer *out, const struct talk *talk,
                struct err *err)
{
    struct forgetting forgetting = {.arena = arena,
                                    .store = store_open(arena, ask->path, STORE_WRITE, talk, err)};
    struct err left = {0};

    if (!forgetting.store || !schema_check(forgetting.store, false, err) ||
        !store_begin(forgetting.store, err) || !prepare(&forgetting, err) || !write_header(out, err) ||
        !forget_all(&forgetting, ask, out, talk, err) || !store_commit(forgetting.store, err))
        return false;
    /* What was deleted is overwritten already; this leaves no trace of where it stood either. */
    return store_run(forgetting.store, "VACUUM", &left) ||
           err_set(err, left.status, "all is forgotten, but the file couldn't be written anew: %s",
                   left.text);
}
