/* stray - tests of how far periods are from where they should be */
#include "table.h"
#include "voc/stray.h"

/* Shares of 100 answers: 50 % and so many errors of 5 points more, beside a season of 10 points where there
 * is one. */
static struct measures *months(struct arena *arena, const double errors[], int count, bool has_season)
{
    const char *rows = "metric,period,kind,n,value\n";

    for (int i = 0; i < count; i++)
        rows = arena_printf(arena, "%sm,%d-%02d,share,100,%.6f\n", rows, 2025 + i / 12, i % 12 + 1,
                            50 + 5 * errors[i] + (has_season ? (i % 12 < 6 ? -10 : 10) : 0));
    return table_measures(arena, rows);
}

static struct adjustment halves(int64_t last)
{
    struct adjustment got = {
        .season = SEASON_MONTH, .scale = {METRIC_SHARE, false}, .last = last, .periods = 2, .usual = 100};

    for (int month = 0; month < 12; month++)
        got.baseline[month] = month < 6 ? 40 : 60;
    return got;
}

static const double errors[] = {0, 1, -1, 0, 2, 0, 1, -1};
enum { COUNT = sizeof errors / sizeof *errors };

static void without_seasons_it_is_the_distance_from_the_level(void **state)
{
    struct arena *const arena = scratch_new();
    struct measure *const *const rows = months(arena, errors, COUNT, false)->series[0].rows;
    const struct adjustment none = {.season = SEASON_NONE};
    const struct level level = stray_level(rows, COUNT, &none);
    double got[COUNT];

    (void)state;
    stray_of(rows, COUNT, &level, &none, got);
    for (int i = 0; i < COUNT; i++)
        assert_near(got[i], (50 + 5 * errors[i] - level.value) / (level.sd / 10), 1e-9);
    assert_near(stray_freedom(rows, COUNT, &none), 1, 0);
    arena_free(arena);
}

/* An error by chance is that of 40 or 60 %, sqrt(24), for both. Seasons of two periods each leave half of the
   variance between months that were in the window, and add half to that of later ones. */
static void seasons_and_what_they_were_learnt_from_are_taken_out(void **state)
{
    struct arena *const arena = scratch_new();
    struct measure *const *const rows = months(arena, errors, COUNT, true)->series[0].rows;
    const double error = sqrt(24), times[] = {sqrt(0.5), sqrt(1.5)};

    (void)state;
    for (int is_later = 0; is_later < 2; is_later++) {
        const struct adjustment seasons = halves(is_later ? 0 : rows[COUNT - 1]->period.index);
        const struct level level = stray_level(rows, COUNT, &seasons);
        double got[COUNT];
        stray_of(rows, COUNT, &level, &seasons, got);
        for (int i = 1; i < COUNT; i++)
            assert_near(got[i] - got[i - 1], 5 * (errors[i] - errors[i - 1]) / error / times[is_later], 1e-4);
        assert_near(stray_freedom(rows, COUNT, &seasons), is_later ? 1 : 0.5, 1e-12);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_seasons_it_is_the_distance_from_the_level),
        cmocka_unit_test(seasons_and_what_they_were_learnt_from_are_taken_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
