/* ledger - what a store says of each time that it was changed */
#include "voc/ledger.h"

#include "voc/feed.h"
#include "voc/store.h"

enum { RECEIPT_COLUMNS = 4 };

bool ledger_number(struct store *store, long long *batch, struct err *err)
{
    return store_number(store, "SELECT coalesce(max(batch), 0) + 1 FROM batch", batch, err);
}

bool ledger_add(struct store *store, long long batch, const struct ledger_entry *entry, struct err *err)
{
    const long long counts[] = {entry->rows,      entry->fresh,    entry->changed,
                                entry->unchanged, entry->repeated, entry->forgotten};
    struct query *const query =
        store_prepare(store, "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", err);

    if (!query)
        return false;
    store_set_count(query, 1, batch);
    store_set(query, 2, slice_of(entry->at ? entry->at : ""));
    store_set(query, 3, slice_of(entry->what));
    store_set(query, 4, slice_of(VOC_VERSION));
    for (int i = 0; i < (int)(sizeof counts / sizeof *counts); i++)
        store_set_count(query, 5 + i, counts[i]);
    return store_do(query, err);
}

static bool put(struct query *query, long long batch, const struct slice cells[RECEIPT_COLUMNS],
                struct err *err)
{
    store_set_count(query, 1, batch);
    for (int i = 0; i < RECEIPT_COLUMNS; i++)
        store_set(query, 2 + i, cells[i]);
    return store_do(query, err);
}

static struct query *prepare(struct store *store, struct err *err)
{
    return store_prepare(store, "INSERT INTO receipt VALUES (?, ?, ?, ?, ?)", err);
}

bool ledger_note(struct store *store, long long batch, const char *program, const char *input,
                 const char *item, struct slice value, struct err *err)
{
    const struct slice cells[] = {slice_of(program), slice_of(input), slice_of(item), value};
    struct query *const query = prepare(store, err);

    return query && put(query, batch, cells, err);
}

bool ledger_attach(struct arena *arena, struct store *store, long long batch, const char *path,
                   struct err *err)
{
    static const char *const names[RECEIPT_COLUMNS] = {"program", "input", "item", "value"};
    struct feed *const feed = feed_open(arena, &path, 1, err);
    struct query *const query = feed ? prepare(store, err) : NULL;
    struct slice cells[RECEIPT_COLUMNS];
    size_t columns[RECEIPT_COLUMNS];

    for (int i = 0; i < RECEIPT_COLUMNS; i++) {
        if (!query || !feed_require(feed, names[i], &columns[i], err))
            return false;
        feed_want(feed, columns[i]);
    }
    while (feed_next(feed, err)) {
        for (int i = 0; i < RECEIPT_COLUMNS; i++)
            cells[i] = feed_cell(feed, columns[i]);
        if (!put(query, batch, cells, err))
            return false;
    }
    return err->status == 0;
}
