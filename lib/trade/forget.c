/* forget - a person's right */
#include "voc/forget.h"

#include "voc/arena.h"
#include "voc/erasure.h"
#include "voc/forgotten.h"
#include "voc/ledger.h"
#include "voc/namesake.h"
#include "voc/number.h"
#include "voc/pseudonyms.h"
#include "voc/schema.h"
#include "voc/seal.h"
#include "voc/store.h"
#include "voc/talk.h"
#include "voc/touched.h"
#include "voc/veil.h"
#include "voc/writer.h"

#define LEAVING "(SELECT source, id FROM temp.leaving)"

enum { NAMES_MOST = 20000 }; /* that are looked at for a slip */

struct forgetting {
    struct arena *arena;
    const struct forget *ask;
    struct store *store;
    struct forgotten *forgotten;
    struct schema_columns columns;
    struct query *leave;
    long long batch;
    struct touched *touched;
    struct veil veil;
};

/* Someone to forget, and what stands for them where names are hidden (empty: nobody knows). */
struct person {
    struct slice name, hash;
    char text[SEAL_KEYED_SIZE];
};

/* What happened for one customer; `since`: the batch in which they were forgotten before, or 0. */
struct result {
    long long rows, changes, since;
};

static bool has_column(const struct forgetting *forgetting, const char *name)
{
    const struct slice *const column = schema_find(&forgetting->columns, slice_of(name));

    return column && slice_is(*column, slice_of(name));
}

static bool is_person(const struct forgetting *forgetting, const struct person *person, struct slice cell)
{
    return forgotten_is_same(forgetting->forgotten, person->name, cell) ||
           (person->hash.length && slice_is(person->hash, cell));
}

/* Puts the keys of the rows that a statement finds for this customer among those that leave. */
static bool gather(struct forgetting *forgetting, const char *sql, const struct person *person,
                   struct err *err)
{
    struct query *const rows = store_prepare(forgetting->store, sql, err);
    enum store_got got = rows ? STORE_ROW : STORE_FAILED;

