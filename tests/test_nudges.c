/* nudges - tests of signs in what owners' scores and cases are */
#include "scratch.h"
#include "voc/nudges.h"

enum { OWNERS = 6 };

static struct habits_owner *owners_new(struct arena *arena)
{
    return arena_array(arena, OWNERS, sizeof(struct habits_owner));
}

static void the_score_that_most_rows_have_is_looked_at(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);

    (void)state;
    owners[0].scores[0][9] = 30;
    owners[1].scores[1][4] = 20;
    owners[2].scores[1][5] = 20;
    assert_int_equal(nudges_kind(owners, OWNERS), 1);
    arena_free(arena);
}

/* 8, 9 and 10 of each; the first has lifted many an 8. */
static void nines_that_are_too_many_beside_eights_and_tens_are_seen(void **state)
{
    static const uint32_t scores[OWNERS][3] = {{5, 80, 35},  {40, 30, 50}, {38, 33, 49},
                                               {41, 29, 48}, {36, 32, 55}, {44, 30, 51}};
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++)
        memcpy(&owners[i].scores[0][8], scores[i], sizeof scores[i]);
    nudges_heaping(arena, owners, OWNERS, 0, odd);
    assert_near(odd[0].value, 100 * 80 / 120.0, 1e-12);
    assert_near(odd[0].n, 120, 0);
    assert_true(odd[0].p < 0.001);
    for (size_t i = 1; i < OWNERS; i++)
        assert_true(odd[i].p > 0.01);
    arena_free(arena);
}

static void a_rating_has_no_promoters_line(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    owners[0].scores[3][4] = 500;
    nudges_heaping(arena, owners, OWNERS, 3, odd);
    assert_string_equal(odd[0].note, "none");
    arena_free(arena);
}

static void who_asks_only_the_quick_cases_is_seen_and_who_asks_all_is_not(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++) {
        owners[i].asked[8] = 50 + (uint32_t)i;
        owners[i].passed[8] = 50;
        owners[i].asked[12] = 48;
        owners[i].passed[12] = 52;
    }
    owners[0].asked[8] = 98;
    owners[0].passed[8] = 2;
    owners[0].asked[12] = 10;
    owners[0].passed[12] = 90;
    owners[5].passed[8] = owners[5].passed[12] = 0;
    nudges_choosing(arena, owners, OWNERS, odd);
    assert_near(odd[0].value, 88, 1e-12);
    assert_true(odd[0].p < 0.01);
    assert_true(odd[1].p > 0.05);
    assert_string_equal(odd[5].note, "none");
    arena_free(arena);
}

static void feedback_without_cases_cannot_tell_who_is_asked(void **state)
{
    struct arena *const arena = scratch_new();
    struct oddity odd[OWNERS];

    (void)state;
    nudges_choosing(arena, owners_new(arena), OWNERS, odd);
    assert_string_equal(odd[0].note, "none");
    arena_free(arena);
}

/* 60 answers on 60 days, 48 stretches each: three in one are one chance in a thousand million, two happen. */
static void three_answers_in_ten_minutes_are_a_bunch_where_few_come(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++) {
        owners[i].day_count = 60;
        owners[i].answers = arena_array(arena, 60, sizeof *owners[i].answers);
        for (size_t j = 0; j < 60; j++)
            owners[i].answers[owners[i].answers_count++] = j == 0 ? 2 : 1;
    }
    for (size_t j = 0; j < 10; j++)
        owners[0].answers[j] = 4;
    nudges_bursts(arena, owners, OWNERS, false, odd);
    assert_near(odd[0].value, 100 * 40 / 90.0, 1e-12);
    assert_near(odd[1].value, 0, 0);
    assert_true(odd[0].p < 0.001);
    nudges_bursts(arena, owners, OWNERS, true, odd);
    assert_string_equal(odd[0].note, "none");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_score_that_most_rows_have_is_looked_at),
        cmocka_unit_test(nines_that_are_too_many_beside_eights_and_tens_are_seen),
        cmocka_unit_test(a_rating_has_no_promoters_line),
        cmocka_unit_test(who_asks_only_the_quick_cases_is_seen_and_who_asks_all_is_not),
        cmocka_unit_test(feedback_without_cases_cannot_tell_who_is_asked),
        cmocka_unit_test(three_answers_in_ten_minutes_are_a_bunch_where_few_come),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
