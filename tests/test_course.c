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

static void rows_together_are_seen_as_one_by_one(void **state)
{
    uint32_t dice = 20261122;

    (void)state;
    for (int round = 0; round < 50; round++) {
        struct course one = {0}, all = {0};
        struct dated_rows some;
        int64_t last = swapped(round) * CIVIL_DAY;
        char spots[2][SPOT_SIZE];
        see_file(&one, "a.csv", swapped, round + 1);
        see_file(&all, "a.csv", swapped, round + 1);
        for (size_t line = 3; line < 400; line += STRETCH_MOST) {
            const struct spot_rows rows = dated_rows(&some, &dice, line, &last);
            one.file = all.file = some.spots[0].file;
            for (size_t i = 0; i < rows.count; i++) {
                const struct instant now = dated_now(&some, i);
                if (now.precision)
                    course_see(&one, &now, NULL, some.cells[i], &some.spots[i]);
            }
            course_see_recent(&all, &some.recent, &rows, 0);
        }
        assert_int_equal(one.count, all.count);
        assert_string_equal(spot_text(&one.first, spots[0]), spot_text(&all.first, spots[1]));
        assert_memory_equal(&one.as_is, &all.as_is, sizeof one.as_is);
        assert_memory_equal(&one.other, &all.other, sizeof one.other);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_that_would_be_in_order_with_days_and_months_turned_are_found),
        cmocka_unit_test(each_file_has_a_direction_of_its_own),
        cmocka_unit_test(rows_together_are_seen_as_one_by_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