    while (got == STORE_ROW && (got = store_step(rows, err)) == STORE_ROW) {
        if (!is_person(forgetting, person, store_cell(rows, 2)))
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

/* On which days they lie. */
static bool touch(struct forgetting *forgetting, struct err *err)
{
    struct query *const rows = store_prepare(
        forgetting->store,
        arena_printf(forgetting->arena, "SELECT %s, %s FROM feedback WHERE (source, id) IN " LEAVING,
                     has_column(forgetting, "at") ? "at" : "NULL",
                     has_column(forgetting, "asked_at") ? "asked_at" : "NULL"),
        err);
    enum store_got got = rows ? STORE_ROW : STORE_FAILED;

    while (got == STORE_ROW && (got = store_step(rows, err)) == STORE_ROW)
        touched_note(forgetting->touched, store_cell(rows, 0), store_cell(rows, 1));
    return got == STORE_END;
}

static bool erase(struct forgetting *forgetting, struct err *err)
{
    for (size_t i = 0; i < forgetting->columns.count; i++) {
        const char *const sql = erasure_of(forgetting->arena, forgetting->columns.names[i], LEAVING);
        if (sql && !store_run(forgetting->store, sql, err))
            return false;
    }
    return store_run(
        forgetting->store,
        "UPDATE feedback SET id = 'forgotten-' || lower(hex(randomblob(12))) WHERE (source, id) IN " LEAVING,
        err);
}

/* Rows that had this customer once have another now, whose they are; their history goes. */
static bool forget_past(struct forgetting *forgetting, const struct person *person, struct result *result,
                        struct err *err)
{
    if (!gather(forgetting, "SELECT source, id, was FROM history WHERE \"column\" = 'customer'", person,
                err) ||
        !gather(forgetting, "SELECT source, id, became FROM history WHERE \"column\" = 'customer'", person,
                err) ||
        !store_run(forgetting->store, "DELETE FROM history WHERE (source, id) IN " LEAVING, err))
        return false;
    result->changes = store_changes(forgetting->store);
    return true;
}

static bool remember_person(struct forgetting *forgetting, const struct person *person, struct err *err)
{
    return forgotten_add_customer(forgetting->forgotten, person->name, forgetting->batch, err) &&
           (person->hash.length == 0 ||
            forgotten_add_customer(forgetting->forgotten, person->hash, forgetting->batch, err));
}

static bool forget_one(struct forgetting *forgetting, const struct person *person, struct result *result,
                       struct err *err)
{
    if (!store_run(forgetting->store, "DELETE FROM temp.leaving", err) ||
        !forgotten_since(forgetting->forgotten, person->name, &result->since, err) ||
        (has_column(forgetting, "customer") &&
         !gather(forgetting, "SELECT source, id, customer FROM feedback WHERE customer IS NOT NULL", person,
                 err)) ||
        !store_number(forgetting->store, "SELECT count(*) FROM temp.leaving", &result->rows, err))
        return false;
    return remember_rows(forgetting, err) && remember_person(forgetting, person, err) &&
           touch(forgetting, err) && erase(forgetting, err) && forget_past(forgetting, person, result, err);
}

/* A customer of the store whose name is nearly this one; NULL: none. */
static const char *likely(struct forgetting *forgetting, struct slice name)
{
    struct err ignored = {0};
    struct query *const query =
        has_column(forgetting, "customer")
            ? store_prepare(forgetting->store,
                            "SELECT DISTINCT customer FROM feedback WHERE customer IS NOT NULL", &ignored)
            : NULL;
    struct namesake *const namesake = namesake_new(forgetting->arena, name);

    for (size_t i = 0; query && i < NAMES_MOST && store_step(query, &ignored) == STORE_ROW; i++)
        namesake_see(namesake, store_cell(query, 0));
    if (query)
        store_reset(query);
    return namesake_likely(namesake);
}

/* Where nothing was found, why that may be. */
static void say_nothing(struct forgetting *forgetting, const char *name, const struct result *result,
                        const struct talk *talk)
{
    if (result->changes) {
        talk_say(talk, TALK_NOTE, "'%s' was the customer of rows of %s once: what they were then is removed",
                 name, forgetting->ask->path);
        return;
    }
    if (result->since) {
        talk_say(talk, TALK_NOTE, "'%s' is forgotten already, in batch %lld", name, result->since);
        return;
    }
    const char *const nearly = likely(forgetting, slice_of(name));
    talk_say(talk, TALK_WARNING,
             "no row of %s has the customer '%s'%s%s%s; should one come, it won't be taken",
             forgetting->ask->path, name, nearly ? " (did you mean '" : "", nearly ? nearly : "",
             nearly ? "'?)" : "");
}

/* A name is looked for in vain where hashes stand for all of them. */
static bool is_found(const struct forgetting *forgetting, const char *name, const struct result *result,
                     const struct talk *talk, struct err *err)
{
    const char *const path = forgetting->ask->path;
    char hashed[NUMBER_SIZE], named[NUMBER_SIZE];

    if (forgetting->ask->key || forgetting->veil.hashed == 0 || seal_is_keyed(slice_trim(slice_of(name))))
        return true;
    number_count(forgetting->veil.hashed, hashed);
    number_count(forgetting->veil.named, named);
    if (result->rows == 0 && !result->since && forgetting->veil.hashed * 2 >= forgetting->veil.named)
        return err_set(
            err, ERR_USAGE,
            "%s of %s rows that have a customer in %s have a keyed hash instead of a name, so that "
            "'%s' can't be found; nothing was forgotten: --key FILE, the key that voc import "
            "--pseudonym customer had, finds them",
            hashed, named, path, name);
    talk_say(talk, TALK_WARNING,
             "%s row%s of %s %s a keyed hash instead of a customer's name; --key FILE, the key of voc import "
             "--pseudonym, finds '%s' there, too",
             hashed, forgetting->veil.hashed == 1 ? "" : "s", path,
             forgetting->veil.hashed == 1 ? "has" : "have", name);
    return true;
}

static bool write_header(struct writer *out, struct err *err)
{
    writer_text(out, "customer");
    writer_text(out, "rows");
    writer_text(out, "changes");
    return writer_row(out, err);
}

static struct person *person_of(struct forgetting *forgetting, const char *name)
{
    struct person *const person = arena_alloc(forgetting->arena, sizeof *person);

    person->name = slice_of(name);
    if (forgetting->ask->key)
        person->hash =
            pseudonyms_hash(forgetting->ask->key, slice_of("customer"), person->name, person->text);
    return person;
}

static bool forget_all(struct forgetting *forgetting, struct writer *out, const struct talk *talk,
                       struct err *err)
{
    const struct forget *const ask = forgetting->ask;
    struct ledger_entry entry = {.at = ask->at, .what = "forget"};

    for (size_t i = 0; i < ask->count; i++) {
        const char *const name = ask->customers[i];
        struct result result = {0};
        if (!forget_one(forgetting, person_of(forgetting, name), &result, err) ||
            !is_found(forgetting, name, &result, talk, err))
            return false;
        if (result.rows == 0)
            say_nothing(forgetting, name, &result, talk);
        entry.changed += result.rows;
        writer_text(out, name);
        writer_count(out, result.rows);
        writer_count(out, result.changes);
        if (!writer_row(out, err))
            return false;
    }
    entry.rows = entry.changed;
    return touched_write(forgetting->touched, forgetting->store, forgetting->batch, err) &&
           ledger_add(forgetting->store, forgetting->batch, &entry, err);
}

static bool prepare(struct forgetting *forgetting, struct err *err)
{
    if (!store_run(forgetting->store, "CREATE TEMP TABLE leaving (source, id, PRIMARY KEY (source, id))",
                   err) ||
        !schema_settle(forgetting->store, err) ||
        !ledger_number(forgetting->store, &forgetting->batch, err) ||
        !schema_columns(forgetting->arena, forgetting->store, &forgetting->columns, err))
        return false;
    forgetting->touched = touched_new(forgetting->arena);
    forgetting->forgotten = forgotten_open(forgetting->arena, forgetting->store, err);
    forgetting->leave =
        store_prepare(forgetting->store, "INSERT OR IGNORE INTO temp.leaving VALUES (?, ?)", err);
    return forgetting->forgotten && forgetting->leave &&
           (!has_column(forgetting, "customer") || veil_read(forgetting->store, &forgetting->veil, err));
}

bool forget_run(struct arena *arena, const struct forget *ask, struct writer *out, const struct talk *talk,
                struct err *err)
{
    struct forgetting forgetting = {
        .arena = arena, .ask = ask, .store = store_open(arena, ask->path, STORE_WRITE, talk, err)};
    struct err left = {0};

    if (!forgetting.store || !schema_check(forgetting.store, false, err) ||
        !store_begin(forgetting.store, err) || !prepare(&forgetting, err) || !write_header(out, err) ||
        !forget_all(&forgetting, out, talk, err) || !store_commit(forgetting.store, err))
        return false;
    /* What was deleted is overwritten already; this leaves no trace of where it stood either. */
    return store_run(forgetting.store, "VACUUM", &left) ||
           err_set(err, left.status,
                   "all is forgotten, but %s couldn't be written anew without the gaps: is there room for a "
                   "second "
                   "one on the disk? The next voc store forget does it",
                   ask->path);
}
