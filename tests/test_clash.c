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
        assert_int_equal(clash_is(slice_of("7"), &a, &b), cases[i].clashes);
        assert_int_equal(clash_is(slice_of("7"), &b, &a), cases[i].clashes);
    }
}

static void an_edited_review_keeps_its_long_id(void **state)
{
    const struct clash_row was = {slice_of(""), slice_of("2026-03-03"), slice_of("bad")},
                           is = {slice_of(""), slice_of("2026-03-12"), slice_of("much better now")},
                           other = {slice_of("bob"), slice_of("2026-03-12"), slice_of("")},
                           ann = {slice_of("ann"), slice_of("2026-03-12"), slice_of("")};

    (void)state;
    assert_true(clash_is(slice_of("12345678"), &was, &is));
    assert_false(clash_is(slice_of("123456789"), &was, &is));
    assert_true(clash_is(slice_of("123456789"), &ann, &other));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(who_spoke_when_and_what_tell),
                                       cmocka_unit_test(an_edited_review_keeps_its_long_id)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
