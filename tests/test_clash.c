/* clash - whether two rows of one id are plainly different pieces of feedback */
#include "near.h"
#include "voc/clash.h"

static void who_spoke_when_and_what_tell(void **state)
{
    static const struct {
        const char *one[3], *other[3]; /* customer, at, text */
        bool clashes;
    } cases[] = {
        {{"ann", "", ""}, {"bob", "", ""}, true},
        {{"ann@x.org", "", ""}, {"Ann@X.org ", "", ""}, false},
        {{"ann", "2026-11-20", "x"}, {"ann", "2026-11-21", "y"}, false},
        {{"", "2026-11-20", ""}, {"", "2026-11-21", ""}, true},
        {{"", "2026-11-20T09:15:30Z", ""}, {"", "2026-11-20T09:15Z", "x"}, false},
        {{"", "2026-11-20", "x"}, {"", "2026-11-20T09:15Z", "y"}, false},
        {{"", "", "x"}, {"", "", "y"}, true},
        {{"", "", "x"}, {"ann", "2026-11-20", ""}, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const *const one = cases[i].one, *const *const other = cases[i].other;
        const struct clash_row a = {slice_of(one[0]), slice_of(one[1]), slice_of(one[2])},
                               b = {slice_of(other[0]), slice_of(other[1]), slice_of(other[2])};
        assert_int_equal(clash_is(&a, &b), cases[i].clashes);
        assert_int_equal(clash_is(&b, &a), cases[i].clashes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(who_spoke_when_and_what_tell)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
