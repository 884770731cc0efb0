/* position - tests of where a series stood at one of its rows */
#include "stood.h"

static void a_missing_row_is_not_replaced_by_an_older_one(void **state)
{
    static const char table[] = "metric,period,kind,better,n,value,note\n"
                                "csat,2026-W10,share,high,100,10,\ncsat,2026-W11,share,high,100,20,\n"
                                "csat,2026-W13,share,high,100,40,\ncsat,2026-W14,share,high,100,60,partial\n";
    static const struct {
        size_t place, count;
        double now;
    } cases[] = {{1, 2, 15}, {2, 1, 40}, {3, 1, 40}}; /* the last one isn't over: until the one before it */
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position = stood_at(arena, table, cases[i].place, 2);
        size_t count;
        position_rows(&position, 0, &count);
        assert_int_equal(count, cases[i].count);
        assert_near(position.now.value, cases[i].now, 1e-9);
    }
    arena_free(arena);
}

static void where_no_direction_is_given_the_way_to_the_target_tells(void **state)
{
    static const struct {
        const char *better, *baseline, *required;
        int aim, direction;
    } cases[] = {{"high", "90", "", 1, 1}, {"low", "50", "", -1, -1}, {"", "50", "", 1, 0},
                 {"", "90", "", -1, 0},    {"", "", "90", -1, 0},     {"", "", "60", 1, 0}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct position position =
            stood_at(arena,
                     arena_printf(arena,
                                  "metric,period,kind,better,n,value,baseline,target,required\n"
                                  "csat,2026-W10,share,%s,100,70,%s,75,%s\n",
                                  cases[i].better, cases[i].baseline, cases[i].required),
                     0, 0);
        assert_int_equal(position.aim, cases[i].aim);
        assert_int_equal(position.direction, cases[i].direction);
        assert_int_equal(position.is_on_way, *cases[i].required != 0);
        assert_near(position.required, *cases[i].required ? atof(cases[i].required) : 75, 0);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_row_is_not_replaced_by_an_older_one),
        cmocka_unit_test(where_no_direction_is_given_the_way_to_the_target_tells),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
