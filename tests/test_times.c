/* times - tests that many times are read as each of them is */
#include "scratch.h"
#include "voc/times.h"

enum { MOST = STRETCH_MOST };

static const char *const texts[] = {"2026-01-05T10:00:00Z",      "2026-01-31T23:59:59Z",
                                    "2026-02-01T00:00:00Z",      "2025-02-01T00:00:00Z",
                                    "2026-12-05T10:00Z",         "2026-01-05",
                                    "2026-01-05T10:00:00+02:00", "",
                                    "2026-13-05T10:00:00Z",      "soon",
                                    " 2026-01-05T10:00:00Z",     "2026-01-05T24:00:00Z"};
enum { TEXTS = sizeof texts / sizeof *texts };

/* One of the texts at random; the first ones more often. */
static const char *any_text(unsigned *seed)
{
    *seed = *seed * 1103515245 + 12345;
    const unsigned any = *seed >> 16 & 0x7FFF;

    return texts[any % 4 ? any % 3 : any % TEXTS];
}

static void each_is_read_as_alone(void **state)
{
    struct times_clocks clocks = {.latest = 0};
    struct times times;
    unsigned seed = 1;
    (void)state;
    for (size_t round = 0; round < 200; round++) {
        struct slice cells[2 * MOST];
        bool are_times[MOST], are_exact = true, have_days = false;
        memset(are_times, true, sizeof are_times);
        for (size_t i = 0; i < MOST; i++)
            cells[2 * i] = slice_of(any_text(&seed));
        are_times[7] = false; /* as somebody said before */
        times_read(&clocks, (struct feed_column){cells, 2, {"", 0}}, MOST, &times, are_times);
        for (size_t i = 0; i < MOST; i++) {
            struct moment moment = {0, MOMENT_NONE};
            const bool is_one = cells[2 * i].length == 0 || moment_parse(cells[2 * i], &moment);
            assert_int_equal(are_times[i], i != 7 && is_one);
            if (!is_one)
                continue;
            assert_int_equal(times_at(&times, i).seconds, moment.seconds);
            assert_int_equal(times_at(&times, i).precision, moment.precision);
            are_exact &= moment.precision > MOMENT_DAY;
            have_days |= moment.precision == MOMENT_DAY;
        }
        assert_true(are_exact || !times.are_exact);
        assert_int_equal(have_days, times.have_days);
    }
}

static struct times times_of(const int64_t seconds[], size_t count)
{
    struct times times = {.are_exact = true};

    memcpy(times.said.seconds, seconds, count * sizeof *seconds);
    return times;
}

static void they_lie_between_ends_that_may_be_open(void **state)
{
    const struct times times = times_of((int64_t[]){10, -5, 20}, 3);
    (void)state;
    assert_true(times_lie(&times, 3, -5, 21));
    assert_false(times_lie(&times, 3, -4, 21));
    assert_false(times_lie(&times, 3, -5, 20));
    assert_true(times_lie(&times, 1, 10, 11));
    assert_true(times_lie(&times, 3, INT64_MIN, INT64_MAX));
    assert_false(times_lie(&times, 3, 0, INT64_MAX));
    assert_false(times_lie(&times, 3, 0, 0));
}

static void they_reach_a_second_where_one_does(void **state)
{
    const struct times times = times_of((int64_t[]){10, -5, 20}, 3);
    (void)state;
    assert_true(times_reach(&times, 0, 3, 20));
    assert_false(times_reach(&times, 0, 3, 21));
    assert_false(times_reach(&times, 0, 2, 20));
    assert_false(times_reach(&times, 1, 2, 0));
    assert_true(times_reach(&times, 1, 2, INT64_MIN));
    assert_false(times_reach(&times, 0, 3, INT64_MAX));
    assert_false(times_reach(&times, 2, 2, INT64_MIN));
}

static void they_are_apart_as_far_as_32_bits_can_tell(void **state)
{
    const struct times from = times_of((int64_t[]){0, 10, 0}, 3),
                       until = times_of((int64_t[]){0, 25, INT32_MAX}, 3);
    int32_t seconds[MOST];
    (void)state;
    assert_true(times_apart(&from, &until, 3, seconds));
    assert_int_equal(seconds[0], 0);
    assert_int_equal(seconds[1], 15);
    assert_int_equal(seconds[2], INT32_MAX);
    assert_false(times_apart(&until, &from, 2, seconds));
    const struct times far = times_of((int64_t[]){0, 10, INT64_C(1) << 31}, 3);
    assert_false(times_apart(&from, &far, 3, seconds));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_is_read_as_alone),
        cmocka_unit_test(they_lie_between_ends_that_may_be_open),
        cmocka_unit_test(they_reach_a_second_where_one_does),
        cmocka_unit_test(they_are_apart_as_far_as_32_bits_can_tell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
