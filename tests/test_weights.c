/* weights - a small file, part,metric,weight */
#include "scratch.h"
#include "voc/weights.h"

static const char *const parts[] = {"attainment", "answering", "loop", NULL}, *const metrics[] = {
                                                                                  "nps", "csat",
                                                                                  "response_rate"};
static const struct weights_known known = {parts, metrics, 3};

static bool read_weights(struct arena *arena, const char *content, struct weights *weights, struct err *err)
{
    return weights_read(arena, scratch_file(arena, content), &known, weights, err);
}

static void each_line_says_a_part_a_metric_or_both(void **state)
{
    struct arena *const arena = scratch_new();
    struct weights weights;
    struct err err = {0};

    (void)state;
    assert_true(read_weights(
        arena, "note,weight,metric,part\nx, 2.5 , response_rate ,\n,,,\n,0,nps,loop\n,1,,attainment\n",
        &weights, &err));
    assert_int_equal(weights.count, 3);
    assert_string_equal(weights.items[0].metric, "response_rate");
    assert_string_equal(weights.items[0].part, "");
    assert_near(weights.items[0].weight, 2.5, 0);
    assert_string_equal(weights.items[1].part, "loop");
    assert_string_equal(weights.items[2].metric, "");
    assert_int_equal(weights.items[2].line, 5);
    assert_true(read_weights(arena, "metric,weight\nnps,1\n", &weights, &err));
    assert_string_equal(weights.items[0].part, "");
    assert_true(read_weights(arena, "part;weight\nloop;1\n", &weights, &err));
    assert_string_equal(weights.items[0].metric, "");
    arena_free(arena);
}

static void weights_are_read_as_people_write_them(void **state)
{
    struct arena *const arena = scratch_new();
    struct weights weights;
    struct err err = {0};

    (void)state;
    assert_true(
        read_weights(arena, "part;weight\nattainment;0,5\nloop;60 %\nanswering;12,5%\n", &weights, &err));
    assert_near(weights.items[0].weight, 0.5, 0);
    assert_near(weights.items[1].weight, 0.6, 1e-15);
    assert_near(weights.items[2].weight, 0.125, 1e-15);
    assert_false(read_weights(arena, "part;weight\nloop;1,250\n", &weights, &err));
    err = (struct err){0};
    assert_false(read_weights(arena, "part;weight\nloop;3 h\n", &weights, &err));
    arena_free(arena);
}

static void what_is_no_weight_is_named_by_its_line(void **state)
{
    static const char *const cases[][2] = {
        {"metric,weight\nnps,1\nresponse_rat,2\n",
         ":3: metric: 'response_rat' isn't scored here; did you mean 'response_rate'?"},
        {"part,metric,weight\nanswring,,2\n",
         ":2: part: 'answring' isn't scored here; did you mean 'answering'?"},
        {"metric,weight\nrevenue,2\n", ":2: metric: 'revenue' isn't scored here"},
        {"metric,weight\nnps,-1\n", ":2: weight: '-1' is not a number, 0 or more (2, 0.5, 60 %)"},
        {"metric,weight\nnps,much\n", ":2: weight: 'much' is not a number, 0 or more (2, 0.5, 60 %)"},
        {"metric,weight\nnps,\n", ":2: weight: '' is not a number, 0 or more (2, 0.5, 60 %)"},
        {"metric,weight\n,3\n", ":2: expected a part or a metric beside the weight"},
        {"part,metric,weight\nloop,nps,1\nloop,csat,2\nloop,nps,3\n",
         ":4: loop of nps has a weight in line 2 already"},
        {"metric,weight\nnps,1\nnps,1\n", ":3: nps has a weight in line 2 already"},
        {"metric,share\nnps,1\n", ": expected the columns part,metric,weight"},
        {"weight\n1\n", ": expected the columns part,metric,weight"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct weights weights;
        struct err err = {0};
        assert_false(read_weights(arena, cases[i][0], &weights, &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i][1]))
            fail_msg("'%s', expected '%s'", err.text, cases[i][1]);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_line_says_a_part_a_metric_or_both),
        cmocka_unit_test(weights_are_read_as_people_write_them),
        cmocka_unit_test(what_is_no_weight_is_named_by_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
