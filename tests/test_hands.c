/* hands - tests of things done by two */
#include "scratch.h"
#include "voc/hands.h"

enum { THINGS = 1000 };

struct hand {
    int *times;
    size_t last, done;
    bool is_in_order, is_whole;
};

static void do_things(void *self, size_t first, size_t end)
{
    struct hand *const hand = self;

    hand->is_in_order = hand->is_in_order && (hand->done == 0 || first > hand->last);
    hand->is_whole = hand->is_whole && (end - first == 7 || end == THINGS);
    for (size_t i = first; i < end; i++)
        hand->times[i]++;
    hand->done += end - first;
    hand->last = end - 1;
}

static void each_thing_is_done_once_and_by_each_hand_in_order(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (int round = 0; round < 200; round++) {
        int times[THINGS] = {0};
        struct hand one = {times, 0, 0, true, true}, other = one;
        hands_share(arena, THINGS, 7, do_things, (void *const[]){&one, &other});
        for (size_t i = 0; i < THINGS; i++)
            assert_int_equal(times[i], 1);
        assert_int_equal(one.done + other.done, THINGS);
        assert_true(one.is_in_order && other.is_in_order && one.is_whole && other.is_whole);
    }
    arena_free(arena);
}

static void few_things_are_done_by_one(void **state)
{
    struct arena *const arena = scratch_new();
    int times[THINGS] = {0};
    struct hand one = {times, 0, 0, true, true}, other = one;

    (void)state;
    hands_share(arena, 0, 7, do_things, (void *const[]){&one, &other});
    assert_int_equal(one.done + other.done, 0);
    hands_share(arena, 14, 7, do_things, (void *const[]){&one, &other});
    assert_int_equal(one.done, 14);
    assert_int_equal(other.done, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_thing_is_done_once_and_by_each_hand_in_order),
        cmocka_unit_test(few_things_are_done_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
