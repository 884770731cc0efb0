/* batches - what was done to a store */
#include "voc/batches.h"

#include "voc/schema.h"
#include "voc/store.h"
#include "voc/talk.h"
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

/* Nothing is told of a row that was never changed; one that isn't there may be a slip. */
static bool say_none(struct store *store, const char *id, const struct talk *talk, struct err *err)
{
    struct query *const query = store_prepare(store, "SELECT 1 FROM feedback WHERE id = ?", err);

    if (!query)
        return false;
    store_set_text(query, 1, slice_of(id));
    const enum store_got got = store_step(query, err);
    if (got == STORE_ROW) {
        store_reset(query);
        talk_say(talk, TALK_NOTE, "no cell of the row '%s' was ever changed", id);
    } else if (got == STORE_END) {
        talk_say(talk, TALK_WARNING, "%s has no row with the id '%s'", store_name(store), id);
    }
    return got != STORE_FAILED;
}

static bool write(struct query *query, enum batches_view view, struct writer *out, long long *rows,
                  struct err *err)
{
    const char *const *const columns = views[view].columns;
    enum store_got got;

    for (int i = 0; columns[i]; i++)
        writer_text(out, columns[i]);
    if (!writer_row(out, err))
        return false;
    for (*rows = 0; (got = store_step(query, err)) == STORE_ROW; ++*rows) {
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
    long long rows;
    struct query *const query =
        store && schema_check(store, false, err) ? store_prepare(store, views[view].sql, err) : NULL;

    if (query && id)
        store_set_text(query, 1, slice_of(id));
    return query && write(query, view, out, &rows, err) &&
           (rows > 0 || !id || say_none(store, id, talk, err));
}
