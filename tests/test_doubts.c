/* doubts - tests of what is doubtful about a target */
#include "table.h"
#include "voc/doubts.h"

#define HEADER                                                                                               \
    "metric,owner,period,kind,better,unit,n,n_eff,value,se,low,high,level,baseline,base_low,base_high,"      \
    "base_from,base_to,base_periods,spread,lcl,ucl,signal\n"

/* A series of 20 weeks: the values, and what every row says of its baseline. */
struct world {
    const char *metric, *owner, *kind, *better, *unit;
    const char *values; /* of the weeks, the newest last */
    const char *base;   /* baseline to ucl */
};

static const struct world usual = {"nps",
                                   "dana",
                                   "net",
                                   "high",
                                   "points",
                                   "8 12 10 9 11 8 12 10 9 11 10 10 8 12 10 9 11 8 12 10",
                                   "10,8,12,2026-W01,2026-W12,12,1,-15,35"};

static const char *rows_of(struct arena *arena, const struct world *world)
{
    struct slice rest = slice_of(world->values), value;
    const char *text = "";

    for (int week = 1; slice_split(&rest, ' ', &value); week++)
        text = arena_printf(arena, "%s%s,%s,2026-W%02d,%s,%s,%s,100,100,%.*s,8,,,0.95,%s,\n", text,
                            world->metric, world->owner, week, world->kind, world->better, world->unit,
                            (int)value.length, value.at, world->base);
    return text;
}

/* The words of the doubts about the first series' target. */
static const char *words(struct arena *arena, const char *rows, const char *goal, struct doubts *doubts)
{
    struct err err = {0};
    struct measures *const measures = table_measures(arena, arena_printf(arena, HEADER "%s", rows));
    const struct aims *const aims = aims_read(
        arena, measures,
        scratch_file(arena, arena_printf(arena, "metric,owner,target,change,due\n%s\n", goal)), NULL, &err);
    const char *text = "";

    if (!aims || !doubts_of(arena, measures, 0, &aims->of_series[0], NULL, doubts, &err))
        fail_msg("%s", err.text);
    for (enum doubt doubt = 0; doubt < DOUBT_COUNT; doubt++)
        if (doubts->has[doubt])
            text = arena_printf(arena, "%s%s%s", text, *text ? " " : "", doubt_words[doubt]);
    return text;
}

