/* table - what the tests of the later programs share: measures made from text, and the
   table that comes out */
#pragma once
#include "oracle.h"
#include "scratch.h"
#include "voc/measures.h"
#include "voc/sink.h"
#include "voc/writer.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* The measures of a CSV; fails the test where it can't be read. */
static inline struct measures *table_measures(struct arena *arena, const char *content)
{
    struct err err = {0};
    const char *const path = scratch_file(arena, content);
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct measures *const measures = feed ? measures_read(arena, feed, &err) : NULL;

    if (!measures)
        fail_msg("%s", err.text);
    return measures;
}

/* A table on its way out. */
struct table {
    const char *path;
    struct sink *sink;
    struct writer *writer;
};

static inline struct table table_begin(struct arena *arena)
{
    struct err err = {0};
    struct table table = {.path = scratch_file(arena, "")};

    table.sink = sink_open(arena, table.path, &err);
    table.writer = writer_open(arena, table.sink, WRITER_CSV);
    return table;
}

/* What was written, as text. */
static inline char *table_text(struct arena *arena, struct table *table)
{
    struct err err = {0};

    assert_true(writer_close(table->writer, &err) && sink_close(table->sink, &err));
    return scratch_read(arena, table->path);
}

/* The cells of these columns, a row a line, split by blanks. */
static inline char *table_pick(struct arena *arena, char *text, const char *columns)
{
    const struct oracle_table *const read = oracle_parse(arena, text);
    char *picked = arena_printf(arena, "%s", "");

    for (size_t row = 1; row < read->rows; row++) {
        struct slice rest = slice_of(columns), column;
        const char *gap = "";
        while (slice_split(&rest, ' ', &column)) {
            picked =
                arena_printf(arena, "%s%s%s", picked, gap, oracle_text(read, row, slice_copy(arena, column)));
            gap = " ";
        }
        picked = arena_printf(arena, "%s\n", picked);
    }
    return picked;
}
