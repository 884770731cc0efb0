/* test_phrase - numbers as a person would say them */
#include "scratch.h"
#include "voc/phrase.h"
#include <stdbool.h>

static int open_arena(void **state)
{
    *state = scratch_new();
    return 0;
}

static int close_arena(void **state)
{
    arena_free(*state);
    return 0;
}

/* Whether it is that, with no-break spaces for the plain ones. */
static bool says(const char *phrase, const char *plain)
{
    for (; *phrase && *plain; phrase++, plain++) {
        const bool tie = strncmp(phrase, "\u00A0", 2) == 0;
        if (tie ? *plain != ' ' : *phrase != *plain)
            return false;
        phrase += tie;
    }
    return *phrase == *plain;
}

static void an_estimate_has_no_more_digits_than_its_interval_deserves(void **state)
{
    static const struct {
        const char *unit;
        double value, low, high;
        const char *phrase;
    } rows[] = {{"points", 61.702, 41.2, 75.9, "62 points (41 to 76)"},
                {"points", -3.4, -20.2, 14, "-3 points (-20 to 14)"},
                {"%", 28.571, 15.25, 47.06, "29 % (15 to 47)"},
                {"%", 82.068, 80.6, 83.4, "82 % (81 to 83)"},
                {"%", 82.068, 81.6, 82.5, "82.1 % (81.6 to 82.5)"},
                {"%", 66.667, 66.667, 66.667, "67 % (67 to 67)"},
                {"hours", 46.79, 31.96, 61.6, "47 h (32 to 62)"},
                {"hours", 4.463, 0.4, 24.2, "4.5 h (0.4 to 24.2)"},
                {"hours", 0.333, 0.25, 0.5, "0.33 h (0.25 to 0.50)"},
                {"working hours", 4.463, 0.4, 24.2, "4.5 working hours (0.4 to 24.2)"},
                {"stars", 4.196, 4.18, 4.21, "4.20 stars (4.18 to 4.21)"},
                {"messages", 1234.4, 1200, 1270, "1,234 messages (1,200 to 1,270)"},
                {"kg", 12.3456, 12.3, 12.4, "12.346 kg (12.300 to 12.400)"},
                {"", 12.3456, 2, 22, "12 (2 to 22)"}};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_true(says(phrase_estimate(*state, rows[i].unit, rows[i].value, rows[i].low, rows[i].high),
                         rows[i].phrase));
}

static void an_open_interval_says_so(void **state)
{
    assert_true(says(phrase_estimate(*state, "hours", 12, 8, NAN), "12 h (8 or more)"));
    assert_true(says(phrase_estimate(*state, "hours", 12, NAN, 20), "12 h (20 or less)"));
    assert_true(says(phrase_estimate(*state, "hours", 12, NAN, NAN), "12 h"));
    assert_true(says(phrase_estimate(*state, "hours", NAN, NAN, NAN), "unknown"));
}

static void a_change_is_signed_and_that_of_a_share_is_in_points(void **state)
{
    assert_true(says(phrase_change(*state, "points", 13.1, 2.2, 24.3), "+13 points (+2 to +24)"));
    assert_true(says(phrase_change(*state, "%", -11.4, -20.1, -2.9), "-11 points (-20 to -3)"));
    assert_true(says(phrase_change(*state, "points", 0.2, -5, 5), "0 points (-5 to +5)"));
    assert_true(says(phrase_change(*state, "hours", NAN, NAN, NAN), "unknown"));
}

static void a_chance_is_never_called_certain(void **state)
{
    assert_true(says(phrase_chance(*state, 0), "below 1 %"));
    assert_true(says(phrase_chance(*state, 0.404), "40 %"));
    assert_true(says(phrase_chance(*state, 1), "above 99 %"));
    assert_true(says(phrase_chance(*state, NAN), "unknown"));
}

static void thousands_are_grouped(void **state)
{
    assert_string_equal(phrase_count(*state, 7), "7");
    assert_string_equal(phrase_count(*state, 123456), "123,456");
    assert_string_equal(phrase_number(*state, -123456.78, 1), "-123,456.8");
    assert_string_equal(phrase_number(*state, -100, 0), "-100");
    assert_string_equal(phrase_number(*state, NAN, 0), "");
    assert_true(says(phrase_counted(*state, 1, "answer", "answers"), "1 answer"));
    assert_true(says(phrase_counted(*state, 1204, "answer", "answers"), "1,204 answers"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(an_estimate_has_no_more_digits_than_its_interval_deserves),
                                       TEST(an_open_interval_says_so),
                                       TEST(a_change_is_signed_and_that_of_a_share_is_in_points),
                                       TEST(a_chance_is_never_called_certain), TEST(thousands_are_grouped)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
