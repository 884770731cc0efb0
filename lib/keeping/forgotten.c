/* forgotten - whom a store may not take back */
#include "voc/forgotten.h"

#include "voc/arena.h"
#include "voc/seal.h"
#include "voc/store.h"
#include "voc/text.h"

struct buffer {
    char *text;
    size_t capacity;
};

struct forgotten {
    struct arena *arena;
    struct seal_key *key;
    struct query *find, *add;
    long long count;
    struct buffer name, other;
};

struct forgotten *forgotten_open(struct arena *arena, struct store *store, struct err *err)
{
    struct forgotten *const forgotten = arena_alloc(arena, sizeof *forgotten);
    struct query *const key = store_prepare(store, "SELECT value FROM meta WHERE name = 'key'", err);

    forgotten->arena = arena;
    forgotten->find = store_prepare(store, "SELECT batch FROM forgotten WHERE what = ? AND hash = ?", err);
    forgotten->add = store_prepare(store, "INSERT OR IGNORE INTO forgotten VALUES (?, ?, ?)", err);
    if (!key || !forgotten->find || !forgotten->add ||
        !store_number(store, "SELECT count(*) FROM forgotten", &forgotten->count, err))
        return NULL;
    if (store_step(key, err) != STORE_ROW) {
        if (!err->status)
            err_set(err, ERR_DATA, "%s has lost its key, by which it knows who is to be forgotten",
                    store_name(store));
        return NULL;
    }
    forgotten->key = seal_key_of(arena, store_cell(key, 0));
    store_reset(key);
    return forgotten;
}

static char *reserve(struct forgotten *forgotten, struct buffer *buffer, size_t length)
{
    if (buffer->capacity < length) {
        buffer->capacity = length * 2;
        buffer->text = arena_alloc(forgotten->arena, buffer->capacity);
    }
    return buffer->text;
}

/* As the name is hashed and compared. */
static struct slice fold(struct forgotten *forgotten, struct slice name, struct buffer *buffer)
{
    name = slice_trim(name);
    if (name.length == 0 || !memchr(name.at, '@', name.length))
        return name;
    char *const room = reserve(forgotten, buffer, name.length * 3);
    return text_caseless(name, room, buffer->capacity);
}

bool forgotten_is_same(struct forgotten *forgotten, struct slice customer, struct slice other)
{
    return slice_is(fold(forgotten, customer, &forgotten->name), fold(forgotten, other, &forgotten->other));
}

/* A row's key in one piece; no cell holds a NUL. */
static struct slice row_key(struct forgotten *forgotten, struct slice source, struct slice id)
{
    const size_t length = source.length + 1 + id.length;
    char *const key = reserve(forgotten, &forgotten->name, length);

    if (source.length)
        memcpy(key, source.at, source.length);
    key[source.length] = '\0';
    memcpy(key + source.length + 1, id.at, id.length);
    return (struct slice){key, length};
}

/* *batch is the one in which that was forgotten, or 0. */
static bool find(struct forgotten *forgotten, const char *what, struct slice content, long long *batch,
                 struct err *err)
{
    char hash[SEAL_KEYED_SIZE];

    seal_keyed(forgotten->key, slice_of(what), content, hash);
    store_set(forgotten->find, 1, slice_of(what));
    store_set(forgotten->find, 2, slice_of(hash));
    const enum store_got got = store_step(forgotten->find, err);
    *batch = got == STORE_ROW ? store_count(forgotten->find, 0) : 0;
    if (got == STORE_ROW)
        store_reset(forgotten->find);
    return got != STORE_FAILED;
}

bool forgotten_since(struct forgotten *forgotten, struct slice customer, long long *batch, struct err *err)
{
    return find(forgotten, "customer", fold(forgotten, customer, &forgotten->name), batch, err);
}

bool forgotten_has(struct forgotten *forgotten, struct slice source, struct slice id, struct slice customer,
                   bool *has, struct err *err)
{
    long long batch = 0;

    *has = false;
    if (forgotten->count == 0)
        return true;
    if (slice_trim(customer).length && !forgotten_since(forgotten, customer, &batch, err))
        return false;
    if (batch == 0 && !find(forgotten, "row", row_key(forgotten, source, id), &batch, err))
        return false;
    *has = batch != 0;
    return true;
}

static bool add(struct forgotten *forgotten, const char *what, struct slice content, long long batch,
                struct err *err)
{
    char hash[SEAL_KEYED_SIZE];

    seal_keyed(forgotten->key, slice_of(what), content, hash);
    store_set(forgotten->add, 1, slice_of(what));
    store_set(forgotten->add, 2, slice_of(hash));
    store_set_count(forgotten->add, 3, batch);
    forgotten->count++;
    return store_do(forgotten->add, err);
}

bool forgotten_add_customer(struct forgotten *forgotten, struct slice customer, long long batch,
                            struct err *err)
{
    return add(forgotten, "customer", fold(forgotten, customer, &forgotten->name), batch, err);
}

bool forgotten_add_row(struct forgotten *forgotten, struct slice source, struct slice id, long long batch,
                       struct err *err)
{
    return add(forgotten, "row", row_key(forgotten, source, id), batch, err);
}
