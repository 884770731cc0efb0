/* measure - tests of the whole: feedback in, measures out, and the rows behind them */
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

static void choose_metrics(struct arena *arena, const struct ask *ask, struct metrics *metrics)
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
static char *measure(struct arena *arena, const struct ask *ask, struct scratch_talk *said)
{
    const char *const path = scratch_file(arena, ask->feedback), *const out = scratch_file(arena, "");
    struct count_plan plan = {.groupings = ask->groupings, .grouping_count = 1, .every = ask->every};
    struct err err = {0};
    struct sink *const sink = sink_open(arena, out, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    struct feed *const feed = feed_open(arena, &path, 1, &err), *const again =
                                                                    feed_open(arena, &path, 1, &err);

    scratch_listen(said);
    choose_metrics(arena, ask, &plan.metrics);
    while (plan.grouping_count < ROWS(ask->groupings) && ask->groupings[plan.grouping_count])
        plan.grouping_count++;
    plan.clock = (struct feedback_clock){
        .zone = zone_open(arena, "UTC", &err), .is_set = ask->as_of, .span = {INT64_MIN, INT64_MAX}};
    if (ask->as_of)
        assert_true(moment_parse(slice_of(ask->as_of), &plan.clock.as_of));
    const bool done = ask->rows ? trace_write(arena, feed, again, &plan, writer, &said->talk, &err)
                                : measure_write(arena, feed, &plan, 0.95, writer, &said->talk, &err);
    if (!done)
        return arena_printf(arena, "%s", err.text);
    assert_true(writer_close(writer, &err) && sink_close(sink, &err));
    return scratch_read(arena, out);
}

/* The cells of these columns, a row a line. */
static char *pick(struct arena *arena, char *table, const char *columns)
{
    const struct oracle_table *const read = oracle_parse(arena, table);
    char *text = arena_printf(arena, "%s", "");

    for (size_t row = 1; row < read->rows; row++) {
        struct slice rest = slice_of(columns), column;
        while (slice_split(&rest, ' ', &column))
            text = arena_printf(arena, "%s%s%s", text, oracle_text(read, row, slice_copy(arena, column)),
                                rest.at ? " " : "\n");
    }
    return text;
}

static void silent_periods_have_rows(void **state)
{
    static const struct ask ask = {.feedback =
                                       "at,team,nps\n2026-01-05,A,9\n2026-02-01,A,3\n2026-01-19,B,9\n",
                                   .metrics = "nps",
                                   .groupings = {"team"},
                                   .every = PERIOD_WEEK};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_string_equal(
        pick(arena, measure(arena, &ask, &said), "team period n value note"),
        "A 2026-W02 1 100 one\nA 2026-W03 0  none\nA 2026-W04 0  none\nA 2026-W05 1 -100 one\n"
        "B 2026-W04 1 100 one\nB 2026-W05 0  none\n");
    assert_string_equal(said.text, "");
    arena_free(arena);
}

static void groupings_stand_one_below_the_other(void **state)
{
    static const struct ask ask = {.feedback = "team,place,nps\nA,x,9\nA,y,3\n,x,9\n",
                                   .metrics = "nps",
                                   .groupings = {"team,place", "place", ""}};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_string_equal(pick(arena, measure(arena, &ask, &said), "team place n"),
                        " x 1\nA x 1\nA y 1\n* x 2\n* y 1\n* * 3\n");
    arena_free(arena);
}

static void what_nobody_answers_waits_where_others_are_answered(void **state)
{
    static const char feedback[] = "source,at,answered_at\nsurvey,2026-01-05T10:00Z,\n"
                                   "desk,2026-01-05T10:00Z,2026-01-05T12:00Z\ndesk,2026-01-05T13:00Z,\n";
    static const struct ask table = {.feedback = feedback, .metrics = "first_response", .groupings = {""}};
    static const struct ask rows = {
        .feedback = feedback, .metrics = "first_response", .groupings = {""}, .rows = true};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_string_equal(pick(arena, measure(arena, &table, &said), "n waiting value as_of"),
                        "2 1 2 2026-01-05T13:00Z\n");
    assert_non_null(strstr(
        said.text, "! first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', "
                   "so 1 row there does not wait\nfirst_response: 1 row still waits, the longest for 0.0 "
                   "hours (/tmp/voc-test."));
    assert_string_equal(pick(arena, measure(arena, &rows, &said), "counted"),
                        "not counted: source never answers\nanswered\nwaiting\n");
    arena_free(arena);
}

static void the_order_of_rows_changes_nothing(void **state)
{
    enum { COUNT = 3001 };
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    char *tables[2];
    (void)state;
    for (int turn = 0; turn < 2; turn++) {
        char *const text = arena_alloc(arena, COUNT * 80);
        size_t used = (size_t)sprintf(text, "at,answered_at\n");
        for (int i = 0; i < COUNT; i++) {
            const int k = turn ? i * 1009 % COUNT : i, minute = k * 7 % 1440;
            used += (size_t)sprintf(text + used, "2026-01-%02dT%02d:%02d:%02dZ,", 1 + k % 28, minute / 60,
                                    minute % 60, k % 60);
            if (k % 3)
                used += (size_t)sprintf(text + used, "2026-02-%02dT%02d:%02d:%02dZ", 1 + k % 27, k % 24,
                                        k % 60, k % 59);
            text[used++] = '\n';
        }
        const struct ask ask = {
            .feedback = text, .metrics = "first_response,answered_2w,answered_300h", .groupings = {""}};
        tables[turn] = measure(arena, &ask, &said);
    }
    assert_string_equal(tables[0], tables[1]);
    arena_free(arena);
}

static void a_thousand_groups_are_a_thousand_rows(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    char *const text = arena_alloc(arena, 64 * 1024);
    size_t used = (size_t)sprintf(text, "team,nps\n"), lines = 0;
    (void)state;
    for (int i = 0; i < 3000; i++)
        used += (size_t)sprintf(text + used, "t%04d,%d\n", i * 7 % 1000, i % 11);
    const struct ask ask = {.feedback = text, .metrics = "nps", .groupings = {"team"}};
    for (const char *c = measure(arena, &ask, &said); *c; c++)
        lines += *c == '\n';
    assert_int_equal(lines, 1001);
    arena_free(arena);
}

static void dates_that_are_centuries_apart_are_refused(void **state)
{
    static const struct ask ask = {.feedback = "at,nps\n0202-01-05,9\n2026-01-26,3\n",
                                   .metrics = "nps",
                                   .groupings = {""},
                                   .every = PERIOD_MONTH};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_non_null(strstr(measure(arena, &ask, &said), "feedback reaches from 0202-01 ("));
    arena_free(arena);
}

/* The measures that answer an oracle, and the column of a group that is asked for by `column=value`. */
struct answers {
    const struct oracle_table *groups, *months;
};

struct question {
    const char *quantity, *metric, *column;
    double scale;
};

static bool is_group(const struct oracle_table *table, size_t row, const char *key)
{
    static const char *const columns[] = {"channel", "team", "owner"};
    char column[32], value[64];
    const bool is_one = sscanf(key, "%31[^=]=%63s", column, value) == 2;

    for (size_t i = 0; i < ROWS(columns); i++) {
        const char *const cell = oracle_text(table, row, columns[i]);
        const char *const want = is_one && strcmp(column, columns[i]) == 0 ? value : "*";
        if (*cell && strcmp(cell, want) != 0)
            return false;
    }
    return true;
}

static bool answer_from(const struct oracle_table *table, const char *key, const char *period,
                        const struct question *asked, struct oracle_question *question)
{
    for (size_t row = 1; row < table->rows; row++)
        if (strcmp(oracle_text(table, row, "metric"), asked->metric) == 0 &&
            strcmp(oracle_text(table, row, "period"), period) == 0 && is_group(table, row, key)) {
            question->number = oracle_number(table, row, asked->column) * asked->scale;
            question->rounding = 5e-7;
            return true;
        }
    return false;
}

/* Measures have six decimals, and their delays beyond 1,024 different ones are binned: those of all together
   are not compared. */
static bool answer(struct oracle_question *question, void *context)
{
    static const struct question asked[] = {{"n", "nps", "n", 1},
                                            {"nps", "nps", "value", 1},
                                            {"nps_se", "nps", "se", 1},
                                            {"nps_score_lo", "nps", "low", 1},
                                            {"nps_score_hi", "nps", "high", 1},
                                            {"mean", "mean", "value", 1},
                                            {"mean_lo", "mean", "low", 1},
                                            {"mean_hi", "mean", "high", 1},
                                            {"median", "median", "value", 1},
                                            {"good_share", "good", "value", 0.01},
                                            {"good_wilson_lo", "good", "low", 0.01},
                                            {"good_wilson_hi", "good", "high", 0.01},
                                            {"rt_n", "first_response", "n", 1},
                                            {"rt_open", "first_response", "waiting", 1},
                                            {"rt_median_h", "first_response", "value", 1},
                                            {"rt_median_h_lo", "first_response", "low", 1},
                                            {"rt_median_h_hi", "first_response", "high", 1},
                                            {"rt_p90_h", "p90", "value", 1},
                                            {"rt_p90_h_lo", "p90", "low", 1},
                                            {"rt_p90_h_hi", "p90", "high", 1},
                                            {"rt_share_4h", "answered_4h", "value", 0.01},
                                            {"rt_share_24h", "answered_24h", "value", 0.01},
                                            {"rt_share_48h", "answered_48h", "value", 0.01},
                                            {"share_answered_24h", "answered_24h", "value", 0.01},
                                            {"q50", "first_response", "value", 1},
                                            {"q50_lo", "first_response", "low", 1},
                                            {"q50_hi", "first_response", "high", 1},
                                            {"q90", "p90", "value", 1},
                                            {"q90_lo", "p90", "low", 1},
                                            {"q90_hi", "p90", "high", 1},
                                            {"open", "first_response", "waiting", 1}};
    static const struct question tickets = {"n", "first_response", "n", 1};
    const struct answers *const answers = context;
    const char *const bar = strchr(question->key, '|'), *const key = bar ? bar + 1 : question->key;
    const bool is_month = strncmp(key, "period=", 7) == 0;

    for (size_t i = 0; i < ROWS(asked); i++)
        if (strcmp(asked[i].quantity, question->quantity) == 0) {
            if (!answers->months && strcmp(question->quantity, "n") == 0) /* of tickets, not of scores */
                return answer_from(answers->groups, key, "all", &tickets, question);
            if (answers->months && strcmp(key, "all") == 0 && strncmp(question->quantity, "rt_", 3) == 0 &&
                strstr(question->quantity, "_h"))
                return false;
            return answer_from(is_month ? answers->months : answers->groups, is_month ? "all" : key,
                               is_month ? key + 7 : "all", &asked[i], question);
        }
    return false;
}

/* The oracle's input as feedback: scores that aren't 0 to 10 are no answers. */
static char *feedback_of(struct arena *arena, const struct oracle_table *input)
{
    char *const text = arena_alloc(arena, input->rows * 160 + 100);
    size_t used = (size_t)sprintf(text, "at,channel,team,owner,nps,answered_at\n");

    for (size_t row = 1; row < input->rows; row++) {
        const char *const score = oracle_text(input, row, "score");
        const double number = oracle_number(input, row, "score");
        used += (size_t)sprintf(text + used, "%s,%s,%s,%s,%s,%s\n", oracle_text(input, row, "date"),
                                oracle_text(input, row, "channel"), oracle_text(input, row, "team"),
                                oracle_text(input, row, "owner"), number >= 0 && number <= 10 ? score : "",
                                oracle_text(input, row, "responded_at"));
    }
    return text;
}

static void agree(const char *folder, const char *as_of, bool by_month)
{
    /* On a scale so wide that no limit is cut: the oracles' means have none. */
    static const char define[] =
        "metric,column,how,unit,better\nmean,nps,mean -90..100,,\nmedian,nps,median,,\n"
        "good,nps,share 9..10,,\np90,at>answered_at,quantile 0.9,hours,low\n";
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const struct oracle_table *const input = oracle_read(arena, folder, "input.csv");
    struct answers answers = {0};

    if (!input) {
        print_message("no oracle %s here\n", folder);
        arena_free(arena);
        skip();
    }
    const struct ask groups = {.feedback = feedback_of(arena, input),
                               .metrics = "nps,first_response,answered_4h,answered_24h,answered_48h",
                               .define = define,
                               .as_of = as_of,
                               .groupings = {"channel", "team", "owner", ""}};
    const struct ask months = {.feedback = groups.feedback,
                               .metrics = "nps",
                               .define = define,
                               .groupings = {""},
                               .every = PERIOD_MONTH};
    answers.groups = oracle_parse(arena, measure(arena, &groups, &said));
    if (by_month)
        answers.months = oracle_parse(arena, measure(arena, &months, &said));
    oracle_compare(folder, answer, &answers);
    arena_free(arena);
}

static void the_oracles_agree(void **state)
{
    (void)state;
    agree("feedback_end_to_end", "2025-03-01T00:00:00Z", true);
    agree("response_time_feedback", "2024-03-18T12:00:00Z", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(silent_periods_have_rows),
        cmocka_unit_test(groupings_stand_one_below_the_other),
        cmocka_unit_test(what_nobody_answers_waits_where_others_are_answered),
        cmocka_unit_test(the_order_of_rows_changes_nothing),
        cmocka_unit_test(a_thousand_groups_are_a_thousand_rows),
        cmocka_unit_test(dates_that_are_centuries_apart_are_refused),
        cmocka_unit_test(the_oracles_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
