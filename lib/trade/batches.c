/* batches - what was done to a store */
#include "voc/batches.h"

#include "voc/schema.h"
#include "voc/store.h"
#include "voc/writer.h"

static const struct {
    const char *columns[12];
    const char *sql;
} views[] = {
    [BATCHES_LIST] =
        {{"batch", "at", "what", "voc", "read", "new", "changed", "unchanged", "repeated", "forgotten",
          "inputs"},
         "SELECT batch.*, (SELECT group_concat(input, '; ') FROM receipt WHERE receipt.batch = batch.batch "
         "AND program = 'store' AND item = 'sha256') FROM batch ORDER BY batch"},
    [BATCHES_RECEIPTS] = {{"batch", "program", "input", "item", "value"},
                          "SELECT * FROM receipt ORDER BY batch, rowid"},
    [BATCHES_HISTORY] =
        {{"batch", "at", "source", "id", "column", "was", "became"},
         "SELECT history.batch, at, source, id, \"column\", was, became FROM history "
         "JOIN batch USING (batch) WHERE ?1 IS NULL OR id = ?1 ORDER BY history.batch, history.rowid"},
};

static bool write(struct query *query, enum batches_view view, struct writer *out, struct err *err)
{
    const char *const *const columns = views[view].columns;
    enum store_got got;

    for (int i = 0; columns[i]; i++)
        writer_text(out, columns[i]);
    if (!writer_row(out, err))
        return false;
    while ((got = store_step(query, err)) == STORE_ROW) {
        for (int i = 0; columns[i]; i++)
            writer_cell(out, store_cell(query, i));
        if (!writer_row(out, err))
            return false;
    }
    return got == STORE_END;
}

bool batches_write(struct arena *arena, const char *path, enum batches_view view, const char *id,
                   struct writer *out, const struct talk *talk, struct err *err)
{
    struct store *const store = store_open(arena, path, STORE_READ, talk, err);
    struct query *const query =
        store && schema_check(store, false, err) ? store_prepare(store, views[view].sql, err) : NULL;

    if (query && id)
        store_set_text(query, 1, slice_of(id));
    return query && write(query, view, out, err);
}
