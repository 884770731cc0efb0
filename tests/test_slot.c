/* slot - tests of what a group and period have of one quantity */
#include "near.h"
#include "voc/arena.h"
#include "voc/slot.h"

#include <stdlib.h>

static void sources_of_delays_are_tallied_apart(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct tally_pool *const pool = tally_pool_new(arena);
    const struct quantity quantity = {0};
    const struct outcome answered = {.state = OUTCOME_ANSWERED, .delay = 3600},
                         waiting = {.state = OUTCOME_WAITING, .delay = 100};
    struct slot slot = {0};
    (void)state;
    slot_add(arena, pool, &slot, &(struct slot_entry){&quantity, METRIC_QUANTILE, &answered, 1, 0, true, 7});
    slot_add(arena, pool, &slot, &(struct slot_entry){&quantity, METRIC_QUANTILE, &waiting, 1, 4, true, 7});
    slot_settle(pool, &slot, &quantity);
    assert_int_equal(slot.first->source, 4);
    assert_int_equal(slot.first->delays->waiting[0], 1);
    assert_int_equal(slot.first->next->delays->sums[0].n, 1);
    assert_int_equal(slot.clusters->count, 2);
    assert_int_equal(slot.clusters->items[0].value, 3600);
    assert_int_equal(slot.clusters->items[1].state, TALLY_WAITING);
    arena_free(arena);
}

static void customers_add_up_what_they_weigh_and_say(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct tally_pool *const pool = tally_pool_new(arena);
    const struct quantity quantity = {0};
    const struct outcome good = {.state = OUTCOME_CLASS, .class = 1},
                         bad = {.state = OUTCOME_CLASS, .class = -1};
    struct slot slot = {0}, plain = {0};
    (void)state;
    slot_add(arena, pool, &slot, &(struct slot_entry){&quantity, METRIC_NET, &good, 2, 3, true, 7});
    slot_add(arena, pool, &slot, &(struct slot_entry){&quantity, METRIC_NET, &bad, 0.5, 5, true, 7});
    slot_settle(pool, &slot, &quantity);
    assert_near(slot.first->good, 2, 0);
    assert_near(slot.first->bad, 0.5, 0);
    assert_null(slot.first->next);
    assert_int_equal(slot.clusters->count, 1);
    assert_near(slot.clusters->items[0].weight, 2.5, 0);
    assert_near(slot.clusters->items[0].total, 1.5, 0);
    slot_add(arena, pool, &plain, &(struct slot_entry){&quantity, METRIC_NET, &good, 1, 0, false, 0});
    assert_null(plain.clusters);
    /* Messages are counted, not weighed. */
    struct slot volume = {0};
    slot_add(arena, pool, &volume, &(struct slot_entry){&quantity, METRIC_COUNT, &good, 3, 0, true, 1});
    assert_near(volume.clusters->items[0].weight, 1, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sources_of_delays_are_tallied_apart),
        cmocka_unit_test(customers_add_up_what_they_weigh_and_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
