/* measured - what the tests of measure share: feedback and a question in, the table that would appear out */
#pragma once
#include "oracle.h"
#include "scratch.h"
#include "voc/definitions.h"
#include "voc/measure.h"
#include "voc/sink.h"
#include "voc/trace.h"
#include "voc/writer.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

struct ask {
    const char *feedback, *metrics, *define, *as_of;
    const char *groupings[4];
    enum period_kind every;
    bool rows;
};

static inline void measured_metrics(struct arena *arena, const struct ask *ask, struct metrics *metrics)
{
    struct slice rest = slice_of(ask->metrics), name;
    struct err err = {0};

    if (ask->define)
        assert_true(definitions_read(arena, scratch_file(arena, ask->define), metrics, &err));
    while (slice_split(&rest, ',', &name)) {
        struct metric metric;
        if (metrics_find(metrics, name))
            continue;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, metrics, &metric);
    }
}

/* What would appear, with what is said. */
static inline char *measure(struct arena *arena, const struct ask *ask, struct scratch_talk *said)
{
    const char *const path = scratch_file(arena, ask->feedback), *const out = scratch_file(arena, "");
    struct count_plan plan = {.groupings = ask->groupings, .grouping_count = 1, .every = ask->every};
    struct err err = {0};
    struct sink *const sink = sink_open(arena, out, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    struct feed *const feed = feed_open(arena, &path, 1, &err), *const again =
                                                                    feed_open(arena, &path, 1, &err);

    scratch_listen(said);
    measured_metrics(arena, ask, &plan.metrics);
    while (plan.grouping_count < ROWS(ask->groupings) && ask->groupings[plan.grouping_count])
        plan.grouping_count++;
    plan.clock = (struct reckoning){
        .zone = zone_open(arena, "UTC", &err), .is_set = ask->as_of, .span = {INT64_MIN, INT64_MAX}};
    if (ask->as_of)
        assert_true(moment_parse(slice_of(ask->as_of), &plan.clock.as_of));
    struct count *const count = ask->rows ? NULL : count_feed(arena, feed, &plan, &said->talk, &err);
    const bool done =
        ask->rows ? trace_write(arena, feed, again, &plan, writer, &said->talk, &err)
                  : count && measure_write(arena, feed, count, &plan, 0.95, writer, &said->talk, &err);
    if (!done)
        return arena_printf(arena, "%s", err.text);
    assert_true(writer_close(writer, &err) && sink_close(sink, &err));
    return scratch_read(arena, out);
}
