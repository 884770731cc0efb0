/* courses - tests of signs in when owners' answers and scores came */
#include "scratch.h"
#include "voc/courses.h"

enum { OWNERS = 6, DAYS = 364, FIRST = 20454 }; /* 2026-01-01 */

/* A year in which ten are asked and four answer each day, two of them with a nine, two with a six; a little
   unlike from owner to owner and from week to week, so that there is some chance. */
static struct habits_owner *owners_new(struct arena *arena)
{
    struct habits_owner *const owners = arena_array(arena, OWNERS, sizeof *owners);

    for (size_t i = 0; i < OWNERS; i++) {
        owners[i].days = arena_array(arena, DAYS, sizeof *owners[i].days);
        owners[i].day_count = DAYS;
        for (size_t day = 0; day < DAYS; day++) {
            const uint32_t top = 2 + ((day / 7 + i) % 3 == 0);
            owners[i].days[day] = (struct habits_day){FIRST + (int64_t)day, 10, 2 + top, {{0}}};
            owners[i].days[day].scores[0] =
                (struct habits_scores){2 + top, top, 12 + 9 * (double)top, 72 + 81 * (double)top};
        }
    }
    return owners;
}

static bool is_end(size_t day)
{
    static const int64_t ends[] = {90, 181, 273, 365};

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if ((int64_t)day < ends[i] && (int64_t)day >= ends[i] - 14)
            return true;
    return false;
}

/* So many more nines on a day. */
static void add_nines(struct habits_day *day, uint32_t more)
{
    day->scores[0].n += more;
    day->scores[0].top += more;
    day->scores[0].sum += 9.0 * more;
    day->scores[0].squares += 81.0 * more;
}

static void where_nobody_differs_nothing_is_found(void **state)
{
    struct arena *const arena = scratch_new();
    const struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    courses_fading(arena, owners, OWNERS, 0, odd);
    assert_true(odd[0].p > 0.05);
    courses_quarter_scores(arena, owners, OWNERS, 0, odd);
    assert_true(odd[0].p > 0.05);
    courses_quarter_answers(arena, owners, OWNERS, 0, odd);
    assert_true(odd[0].p > 0.05);
    arena_free(arena);
}

/* Of the first owner one less answers each quarter, and it is one of those who gave a six. */
static void a_response_that_falls_while_scores_rise_is_seen(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    for (size_t day = 0; day < DAYS; day++) {
        struct habits_day *const it = &owners[0].days[day];
        const uint32_t fewer = day * 3 / DAYS < 2 ? (uint32_t)(day * 3 / DAYS) : 2;
        it->answered -= fewer;
        it->scores[0].n -= fewer;
        it->scores[0].sum -= 6.0 * fewer;
        it->scores[0].squares -= 36.0 * fewer;
    }
    courses_fading(arena, owners, OWNERS, 0, odd);
    assert_true(odd[0].p < 0.01);
    assert_true(odd[0].value < -15 && odd[0].value > -30 && odd[0].value < odd[0].low);
    assert_near(odd[0].n, 10 * (DAYS - 14), 0);
    assert_true(odd[1].p > 0.05);
    arena_free(arena);
}

static void scores_that_are_higher_at_every_quarters_end_are_seen(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    for (size_t day = 0; day < DAYS; day++)
        if (is_end(day)) {
            add_nines(&owners[0].days[day], 2);
            owners[0].days[day].scores[0].n -= 1; /* one of two sixes has gone */
        }
    courses_quarter_scores(arena, owners, OWNERS, 0, odd);
    assert_true(odd[0].p < 0.01);
    assert_true(odd[0].value > 20);
    courses_quarter_answers(arena, owners, OWNERS, 0, odd);
    assert_true(odd[0].p > 0.05);
    arena_free(arena);
}

static void answers_that_come_at_every_quarters_end_are_seen_and_those_of_one_are_not(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    for (size_t day = 0; day < DAYS; day++) {
        if (is_end(day))
            add_nines(&owners[0].days[day], 8);
        if (is_end(day) && day < 90)
            add_nines(&owners[1].days[day], 8);
    }
    courses_quarter_answers(arena, owners, OWNERS, 0, odd);
    assert_true(odd[0].p < 0.01);
    assert_true(odd[1].p > 0.05);
    assert_true(odd[1].value > odd[2].value); /* what is told is all of it */
    arena_free(arena);
}

static void a_quarter_that_is_not_over_and_a_single_one_tell_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner *const owners = owners_new(arena);
    struct oddity odd[OWNERS];

    (void)state;
    for (size_t i = 0; i < OWNERS; i++)
        owners[i].day_count = 150;
    courses_quarter_scores(arena, owners, OWNERS, 0, odd);
    assert_near(odd[0].p, NAN, 0);
    assert_string_equal(odd[0].note, "few");
    courses_fading(arena, owners, OWNERS, 0, odd);
    assert_false(isnan(odd[0].p));
    for (size_t i = 0; i < OWNERS; i++)
        owners[i].day_count = 100;
    courses_fading(arena, owners, OWNERS, 0, odd);
    assert_string_equal(odd[0].note, "few");
    arena_free(arena);
}

static void without_a_row_there_is_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    struct habits_owner owners[OWNERS] = {{.name = {"", 0}}};
    struct oddity odd[OWNERS];

    (void)state;
    courses_fading(arena, owners, OWNERS, 0, odd);
    assert_string_equal(odd[0].note, "none");
    courses_quarter_answers(arena, owners, OWNERS, 0, odd);
    assert_string_equal(odd[0].note, "none");
    courses_quarter_scores(arena, owners, OWNERS, 0, odd);
    assert_string_equal(odd[0].note, "none");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(where_nobody_differs_nothing_is_found),
        cmocka_unit_test(a_response_that_falls_while_scores_rise_is_seen),
        cmocka_unit_test(scores_that_are_higher_at_every_quarters_end_are_seen),
        cmocka_unit_test(answers_that_come_at_every_quarters_end_are_seen_and_those_of_one_are_not),
        cmocka_unit_test(a_quarter_that_is_not_over_and_a_single_one_tell_nothing),
        cmocka_unit_test(without_a_row_there_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