/* Each from the usual world, with one thing about it changed. */
static void each_doubt_has_its_reason(void **state)
{
    struct world nobody = usual, trial = usual, few = usual, spread = usual, falling = usual, none = usual,
                 nowhere = usual, broken = usual;
    nobody.owner = "*";
    trial.base = "10,8,12,2026-W01,2026-W05,5,1,-15,35";
    few.base = "10,-90,99,2026-W01,2026-W12,12,1,-15,35";
    spread.base = "10,8,12,2026-W01,2026-W12,12,1.6,-15,35";
    falling.values = "39 36 33 30 27 24 21 18 15 12 9 6 3 0 -3 -6 -9 -12 -15 -18";
    falling.base = "22,20,24,2026-W01,2026-W12,12,1,-50,50";
    none.base = ",,,,,,,,";
    nowhere.better = "";
    broken.base = "10,8,12,2026-W01,2026-W12,12,1,8.5,35";
    const struct {
        struct world world;
        const char *goal, *words;
    } cases[] = {
        {usual, "nps,,60,,2026-12-31", "beyond"},
        {usual, "nps,,60,,", "no-due beyond"},
        {usual, "nps,,60,,2026-03-31", "past-due beyond"},
        {usual, "nps,,60,,2026-W10", "past-due no-way beyond"},
        {usual, "nps,,30,,2026-12-31", "luck beyond"},
        {usual, "nps,,11,,2026-12-31", "luck too-small beyond"},
        {usual, "nps,,9,,2026-12-31", "held"},
        {usual, "nps,,0,,2026-12-31", "met"},
        {usual, "nps,,,-5,2026-12-31", "worse met"},
        {usual, "nps,,120,,2026-12-31", "impossible"},
        {nobody, "nps,*,60,,2026-12-31", "no-owner beyond"},
        {trial, "nps,,60,,2026-12-31", "beyond trial"},
        {few, "nps,,60,,2026-12-31", "too-small beyond"},
        {spread, "nps,,60,,2026-12-31", "beyond unstable"},
        {falling, "nps,,60,,2026-12-31", "beyond against"},
        {none, "nps,,60,,2026-12-31", "no-baseline"},
        {nowhere, "nps,,60,,2026-12-31", "no-direction beyond"},
        {broken, "nps,,60,,2026-12-31", "beyond unstable"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct doubts doubts;
        const char *const got = words(arena, rows_of(arena, &cases[i].world), cases[i].goal, &doubts);
        if (strcmp(got, cases[i].words) != 0)
            fail_msg("case %zu: %s, expected %s", i, got, cases[i].words);
        arena_free(arena);
    }
}

/* Four weeks of 100 answers whose sd is 80, against a baseline with a standard error of 2 / 1.96. */
static void the_numbers_behind_them_are_those_of_the_methods(void **state)
{
    struct arena *const arena = scratch_new();
    struct doubts doubts;
    const double z = 1.959964 + 0.841621, base = pow(2 / 1.959964, 2);

    (void)state;
    words(arena, rows_of(arena, &usual), "nps,,11,,2026-12-31", &doubts);
    assert_near(doubts.answers, 400, 0);
    assert_near(doubts.detectable, z * sqrt(base + doubts.bearing.variance / 400), 1e-4);
    assert_near(doubts.periods, (365 - 137) / 7., 1e-9); /* 2026-W20 ends on 17 May, the 137th day */
    assert_near(doubts.luck_ever, 1 - pow(1 - doubts.luck, 32), 1e-12);
    assert_near(doubts.best, 10.5, 1e-9); /* weeks 7 to 10: 12 10 9 11 */
    arena_free(arena);
}

/* omar is at 65 of 400 answers. */
static void what_a_peer_has_done_is_not_beyond(void **state)
{
    struct arena *const arena = scratch_new();
    struct world omar = usual;
    struct doubts doubts;

    (void)state;
    omar.owner = "omar";
    omar.base = "65,61,69,2026-W01,2026-W12,12,1,40,90";
    const char *const rows = arena_printf(arena, "%s%s", rows_of(arena, &usual), rows_of(arena, &omar));
    assert_string_equal(words(arena, rows, "nps,,60,,2026-12-31", &doubts), "");
    assert_string_equal(words(arena, rows, "nps,,best,,2026-12-31", &doubts), "");
    assert_string_equal(words(arena, rows, "nps,,70,,2026-12-31", &doubts), "beyond");
    assert_slice(doubts.peer.row->group[0], "omar");
    arena_free(arena);
}

static void a_best_peer_that_cannot_be_told_apart_is_doubtful(void **state)
{
    struct arena *const arena = scratch_new();
    struct world omar = usual;
    struct doubts doubts;

    (void)state;
    omar.owner = "omar";
    omar.base = "11.5,9.5,13.5,2026-W01,2026-W12,12,1,-15,35";
    const char *const rows = arena_printf(arena, "%s%s", rows_of(arena, &usual), rows_of(arena, &omar));
    assert_string_equal(words(arena, rows, "nps,,best,,2026-12-31", &doubts), "alike luck too-small");
    arena_free(arena);
}

static void a_series_without_any_answer_is_silent(void **state)
{
    struct arena *const arena = scratch_new();
    struct doubts doubts;

    (void)state;
    assert_string_equal(words(arena, "nps,dana,2026-W01,net,high,points,0,0,,,,,0.95,,,,,,0,,,,\n",
                              "nps,dana,60,,2026-12-31", &doubts),
                        "silent");
    arena_free(arena);
}

static void a_series_whose_answers_have_stopped_is_silent(void **state)
{
    struct arena *const arena = scratch_new();
    const char *rows = rows_of(arena, &usual);
    struct doubts doubts;

    (void)state;
    for (int week = 21; week <= 26; week++)
        rows = arena_printf(arena, "%snps,dana,2026-W%d,net,high,points,0,0,,,,,0.95,%s,\n", rows, week,
                            usual.base);
    assert_string_equal(words(arena, rows, "nps,dana,60,,2026-12-31", &doubts), "silent beyond");
    assert_int_equal(doubts.silence.periods, 6);
    arena_free(arena);
}

/* 35 is the upper limit, three standard errors off: a single week has 34 by luck less than once in
   a hundred. */
static void a_target_that_luck_hardly_ever_hits_is_not_called_luck(void **state)
{
    struct arena *const arena = scratch_new();
    struct doubts doubts;

    (void)state;
    assert_string_equal(words(arena, rows_of(arena, &usual), "nps,dana,34,,2026-06-01", &doubts), "beyond");
    assert_true(doubts.luck < 0.05 && doubts.luck_ever < 0.2);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_doubt_has_its_reason),
        cmocka_unit_test(the_numbers_behind_them_are_those_of_the_methods),
        cmocka_unit_test(what_a_peer_has_done_is_not_beyond),
        cmocka_unit_test(a_best_peer_that_cannot_be_told_apart_is_doubtful),
        cmocka_unit_test(a_series_without_any_answer_is_silent),
        cmocka_unit_test(a_series_whose_answers_have_stopped_is_silent),
        cmocka_unit_test(a_target_that_luck_hardly_ever_hits_is_not_called_luck),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
