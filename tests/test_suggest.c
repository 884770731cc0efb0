/* suggest - tests of targets that could be set */
#include "table.h"
#include "voc/aims.h"
#include "voc/suggest.h"

#define HEADER                                                                                               \
    "metric,owner,period,kind,better,unit,n,n_eff,value,baseline,base_low,base_high,base_to,base_periods,"   \
    "spread\n"

static const char *rows_of(struct arena *arena, const char *owner, const char *better, const char *base)
{
    static const int values[] = {60, 62, 61, 64, 66, 65, 68, 67, 70, 72, 71, 73};
    const char *text = "";

    for (size_t i = 0; i < ROWS(values); i++)
        text = arena_printf(arena, "%scsat,%s,2026-W%02zu,share,%s,%%,400,400,%d,%s\n", text, owner, i + 1,
                            better, values[i], base);
    return text;
}

static char *suggest(struct arena *arena, const char *rows, const struct suggest_plan *plan,
                     struct scratch_talk *said)
{
    struct err err = {0};
    struct table table = table_begin(arena);

    scratch_listen(said);
    if (!suggest_write(arena, table_measures(arena, arena_printf(arena, HEADER "%s", rows)), plan,
                       &said->talk, table.writer, &err))
        return arena_printf(arena, "%s", err.text);
    return table_text(arena, &table);
}

/* 2026-W12 ends on 22 March; 13 weeks on it is 21 June. */
static void each_series_has_three_targets(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const struct suggest_plan plan = {0};
    char *const text = suggest(arena, rows_of(arena, "dana", "high", "61,59,63,2026-W03,3,1"), &plan, &said);

    (void)state;
    assert_string_equal(
        table_pick(arena, arena_printf(arena, "%s", text), "owner metric start due ambition baseline"),
        "dana csat 2026-03-22 2026-06-21 cautious 61\ndana csat 2026-03-22 2026-06-21 fair 61\n"
        "dana csat 2026-03-22 2026-06-21 bold 61\n");
    assert_string_equal(said.text, "");
    arena_free(arena);
}

static void what_was_suggested_can_be_aimed_at(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    struct err err = {0};
    const struct suggest_plan plan = {true, 20634}; /* 2026-06-30 */
    const char *const rows = rows_of(arena, "dana", "high", "61,59,63,2026-W03,3,1");
    char *const text = suggest(arena, rows, &plan, &said);
    const struct aims *const aims =
        aims_read(arena, table_measures(arena, arena_printf(arena, HEADER "%s", rows)),
                  scratch_file(arena, text), NULL, &err);

    (void)state;
    assert_non_null(aims);
    assert_int_equal(aims->goals->count, 3);
    assert_true(aims->of_series[0].goal == &aims->goals->items[0] && aims->of_series[0].goal->due == 20634);
    assert_true(aims->of_series[0].target < aims->goals->items[1].amount);
    arena_free(arena);
}

static void what_nothing_is_suggested_for_is_told(void **state)
{
    static const struct {
        const char *owner, *better, *base, *says;
    } cases[] = {
        {"dana", "high", ",,,,,", "1 of 1 series: they have no baseline"},
        {"dana", "", "61,59,63,2026-W03,3,1", "1 of 1 series: they have no better direction"},
        {"", "high", "61,59,63,2026-W03,3,1", "1 of 1 series: they are of an unknown group"},
    };
    const struct suggest_plan plan = {0};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct scratch_talk said;
        char *const text =
            suggest(arena, rows_of(arena, cases[i].owner, cases[i].better, cases[i].base), &plan, &said);
        assert_string_equal(text, "owner,metric,target,start,due,ambition,chance,baseline,note\n");
        if (!strstr(said.text, cases[i].says))
            fail_msg("%s", said.text);
        arena_free(arena);
    }
}

static void what_has_no_future_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const struct suggest_plan plan = {0}, late = {true, 20000};

    (void)state;
    assert_non_null(strstr(suggest(arena, "csat,dana,all,share,high,%,400,400,60,,,,,,\n", &plan, &said),
                           "has only the period 'all'"));
    assert_non_null(
        strstr(suggest(arena, rows_of(arena, "dana", "high", "61,59,63,2026-W03,3,1"), &late, &said),
               "--due is not after the newest period"));
    assert_string_equal(suggest(arena, "", &plan, &said),
                        "owner,metric,target,start,due,ambition,chance,baseline,note\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_series_has_three_targets),
        cmocka_unit_test(what_was_suggested_can_be_aimed_at),
        cmocka_unit_test(what_nothing_is_suggested_for_is_told),
        cmocka_unit_test(what_has_no_future_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
