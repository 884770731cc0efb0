/* dayclock - tests that times of the same month are read as any others */
#include "near.h"
#include "voc/dayclock.h"

static void times_are_read_as_alone(void **state)
{
    static const char *const texts[] = {"2026-11-21T19:30:00Z",      "2026-11-21T00:00:00Z",
                                        "2026-11-21T23:59:59Z",      "2026-11-21T24:00:00Z",
                                        "2026-11-21T00:00:01Z",      "2026-11-22T00:00:00Z",
                                        "2026-11-21T19:30:00Z",      "2026-11-21T19:60:00Z",
                                        "2026-11-21T19:30:60Z",      "2026-11-21T25:00:00Z",
                                        "2026-11-21T19-30:00Z",      "2026-11-21T19:30:00X",
                                        "2026-11-21T1a:30:00Z",      "2026-11-21 19:30:00Z",
                                        "2026-11-21T19:30Z",         "2026-11-21",
                                        "2026-11-21T19:30:00",       "2026-11-21T19:30+0200",
                                        "2026-11-21T19:30:00+02:00", "2026-13-21T19:30:00Z",
                                        "2026-13-21T19:30:00Z",      "2026-02-29T19:30:00Z",
                                        "2024-02-29T24:00:00Z",      "2024-02-29T12:00:00Z",
                                        "2026-11-21T:::::::::",      "",
                                        "2026-11-21T19:30:00.Z",     "1969-12-31T23:59:59Z"};
    struct dayclock clock = {0};
    (void)state;
    for (size_t round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
            struct moment got = {0}, expected = {0};
            const bool is_one = moment_parse(slice_of(texts[i]), &expected);
            assert_int_equal(dayclock_parse(&clock, slice_of(texts[i]), &got), is_one);
            if (is_one) {
                assert_int_equal(got.seconds, expected.seconds);
                assert_int_equal(got.precision, expected.precision);
            }
        }
}

/* Every byte of both forms, at its place in the months that are odd. */
static void no_byte_passes_that_does_not_alone(void **state)
{
    static const char *const forms[] = {"2026-11-30T23:59:59Z", "2026-11-30T23:59Z",
                                        "2024-02-29T00:00:00Z", "2023-02-28T10:10Z",
                                        "1900-02-28T19:09:09Z", "2000-12-31T20:45:00Z"};
    struct dayclock clock = {0};
    struct moment got, expected;
    char text[32];
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        for (size_t at = 0; forms[i][at]; at++)
            for (int byte = 1; byte < 256; byte++) {
                assert_true(dayclock_parse(&clock, slice_of(forms[i]), &got));
                strcpy(text, forms[i]);
                text[at] = (char)byte;
                const bool is_one = moment_parse(slice_of(text), &expected);
                assert_int_equal(dayclock_parse(&clock, slice_of(text), &got), is_one);
                if (!is_one)
                    continue;
                assert_int_equal(got.seconds, expected.seconds);
                assert_int_equal(got.precision, expected.precision);
            }
}

/* The same bytes, in the forms that exports have. */
static void a_time_is_restated_as_alone_or_left_to_a_look(void **state)
{
    static const char *const forms[] = {"2026-11-30 23:59:59", "2026-11-30T23:59:59Z", "2024-02-29 00:00",
                                        "2023-02-28T10:10Z", "2026-11-30 19:30:00Z"};
    struct moment got, expected;
    char text[32], restated[MOMENT_SIZE], alone[MOMENT_SIZE];
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        for (size_t at = 0; forms[i][at]; at++)
            for (int byte = 1; byte < 256; byte++) {
                struct dayclock clock = {0};
                assert_true(dayclock_parse(&clock, slice_of(forms[i]), &got));
                strcpy(text, forms[i]);
                text[at] = (char)byte;
                const bool in_utc = byte & 1;
                const size_t length = dayclock_restate(&clock, slice_of(text), in_utc, restated, &got);
                if (length == 0 && byte != forms[i][at])
                    continue;
                if (length == 0) /* as it stood */
                    assert_false(in_utc || strchr(text, 'Z'));
                else {
                    assert_true(moment_parse(slice_of(text), &expected));
                    assert_int_equal(length, moment_write(expected, alone));
                    assert_memory_equal(restated, alone, length);
                    assert_true(got.seconds == expected.seconds && got.precision == expected.precision);
                }
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(times_are_read_as_alone),
        cmocka_unit_test(a_time_is_restated_as_alone_or_left_to_a_look),
        cmocka_unit_test(no_byte_passes_that_does_not_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
