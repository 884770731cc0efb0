/* clusters - tests of what each customer's answers add up to */
#include "near.h"
#include "voc/arena.h"
#include "voc/clusters.h"

#include <stdlib.h>

static void answers_of_one_customer_add_up_in_any_order(void **state)
{
    static const struct clusters_item items[] = {{7, 0, 0, 0, 0, 1, 1},      {3, 0, 0, 0, 0, 0.1, 0.1},
                                                 {7, 0, 0, 0, 0, 2.5, -2.5}, {3, 0, 0, 0, 0, 0.2, 0},
                                                 {3, 0, 0, 0, 0, 0.3, -0.3}, {9, 0, 0, 0, 0, 1, 0}};
    struct arena *const arena = arena_new(abort);
    struct clusters there = {0}, back = {0};
    (void)state;
    for (int i = 0; i < 6; i++) {
        clusters_add(arena, &there, NULL, items[i]);
        clusters_add(arena, &back, NULL, items[5 - i]);
    }
    clusters_settle(&there, NULL);
    clusters_settle(&back, NULL);
    assert_int_equal(there.count, 3);
    assert_int_equal(back.count, 3);
    assert_int_equal(there.items[0].cluster, 3);
    assert_near(there.items[0].weight, 0.6, 1e-15);
    assert_near(there.items[0].total, -0.2, 1e-15);
    assert_near(there.items[1].weight, 3.5, 0);
    assert_near(there.items[1].total, -1.5, 0);
    assert_near(back.items[1].total, -1.5, 0);
    arena_free(arena);
}

static void delays_stay_apart_by_what_became_of_them(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct clusters clusters = {0};
    (void)state;
    clusters_add(arena, &clusters, NULL, (struct clusters_item){1, 0, 0, TALLY_WAITING, 50, 1, 0});
    clusters_add(arena, &clusters, NULL, (struct clusters_item){1, 0, 0, TALLY_ANSWERED, 50, 1, 0});
    clusters_add(arena, &clusters, NULL, (struct clusters_item){1, 0, 1, TALLY_ANSWERED, 50, 1, 0});
    clusters_add(arena, &clusters, NULL, (struct clusters_item){1, 2, 0, TALLY_ANSWERED, 50, 1, 0});
    clusters_add(arena, &clusters, NULL, (struct clusters_item){1, 0, 0, TALLY_ANSWERED, 50, 1, 0});
    clusters_settle(&clusters, NULL);
    assert_int_equal(clusters.count, 4);
    assert_near(clusters.items[0].weight, 2, 0);
    assert_int_equal(clusters.items[3].source, 2);
    arena_free(arena);
}

static void one_customer_of_many_delays_takes_bounded_room(void **state)
{
    static const int64_t limit = 86400;
    const struct bins_limits limits = {&limit, 1};
    struct arena *const arena = arena_new(abort);
    struct clusters clusters = {0};
    double weight = 0;
    (void)state;
    for (int64_t i = 0; i < 100000; i++)
        clusters_add(arena, &clusters, &limits,
                     (struct clusters_item){1, 0, 0, TALLY_ANSWERED, i * 7919 % 1000003, 1, 0});
    clusters_settle(&clusters, &limits);
    assert_true(clusters.count < 20 * 128);
    assert_true(clusters.capacity < 20 * 512);
    for (size_t i = 0; i < clusters.count; i++)
        weight += clusters.items[i].weight;
    assert_near(weight, 100000, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_of_one_customer_add_up_in_any_order),
        cmocka_unit_test(delays_stay_apart_by_what_became_of_them),
        cmocka_unit_test(one_customer_of_many_delays_takes_bounded_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
