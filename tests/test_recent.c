/* recent - tests of which times many at once are of the years that most feedback is from */
#include "sniff.h"
#include "voc/recent.h"

static bool take(struct recent *recent, const char *const *texts, size_t count)
{
    struct stretch_times times;

    for (size_t i = 0; i < count; i++) {
        struct moment moment = {INT64_MIN, MOMENT_NONE};
        if (*texts[i])
            assert_true(moment_parse(slice_of(texts[i]), &moment));
        stretch_set_moment(&times, i, moment);
    }
    return recent_take(recent, &times, count);
}

static void only_days_that_stand_for_themselves_are_taken(void **state)
{
    static const struct {
        const char *text;
        bool is_taken;
    } cases[] = {
        {"2000-01-02", true},
        {"2038-01-18T23:59:59Z", true},
        {"2026-11-22T10:00Z", true},
        {"2000-01-01", false},
        {"2000-01-01T23:59:59Z", false},
        {"2038-01-19", false},
        {"2038-01-19T00:00:00Z", false},
        {"1970-01-01", false},
        {"9999-12-31T00:00Z", false},
        {"0001-01-01", false},
        {"", false},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        const char *const beside[] = {"2026-11-21", cases[i].text};
        struct recent recent;
        assert_int_equal(take(&recent, &cases[i].text, 1), cases[i].is_taken);
        assert_int_equal(take(&recent, beside, 2), cases[i].is_taken || !*cases[i].text);
    }
}

static void what_is_not_there_leaves_no_gap(void **state)
{
    static const char *const texts[] = {"",           "2026-11-22T00:00:01Z", "", "2026-11-20",
                                        "2026-11-20", "2026-11-22T00:00:01Z", ""};
    struct recent recent;

    (void)state;
    assert_true(take(&recent, texts, ROWS(texts)));
    assert_int_equal(recent.count, 4);
    assert_int_equal(recent.rows[3], 5);
    assert_int_equal(recent_day(recent.earliest), civil_days(2026, 11, 20));
    assert_int_equal(recent_moment(recent.latest), civil_days(2026, 11, 22) * CIVIL_DAY + 1);
    assert_int_equal(recent_find(&recent, recent.earliest), 3);
    assert_int_equal(recent_find(&recent, recent.latest), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_days_that_stand_for_themselves_are_taken),
        cmocka_unit_test(what_is_not_there_leaves_no_gap),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
