/* weights - a small file, metric,weight */
#include "scratch.h"
#include "voc/weights.h"

static const char *const metrics[] = {"nps", "csat", "response_rate"};

static bool read_weights(struct arena *arena, const char *content, double weights[3], struct err *err)
{
    return weights_read(arena, scratch_file(arena, content), metrics, 3, weights, err);
}

static void a_metric_that_is_not_named_counts_for_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    double weights[3] = {9, 9, 9};
    struct err err = {0};

    (void)state;
    assert_true(
        read_weights(arena, "note,weight,metric\nx, 2.5 , response_rate \n,,\n,0,nps\n", weights, &err));
    assert_near(weights[0], 0, 0);
    assert_near(weights[1], 0, 0);
    assert_near(weights[2], 2.5, 0);
    arena_free(arena);
}

static void what_is_no_weight_is_named_by_its_line(void **state)
{
    static const char *const cases[][2] = {
        {"metric,weight\nnps,1\nresponse_rat,2\n",
         ":3: metric: 'response_rat' isn't scored here; did you mean 'response_rate'?"},
        {"metric,weight\nrevenue,2\n", ":2: metric: 'revenue' isn't scored here"},
        {"metric,weight\nnps,-1\n", ":2: weight: '-1' is not a number, 0 or more"},
        {"metric,weight\nnps,much\n", ":2: weight: 'much' is not a number, 0 or more"},
        {"metric,weight\nnps,\n", ":2: weight: '' is not a number, 0 or more"},
        {"metric,share\nnps,1\n", ": expected the columns metric,weight"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double weights[3];
        struct err err = {0};
        assert_false(read_weights(arena, cases[i][0], weights, &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i][1]))
            fail_msg("'%s', expected '%s'", err.text, cases[i][1]);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_metric_that_is_not_named_counts_for_nothing),
        cmocka_unit_test(what_is_no_weight_is_named_by_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
