/* slot - tests that counts and bags turn into the tallies that they stand for */
#include "near.h"
#include "voc/arena.h"
#include "voc/slot.h"

#include <math.h>
#include <stdlib.h>

static const struct slot_form nets = {.kind = METRIC_NET},
                              delays = {.kind = METRIC_QUANTILE, .are_delays = true};

static void add_class(const struct slot_room *room, struct slot *slot, int class, double weight,
                      long long row)
{
    const struct outcome outcome = {.state = OUTCOME_CLASS, .class = class};

    slot_add(room, &nets, slot,
             &(struct slot_entry){.outcome = &outcome, .row = row, .weight = llround(weight * MASS_ONE)});
}

static void add_delay(const struct slot_room *room, struct slot *slot, enum outcome_state state,
                      int64_t delay, double weight, bool is_marked)
{
    const struct outcome outcome = {.state = state};

    slot_add(room, &delays, slot,
             &(struct slot_entry){.outcome = &outcome,
                                  .row = 1,
                                  .delay = delay,
                                  .weight = llround(weight * MASS_ONE),
                                  .source = 3,
                                  .is_marked = is_marked});
}

static void classes_are_counted_until_one_weighs_more(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena, false);
    struct slot slot = {0};
    (void)state;
    assert_null(slot_tally(&room, arena, &nets, &slot, false));
    add_class(&room, &slot, 1, 1, 1);
    add_class(&room, &slot, -1, 1, 2);
    assert_false(slot.has_tallies);
    assert_int_equal(tally_total(slot_tally(&room, arena, &nets, &slot, false)).n, 2);
    add_class(&room, &slot, 1, 2.5, 3);
    assert_true(slot.has_tallies);
    add_class(&room, &slot, 0, 1, 4);
    const struct tally *const tally = slot_tally(&room, arena, &nets, &slot, false);
    const struct tally_sum sum = tally_total(tally);
    assert_int_equal(sum.n, 4);
    assert_near(sum.weight, 5.5, 0);
    assert_near(sum.squares, 3 + 2.5 * 2.5, 0);
    assert_near(tally_weight(tally, 1), 3.5, 0);
    assert_near(tally_weight(tally, -1), 1, 0);
    arena_free(arena);
}

static void rows_beyond_32_bits_are_tallied(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena, false);
    struct slot slot = {.n = UINT32_MAX, .good = UINT32_MAX};
    (void)state;
    add_class(&room, &slot, 1, 1, (long long)UINT32_MAX + 1);
    assert_near(tally_weight(slot_tally(&room, arena, &nets, &slot, false), 1), 4294967296.0, 0);
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
    const struct bins *const answered = &all->delays->done[0][TALLY_ANSWERED],
                             *const part = &marked->delays->done[0][TALLY_ANSWERED];
    const struct tally_waiting *const waiting = all->delays->waiting;

    assert_null(waiting->next);
    assert_int_equal(waiting->source, 3);
    assert_int_equal(waiting->of[0].count, 1);
    assert_int_equal(answered->items[0].value, 30);
    assert_near(tally_item_weight(all, &answered->items[1]), 1 + weight, 0);
    assert_null(marked->delays->waiting);
    assert_int_equal(part->count, 1);
    assert_int_equal(part->items[0].value, 60);
    assert_near(tally_item_weight(marked, &part->items[0]), 1 + weight, 0);
}

static void delays_lie_in_bags_until_one_weighs_more(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena, false);
    struct slot slot = {0};
    (void)state;
    add_three(&room, &slot);
    slot_settle(&room, &delays, &slot);
    assert_false(slot.has_tallies);
    assert_three(slot_tally(&room, arena, &delays, &slot, false),
                 slot_tally(&room, arena, &delays, &slot, true), 0);
    add_delay(&room, &slot, OUTCOME_ANSWERED, 60, 0.5, true);
    assert_true(slot.has_tallies);
    slot_settle(&room, &delays, &slot);
    assert_three(slot_tally(&room, arena, &delays, &slot, false),
                 slot_tally(&room, arena, &delays, &slot, true), 0.5);
    arena_free(arena);
}

