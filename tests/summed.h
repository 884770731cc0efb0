/* summed - what the tests of tallies share: feedback in, its tally out; tallies in, their sum out */
#pragma once
#include "scratch.h"
#include "voc/addition.h"
#include "voc/sink.h"
#include "voc/statement.h"
#include "voc/writer.h"

/* By what is tallied: metrics split by commas, groupings that end with NULL. */
struct terms_of {
    const char *metrics, *groupings[4], *as_of;
    enum period_kind every;
};

static inline struct count_plan summed_plan(struct arena *arena, const struct terms_of *terms)
{
    struct count_plan plan = {.groupings = terms->groupings, .every = terms->every, .for_tally = true};
    struct slice rest = slice_of(terms->metrics), name;
    struct err err = {0};

    while (slice_split(&rest, ',', &name)) {
        struct metric metric;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, &plan.metrics, &metric);
    }
    while (plan.grouping_count < 4 && terms->groupings[plan.grouping_count])
        plan.grouping_count++;
    plan.clock = (struct reckoning){
        .zone = zone_open(arena, "UTC", &err), .is_set = terms->as_of, .span = {INT64_MIN, INT64_MAX}};
    if (terms->as_of)
        assert_true(moment_parse(slice_of(terms->as_of), &plan.clock.as_of));
    return plan;
}

/* The tally of a count, or why there is none. */
static inline char *summed_table(struct arena *arena, const struct count *count,
                                 const struct conditions *conditions)
{
    const char *const out = scratch_file(arena, "");
    struct err err = {0};
    struct sink *const sink = sink_open(arena, out, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);

    if (!statement_write(arena, count, conditions, writer, &err))
        return arena_printf(arena, "%s", err.text);
    assert_true(writer_close(writer, &err) && sink_close(sink, &err));
    return scratch_read(arena, out);
}

static inline char *tally_of(struct arena *arena, const struct terms_of *terms, const char *feedback)
{
    const char *const path = scratch_file(arena, feedback);
    struct count_plan *const plan = arena_alloc(arena, sizeof *plan);
    struct err err = {0};

    *plan = summed_plan(arena, terms);
    const struct conditions *const conditions = conditions_of(arena, plan, "UTC", NULL, &err);
    assert_non_null(conditions);
    struct count *const count = count_feed(arena, feed_open(arena, &path, 1, &err), plan, NULL, &err);
    assert_non_null(count);
    return summed_table(arena, count, conditions);
}

/* The sum of tallies (those behind the first may be NULL), or why there is none. */
static inline char *sum_of(struct arena *arena, const char *first, const char *second)
{
    const char *const paths[] = {scratch_file(arena, first), second ? scratch_file(arena, second) : NULL};
    struct count_plan *const plan = arena_alloc(arena, sizeof *plan);
    struct conditions *conditions;
    struct err err = {0};

    plan->for_tally = true;
    struct count *const count = addition_read(arena, feed_open(arena, paths, second ? 2 : 1, &err),
                                              &(struct addition_plan){0}, plan, &conditions, NULL, &err);
    if (!count) {
        const char *const name = strstr(err.text, paths[0]);
        return arena_printf(arena, "%s", name == err.text ? err.text + strlen(paths[0]) : err.text);
    }
    return summed_table(arena, count, conditions);
}
