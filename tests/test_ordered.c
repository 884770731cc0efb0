/* ordered - tests of texts that come in order */
#include "scratch.h"
#include "voc/ordered.h"

enum { MOST = 6 };

/* How many follow those before them, from the first on. */
static size_t in_order(const char *const texts[MOST])
{
    struct ordered ordered = {0};
    size_t count = 0;

    while (count < MOST && texts[count] && ordered_see(&ordered, slice_of(texts[count])))
        count++;
    return count;
}

/* Whether all are, where those from number `first` on are seen by themselves and joined to the others. */
static bool are_in_order(const char *const texts[MOST], size_t first)
{
    struct ordered parts[2] = {0};

    for (size_t i = 0; i < MOST && texts[i]; i++)
        if (!ordered_see(&parts[i >= first], slice_of(texts[i])))
            return false;
    return ordered_join(&parts[0], &parts[1]);
}

static size_t count_of(const char *const texts[MOST])
{
    size_t count = 0;

    while (count < MOST && texts[count])
        count++;
    return count;
}

static void texts_are_in_order_up_or_down(void **state)
{
    static const struct {
        const char *texts[MOST];
        size_t count;
    } cases[] = {
        {{"T-8", "T-9", "T-10", "T-11"}, 4},
        {{"11", "10", "9", "1", "0"}, 5},
        {{"a", "b", "b"}, 2},
        {{"a", "a"}, 1},
        {{"a", "c", "b"}, 2},
        {{"c", "a", "b"}, 2},
        {{"9", "10", "9"}, 2},
        {{"", "a"}, 2},
        {{"x"}, 1},
        {{"\x7F", "\x80", "\xFF"}, 3},
    };
    char longest[ORDERED_LONGEST + 2];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(in_order(cases[i].texts), cases[i].count);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t first = 0; first <= MOST; first++)
            assert_true(are_in_order(cases[i].texts, first) == (cases[i].count == count_of(cases[i].texts)));
    memset(longest, 'x', sizeof longest);
    longest[ORDERED_LONGEST + 1] = '\0';
    assert_int_equal(in_order((const char *const[MOST]){longest + 1, longest}), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(texts_are_in_order_up_or_down)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
