/* reckoning - tests of how long it is from one moment to another */
#include "scratch.h"
#include "voc/reckoning.h"
#include "voc/zone.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static struct moment moment_of(const char *text)
{
    struct moment moment;

    assert_true(moment_parse(slice_of(text), &moment));
    return moment;
}

static void as_of_ends_with_its_precision(void **state)
{
    static const struct {
        const char *as_of, *end;
    } cases[] = {{"2026-03-29", "2026-03-29T21:59:59Z"}, /* 23 hours long in Berlin */
                 {"2026-03-28", "2026-03-28T22:59:59Z"},
                 {"2026-03-28T10:00Z", "2026-03-28T10:00:59Z"},
                 {"2026-03-28T10:00:00Z", "2026-03-28T10:00:00Z"}};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct zone *const berlin = zone_open(arena, "Europe/Berlin", &err);
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct moment as_of = moment_of(cases[i].as_of), end = moment_of(cases[i].end);
        assert_int_equal(reckoning_end(as_of, berlin), end.seconds);
    }
    arena_free(arena);
}

static void waiting_is_counted_up_to_as_of(void **state)
{
    static const struct {
        const char *since, *as_of;
        int64_t wait;
    } cases[] = {{"2026-01-05T10:00Z", "2026-01-05T12:00Z", 7200},
                 {"2026-01-05T10:00Z", "2026-01-05", 14 * 3600},
                 {"2026-01-05", "2026-01-07", 2 * 86400},
                 {"2026-01-05", "2026-01-07T23:00Z", 2 * 86400}};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct reckoning utc = {.zone = zone_open(arena, "UTC", &err)};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct moment since = moment_of(cases[i].since), as_of = moment_of(cases[i].as_of);
        assert_int_equal(reckoning_wait(since.seconds, since.precision == MOMENT_DAY, as_of, &utc),
                         cases[i].wait);
    }
    arena_free(arena);
}

static void days_are_counted_whole_and_moments_to_the_second(void **state)
{
    static const struct {
        const char *from, *until;
        int64_t apart;
    } cases[] = {{"2026-01-05T10:00Z", "2026-01-05T12:00:01Z", 7201},
                 {"2026-01-05T12:00Z", "2026-01-05T10:00Z", -7200},
                 {"2026-01-05", "2026-01-07", 2 * 86400},
                 {"2026-01-05", "2026-01-05T22:59Z", 0},
                 {"2026-01-05", "2026-01-05T23:00Z", 86400}, /* the next day in Berlin */
                 {"2026-03-28T23:00Z", "2026-03-29T22:00Z", 23 * 3600}};
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct reckoning berlin = {.zone = zone_open(arena, "Europe/Berlin", &err)};
    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const struct moment from = moment_of(cases[i].from), until = moment_of(cases[i].until);
        assert_int_equal(reckoning_apart(from, until, &berlin), cases[i].apart);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_of_ends_with_its_precision),
        cmocka_unit_test(waiting_is_counted_up_to_as_of),
        cmocka_unit_test(days_are_counted_whole_and_moments_to_the_second),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
