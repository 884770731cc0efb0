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
        {DANA, "metric,owner,target,due\nnps,,60,2026-12-31\n", ""},
        {DANA, "metric,owner,target\nnps,,60\n",
         "2 nps dana it has no due date: it is required from now on\n"},
        {INES, "metric,owner,target,due\ncsat,,60,2026-12-31\n",
         "2 csat ines there is no baseline to start from\n"},
        {DANA, "metric,owner,target,due\nnps,,-20,2026-12-31\n",
         "2 nps dana the baseline is past it already: it is to be held there\n"},
        {DANA, "metric,owner,target,due\nnps,,30,2026-12-31\n",
         "2 nps dana it lies inside the natural limits: a single period can reach it by luck\n"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_string_equal(doubts(arena, cases[i].rows, cases[i].goals), cases[i].doubts);
    arena_free(arena);
}

static void a_target_that_fits_no_row_comes_first(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = doubts(
        arena, DANA INES, "metric,owner,target,due\nnps,dana,60,\ncsat,ines,60,2026-12-31\ncsat,omar,60,\n");

    (void)state;
    assert_true(strncmp(text, "4 ", 2) == 0);
    assert_non_null(strstr(text, "\n2 nps dana it has no due date"));
    assert_non_null(strstr(text, "\n3 csat ines there is no baseline"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_doubt_is_a_row),
        cmocka_unit_test(a_target_that_fits_no_row_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
