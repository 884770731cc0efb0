/* overlap - tests of measures that may be counted from the same answers */
#include "table.h"
#include "voc/overlap.h"

static const struct measures *read_rows(struct arena *arena)
{
    return table_measures(arena, "metric,owner,team,channel,period,kind,n,value\n"
                                 "csat,dana,*,*,2026-W20,share,9,1\ncsat,dana,Leeds,*,2026-W20,share,9,1\n"
                                 "csat,dana,York,*,2026-W20,share,9,1\ncsat,dana,*,mail,2026-W20,share,9,1\n"
                                 "nps,dana,Leeds,mail,2026-W20,net,9,1\n");
}

static void a_group_that_differs_sets_apart(void **state)
{
    static const bool apart[5][5] = {
        {0, 0, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 1, 0, 0, 1}, {0, 0, 0, 0, 0}, {0, 0, 1, 0, 0}};
    static const bool holds[5][5] = {
        {1, 1, 1, 1, 0}, {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}};
    struct arena *const arena = scratch_new();
    const struct measures *const measures = read_rows(arena);

    (void)state;
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < 5; j++) {
            assert_int_equal(overlap_is_apart(measures, measures->rows[i], measures->rows[j]), apart[i][j]);
            assert_int_equal(overlap_holds(measures, measures->rows[i], measures->rows[j]), holds[i][j]);
        }
    arena_free(arena);
}

/* (3^2 + 4^2) / 4 apart; (3 + 4)^2 / 4 of the same. */
static void what_may_be_the_same_is_bounded_by_full_correlation(void **state)
{
    struct arena *const arena = scratch_new();
    const struct measures *const measures = read_rows(arena);
    const double weight[] = {0.5, 0.5}, se[] = {3, 4};

    (void)state;
    assert_near(
        overlap_se(measures, (const struct measure *[]){measures->rows[1], measures->rows[2]}, weight, se, 2),
        2.5, 1e-12);
    assert_near(
        overlap_se(measures, (const struct measure *[]){measures->rows[1], measures->rows[3]}, weight, se, 2),
        3.5, 1e-12);
    assert_near(overlap_se(measures, NULL, weight, se, 0), 0, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_group_that_differs_sets_apart),
        cmocka_unit_test(what_may_be_the_same_is_bounded_by_full_correlation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
