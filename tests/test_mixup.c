/* mixup - tests of which columns look as if days and months had changed places */
#include "dated.h"
#include "voc/mixup.h"

/* Three months, from 2026-02-01 on, or longer, as a spreadsheet may leave them. */
static int64_t honest(int i)
{
    return civil_days(2026, 2, 1) + i;
}

static int64_t swapped_where_possible(int i)
{
    return dated_swap(honest(i));
}

/* Only what could be swapped is left: 12 days of each month. */
static int64_t swapped_and_cut(int i)
{
    return civil_days(2026, 1 + i % 12, 1 + i / 12 % 5);
}

static int64_t month_alone(int i)
{
    return civil_days(2020 + i / 12, 1 + i % 12, 1);
}

/* Answers to a survey on the first days of every third month. */
static int64_t waves(int i)
{
    return civil_days(2020 + i / 40, 1 + i / 10 % 4 * 3, 1 + i % 10);
}

static int64_t two_years(int i)
{
    return civil_days(2024, 1, 1) + i;
}

/* A wrong order over whole years stays within them. */
static int64_t two_years_swapped(int i)
{
    return dated_swap(two_years(i));
}

/* A few early months, then most of the feedback. */
static int64_t with_a_trickle(int i)
{
    return i < 12 ? civil_days(2025, 1 + i % 6, 3 + i % 8) : civil_days(2026, 2, 1) + i;
}

static void days_and_months_that_changed_places_are_found(void **state)
{
    static const struct {
        const char *name;
        int64_t (*day)(int i);
        int count;
        enum smell want;
    } cases[] = {
        {"three months", honest, 89, SMELLS},
        {"three months, swapped where possible", swapped_where_possible, 89, SMELL_SWAPPED_DAYS},
        {"one month, swapped where possible", swapped_where_possible, 28, SMELL_SWAPPED_DAYS},
        {"nine dates outside", swapped_where_possible, 10, SMELLS},
        {"only what could be swapped", swapped_and_cut, 60, SMELL_SWAPPED_DAYS},
        {"29 of them", swapped_and_cut, 29, SMELLS},
        {"30 of them", swapped_and_cut, 30, SMELL_SWAPPED_DAYS},
        {"months", month_alone, 72, SMELLS},
        {"waves of a survey", waves, 200, SMELLS},
        {"two years", two_years, 730, SMELLS},
        {"two years, swapped", two_years_swapped, 730, SMELLS},
        {"a trickle before", with_a_trickle, 100, SMELLS},
        {"nothing", honest, 0, SMELLS},
        {"one", honest, 1, SMELLS},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct days *const days = days_new(arena);
        for (int j = 0; j < cases[i].count; j++)
            dated_see(days, cases[i].day(j));
        mixup_tell(days, slice_of("at"), whiffs);
        assert_smell(arena, whiffs, cases[i].want, cases[i].name);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(days_and_months_that_changed_places_are_found)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
