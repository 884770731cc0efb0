/* veiled - tests of rows whose values were hidden */
#include "near.h"
#include "voc/veiled.h"

static void a_word_among_the_notes_hides_the_value(void **state)
{
    (void)state;
    assert_true(veiled_is(&(struct measure){.note = "hidden"}));
    assert_true(veiled_is(&(struct measure){.note = "hidden partial"}));
    assert_false(veiled_is(&(struct measure){.note = "few"}));
    assert_false(veiled_is(&(struct measure){.note = ""}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_among_the_notes_hides_the_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
