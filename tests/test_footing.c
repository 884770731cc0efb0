/* footing - tests of where each metric and group stands today */
#include "table.h"
#include "voc/footing.h"

#define HEADER "metric,owner,team,period,kind,better,n,waiting,value,low,high"
#define CHECKED HEADER ",now,now_low,now_high,change_low,change_high,changed,verdict\n"

/* Where the place-th series of a table stands. */
static struct footing footing_at(struct arena *arena, const struct measures *measures, size_t place)
{
    struct err err = {0};
    struct footing got;

    if (!footing_read(arena, measures, &measures->series[place], &got, &err))
        fail_msg("%s", err.text);
    return got;
}

static void a_table_that_is_not_checked_speaks_for_its_newest_row(void **state)
{
    struct arena *const arena = scratch_new();
    static const char rows[] =
        "nps,*,*,2026-W18,net,high,7,,40,30,50%s\nnps,*,*,2026-W20,net,high,9,,20,10,30%s\n";
    const struct footing plain = footing_at(
        arena, table_measures(arena, arena_printf(arena, HEADER "\n%s", arena_printf(arena, rows, "", ""))),
        0);
    const struct footing checked = footing_at(
        arena,
        table_measures(arena, arena_printf(arena, CHECKED "%s",
                                           arena_printf(arena, rows, ",,,,,,,", ",28,22,34,,,,met"))),
        0);

    (void)state;
    assert_near(plain.now, 20, 0);
    assert_near(plain.now_high, 30, 0);
    assert_near(plain.answers, 9, 0);
    /* Four weeks are 28 days. */
    assert_near(checked.now, 28, 0);
    assert_int_equal(checked.pooled, 4);
    assert_near(checked.answers, 7 + 9, 0);
    assert_int_equal(checked.verdict, JUDGE_MET);
    arena_free(arena);
}

static void a_change_whose_interval_holds_zero_is_none(void **state)
{
    static const struct {
        const char *cells;
        enum footing_change changed;
    } cases[] = {{"1,9,better", FOOTING_BETTER},
                 {"-9,-1,worse", FOOTING_WORSE},
                 {"-1,9,better", FOOTING_UNCHANGED},
                 {"-9,0,down", FOOTING_UNCHANGED},
                 {"1,9,no", FOOTING_UNCHANGED},
                 {"-1,9,", FOOTING_CHANGE_UNKNOWN},
                 {",,up", FOOTING_UP}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct measures *const measures = table_measures(
            arena, arena_printf(arena, CHECKED "nps,*,*,2026-W20,net,high,9,,20,,,,,,%s,\n", cases[i].cells));
        assert_int_equal(footing_at(arena, measures, 0).changed, cases[i].changed);
        arena_free(arena);
    }
}

static void silence_and_waiting_are_counted_from_the_newest_row(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures = table_measures(
        arena, HEADER "\nm,*,*,2026-W17,quantile,low,10,3,4,,\nm,*,*,2026-W18,quantile,low,20,2,4,,\n"
                      "m,*,*,2026-W19,quantile,low,0,5,,,\nm,*,*,2026-W20,quantile,low,0,1,,,\n"
                      "k,*,*,2026-W20,quantile,low,0,0,,,\nl,*,*,2026-W20,quantile,low,0,1,,,\n");
    const struct footing got = footing_at(arena, measures, 0);

    (void)state;
    assert_int_equal(got.silence.periods, 2);
    assert_near(got.silence.usual, (10 + 20) / 2.0, 0);
    assert_near(got.waiting, 3 + 2 + 5 + 1, 0);
    assert_near(got.waiting_old, 3 + 2 + 5, 0);
    assert_false(got.is_blank);
    assert_true(footing_at(arena, measures, 1).is_blank);
    assert_false(footing_at(arena, measures, 2).is_blank); /* one waits */
    arena_free(arena);
}

static void a_group_has_a_name_for_a_reader(void **state)
{
    static const struct {
        const char *cells, *name;
    } cases[] = {
        {"*,*", "the total"},
        {"dana,*", "dana"},
        {"dana,Leeds", "Leeds\u00A0(dana)"},
        {"*,Leeds", "Leeds"},
        {",Leeds", "Leeds\u00A0(no owner)"},
        {"dana,", "unknown\u00A0(dana)"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct measures *const measures = table_measures(
            arena, arena_printf(arena, HEADER "\nnps,%s,2026-W20,net,high,9,,20,,\n", cases[i].cells));
        const struct footing got = footing_at(arena, measures, 0);
        assert_string_equal(footing_name(arena, &got), cases[i].name);
        assert_string_equal(footing_period_word(&got), "week");
        arena_free(arena);
    }
}

/* Of a metric's groups a whole has totals where its part has names, and is alike elsewhere. */
static void a_whole_holds_the_smaller_groups_inside_it(void **state)
{
    static const char *const holds[] = {".xxx.", "..x..", ".....", ".....", "....."};
    struct arena *const arena = scratch_new();
    const struct measures *const measures = table_measures(
        arena, HEADER "\nnps,*,*,2026-W20,net,high,9,,20,,\nnps,dana,*,2026-W20,net,high,9,,20,,\n"
                      "nps,dana,Leeds,2026-W20,net,high,9,,20,,\nnps,omar,York,2026-W20,net,high,9,,20,,\n"
                      "csat,dana,Leeds,2026-W20,share,high,9,,20,,\n");
    struct footing footings[5];

    (void)state;
    for (size_t i = 0; i < 5; i++)
        footings[i] = footing_at(arena, measures, i);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < 5; j++)
            if (footing_holds(&footings[i], &footings[j]) != (holds[i][j] == 'x'))
                fail_msg("%zu and %zu", i, j);
    assert_true(footing_is_inside(&footings[4], &footings[1])); /* of whatever metric */
    assert_true(footing_is_same_group(&footings[4], &footings[2]));
    assert_false(footing_is_same_group(&footings[1], &footings[2]));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_that_is_not_checked_speaks_for_its_newest_row),
        cmocka_unit_test(a_change_whose_interval_holds_zero_is_none),
        cmocka_unit_test(silence_and_waiting_are_counted_from_the_newest_row),
        cmocka_unit_test(a_group_has_a_name_for_a_reader),
        cmocka_unit_test(a_whole_holds_the_smaller_groups_inside_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
