/* kept - what the tests of the store share: feedback in a file, a store that has read
   it, and what a query says */
#pragma once
#include "table.h"
#include "voc/feed.h"
#include "voc/keep.h"
#include "voc/ledger.h"
#include "voc/store.h"

static inline struct feed *kept_feed(struct arena *arena, const char *content)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, &err);

    if (!feed)
        fail_msg("%s", err.text);
    return feed;
}

/* Adds the table to the store at the path. */
static inline struct ledger_entry kept_add(struct arena *arena, const char *path, const char *content)
{
    struct err err = {0};
    struct ledger_entry entry;
    struct arena *const brief = arena_child(arena);
    const struct keep keep = {.path = path};

    if (!keep_run(brief, &keep, kept_feed(brief, content), &entry, NULL, &err))
        fail_msg("%s", err.text);
    arena_clear(brief);
    return entry;
}

/* What a query gives: cells split by blanks, rows by line ends. */
static inline const char *kept_says(struct arena *arena, const char *path, const char *sql)
{
    struct err err = {0};
    struct arena *const brief = arena_child(arena);
    struct store *const store = store_open(brief, path, STORE_READ, NULL, &err);
    struct query *const query = store ? store_prepare(store, sql, &err) : NULL;
    const char *text = "";

    if (!query)
        fail_msg("%s", err.text);
    while (store_step(query, &err) == STORE_ROW) {
        const struct slice row = store_cell(query, 0);
        text = arena_printf(arena, "%s%.*s\n", text, (int)row.length, row.at);
    }
    arena_clear(brief);
    return text;
}
