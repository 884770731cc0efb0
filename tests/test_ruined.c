/* ruined - tests of ids that a spreadsheet has taken for numbers */
#include "sniff.h"
#include "voc/ruined.h"

static void ids_that_lost_digits_are_told_where_chance_would_not(void **state)
{
    static const struct {
        const char *name, *format;
        int count, step;
        enum smell want;
    } cases[] = {
        {"scientific", "5.70E+17", 1, 1, SMELL_RUINED_IDS},
        {"a few zeros", "%d000", 500, 1, SMELLS},
        {"cut", "57030613344%04d000", 10, 1, SMELL_RUINED_IDS},
        {"too few to tell", "57030613344%04d000", 9, 1, SMELLS},
        {"long ones that end as they like", "57030613344%07d", 500, 7, SMELLS},
        {"hexadecimal", "1e5%d", 500, 1, SMELLS},
        {"words", "R_%d", 500, 1, SMELLS},
        {"none", "", 500, 1, SMELLS},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct ruined ruined = {0};
        for (int j = 0; j < cases[i].count; j++) {
            char id[64];
            snprintf(id, sizeof id, cases[i].format, j * cases[i].step);
            const struct slice cell = slice_of(id);
            const struct spot_row row = {"a.csv", (size_t)j + 2};
            ruined_see(&ruined, &(struct spot_rows){1, 1, &cell, &row, NULL}, 0);
        }
        ruined_tell(&ruined, slice_of("id"), whiffs);
        assert_smell(arena, whiffs, cases[i].want, cases[i].name);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_that_lost_digits_are_told_where_chance_would_not)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
