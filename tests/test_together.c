/* together - tests of changes that are claimed among many groups */
#include "table.h"
#include "voc/together.h"

/* Two months of each team: 50 % of 400 each, but the first teams rise to `then`. */
static const struct judgement *judge_teams(struct arena *arena, int teams, int risen, double then,
                                           bool is_alone)
{
    struct err err = {0};
    const char *text = "metric,team,period,kind,better,n,value,base_to,base_periods,spread\n";

    for (int team = 0; team < teams; team++)
        text = arena_printf(arena,
                            "%scsat,t%d,%d-02,share,high,400,50,2020-12,99,1\n"
                            "csat,t%d,%d-03,share,high,400,%g,2020-12,99,1\n",
                            text, team, is_alone ? 2030 + team : 2026, team, is_alone ? 2030 + team : 2026,
                            team < risen ? then : 50);
    const struct judgement *const judgements =
        together_judge(arena, table_measures(arena, text), &(struct judge_plan){.over = 0}, &err);
    if (!judgements)
        fail_msg("%s", err.text);
    return judgements;
}

static int claims(const struct judgement judgements[], int teams)
{
    int count = 0;

    for (int i = 0; i < 2 * teams; i++)
        count += judgements[i].changed == CHANGE_BETTER;
    return count;
}

/* Benjamini & Hochberg at q: of 20 groups a single p must be at most q / 20, 20 equal ones at most q. */
static void a_lone_change_among_many_groups_needs_more_than_the_same_in_all(void **state)
{
    struct arena *const arena = scratch_new();
    const double then = 62.5;
    const struct judgement *const alone = judge_teams(arena, 20, 1, then, true),
                                  *const one = judge_teams(arena, 20, 1, then, false),
                                  *const all = judge_teams(arena, 20, 20, then, false);

    (void)state;
    assert_true(alone[1].change.p <= alone[1].change_level && alone[1].change.p > alone[1].change_level / 20);
    assert_int_equal(claims(alone, 20), 1);
    assert_int_equal(claims(one, 20), 0);
    assert_int_equal(claims(all, 20), 20);
    assert_int_equal(claims(judge_teams(arena, 20, 1, 70, false), 20), 1);
    arena_free(arena);
}

static void other_groupings_and_periods_are_claimed_by_themselves(void **state)
{
    struct err err = {0};
    struct arena *const arena = scratch_new();
    const char *text = "metric,team,period,kind,better,n,value,base_to,base_periods,spread\n"
                       "csat,*,2026-02,share,high,400,50,2020-12,99,1\n"
                       "csat,*,2026-03,share,high,400,62.5,2020-12,99,1\n";
    for (int team = 0; team < 20; team++)
        text = arena_printf(arena, "%scsat,t%d,2026-03,share,high,400,50,2020-12,99,1\n", text, team);
    const struct judgement *const judgements =
        together_judge(arena, table_measures(arena, text), &(struct judge_plan){.over = 0}, &err);

    (void)state;
    assert_non_null(judgements);
    assert_int_equal(judgements[1].changed, CHANGE_BETTER);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lone_change_among_many_groups_needs_more_than_the_same_in_all),
        cmocka_unit_test(other_groupings_and_periods_are_claimed_by_themselves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
