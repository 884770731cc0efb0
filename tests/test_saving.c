/* saving - when clocks change */
#include "near.h"
#include "voc/saving.h"

static void rules_say_when_clocks_change(void **state)
{
    /* Examples of the TZ variable in the GNU C Library's manual, "TZ Variable", and zoneinfo files. */
    static const struct {
        const char *rule;
        int32_t january, july; /* of 2026 */
    } cases[] = {{"EST5", -18000, -18000},
                 {"EST+5EDT,M3.2.0/2,M11.1.0/2", -18000, -14400},
                 {"CET-1CEST,M3.5.0,M10.5.0/3", 3600, 7200},
                 {"IST-1GMT0,M10.5.0,M3.5.0/1", 0, 3600},
                 {"<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", -10800, -7200},
                 {"NZST-12NZDT,M9.5.0,M4.1.0/3", 46800, 43200},
                 {"AAA-1BBB,J60,J300", 3600, 7200}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct saving rule;
        saving_parse(cases[i].rule, &rule);
        assert_true(rule.present);
        assert_int_equal(saving_offset(&rule, 1768435200), cases[i].january);
        assert_int_equal(saving_offset(&rule, 1784073600), cases[i].july);
    }
}

static void what_is_no_rule_is_refused(void **state)
{
    struct saving rule = {0};

    (void)state;
    assert_false(saving_parse("C-1", &rule));
    assert_false(saving_parse("CET", &rule));
    assert_false(rule.present);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_say_when_clocks_change),
        cmocka_unit_test(what_is_no_rule_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
