/* notice - tests of what counting says it left out */
#include "scratch.h"
#include "voc/notice.h"

struct bench {
    struct metrics metrics;
    struct quantities quantities;
    struct sources *sources;
    struct notice notice;
    struct scratch_talk said;
};

static struct bench *bench_open(struct arena *arena, const char *names)
{
    struct bench *const bench = arena_alloc(arena, sizeof *bench);
    struct slice rest = slice_of(names), name;

    while (slice_split(&rest, ',', &name)) {
        struct metric metric;
        assert_true(metric_builtin(arena, name, &metric));
        metrics_add(arena, &bench->metrics, &metric);
    }
    bench->quantities = quantity_share(arena, &bench->metrics);
    bench->sources = sources_new(arena, bench->quantities.count);
    bench->notice = notice_new(arena, &bench->metrics, &bench->quantities, bench->sources, PERIOD_WEEK);
    scratch_listen(&bench->said);
    return bench;
}

static const char *told(struct bench *bench)
{
    notice_tell(&bench->notice, &bench->said.talk);
    return bench->said.text;
}

static void nothing_left_out_is_nothing_said(void **state)
{
    struct arena *const arena = scratch_new();
    (void)state;
    assert_string_equal(told(bench_open(arena, "nps,first_response,answered_24h")), "");
    arena_free(arena);
}

static void one_line_tells_of_all_that_it_happened_to(void **state)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench =
        bench_open(arena, "first_response,resolution,answered_24h,answered_2h,closed_loop_24h");
    (void)state;
    bench->notice.closed[0] = bench->notice.closed[1] = (struct trouble){1, "closed", "t.csv", 3};
    bench->notice.by_day[0] = (struct trouble){1207, "answered", "t.csv", 5};
    bench->notice.by_day[2] = (struct trouble){33, "answered", "t.csv", 5};
    assert_string_equal(
        told(bench),
        "! first_response, resolution: 1 row was closed without either and does not wait\n"
        "! answered_24h, answered_2h: 1,207 rows not used: only the day is known (first: t.csv:5)\n");
    arena_free(arena);
}

static void rows_are_told_with_their_first(void **state)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench = bench_open(arena, "first_response");
    (void)state;
    bench->notice.unweighted = 2;
    bench->notice.unplaced = (struct trouble){1, "at", "t.csv", 9};
    bench->notice.odd[0] = (struct trouble){3, "reply before its question", "t.csv", 7};
    assert_string_equal(told(bench),
                        "! 2 rows without a weight count as 1\n"
                        "! 1 row without a moment in 'at' stands in no week (t.csv:9)\n"
                        "! first_response: 3 rows not used: reply before its question (first: t.csv:7)\n");
    arena_free(arena);
}

static void sources_that_never_answer_are_named_together(void **state)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench = bench_open(arena, "first_response,closed_loop_24h");
    (void)state;
    for (size_t kind = 0; kind < 2; kind++) {
        sources_note_answers(bench->sources, kind, sources_number(bench->sources, slice_of("desk")), false,
                             1);
        sources_note_waiting(bench->sources, kind, sources_number(bench->sources, slice_of("survey")), 1);
        sources_note_waiting(bench->sources, kind, sources_number(bench->sources, slice_of("web")), 1);
    }
    assert_string_equal(told(bench),
                        "! first_response: nothing from 'survey', 'web' ever has 'answered_at' or "
                        "'closed_at', so 2 rows there do not wait\n");
    arena_free(arena);
}

static void a_word_that_no_cell_has_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench = bench_open(arena, "csat,dsat");
    (void)state;
    bench->notice.unlisted[0] = bench->notice.unlisted[1] = (struct trouble){12, "not good", "t.csv", 2};
    bench->notice.is_listed[1] = true;
    assert_string_equal(told(bench),
                        "! csat: the word that it counts is in none of 12 rows (first: t.csv:2)\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_left_out_is_nothing_said),
        cmocka_unit_test(one_line_tells_of_all_that_it_happened_to),
        cmocka_unit_test(rows_are_told_with_their_first),
        cmocka_unit_test(sources_that_never_answer_are_named_together),
        cmocka_unit_test(a_word_that_no_cell_has_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