static void a_delay_of_centuries_is_kept_whole(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena, false);
    const int64_t centuries = INT64_C(10000000000);
    struct slot slot = {0};
    (void)state;
    for (int i = 0; i < 3000; i++) /* more than a bag keeps exactly */
        add_delay(&room, &slot, OUTCOME_ANSWERED, i, 1, false);
    add_delay(&room, &slot, OUTCOME_ANSWERED, centuries, 1, true);
    slot_settle(&room, &delays, &slot);
    const struct bins *const bins =
        &slot_tally(&room, arena, &delays, &slot, false)->delays->done[0][TALLY_ANSWERED];
    assert_true(bins->is_binned);
    assert_int_equal(bins->items[bins->count - 1].value, bins_edge(centuries, NULL));
    assert_int_equal(slot_tally(&room, arena, &delays, &slot, true)->delays->done[0][TALLY_ANSWERED].count,
                     1);
    arena_free(arena);
}

static void sources_of_answers_are_one_and_of_what_waits_apart(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena, true);
    struct slot slot = {0};
    (void)state;
    for (size_t source = 0; source < 2; source++)
        for (int waits = 0; waits < 2; waits++) {
            const struct outcome outcome = {.state = waits ? OUTCOME_WAITING : OUTCOME_ANSWERED};
            slot_add(&room, &delays, &slot,
                     &(struct slot_entry){
                         .outcome = &outcome, .row = 1, .delay = 7, .weight = MASS_ONE, .source = source});
        }
    slot_settle(&room, &delays, &slot);
    const struct tally_delays *const got = slot_tally(&room, arena, &delays, &slot, false)->delays;
    assert_int_equal(got->done[0][TALLY_ANSWERED].count, 1);
    assert_int_equal(got->done[0][TALLY_ANSWERED].items[0].amount.n, 2);
    assert_int_equal(got->waiting->of[0].items[0].amount.n, 1);
    assert_int_equal(got->waiting->next->of[0].items[0].value, 7);
    arena_free(arena);
}

static void customers_add_up_what_they_weigh_and_say(void **state)
{
    static const struct slot_form volume = {.kind = METRIC_COUNT};
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena, false);
    const struct outcome good = {.state = OUTCOME_CLASS, .class = 1},
                         bad = {.state = OUTCOME_CLASS, .class = -1};
    const struct slot_entry two = {.outcome = &good, .weight = 2 * (int64_t)MASS_ONE, .source = 3},
                            half = {.outcome = &bad, .weight = MASS_ONE / 2, .source = 5};
    struct clusters clusters = {0}, messages = {0};
    (void)state;
    slot_cluster(&room, &nets, &clusters, &two, 7);
    slot_cluster(&room, &nets, &clusters, &half, 7);
    clusters_settle(&clusters, NULL);
    assert_int_equal(clusters.count, 1);
    assert_near(clusters.items[0].weight, 2.5, 0);
    assert_near(clusters.items[0].total, 1.5, 0);
    /* Messages are counted, not weighed. */
    slot_cluster(&room, &volume, &messages, &two, 1);
    assert_near(messages.items[0].weight, 1, 0);
    arena_free(arena);
}

static void customers_have_delays_of_their_sources(void **state)
{
    struct arena *const arena = arena_new(abort);
    const struct slot_room room = slot_room_new(arena, false);
    const struct outcome answered = {.state = OUTCOME_ANSWERED}, waiting = {.state = OUTCOME_WAITING};
    struct clusters clusters = {0};
    (void)state;
    slot_cluster(&room, &delays, &clusters,
                 &(struct slot_entry){.outcome = &answered, .delay = 3600, .weight = MASS_ONE}, 7);
    slot_cluster(&room, &delays, &clusters,
                 &(struct slot_entry){.outcome = &waiting, .delay = 100, .weight = MASS_ONE, .source = 4}, 7);
    clusters_settle(&clusters, NULL);
    assert_int_equal(clusters.count, 2);
    assert_int_equal(clusters.items[0].value, 3600);
    assert_int_equal(clusters.items[1].state, TALLY_WAITING);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_are_counted_until_one_weighs_more),
        cmocka_unit_test(rows_beyond_32_bits_are_tallied),
        cmocka_unit_test(delays_lie_in_bags_until_one_weighs_more),
        cmocka_unit_test(a_delay_of_centuries_is_kept_whole),
        cmocka_unit_test(sources_of_answers_are_one_and_of_what_waits_apart),
        cmocka_unit_test(customers_add_up_what_they_weigh_and_say),
        cmocka_unit_test(customers_have_delays_of_their_sources),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
