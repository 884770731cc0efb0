/* crowd - tests of who gave a row */
#include "scratch.h"
#include "voc/crowd.h"

static void the_same_name_is_the_same_customer_and_no_name_nobody_else(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "customer,nps\nada,9\n,8\nbob,7\n ada ,6\n  ,5\n,4\n");
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    struct crowd *const crowd = crowd_open(arena, feed, "customer", &err);
    uint32_t member[6];
    (void)state;
    assert_non_null(crowd);
    for (int i = 0; i < 6; i++) {
        assert_true(feed_next(feed, &err));
        member[i] = crowd_member(crowd);
    }
    assert_int_equal(member[0], member[3]);
    for (int i = 0; i < 6; i++)
        for (int j = 0; j < i; j++)
            assert_true(member[i] != member[j] || (i == 3 && j == 0));
    assert_int_equal(crowd_nameless(crowd), 3);
    arena_free(arena);
}

static void a_column_that_is_not_there_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const path = scratch_file(arena, "customer,nps\n");
    (void)state;
    assert_null(crowd_open(arena, feed_open(arena, &path, 1, &err), "custumer", &err));
    assert_non_null(strstr(err.text, "did you mean 'customer'"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_name_is_the_same_customer_and_no_name_nobody_else),
        cmocka_unit_test(a_column_that_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
