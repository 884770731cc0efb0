/* amount - tests of numbers as people write them */
#include "scratch.h"
#include "voc/amount.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

static void a_number_is_read_with_its_unit(void **state)
{
    static const struct {
        const char *text;
        double value;
        const char *unit;
    } cases[] = {
        {"85", 85, ""},
        {"+5", 5, ""},
        {"-2.5", -2.5, ""},
        {"1e3", 1000, ""},
        {"25 %", 25, "%"},
        {"25%", 25, "%"},
        {"24 h", 24, "h"},
        {"24\u00A0hours", 24, "hours"},
        {"12,5", 12.5, ""},
        {"12,5 h", 12.5, "h"},
        {"\u22125", -5, ""},
        {"0,25", 0.25, ""},
        {"1,2500", 1.25, ""},
        {".5", 0.5, ""},
        {"+2,5\u202F%", 2.5, "%"},
        {"1250", 1250, ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        double value = NAN;
        struct slice unit;
        if (!amount_parse(slice_of(cases[i].text), &value, &unit))
            fail_msg("%s", cases[i].text);
        assert_near(value, cases[i].value, 0);
        assert_slice(unit, cases[i].unit);
    }
}

static void what_could_be_two_numbers_or_none_is_no_amount(void **state)
{
    static const char *const texts[] = {"",  "high", "1,250", "1,250 h", "1.250,5",    "12,",   "5-7",
                                        "%", "-",    "1 250", "1'250",   "2026-12-31", "12..5", "--5"};

    (void)state;
    for (size_t i = 0; i < ROWS(texts); i++) {
        double value;
        struct slice unit;
        if (amount_parse(slice_of(texts[i]), &value, &unit) && unit.length == 0)
            fail_msg("%s", texts[i]);
    }
}

static void units_are_known_by_what_people_call_them(void **state)
{
    static const struct {
        const char *written, *unit;
        bool fits;
    } cases[] = {{"h", "hours", true},   {"H", "hours", true},    {"hours", "hours", true},
                 {"d", "hours", false},  {"%", "%", true},        {"points", "%", true},
                 {"%", "points", false}, {"pts", "points", true}, {"", "hours", true},
                 {"anything", "", true}, {"EUR", "EUR", true},    {"h", "days", false}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_int_equal(amount_is_in(slice_of(cases[i].written), cases[i].unit), cases[i].fits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_read_with_its_unit),
        cmocka_unit_test(what_could_be_two_numbers_or_none_is_no_amount),
        cmocka_unit_test(units_are_known_by_what_people_call_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
