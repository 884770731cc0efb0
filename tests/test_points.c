/* points - tests of delays in time order */
#include "near.h"
#include "tallied.h"
#include "voc/arena.h"
#include "voc/points.h"

#include <stdlib.h>

static int64_t wait(const void *context, int64_t since, bool by_day)
{
    (void)context;
    (void)by_day;
    return 1000 - since;
}
static const struct points_clock until = {wait, NULL};

/* Two sources; the second never answers, and is left out. */
struct asked {
    struct arena *arena;
    struct metric median, limit;
    struct tally_pool pool;
    struct tally tally;
    struct clusters clusters;
};

static void add(struct asked *asked, uint32_t source, enum tally_state state, bool by_day, int64_t value,
                double weight)
{
    put_delay(&asked->pool, &asked->tally, NULL, state, by_day, source, value, weight);
    tally_settle(&asked->pool, &asked->tally, NULL);
    clusters_add(asked->arena, &asked->clusters, NULL,
                 (struct clusters_item){(uint32_t)value % 2, (uint16_t)source, by_day, (uint8_t)state, value,
                                        weight, 0});
    clusters_settle(&asked->clusters, NULL);
}

static struct asked *ask(struct arena *arena)
{
    struct asked *const asked = arena_alloc(arena, sizeof *asked);
    asked->arena = arena;
    asked->pool = tally_pool_of(arena, false);
    assert_true(metric_builtin(arena, slice_of("first_response"), &asked->median));
    assert_true(metric_builtin(arena, slice_of("answered_1h"), &asked->limit));
    add(asked, 1, TALLY_ANSWERED, false, 300, 1);
    add(asked, 1, TALLY_WAITING, false, 701, 2);
    add(asked, 1, TALLY_ANSWERED, false, 299, 1);
    add(asked, 1, TALLY_CLOSED, true, 300, 0.5);
    add(asked, 2, TALLY_WAITING, false, 5, 1);
    asked->tally.delays->waiting->is_left_out = true; /* the newest comes first */
    return asked;
}

static void delays_come_in_time_order_each_time_once(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct asked *const asked = ask(arena);
    size_t count;
    (void)state;
    const struct survival_point *const points =
        points_of(arena, &asked->median, &asked->tally, &until, 2, &count);
    assert_int_equal(count, 2);
    assert_near(points[0].time, 299, 0);
    assert_near(points[0].answered, 2, 0);
    assert_near(points[0].waiting, 4, 0);
    assert_near(points[1].answered, 2, 0);
    assert_near(points[1].closed, 1, 0);
    const struct points_total total = points_total(&asked->median, &asked->tally);
    assert_int_equal(total.sum.n, 4);
    assert_int_equal(total.waiting, 1);
    assert_false(total.lacks_days);
    arena_free(arena);
}

static void a_limit_of_hours_takes_no_days(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct asked *const asked = ask(arena);
    size_t count;
    (void)state;
    assert_true(points_total(&asked->limit, &asked->tally).lacks_days);
    assert_int_equal(points_total(&asked->limit, &asked->tally).sum.n, 3);
    points_clustered(arena, &asked->limit, &asked->tally, &asked->clusters, &until, &count);
    assert_int_equal(count, 3);
    arena_free(arena);
}

static void customers_have_the_delays_that_the_metric_takes(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct asked *const asked = ask(arena);
    double weight = 0;
    size_t count;
    (void)state;
    const struct design_item *const items =
        points_clustered(arena, &asked->median, &asked->tally, &asked->clusters, &until, &count);
    assert_int_equal(count, 4); /* what waits in the second source isn't among them */
    for (size_t i = 0; i < count; i++) {
        weight += items[i].weight;
        assert_near(items[i].time, items[i].fate == DESIGN_WAITING || items[i].cluster == 1 ? 299 : 300, 0);
        assert_true(i == 0 || items[i].cluster >= items[i - 1].cluster);
    }
    assert_near(weight, 4.5, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(delays_come_in_time_order_each_time_once),
        cmocka_unit_test(a_limit_of_hours_takes_no_days),
        cmocka_unit_test(customers_have_the_delays_that_the_metric_takes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
