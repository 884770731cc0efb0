/* peers - tests of the best of those who do the same work */
#include "table.h"
#include "voc/peers.h"

#define HEADER "metric,owner,period,kind,better,n,value,baseline,base_low,base_high\n"

static struct peers_best best(struct arena *arena, const char *rows, bool is_shrunk)
{
    struct err err = {0};
    struct measures *const measures = table_measures(arena, arena_printf(arena, HEADER "%s", rows));
    struct peers_best got;

    if (!(is_shrunk ? peers_best_shrunk(arena, measures, measures->rows[0], NULL, &got, &err)
                    : peers_best(measures, measures->rows[0], &got, &err)))
        fail_msg("%s", err.text);
    return got;
}

#define FOUR                                                                                                 \
    "nps,dana,2026,net,high,9,0,40,30,50\nnps,mei,2026,net,high,9,0,90,20,100\n"                             \
    "nps,omar,2026,net,high,9,0,20,10,30\nnps,piotr,2026,net,high,9,0,30,20,40\n"

/* mei's 90 rests on few answers; the total and another metric are nobody's peers. */
static void of_few_the_best_has_the_best_worse_limit(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rows = FOUR "nps,*,2026,net,high,9,0,95,94,96\ncsat,ines,2026,net,high,9,0,99,98,100\n";

    (void)state;
    assert_near(best(arena, rows, false).value, 40, 0);
    assert_near(best(arena, rows, true).value, 40, 0);
    assert_slice(best(arena, rows, true).row->group[0], "dana");
    arena_free(arena);
}

/* DerSimonian & Laird by hand: weights 1/se^2 with se = width / 2 / 1.959964. R:
   v <- c(40, 90, 20, 30, 50); se <- c(20, 80, 20, 20, 20) / 2 / qnorm(.975); w <- 1 / se^2; m <- sum(w * v) /
   sum(w) t2 <- max(0, (sum(w * (v - m)^2) - 4) / (sum(w) - sum(w^2) / sum(w))); u <- 1 / (se^2 + t2) M <-
   sum(u * v) / sum(u); max((t2 * v + se^2 * M) / (t2 + se^2)) */
static void of_five_or_more_it_is_the_best_of_the_shrunk(void **state)
{
    struct arena *const arena = scratch_new();
    const struct peers_best got = best(arena, FOUR "nps,ines,2026,net,high,9,0,50,40,60\n", true);

    (void)state;
    assert_near(got.value, 55.2627919602, 1e-9);
    assert_slice(got.row->group[0], "mei");
    arena_free(arena);
}

static void of_other_peers_nothing_is_remembered(void **state)
{
    struct err err = {0};
    struct arena *const arena = scratch_new();
    const struct measures *const measures = table_measures(
        arena, HEADER FOUR "nps,*,2026,net,high,9,0,95,94,96\ncsat,ines,2026,net,high,9,0,99,98,100\n"
                           "csat,mei,2026,net,low,9,0,80,78,82\n");
    static const double best[] = {40, 40, 40, 40, 95, 99, 80};
    struct peers_memory memory = {.row = NULL};
    struct peers_best got;

    (void)state;
    for (size_t i = 0; i < sizeof best / sizeof *best; i++) {
        assert_true(peers_best_shrunk(arena, measures, measures->rows[i], &memory, &got, &err));
        assert_near(got.value, best[i], 0);
    }
    arena_free(arena);
}

static void without_baselines_nobody_is_best(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const rows = "nps,dana,2026,net,high,9,0,,,\nnps,omar,2026,net,high,9,0,,,\n";

    (void)state;
    assert_null(best(arena, rows, false).row);
    assert_near(best(arena, rows, true).value, NAN, 0);
    arena_free(arena);
}

static void lower_is_better_where_the_metric_says_so(void **state)
{
    struct arena *const arena = scratch_new();
    const struct peers_best got = best(arena,
                                       "wait,dana,2026,quantile,low,9,0,8,6,10\n"
                                       "wait,omar,2026,quantile,low,9,0,3,1,30\n",
                                       false);

    (void)state;
    assert_near(got.value, 8, 0);
    assert_true(peers_is_better(got.row, 3, 8));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_few_the_best_has_the_best_worse_limit),
        cmocka_unit_test(of_five_or_more_it_is_the_best_of_the_shrunk),
        cmocka_unit_test(of_other_peers_nothing_is_remembered),
        cmocka_unit_test(without_baselines_nobody_is_best),
        cmocka_unit_test(lower_is_better_where_the_metric_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
