/* err - why something failed */
#include "scratch.h"
#include "voc/err.h"

static void a_failure_has_a_status_and_a_sentence(void **state)
{
    struct err err = {0};

    (void)state;
    assert_false(err_set(&err, ERR_DATA, "%s:%d: %s", "a.csv", 2, "no date"));
    assert_int_equal(err.status, ERR_DATA);
    assert_string_equal(err.text, "a.csv:2: no date");
}

static void the_last_failure_counts(void **state)
{
    struct err err = {0};

    (void)state;
    err_set(&err, ERR_DATA, "%s", "a long first sentence");
    err_set(&err, ERR_WRITE, "%s", "short");
    assert_int_equal(err.status, ERR_WRITE);
    assert_string_equal(err.text, "short");
}

static void a_sentence_that_is_too_long_is_cut(void **state)
{
    struct {
        struct err err;
        char behind;
    } room = {.behind = '!'};

    (void)state;
    err_set(&room.err, ERR_USAGE, "%*s", (int)sizeof room.err.text + 100, "x");
    assert_int_equal(strlen(room.err.text), sizeof room.err.text - 1);
    assert_int_equal(room.behind, '!');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_failure_has_a_status_and_a_sentence),
        cmocka_unit_test(the_last_failure_counts),
        cmocka_unit_test(a_sentence_that_is_too_long_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
