/* again - tests of telling the header once more */
#include "scratch.h"
#include "voc/again.h"

static void the_header_is_told_by_all_of_its_text(void **state)
{
    static const struct {
        const char *raw;
        bool is_again;
    } cases[] = {{"id,at,nps", true},
                 {"id,at,nps\r\n", true},
                 {"  id,at,nps \n", true},
                 {"id,at,csat", false},
                 {"\xEF\xBB\xBFid,at,nps\n", true},
                 {"id", false},
                 {"id,at,nps,", false},
                 {"", false},
                 {"1,2026-11-21,9\n", false}};
    const struct slice header = slice_of("id,at,nps");

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct again again = {.raws = &header, .count = 1};
        if (again_is(&again, slice_of(cases[i].raw)) != cases[i].is_again)
            fail_msg("'%s'", cases[i].raw);
    }
}

static void rows_of_a_header_come_one_behind_the_other(void **state)
{
    static const char *const raws[] = {"a,b", "c,d", "a,b", "a,b", "1,2", "c,d", "a,b"};
    static const bool want[] = {true, true, true, true, false, false, true};
    const struct slice header[] = {slice_of("a,b"), slice_of("c,d")};
    struct again again = {.raws = header, .count = 2};

    (void)state;
    for (size_t i = 0; i < sizeof raws / sizeof *raws; i++)
        if (again_is(&again, slice_of(raws[i])) != want[i])
            fail_msg("number %zu", i);
}

static void others_are_counted_up_to_the_first_that_may_be_one(void **state)
{
    static const struct {
        const char *header, *raws[4];
        size_t others;
    } cases[] = {{"ticket,created", {"T-1,2026-11-21", "T-2,2026-11-21", "ticket,created", "T-3,2026"}, 2},
                 {"ticket,created", {"T-1,2026-11-21", "ticket,closed,", "T-2,2026-11-21", ""}, 1},
                 {"a,b", {"1,2", "3,4", "b,a", "a,c"}, 3},
                 {"ticket,created", {"T-1,2026-11-21", "\"T-2\",2026-11", " ticket,created", "T-3"}, 2},
                 {"ticket,created", {"", "T-1", "T-2", "T-3"}, 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct slice header = slice_of(cases[i].header);
        const struct again again = {.raws = &header, .count = 1};
        struct slice raws[4];
        for (size_t j = 0; j < 4; j++)
            raws[j] = slice_of(cases[i].raws[j]);
        assert_int_equal(again_count_others(&again, raws, 4), cases[i].others);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_header_is_told_by_all_of_its_text),
        cmocka_unit_test(rows_of_a_header_come_one_behind_the_other),
        cmocka_unit_test(others_are_counted_up_to_the_first_that_may_be_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
