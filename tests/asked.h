/* asked - what SQLite answers to a request, for tests */
#pragma once
#include "scratch.h"
#include "voc/request.h"
#include "voc/rows.h"
#include "voc/store.h"

struct asked {
    const char *table, *metrics; /* CSV; names split by commas */
    const char *by[3];           /* groupings; none: the total */
    enum period_kind every;
    const char *as_of, *from, *to;
    const struct metric *defined;
};

/* A database with the table as `feedback`. */
static inline struct store *asked_load(struct arena *arena, const char *table)
{
    struct err err = {0};
    struct store *const store = store_scratch(arena, &err);
    struct rows *const rows = rows_text(arena, slice_of(table), "table", &err);
    size_t count;
    const struct slice *const header = rows_header(rows, &count);
    char *columns = "", *marks = "";

    for (size_t i = 0; i < count; i++) {
        columns = arena_printf(arena, "%s%s\"%.*s\" text", columns, i ? ", " : "", (int)header[i].length,
                               header[i].at);
        marks = arena_printf(arena, "%s%s?", marks, i ? ", " : "");
        rows_want(rows, i);
    }
    assert_true(store_run(store, arena_printf(arena, "CREATE TABLE feedback (%s)", columns), &err));
    struct query *const put =
        store_prepare(store, arena_printf(arena, "INSERT INTO feedback VALUES (%s)", marks), &err);
    while (rows_next(rows, &err) == ROWS_ROW) {
        for (size_t i = 0; i < count; i++)
            store_set(put, (int)i + 1, rows_cell(rows, i));
        assert_true(store_do(put, &err));
    }
    return store;
}

/* What is to be counted. */
static inline struct count_plan asked_plan(struct arena *arena, const struct asked *asked, struct err *err)
{
    static const char *const total[] = {""};
    struct count_plan plan = {
        .every = asked->every, .groupings = asked->by[0] ? asked->by : total, .for_tally = true};
    struct slice rest = slice_of(asked->metrics), name;

    while (asked->metrics && slice_split(&rest, ',', &name)) {
        struct metric metric;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, &plan.metrics, &metric);
    }
    if (asked->defined)
        metrics_add(arena, &plan.metrics, asked->defined);
    while (plan.grouping_count < 3 && asked->by[plan.grouping_count])
        plan.grouping_count++;
    plan.grouping_count += plan.grouping_count == 0;
    plan.clock = (struct reckoning){.zone = zone_open(arena, "UTC", err), .is_set = asked->as_of != NULL};
    assert_true(period_span_parse(asked->from, asked->to, plan.clock.zone, &plan.clock.span, err));
    assert_true(!asked->as_of || moment_parse(slice_of(asked->as_of), &plan.clock.as_of));
    return plan;
}

/* Writes the query; false and err where it can't be. */
static inline bool asked_write(struct arena *arena, const struct asked *asked, struct script *script,
                               struct err *err)
{
    const char *const path = scratch_file(arena, asked->table);
    struct feed *const feed = feed_open(arena, &path, 1, err);
    const struct count_plan plan = asked_plan(arena, asked, err);
    const struct conditions *const conditions = conditions_of(arena, &plan, "UTC", NULL, err);

    assert_non_null(conditions);
    return request_write(arena, feed, &plan, conditions, "feedback", script, err);
}

/* The rows that SQLite answers, cells split by bars, without those that say how it was counted; why it
   doesn't, where it fails. */
static inline const char *asked_rows(struct arena *arena, const struct asked *asked)
{
    struct err err = {0};
    struct script *const script = script_new(arena, dialect_find("sqlite"));
    struct store *const store = asked_load(arena, asked->table);

    if (!asked_write(arena, asked, script, &err))
        return arena_printf(arena, "%s", err.text);
    struct query *const query = store_prepare(store, script_all(script).at, &err);
    if (!query)
        fail_msg("%s\n%s", err.text, script_all(script).at);
    const int columns = 9 + (int)(asked->by[0] ? strlen(asked->by[0]) > 0 : 0);
    char *text = "";
    enum store_got got;
    while ((got = store_step(query, &err)) == STORE_ROW)
        for (int i = 0; store_cell(query, 0).length && i < columns; i++) {
            const struct slice cell = store_cell(query, i);
            text = arena_printf(arena, "%s%.*s%s", text, (int)cell.length, cell.at ? cell.at : "",
                                i + 1 < columns ? "|" : "\n");
        }
    return got == STORE_END ? text : arena_printf(arena, "%s", err.text);
}

#define assert_answer(arena, wanted, ...)                                                                    \
    assert_string_equal(asked_rows((arena), &(struct asked){__VA_ARGS__}), (wanted))
