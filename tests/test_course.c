/* course - tests of rows that go on in time, as they stand or the other way round */
#include "dated.h"
#include "voc/course.h"

static int64_t in_order(int i)
{
    return civil_days(2025, 1, 1) + i;
}

static int64_t swapped(int i)
{
    return dated_swap(in_order(i));
}

static int64_t newest_first_swapped(int i)
{
    return swapped(364 - i);
}

/* In no order at all: 97 is prime to 365. */
static int64_t shuffled(int i)
{
    return in_order(i * 97 % 365);
}

static int64_t shuffled_and_swapped(int i)
{
    return dated_swap(shuffled(i));
}

static void see_file(struct course *course, const char *file, int64_t (*day)(int i), int count)
{
    for (int i = 0; i < count; i++) {
        const struct spot_row row = {file, (size_t)i + 2};
        const struct instant instant = {
            .seconds = day(i) * CIVIL_DAY, .day = (int32_t)day(i), .precision = MOMENT_DAY};
        course_see(course, &instant, NULL, slice_of("a day"), &row);
    }
}

static void rows_that_would_be_in_order_with_days_and_months_turned_are_found(void **state)
{
    static const struct {
        const char *name;
        int64_t (*day)(int i);
        int count;
        bool smells;
    } cases[] = {
        {"in order", in_order, 365, false},
        {"swapped", swapped, 365, true},
        {"swapped, newest first", newest_first_swapped, 365, true},
        {"swapped, three months", swapped, 90, true},
        {"swapped, one month", swapped, 31, false},
        {"in no order", shuffled, 365, false},
        {"in no order, swapped", shuffled_and_swapped, 365, false},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct course course = {0};
        see_file(&course, "a.csv", cases[i].day, cases[i].count);
        course_tell(&course, slice_of("at"), whiffs);
        if ((strstr(sniff_said(arena, whiffs), "swapped-days") != NULL) != cases[i].smells)
            fail_msg("%s: %s", cases[i].name, sniff_said(arena, whiffs));
        arena_free(arena);
    }
}

static void each_file_has_a_direction_of_its_own(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena);
    struct course course = {0};

    (void)state;
    see_file(&course, "a.csv", swapped, 365);
    see_file(&course, "b.csv", newest_first_swapped, 365);
    course_tell(&course, slice_of("at"), whiffs);
    assert_non_null(strstr(sniff_said(arena, whiffs), "44 steps lead back, 0 would"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_that_would_be_in_order_with_days_and_months_turned_are_found),
        cmocka_unit_test(each_file_has_a_direction_of_its_own),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
