/* season - tests of which part of a cycle a period is in */
#include "near.h"
#include "voc/season.h"

static struct period period(const char *text)
{
    struct period got;

    assert_true(period_parse(slice_of(text), &got));
    return got;
}

static void seasons_follow_the_calendar(void **state)
{
    static const struct {
        enum season_kind kind;
        const char *period;
        int season;
    } cases[] = {
        {SEASON_WEEKDAY, "2026-11-22", 6}, /* a Sunday */
        {SEASON_WEEKDAY, "2026-11-23", 0}, {SEASON_MONTH, "2026-01", 0},
        {SEASON_MONTH, "2026-W01", 0}, /* its Monday is in December, its Thursday in January */
        {SEASON_MONTH, "2026-W53", 11},    {SEASON_MONTH, "2026-12-31", 11},
        {SEASON_QUARTER, "2026-Q4", 3},    {SEASON_QUARTER, "2026-04", 1},
        {SEASON_QUARTER, "2026-W14", 1}, /* Thursday 2 April */
        {SEASON_NONE, "2026-Q4", 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(season_of(cases[i].kind, period(cases[i].period)), cases[i].season);
}

static void a_season_is_longer_than_its_periods(void **state)
{
    (void)state;
    assert_true(season_fits(SEASON_WEEKDAY, PERIOD_DAY));
    assert_false(season_fits(SEASON_WEEKDAY, PERIOD_WEEK));
    assert_true(season_fits(SEASON_MONTH, PERIOD_WEEK));
    assert_false(season_fits(SEASON_MONTH, PERIOD_QUARTER));
    assert_false(season_fits(SEASON_QUARTER, PERIOD_HALF));
    assert_false(season_fits(SEASON_QUARTER, PERIOD_ALL));
    assert_int_equal(season_usual(PERIOD_DAY), SEASON_WEEKDAY);
    assert_int_equal(season_usual(PERIOD_YEAR), SEASON_NONE);
    assert_int_equal(season_count(SEASON_MONTH), 12);
}

static void cycles_are_full_ones(void **state)
{
    static const struct {
        enum season_kind kind;
        const char *first, *last;
        int cycles;
    } cases[] = {
        {SEASON_MONTH, "2024-01", "2025-12", 2},         {SEASON_MONTH, "2024-01", "2025-11", 1},
        {SEASON_MONTH, "2024-03", "2026-02", 2},         {SEASON_MONTH, "2024-W01", "2025-W52", 2},
        {SEASON_MONTH, "2024-W01", "2025-W51", 1},       {SEASON_WEEKDAY, "2026-11-01", "2026-11-14", 2},
        {SEASON_WEEKDAY, "2026-11-01", "2026-11-13", 1}, {SEASON_QUARTER, "2024-Q1", "2025-Q4", 2},
        {SEASON_QUARTER, "2024-Q1", "2025-Q3", 1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(season_cycles(cases[i].kind, period(cases[i].first), period(cases[i].last)),
                         cases[i].cycles);
}

static void words_are_read(void **state)
{
    enum season_kind kind;

    (void)state;
    assert_true(season_parse(slice_of("weekday"), &kind));
    assert_int_equal(kind, SEASON_WEEKDAY);
    assert_false(season_parse(slice_of("summer"), &kind));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(seasons_follow_the_calendar),
        cmocka_unit_test(a_season_is_longer_than_its_periods),
        cmocka_unit_test(cycles_are_full_ones),
        cmocka_unit_test(words_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
