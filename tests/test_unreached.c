/* unreached - tests of what is known of quantiles that weren't reached */
#include "table.h"
#include "voc/unreached.h"

#define HEADER "metric,period,as_of,kind,unit,n,value,low,note\n"

/* The week 2026-W02 ends with 11 January. */
static void a_quantile_that_was_not_reached_is_longer_than_what_has_passed(void **state)
{
    static const struct {
        const char *row;
        double least;
    } cases[] = {{"m,2026-W02,2026-01-14,quantile,hours,4,,36,not-reached\n", 48},
                 {"m,2026-W02,2026-01-14,quantile,hours,4,,60,not-reached\n", 60},
                 {"m,2026-W02,2026-01-14,quantile,hours,4,,,few not-reached\n", 48},
                 {"m,2026-W02,2026-01-14,quantile,days,4,,,not-reached\n", 2},
                 {"m,2026-W02,,quantile,hours,4,,36,not-reached\n", 36},
                 /* Of hours at work no clock tells; of all periods none ends. */
                 {"m,2026-W02,2026-01-14,quantile,work-hours,4,,36,not-reached\n", 36},
                 {"m,all,2026-01-14,quantile,hours,4,,36,not-reached\n", 36},
                 {"m,2026-W02,,quantile,hours,4,,,not-reached\n", 0},
                 {"m,2026-W02,2026-01-12,quantile,hours,4,,,not-reached\n", 0},
                 {"m,2026-W02,2026-01-14,quantile,hours,4,12,6,not-reached\n", 0},
                 {"m,2026-W02,2026-01-14,quantile,hours,4,,36,partial not-reached\n", 0},
                 {"m,2026-W02,2026-01-14,quantile,hours,0,,36,not-reached\n", 0},
                 {"m,2026-W02,2026-01-14,mean,hours,4,,36,not-reached\n", 0},
                 {"m,2026-W02,2026-01-14,quantile,hours,4,,36,few\n", 0}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct measures *const measures =
            table_measures(arena, arena_printf(arena, HEADER "%s", cases[i].row));
        assert_near(measures->rows[0]->least, cases[i].least, 1e-12);
        assert_near(unreached_least(measures->rows[0]), cases[i].least, 1e-12);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quantile_that_was_not_reached_is_longer_than_what_has_passed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
