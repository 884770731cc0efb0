/* namesake - whether a name that nobody has is a slip for one that somebody has */
#include "scratch.h"
#include "voc/namesake.h"

static void a_slip_is_understood_but_two_addresses_of_one_house_are_not_one(void **state)
{
    static const struct {
        const char *name, *others[2], *likely;
    } cases[] = {
        {"Anne Smith", {"Ann Smith", "Bo Jones"}, "Ann Smith"},
        {"c77@example.org", {"c10@example.org", "c8@example.org"}, NULL},
        {"annsmith@exmaple.org", {"bojones@example.org", "annsmith@example.org"}, "annsmith@example.org"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct namesake *const namesake = namesake_new(arena, slice_of(cases[i].name));
        for (size_t j = 0; j < 2; j++)
            namesake_see(namesake, slice_of(cases[i].others[j]));
        const char *const likely = namesake_likely(namesake);
        assert_int_equal(likely != NULL, cases[i].likely != NULL);
        if (likely)
            assert_string_equal(likely, cases[i].likely);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_slip_is_understood_but_two_addresses_of_one_house_are_not_one)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
