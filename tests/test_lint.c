/* lint - tests of what is doubtful about targets */
#include "table.h"
#include "voc/lint.h"

#define HEADER "metric,owner,period,kind,better,n,value,baseline,base_to,lcl,ucl\n"
#define DANA "nps,dana,2026-W20,net,high,40,20,10,2026-W19,-5,45\n"
#define INES "csat,ines,2026-W20,share,high,40,20,,,,\n"

static char *doubts(struct arena *arena, const char *rows, const char *goals)
{
    struct err err = {0};
    struct scratch_talk said;
    struct table table = table_begin(arena);

    scratch_listen(&said);
    const struct aims *const aims =
        aims_read(arena, table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows)),
                  scratch_file(arena, goals), &said.talk, &err);
    if (!aims || !lint_write(aims, table.writer, &err))
        fail_msg("%s", err.text);
    return table_pick(arena, table_text(arena, &table), "line metric group doubt");
}

static void each_doubt_is_a_row(void **state)
{
    static const struct {
        const char *rows, *goals, *doubts;
    } cases[] = {
        {DANA, "metric,owner,target,due\nnps,,10.5,2026-12-31\n", "2 nps dana luck\n2 nps dana too-small\n"},
        {INES, "metric,owner,target,due\ncsat,,60,2026-12-31\n", "2 csat ines no-baseline\n"},
        {DANA, "metric,owner,target\nnps,,-20\n", "2 nps dana no-due\n2 nps dana held\n"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_string_equal(doubts(arena, cases[i].rows, cases[i].goals), cases[i].doubts);
    arena_free(arena);
}

static void what_fits_no_row_comes_first_then_the_lines_of_the_file(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(doubts(arena, DANA INES,
                               "metric,owner,target,due\ncsat,ines,60,\nnps,dana,-20,2026-12-31\n"
                               "csat,omar,60,\n"),
                        "4 csat  unused\n2 csat ines no-baseline\n2 csat ines no-due\n3 nps dana held\n");
    arena_free(arena);
}

/* Each line fits 80 columns, and each doubt ends with a point. */
static void it_reads_as_text_too(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "");
    struct sink *const sink = sink_open(arena, path, &err);
    const struct aims *const aims = aims_read(
        arena, table_measures(arena, HEADER DANA INES),
        scratch_file(arena, "metric,owner,target,due\nnps,,10.5,2026-12-31\ncsat,,0.5,\n"), NULL, &err);

    (void)state;
    assert_true(lint_print(aims, sink, &err) && sink_close(sink, &err));
    struct slice rest = slice_of(scratch_read(arena, path)), line;
    assert_non_null(strstr(rest.at, ":2: nps of dana, 10.5\n  luck: it lies inside"));
    assert_non_null(strstr(rest.at, ":3: csat of ines, 0.5\n  impossible: the target of csat is 0.5 %"));
    while (slice_split(&rest, '\n', &line))
        assert_true(text_width(line) <= 80);
    arena_free(arena);
}

static void nothing_doubtful_is_said(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "");
    struct sink *const sink = sink_open(arena, path, &err);
    const struct aims *const aims = aims_read(arena, table_measures(arena, HEADER DANA),
                                              scratch_file(arena, "metric,target\n"), NULL, &err);

    (void)state;
    assert_true(lint_print(aims, sink, &err) && sink_close(sink, &err));
    assert_string_equal(scratch_read(arena, path), "nothing is doubtful about these targets\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_doubt_is_a_row),
        cmocka_unit_test(what_fits_no_row_comes_first_then_the_lines_of_the_file),
        cmocka_unit_test(it_reads_as_text_too),
        cmocka_unit_test(nothing_doubtful_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
