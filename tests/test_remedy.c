/* remedy - tests of what would raise an owner's score most */
#include "table.h"
#include "voc/remedy.h"

#define HEADER                                                                                               \
    "metric,owner,team,period,kind,better,unit,n,value,se,low,high,baseline,base_low,base_high,target,"      \
    "required\n"

static const struct judge_plan judge = {.over = 1};

struct scene {
    struct roster roster;
    struct card card;
};

static struct scene *scene_of(struct arena *arena, const char *rows)
{
    struct err err = {0};
    struct scene *const scene = arena_alloc(arena, sizeof *scene);

    if (!roster_read(arena, table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows)), "owner",
                     &scene->roster, &err))
        fail_msg("%s", err.text);
    scene->card = (struct card){.arena = arena, .owners = scene->roster.owner_count};
    return scene;
}

static void put(struct scene *scene, enum card_part part, const char *metric, double value, double n,
                double weight)
{
    card_add(&scene->card, part, metric)->parts[0] =
        (struct part){.value = value, .n = n, .weight = weight, .held = 50, .is_there = true, .note = ""};
}

static const char *words(struct arena *arena, const struct scene *scene, struct remedy *remedy)
{
    return remedy_of(arena, &scene->card, &scene->roster, 0, &judge, remedy) ? remedy->words : "";
}

#define CSAT "csat,dana,*,2026-W20,share,high,%,45,71,,,,74,70,78,80,80\n"

/* A total of weight 2 gains half of what a part of weight 1 lacks. */
static void the_largest_weight_times_missing_points_is_told_in_answers(void **state)
{
    static const struct {
        enum card_part part;
        const char *metric, *rows, *words;
        double value, n, count, gain;
    } cases[] = {
        {CARD_LOOP, "closed_loop_24h", CSAT, "6 more of 11 unhappy answered within 24h: +27 points",
         500 / 11.0, 11, 6, 300 / 11.0},
        {CARD_ANSWERING, "answered_2d", CSAT, "3 more of 28 messages answered within 2d: +5.4 points",
         2500 / 28.0, 28, 3, 150 / 28.0},
        {CARD_ATTAINMENT, "csat", CSAT, "csat at 80 % rather than 71 % (5 of 45 answers): +20 points", 60, 45,
         5, 20},
        {CARD_ATTAINMENT, "csat", CSAT "csat,dana,Leeds,2026-W20,share,high,%,40,50,,,,74,70,78,80,\n",
         "csat of Leeds at 80 % rather than 50 % (12 of 40 answers): +20 points", 60, 45, 12, 20},
        {CARD_IMPROVEMENT, "csat", CSAT,
         "csat at 74 % as in the baseline rather than 71 % (2 of 45 answers): +10 points", 30, 45, 2, 10},
        {CARD_ATTAINMENT, "wait", "wait,dana,*,2026-W20,quantile,low,hours,40,9,,7,12,8,7,9,6,6\n",
         "wait at 6.0 h rather than 9.0 h: +20 points", 60, 45, NAN, 20},
        {CARD_STEADINESS, "csat", CSAT,
         "csat as even as chance lets it be: it varies 2.0 times as much: +38 points", 25, 20, NAN, 37.5},
        {CARD_STEADINESS, "csat", CSAT,
         "csat as even as chance lets it be: it varies 5 % more than that: +5.0 points", 90, 20, NAN, 5},
        {CARD_COVERAGE, "", "nps,dana,Leeds,2026-W20,net,high,points,40,9,,,,,,,,\n" CSAT,
         "a baseline or target for nps (Leeds): +25 points", 50, 2, NAN, 25},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct scene *const scene = scene_of(arena, cases[i].rows);
        struct remedy got;
        put(scene, CARD_LEVEL, "csat", 3, 45, NAN);
        put(scene, cases[i].part, cases[i].metric, cases[i].value, cases[i].n, 1);
        put(scene, CARD_ATTAINMENT, "nps", 99, 45, 1);
        put(scene, CARD_TOTAL, "", 80, 45, 2);
        assert_string_equal(words(arena, scene, &got), cases[i].words);
        assert_near(got.count, cases[i].count, 0);
        assert_near(got.gain, cases[i].gain, 1e-9);
    }
    arena_free(arena);
}

/* Who was past the target scores 100 for holding that, and loses by less. */
static void a_fall_from_past_the_target_is_told_up_to_the_baseline(void **state)
{
    struct arena *const arena = scratch_new();
    struct scene *const scene =
        scene_of(arena, "csat,dana,*,2026-W20,share,high,%,45,91,,,,95,93,97,80,80\n");
    struct remedy got;

    (void)state;
    put(scene, CARD_IMPROVEMENT, "csat", 80, 45, 1);
    scene->card.columns[0].parts[0].held = 100;
    put(scene, CARD_TOTAL, "", 90, 45, 2);
    assert_string_equal(words(arena, scene, &got),
                        "csat at 95 % as in the baseline rather than 91 % (2 of 45 answers): +10 points");
    arena_free(arena);
}

/* Nobody can be asked for the best that could be: an improvement above the baseline lacks nothing. */
static void where_nothing_is_missing_nothing_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct scene *const scene = scene_of(arena, CSAT), *const without = scene_of(arena, CSAT);
    struct remedy got;

    (void)state;
    put(scene, CARD_IMPROVEMENT, "csat", 60, 45, 1);
    put(scene, CARD_ATTAINMENT, "csat", 100, 45, 1);
    put(scene, CARD_TOTAL, "", 80, 45, 2);
    assert_string_equal(words(arena, scene, &got), "");
    put(without, CARD_LOOP, "closed_loop_24h", 10, 45, 1);
    put(without, CARD_TOTAL, "", NAN, 45, NAN);
    assert_string_equal(words(arena, without, &got), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_largest_weight_times_missing_points_is_told_in_answers),
        cmocka_unit_test(a_fall_from_past_the_target_is_told_up_to_the_baseline),
        cmocka_unit_test(where_nothing_is_missing_nothing_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
