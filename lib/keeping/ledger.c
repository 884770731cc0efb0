/* ledger - what a store says of each time that it was changed */
#include "voc/ledger.h"

#include "voc/arena.h"
#include "voc/feed.h"
#include "voc/number.h"
#include "voc/path.h"
#include "voc/receipt.h"
#include "voc/store.h"
#include "voc/talk.h"
#include "voc/text.h"

#include <stdio.h>

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

bool ledger_note(struct store *store, long long batch, const struct ledger_input *input, struct err *err)
{
    struct query *const query = prepare(store, err);
    char bytes[32];

    snprintf(bytes, sizeof bytes, "%lld", input->seal.bytes);
    const struct slice rows[][RECEIPT_COLUMNS] = {
        {slice_of("store"), slice_of(input->name), slice_of("bytes"), slice_of(bytes)},
        {slice_of("store"), slice_of(input->name), slice_of("sha256"), slice_of(input->seal.text)}};
    return query && put(query, batch, rows[0], err) && put(query, batch, rows[1], err);
}

/* The rows of a file of receipts that are kept, in an arena of their own. */
struct runs {
    struct arena *arena;
    struct slice *cells; /* a row's next to each other */
    size_t count, capacity;
    bool of_import;
};

/* A run begins with its version: what older ones left in the file belongs to other batches. */
static void begin_run(struct runs *runs, const struct slice cells[RECEIPT_COLUMNS])
{
    if (!slice_is(cells[2], slice_of("version")))
        return;
    const bool is_import = slice_is(cells[0], slice_of("import"));
    if (!is_import && runs->of_import)
        return;
    arena_clear(runs->arena);
    *runs = (struct runs){.arena = runs->arena, .of_import = is_import};
}

static void keep_row(struct runs *runs, const struct slice cells[RECEIPT_COLUMNS])
{
    if (runs->count == runs->capacity) {
        const size_t size = RECEIPT_COLUMNS * sizeof *cells;
        runs->capacity = runs->capacity ? runs->capacity * 2 : 64;
        runs->cells = arena_grow(runs->arena, runs->cells, runs->count * size, runs->capacity * size);
    }
    for (size_t i = 0; i < RECEIPT_COLUMNS; i++)
        runs->cells[runs->count * RECEIPT_COLUMNS + i] = slice_of(slice_copy(runs->arena, cells[i]));
    runs->count++;
}

static bool read_runs(struct feed *feed, struct runs *runs, struct err *err)
{
    static const char *const names[RECEIPT_COLUMNS] = {"program", "input", "item", "value"};
    struct slice cells[RECEIPT_COLUMNS];
    size_t columns[RECEIPT_COLUMNS];

    for (int i = 0; i < RECEIPT_COLUMNS; i++) {
        if (!feed_require(feed, names[i], &columns[i], err))
            return false;
        feed_want(feed, columns[i]);
    }
    while (feed_next(feed, err)) {
        for (int i = 0; i < RECEIPT_COLUMNS; i++)
            cells[i] = feed_cell(feed, columns[i]);
        begin_run(runs, cells);
        keep_row(runs, cells);
    }
    return err->status == 0;
}

/* How many rows the import wrote; -1: it doesn't say. */
static long long rows_written(const struct runs *runs)
{
    long long written = -1;

    for (size_t i = 0; i < runs->count; i++) {
        const struct slice *const cells = &runs->cells[i * RECEIPT_COLUMNS];
        if (slice_is(cells[0], slice_of("import")) && cells[1].length == 0 &&
            slice_is(cells[2], slice_of("rows written")))
            number_parse_whole(cells[3], &written);
    }
    return written;
}

bool ledger_attach(struct arena *arena, struct store *store, long long batch, const char *path,
                   long long *written, struct err *err)
{
    struct runs runs = {.arena = arena_child(arena)};
    struct feed *const feed = feed_open(arena, &path, 1, err);
    struct query *const query = feed ? prepare(store, err) : NULL;

    if (!query || !read_runs(feed, &runs, err))
        return false;
    for (size_t i = 0; i < runs.count; i++)
        if (!put(query, batch, &runs.cells[i * RECEIPT_COLUMNS], err))
            return false;
    *written = rows_written(&runs);
    return true;
}

struct ledger_input *ledger_seal(struct arena *arena, const char *const paths[], size_t count,
                                 struct err *err)
{
    struct ledger_input *const inputs = arena_array(arena, count, sizeof *inputs);

    for (size_t i = 0; i < count; i++) {
        inputs[i].name = path_title(paths[i]);
        if (!path_repeat(arena, paths[i], err) ||
            (path_is_repeatable(paths[i]) && !seal_file(paths[i], &inputs[i].seal, err)))
            return NULL;
    }
    return inputs;
}

void ledger_tell(const struct ledger_entry *entry, const struct talk *talk, struct receipt *receipt)
{
    const struct {
        long long count;
        const char *item, *words;
        bool always;
    } parts[] = {{entry->fresh, "new", "new", true},
                 {entry->changed, "changed", "changed", true},
                 {entry->unchanged, "unchanged", "unchanged", true},
                 {entry->repeated, "repeated", "repeated (of the same source and id, the last holds)", false},
                 {entry->forgotten, "forgotten", "of people who asked to be forgotten", false}};
    char sentence[512], number[NUMBER_SIZE];
    const char *mark = "=";

    number_count(entry->rows, number);
    int used = snprintf(sentence, sizeof sentence, "%s row%s read", number, entry->rows == 1 ? "" : "s");
    receipt_count(receipt, NULL, "rows read", entry->rows);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        receipt_count(receipt, NULL, parts[i].item, parts[i].count);
        if (!parts[i].always && parts[i].count == 0)
            continue;
        number_count(parts[i].count, number);
        used += snprintf(sentence + used, sizeof sentence - (size_t)used, " %s %s %s", mark, number,
                         parts[i].words);
        mark = "+";
    }
    talk_say(talk, TALK_NOTE, "%s", sentence);
}
