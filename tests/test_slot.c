/* slot - tests that counts and bags turn into the tallies that they stand for */
#include "near.h"
#include "voc/arena.h"
#include "voc/slot.h"

#include <stdlib.h>

static const struct slot_form nets = {.kind = METRIC_NET},
                              delays = {.kind = METRIC_QUANTILE, .are_delays = true};

static void add_class(const struct slot_room *room, struct slot *slot, int class, double weight,
                      long long row)
{
    const struct outcome outcome = {.state = OUTCOME_CLASS, .class = class};

    slot_add(room, &nets, slot, &(struct slot_entry){.outcome = &outcome, .row = row, .weight = weight});
}

static void add_delay(const struct slot_room *room, struct slot *slot, enum outcome_state state,
                      int64_t delay, double weight, bool is_marked)
{
    const struct outcome outcome = {.state = state, .delay = delay};

    slot_add(room, &delays, slot,
             &(struct slot_entry){
                 .outcome = &outcome, .row = 1, .weight = weight, .source = 3, .is_marked = is_marked});
}

static void classes_are_counted_until_one_weighs_more(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena);
    struct slot slot = {0};
    (void)state;
    assert_null(slot_tallies(&room, arena, &nets, &slot, false));
    add_class(&room, &slot, 1, 1, 1);
    add_class(&room, &slot, -1, 1, 2);
    assert_false(slot.has_tallies);
    assert_int_equal(slot_tallies(&room, arena, &nets, &slot, false)->sum.n, 2);
    add_class(&room, &slot, 1, 2.5, 3);
    assert_true(slot.has_tallies);
    add_class(&room, &slot, 0, 1, 4);
    const struct tally *const tally = slot_tallies(&room, arena, &nets, &slot, false);
    assert_int_equal(tally->sum.n, 4);
    assert_near(tally->sum.weight, 5.5, 0);
    assert_near(tally->sum.squares, 3 + 2.5 * 2.5, 0);
    assert_near(tally->good, 3.5, 0);
    assert_near(tally->bad, 1, 0);
    arena_free(arena);
}

static void rows_beyond_32_bits_are_tallied(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena);
    struct slot slot = {.n = UINT32_MAX, .good = UINT32_MAX};
    (void)state;
    add_class(&room, &slot, 1, 1, (long long)UINT32_MAX + 1);
    assert_near(slot_tallies(&room, arena, &nets, &slot, false)->good, 4294967296.0, 0);
    arena_free(arena);
}

/* Two that are answered, of which one is marked, and one that waits. */
static void add_three(const struct slot_room *room, struct slot *slot)
{
    add_delay(room, slot, OUTCOME_ANSWERED, 60, 1, true);
    add_delay(room, slot, OUTCOME_ANSWERED, 30, 1, false);
    add_delay(room, slot, OUTCOME_WAITING, 1767571200, 1, false);
}

static void assert_three(const struct tally *all, const struct tally *marked, double weight)
{
    const struct tally_list *const answered = &all->delays->lists[0][TALLY_ANSWERED];

    assert_null(all->next);
    assert_int_equal(all->source, 3);
    assert_near(all->delays->sums[0].weight, 3 + weight, 0);
    assert_int_equal(all->delays->waiting[0], 1);
    assert_int_equal(answered->items[0].value, 30);
    assert_near(answered->items[1].weight, 1 + weight, 0);
    assert_near(marked->delays->sums[0].weight, 1 + weight, 0);
    assert_int_equal(marked->delays->waiting[0], 0);
    assert_int_equal(marked->delays->lists[0][TALLY_ANSWERED].items[0].value, 60);
}

static void delays_lie_in_bags_until_one_weighs_more(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena);
    struct slot slot = {0};
    (void)state;
    add_three(&room, &slot);
    slot_settle(&room, &delays, &slot);
    assert_false(slot.has_tallies);
    assert_three(slot_tallies(&room, arena, &delays, &slot, false),
                 slot_tallies(&room, arena, &delays, &slot, true), 0);
    add_delay(&room, &slot, OUTCOME_ANSWERED, 60, 0.5, true);
    assert_true(slot.has_tallies);
    slot_settle(&room, &delays, &slot);
    assert_three(slot_tallies(&room, arena, &delays, &slot, false),
                 slot_tallies(&room, arena, &delays, &slot, true), 0.5);
    arena_free(arena);
}

