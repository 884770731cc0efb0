/* quiet - tests of who is silent with all others, who alone, and whose work goes on under another name */
#include "table.h"
#include "voc/quiet.h"

/* Eight weeks of a metric of an owner in a team. */
static const char *weeks(struct arena *arena, const char *metric, const char *group, const int n[8])
{
    const char *rows = "";

    for (int i = 0; i < 8; i++)
        rows = arena_printf(arena, "%s%s,%s,2026-W%d,share,%d,%s\n", rows, metric, group, 14 + i, n[i],
                            n[i] ? "80" : "");
    return rows;
}

static const int full[8] = {30, 28, 33, 31, 29, 30, 32, 30}, stopped[8] = {30, 28, 33, 31, 29, 0, 0, 0},
                 begun[8] = {0, 0, 0, 0, 0, 31, 30, 29};

/* Of the first of the series. */
static struct quiet_word word_of(struct arena *arena, const char *rows)
{
    const struct measures *const measures =
        table_measures(arena, arena_printf(arena, "metric,owner,team,period,kind,n,value\n%s", rows));

    return quiet_word(quiet_of(arena, measures), 0);
}

static void who_is_silent_alone_is_told_from_a_table_that_stopped(void **state)
{
    static const struct {
        const int *own, *other;
        bool is_silent, is_alone;
    } cases[] = {{full, full, false, false},
                 {stopped, full, true, true},
                 {stopped, stopped, true, false},
                 {full, stopped, false, false}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct quiet_word word =
            word_of(arena, arena_printf(arena, "%s%s", weeks(arena, "csat", "ana,*", cases[i].own),
                                        weeks(arena, "csat", "bea,*", cases[i].other)));
        assert_int_equal(word.is_silent, cases[i].is_silent);
        assert_int_equal(word.is_alone, cases[i].is_alone);
        assert_int_equal(word.heir.length, 0);
        arena_free(arena);
    }
}

/* Another metric that comes on says nothing of this one's source. */
static void another_metric_speaks_for_itself(void **state)
{
    struct arena *const arena = scratch_new();
    const struct quiet_word word =
        word_of(arena, arena_printf(arena, "%s%s", weeks(arena, "csat", "ana,*", stopped),
                                    weeks(arena, "nps", "ana,*", full)));

    (void)state;
    assert_true(word.is_silent && !word.is_alone);
    arena_free(arena);
}

static void who_takes_over_the_same_work_is_named(void **state)
{
    static const struct {
        const char *old, *new;
        const char *heir;
    } cases[] = {{"ana,Leeds", "bea,Leeds", "bea"},
                 {"ana,Leeds", "bea,Ulm", ""},
                 {"ana,*", "bea,*", ""},
                 {"ana,Leeds", "*,Leeds", ""}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct quiet_word word =
            word_of(arena, arena_printf(arena, "%s%s", weeks(arena, "csat", cases[i].old, stopped),
                                        weeks(arena, "csat", cases[i].new, begun)));
        assert_true(slice_is(word.heir, slice_of(cases[i].heir)));
        assert_true(word.is_alone);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_silent_alone_is_told_from_a_table_that_stopped),
        cmocka_unit_test(another_metric_speaks_for_itself),
        cmocka_unit_test(who_takes_over_the_same_work_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
