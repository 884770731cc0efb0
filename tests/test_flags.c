/* flags - tests of who of many is called an outlier */
#include "near.h"
#include "voc/flags.h"

#include <stdlib.h>

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* Twice the tail times 5 over its place: 0.0008 * 5 and, as the second, 0.018 * 5 / 2 hold 5 %; 0.04 as the
   third does not. Of those that hold, 0.1 % is far. */
static void words_are_by_the_tail_of_those_who_keep_the_rate(void **state)
{
    static const struct funnel_tails tails[] = {{0.0004, 0.9997}, {0.9, 0.009}, {0.5, 0.6},
                                                {NAN, NAN},       {0.99, 0.02}, {0.7, 0.4}};
    static const char *const words[] = {"below", "above-95", "inside", "", "inside", "inside"};
    struct arena *const arena = arena_new(abort);
    const char *got[ROWS(tails)];

    (void)state;
    flags_of(arena, tails, ROWS(tails), got);
    for (size_t i = 0; i < ROWS(tails); i++)
        assert_string_equal(got[i], words[i]);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(words_are_by_the_tail_of_those_who_keep_the_rate)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
