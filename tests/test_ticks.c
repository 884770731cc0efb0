/* ticks - tests that rows that are counted together are counted as one by one */
#include "scratch.h"
#include "voc/arena.h"
#include "voc/ticks.h"

enum { ROWS = STRETCH_MOST, BLOCKS = 5 };

/* A quantity, its part, and usual rows of which it can be something. */
struct bench {
    struct arena *arena;
    struct slot_room room;
    struct slot_form form;
    struct reckoning clock;
    int32_t own[ROWS], marks[ROWS];
    int32_t *of[2];
    int64_t since[ROWS];
    size_t sources[ROWS];
    struct block *blocks[ROWS], *all[BLOCKS];
    struct usual usual;
    unsigned seed;
};

static unsigned any(struct bench *bench, unsigned count)
{
    bench->seed = bench->seed * 1103515245 + 12345;
    return (bench->seed >> 16 & 0x7FFF) % count;
}

static struct bench *bench_new(struct slot_form form, bool is_set)
{
    struct arena *const arena = scratch_new();
    struct bench *const bench = arena_alloc(arena, sizeof *bench);
    struct err err = {0};

    bench->arena = arena;
    bench->form = form;
    bench->clock.zone = zone_open(arena, "UTC", &err);
    bench->clock.is_set = is_set;
    bench->clock.as_of = (struct moment){2000, MOMENT_SECOND};
    bench->room = slot_room_new(arena, is_set);
    for (size_t i = 0; i < BLOCKS; i++)
        bench->all[i] = arena_alloc(arena, sizeof(struct block) + 4 * sizeof(struct slot));
    bench->of[0] = bench->own;
    bench->of[1] = bench->marks;
    bench->usual = (struct usual){.ticks = bench->of, .since = bench->since, .sources = bench->sources};
    return bench;
}

/* What a row is by itself. */
static struct outcome outcome_of(const struct bench *bench, size_t row)
{
    const int32_t tick = bench->own[row];

    if (tick == USUAL_WAITING)
        return (struct outcome){.state = OUTCOME_WAITING, .delay = bench->since[row]};
    if (bench->form.are_delays)
        return (struct outcome){.state = OUTCOME_ANSWERED, .delay = tick};
    if (slot_has_values(&bench->form))
        return (struct outcome){.state = OUTCOME_VALUE, .value = tick, .millionths = tick * INT64_C(1000000)};
    return (struct outcome){.state = OUTCOME_CLASS, .class = tick};
}

/* Counts some rows together into slot 0, and one by one into slot 1. */
static void count(struct bench *bench, bool has_part)
{
    const size_t first = any(bench, ROWS / 2), end = first + any(bench, ROWS / 2);
    const struct ticks together = {
        .part = has_part, .form = &bench->form, .room = &bench->room, .clock = &bench->clock};

    for (size_t i = 0; i < ROWS; i++)
        bench->blocks[i] = bench->all[any(bench, BLOCKS)];
    ticks_count(&together, &bench->usual, bench->blocks, first, end);
    for (size_t i = first; i < end; i++) {
        const struct outcome outcome = outcome_of(bench, i);
        if (bench->own[i] != USUAL_NOT)
            slot_add(&bench->room, &bench->form, &bench->blocks[i]->slots[1],
                     &(struct slot_entry){.outcome = &outcome,
                                          .delay = outcome_length(&outcome, &bench->clock),
                                          .weight = MASS_ONE,
                                          .source = bench->sources[i],
                                          .is_marked = has_part && bench->marks[i] != USUAL_NOT});
    }
}

static void assert_same_bins(const struct bins *a, const struct bins *b)
{
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->items[i].value, b->items[i].value);
        assert_int_equal(a->items[i].amount.n, b->items[i].amount.n);
    }
}

static void assert_same_delays(const struct tally_delays *a, const struct tally_delays *b)
{
    assert_same_bins(&a->done[0][TALLY_ANSWERED], &b->done[0][TALLY_ANSWERED]);
    const struct tally_waiting *other = b->waiting;
    for (const struct tally_waiting *waiting = a->waiting; waiting; waiting = waiting->next) {
        assert_int_equal(waiting->source, other->source);
        assert_same_bins(&waiting->of[0], &other->of[0]);
        other = other->next;
    }
    assert_null(other);
}

static void assert_same(const struct bench *bench, const struct block *block, bool part)
{
    struct arena *const arena = scratch_new();
    const struct tally *const a = slot_tally(&bench->room, arena, &bench->form, &block->slots[0], part),
                              *const b =
                                  slot_tally(&bench->room, arena, &bench->form, &block->slots[1], part);

    assert_int_equal(a == NULL, b == NULL);
    if (a && a->delays)
        assert_same_delays(a->delays, b->delays);
    for (int class = -1; a && class <= 1; class ++)
        assert_int_equal(tally_class_mass(a, class).n, tally_class_mass(b, class).n);
    if (a && a->moments) {
        assert_near(tally_mean(a), tally_mean(b), 0);
        assert_near(tally_squares(a), tally_squares(b), 0);
    }
    arena_free(arena);
}

static void finish(struct bench *bench)
{
    for (size_t i = 0; i < BLOCKS; i++) {
        slot_settle(&bench->room, &bench->form, &bench->all[i]->slots[0]);
        slot_settle(&bench->room, &bench->form, &bench->all[i]->slots[1]);
        for (int part = 0; part <= bench->form.are_delays; part++)
            assert_same(bench, bench->all[i], part);
    }
    arena_free(bench->arena);
}

static void classes_and_values_are_counted_as_alone(void **state)
{
    static const struct slot_form forms[] = {
        {.kind = METRIC_NET}, {.kind = METRIC_COUNT}, {.kind = METRIC_MEAN}, {.kind = METRIC_QUANTILE}};
    (void)state;
    for (size_t form = 0; form < sizeof forms / sizeof *forms; form++) {
        struct bench *const bench = bench_new(forms[form], false);
        for (size_t round = 0; round < 50; round++) {
            for (size_t i = 0; i < ROWS; i++)
                bench->own[i] = any(bench, 4) == 0              ? USUAL_NOT
                                : form == 0                     ? (int32_t)any(bench, 3) - 1
                                : slot_has_values(&forms[form]) ? (int32_t)any(bench, 100)
                                                                : 1;
            count(bench, false);
        }
        finish(bench);
    }
}

/* Some wait, in some rounds; some count for a part. */
static void delays_are_counted_as_alone(void **state)
{
    (void)state;
    for (unsigned kind = 0; kind < 4; kind++) {
        struct bench *const bench =
            bench_new((struct slot_form){.kind = METRIC_QUANTILE, .are_delays = true}, kind % 2);
        for (size_t round = 0; round < 300; round++) {
            bench->usual.are_waiting = any(bench, 2);
            for (size_t i = 0; i < ROWS; i++) {
                const bool waits = bench->usual.are_waiting && any(bench, 5) == 0;
                bench->own[i] = waits ? USUAL_WAITING : (int32_t)any(bench, 5000);
                bench->marks[i] = any(bench, 3) ? USUAL_NOT : 1;
                bench->since[i] = any(bench, 2000);
                bench->sources[i] = any(bench, 2);
            }
            count(bench, kind / 2);
        }
        slot_see(&bench->room, 2000);
        finish(bench);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_and_values_are_counted_as_alone),
        cmocka_unit_test(delays_are_counted_as_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
