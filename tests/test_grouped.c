/* grouped - numbers whose thousands are parted */
#include "scratch.h"
#include "voc/grouped.h"

static void an_example_shows_how_numbers_are_written(void **state)
{
    static const struct {
        const char *example, *cell, *want; /* NULL: it is refused */
    } cases[] = {
        {"1,204", "1,204", "1204"},       {"1,204.5", "12,345,678.9", "12345678.9"},
        {"1.204,5", "1.204,5", "1204.5"}, {"1.204", "4,5", "4.5"},
        {"1 204", "1\u00A0204", "1204"},  {"1 204,5", "1\u202F204\u00A0000,25", "1204000.25"},
        {"1'204.5", "1'204", "1204"},     {"1,204", "-1,204", "-1204"},
        {"1,204", "999", "999"},          {"1,204", "1204", "1204"},
        {"1,204", "12,04", NULL},         {"1,204", "1204,000", NULL},
        {"1,204", "1.204,5", NULL},       {"1,204", ",204", NULL},
        {"1,204", "1,204,", NULL},        {"1,204", "1,204.", NULL},
        {"1.204", "1.204.5", NULL},       {"1 204", "1 20", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct grouped grouped;
        struct slice number;
        char room[64];
        assert_true(grouped_learn(slice_of(cases[i].example), &grouped));
        if (grouped_read(&grouped, slice_of(cases[i].cell), room, sizeof room, &number)
                ? !cases[i].want || !slice_is(number, slice_of(cases[i].want))
                : cases[i].want != NULL)
            fail_msg("%s as %s: %.*s", cases[i].cell, cases[i].example, (int)number.length, number.at);
    }
}

static void what_shows_no_thousands_is_no_example(void **state)
{
    static const char *const cases[] = {"", "1", "1.5", "12,04", "1;204", "1204", ",204"};
    struct grouped grouped;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (grouped_learn(slice_of(cases[i]), &grouped))
            fail_msg("%s", cases[i]);
}

static void a_column_is_counted_by_what_its_marks_can_be(void **state)
{
    static const struct {
        const char *cell;
        long long points, commas, open_points, open_commas;
        bool has_thousands;
    } cases[] = {
        {"4.5", 1, 0, 0, 0, false},    {"4,5", 0, 1, 0, 0, false},      {"0.873", 1, 0, 0, 0, false},
        {"1,204", 0, 0, 0, 1, false},  {"1.204", 0, 0, 1, 0, false},    {"1,204.5", 1, 0, 0, 0, true},
        {"1.204,5", 0, 1, 0, 0, true}, {"1,204,000", 1, 0, 0, 0, true}, {"1.204.000", 0, 1, 0, 0, true},
        {"12", 0, 0, 0, 0, false},     {"1204,5", 0, 1, 0, 0, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct grouped_count count = {0};
        grouped_see(&count, slice_of(cases[i].cell));
        if (count.points != cases[i].points || count.commas != cases[i].commas ||
            count.open_points != cases[i].open_points || count.open_commas != cases[i].open_commas ||
            count.has_thousands != cases[i].has_thousands)
            fail_msg("%s", cases[i].cell);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_example_shows_how_numbers_are_written),
        cmocka_unit_test(what_shows_no_thousands_is_no_example),
        cmocka_unit_test(a_column_is_counted_by_what_its_marks_can_be),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
