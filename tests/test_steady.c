/* steady - what all rows of an export have had so far */
#include "scratch.h"
#include "voc/steady.h"

static const size_t telling[] = {0, 1};
static const struct footer with_ids = {',', 5, telling, 2, 4}; /* id, at, nps, csat, text */
static const struct footer with_times = {',', 5, telling + 1, 1, 4};

static struct steady after(const struct footer *footer, size_t id, const char *const *ids, size_t count)
{
    struct steady steady = {.footer = footer, .id = id};

    for (size_t i = 0; i < count; i++)
        steady_see(&steady, slice_of(ids[i]), true);
    return steady;
}

static void averages_lack_what_all_answers_have(void **state)
{
    static const char *const ids[] = {"R1", "R2", "R3"};
    static const struct {
        const char *record;
        bool ends;
    } cases[] = {
        {",,5.3,4.1,", true},
        {",,5,4,", true},
        {"Mean score,,5.2,3.1,", true},
        {"\u5408\u8a08,,5,3,", true},
        {"NPS score: 35,,,,", true},
        {"Moyenne,2026-03-31,5,3,", true},
        {",,5,4,Great", false}, /* somebody said that */
        {"R4,,5,4,", false},
        {",2026-03-31,5.5,4,", false},
        {"Leeds,2026-03-31,5,4,", false},
    };
    const struct steady steady = after(&with_ids, 0, ids, 3);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (steady_ends(&steady, slice_of(cases[i].record)) != cases[i].ends)
            fail_msg("'%s' is %saverages", cases[i].record, cases[i].ends ? "not " : "");
}

static void without_ids_it_takes_a_fraction(void **state)
{
    static const char *const ids[] = {"", "", ""};
    const struct steady steady = after(&with_times, (size_t)-1, ids, 3);

    (void)state;
    assert_true(steady_ends(&steady, slice_of("Leeds,,5.25,4,")));
    assert_false(steady_ends(&steady, slice_of("Leeds,,5,4,")));
    assert_false(steady_ends(&steady, slice_of("Leeds,2026-03-31,5.25,4,")));
}

static void hardly_any_rows_or_differing_ones_tell_nothing(void **state)
{
    static const char *const few[] = {"R1", "R2"}, *const mixed[] = {"R1", "", "Leeds Road"};
    struct steady steady = after(&with_ids, 0, few, 2);

    (void)state;
    assert_false(steady_ends(&steady, slice_of(",,5.3,4.1,")));
    steady = after(&with_ids, 0, mixed, 3);
    assert_false(steady_ends(&steady, slice_of(",,5.3,4.1,")));
    assert_false(steady_ends(&steady, slice_of("Mean score,,5.3,4.1,")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(averages_lack_what_all_answers_have),
        cmocka_unit_test(without_ids_it_takes_a_fraction),
        cmocka_unit_test(hardly_any_rows_or_differing_ones_tell_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
