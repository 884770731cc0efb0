/* misfit - tests of why a target fits no row */
#include "table.h"
#include "voc/goalfile.h"
#include "voc/misfit.h"

#define MEASURES                                                                                             \
    "metric,owner,team,period,kind,n,value\nnps,dana,Leeds,2026-W20,net,9,20\n"                              \
    "csat,omar,York,2026-W20,share,9,20\n"

/* Why the last goal of the file fits no row. */
static const char *why(struct arena *arena, const char *lines)
{
    struct err err = {0};
    const struct measures *const measures = table_measures(arena, MEASURES);
    const char *const path = scratch_file(arena, arena_printf(arena, "metric,owner,team,target\n%s", lines));
    const struct goals *const goals = goalfile_read(arena, path, measures, &err);

    assert_non_null(goals);
    return misfit_why(arena, &goals->items[goals->count - 1], measures);
}

static void the_first_word_that_is_nowhere_is_told(void **state)
{
    static const struct {
        const char *lines, *why;
    } cases[] = {
        {"npss,dana,Leeds,5\n", "there is no metric 'npss'; did you mean 'nps'?"},
        {"wait,dana,Leeds,5\n", "there is no metric 'wait'"},
        {"nps,Dana K.,Leds,5\n", "there is no owner 'Dana K.'"},
        {"nps,dana,Leds,5\n", "there is no team 'Leds'; did you mean 'Leeds'?"},
        {"nps,d*,H*,5\n", "there is no team 'H*'"}, /* d* is somebody */
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        assert_string_equal(why(arena, cases[i].lines), cases[i].why);
        arena_free(arena);
    }
}

static void words_that_are_all_there_may_not_meet(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(why(arena, "nps,omar,York,5\n"), "no row has this metric and group together");
    assert_string_equal(why(arena, "nps,dana,*,5\n"), "no row has this metric and group together");
    arena_free(arena);
}

static void a_target_whose_rows_are_taken_says_so(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(why(arena, "nps,,,5\nnps,dana,Leeds,6\n"),
                        "an earlier line fits its rows, and the first one wins");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_word_that_is_nowhere_is_told),
        cmocka_unit_test(words_that_are_all_there_may_not_meet),
        cmocka_unit_test(a_target_whose_rows_are_taken_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