static void a_delay_of_centuries_is_kept_whole(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena);
    const int64_t centuries = INT64_C(10000000000);
    struct slot slot = {0};
    (void)state;
    for (int i = 0; i < 3000; i++) /* more than a bag keeps exactly */
        add_delay(&room, &slot, OUTCOME_ANSWERED, i, 1, false);
    add_delay(&room, &slot, OUTCOME_ANSWERED, centuries, 1, true);
    slot_settle(&room, &delays, &slot);
    const struct tally_list *const list =
        &slot_tallies(&room, arena, &delays, &slot, false)->delays->lists[0][TALLY_ANSWERED];
    assert_true(list->binned);
    assert_int_equal(list->items[list->count - 1].value, tally_bin(centuries, NULL));
    assert_int_equal(slot_tallies(&room, arena, &delays, &slot, true)->delays->sums[0].n, 1);
    arena_free(arena);
}

static void sources_of_delays_are_tallied_apart(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena);
    const struct outcome answered = {.state = OUTCOME_ANSWERED, .delay = 3600},
                         waiting = {.state = OUTCOME_WAITING, .delay = 100};
    const struct slot_entry entries[] = {{&answered, 1, 1, 0, false}, {&waiting, 2, 1, 4, false}};
    struct slot slot = {0};
    struct clusters clusters = {0};
    (void)state;
    for (int i = 0; i < 2; i++) {
        slot_add(&room, &delays, &slot, &entries[i]);
        slot_cluster(&room, &delays, &clusters, &entries[i], 7);
    }
    slot_settle(&room, &delays, &slot);
    clusters_settle(&clusters, NULL);
    const struct tally *const first = slot_tallies(&room, arena, &delays, &slot, false);
    assert_int_equal(first->source + first->next->source, 4);
    assert_int_equal(first->delays->waiting[0] + first->next->delays->waiting[0], 1);
    assert_int_equal(first->delays->sums[0].n, 1);
    assert_int_equal(clusters.count, 2);
    assert_int_equal(clusters.items[0].value, 3600);
    assert_int_equal(clusters.items[1].state, TALLY_WAITING);
    arena_free(arena);
}

static void customers_add_up_what_they_weigh_and_say(void **state)
{
    static const struct slot_form volume = {.kind = METRIC_COUNT};
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena);
    const struct outcome good = {.state = OUTCOME_CLASS, .class = 1},
                         bad = {.state = OUTCOME_CLASS, .class = -1};
    struct clusters clusters = {0}, messages = {0};
    (void)state;
    slot_cluster(&room, &nets, &clusters, &(struct slot_entry){&good, 1, 2, 3, false}, 7);
    slot_cluster(&room, &nets, &clusters, &(struct slot_entry){&bad, 2, 0.5, 5, false}, 7);
    clusters_settle(&clusters, NULL);
    assert_int_equal(clusters.count, 1);
    assert_near(clusters.items[0].weight, 2.5, 0);
    assert_near(clusters.items[0].total, 1.5, 0);
    /* Messages are counted, not weighed. */
    slot_cluster(&room, &volume, &messages, &(struct slot_entry){&good, 1, 3, 0, false}, 1);
    assert_near(messages.items[0].weight, 1, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_are_counted_until_one_weighs_more),
        cmocka_unit_test(rows_beyond_32_bits_are_tallied),
        cmocka_unit_test(delays_lie_in_bags_until_one_weighs_more),
        cmocka_unit_test(a_delay_of_centuries_is_kept_whole),
        cmocka_unit_test(sources_of_delays_are_tallied_apart),
        cmocka_unit_test(customers_add_up_what_they_weigh_and_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
