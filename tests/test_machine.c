/* machine - tests of what instructions the machine at hand has */
#include "scratch.h"
#include "voc/machine.h"

static void who_has_more_has_less_too(void **state)
{
    (void)state;
    assert_true(machine_has_all());
    assert_true(machine_has_avx2() || !machine_has_avx512());
    assert_true(machine_has_avx512() || !machine_has_avx512_compress());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_has_more_has_less_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
