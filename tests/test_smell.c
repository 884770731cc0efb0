/* smell - tests of the names by which a map accepts what smells */
#include "scratch.h"
#include "voc/smell.h"

static void every_smell_has_a_name_that_reads_back(void **state)
{
    (void)state;
    for (int i = 0; i < SMELLS; i++) {
        enum smell smell = SMELLS;
        assert_true(smell_parse(slice_of(smell_name((enum smell)i)), &smell));
        assert_int_equal(smell, i);
    }
}

static void a_slip_in_a_name_is_guessed(void **state)
{
    enum smell smell;

    (void)state;
    assert_false(smell_parse(slice_of("midnigth"), &smell));
    assert_string_equal(smell_likely(slice_of("midnigth")), "midnight");
    assert_null(smell_likely(slice_of("x")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_smell_has_a_name_that_reads_back),
        cmocka_unit_test(a_slip_in_a_name_is_guessed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
