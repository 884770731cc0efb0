/* dial - tests of what is midnight, and whether it is too often */
#include "dated.h"
#include "voc/dial.h"
#include "voc/zone.h"

static void midnight_is_that_of_the_zone(void **state)
{
    static const struct {
        const char *cell, *zone;
        enum dial_seen want;
    } cases[] = {
        {"2026-11-21", NULL, DIAL_NONE},
        {"2026-11-21T00:00Z", NULL, DIAL_MIDNIGHT},
        {"2026-11-21T00:00:00Z", NULL, DIAL_MIDNIGHT},
        {"2026-11-21T00:00:01Z", NULL, DIAL_CLOCK},
        {"2026-11-21T12:00Z", NULL, DIAL_CLOCK},
        {"2026-11-20T23:00Z", "Europe/Paris", DIAL_MIDNIGHT},
        {"2026-07-20T22:00Z", "Europe/Paris", DIAL_MIDNIGHT},
        {"2026-07-20T00:00Z", "Europe/Paris", DIAL_CLOCK},
        {"2026-11-21T18:15Z", "Asia/Kathmandu", DIAL_MIDNIGHT},
        {"2026-11-21T05:00Z", "America/New_York", DIAL_MIDNIGHT},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct err err = {0};
        struct dial dial = {0};
        struct instant instant;
        instant_read(&(struct dayclock){0}, slice_of(cases[i].cell), &instant);
        const struct zone *const zone = cases[i].zone ? zone_open(arena, cases[i].zone, &err) : NULL;
        assert_int_equal(dial_see(&dial, &instant, zone, slice_of(cases[i].cell), &(struct spot_row){"a", 2}),
                         cases[i].want);
    }
    arena_free(arena);
}

static void a_tenth_of_at_least_twenty_is_too_often(void **state)
{
    static const struct {
        long long midnight, clock;
        bool smells;
    } cases[] = {{0, 0, false},    {19, 0, false},   {20, 0, true},    {20, 180, true},
                 {20, 181, false}, {40, 960, false}, {1467, 842, true}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct dial dial = {
            .rows = {[DIAL_MIDNIGHT] = cases[i].midnight, [DIAL_CLOCK] = cases[i].clock}};
        assert_int_equal(dial_smell(&dial), cases[i].smells);
    }
}

static void rows_together_are_seen_as_one_by_one(void **state)
{
    uint32_t dice = 20261122;

    (void)state;
    for (int round = 0; round < 50; round++) {
        struct dial one = {0}, all = {0};
        struct dated_rows some;
        int64_t last = civil_days(2026, 2, 27) * CIVIL_DAY;
        for (size_t line = 2; line < 400; line += STRETCH_MOST) {
            const struct spot_rows rows = dated_rows(&some, &dice, line, &last);
            unsigned cases[STRETCH_MOST] = {0};
            dial_see_recent(&all, &some.recent, &some.times, &rows, 0, DIAL_KINDS, cases);
            for (size_t i = 0; i < rows.count; i++) {
                const struct instant now = dated_now(&some, i);
                assert_int_equal(cases[i],
                                 DIAL_KINDS * dial_see(&one, &now, NULL, some.cells[i], &some.spots[i]));
            }
        }
        assert_memory_equal(one.rows, all.rows, sizeof one.rows);
        assert_int_equal(one.spot.row.line, all.spot.row.line);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(midnight_is_that_of_the_zone),
        cmocka_unit_test(a_tenth_of_at_least_twenty_is_too_often),
        cmocka_unit_test(rows_together_are_seen_as_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
