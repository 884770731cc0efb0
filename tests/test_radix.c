/* radix - tests that numbers come out in ascending order */
#include "near.h"
#include "voc/radix.h"

#include <stdlib.h>
#include <string.h>

static int ascending(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

    return (a > b) - (a < b);
}

static void numbers_are_sorted_as_the_library_does(void **state)
{
    static uint32_t values[RADIX_MOST], spare[RADIX_MOST], expected[RADIX_MOST];
    static const size_t counts[] = {0, 1, 2, 48, 49, 300, 2044, RADIX_MOST};
    static const uint32_t masks[] = {0, 1, 0xFF, 0xFF00, 0x1FFFF, 0xFF0000FF, UINT32_MAX};
    uint64_t seed = 1;
    (void)state;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        for (size_t j = 0; j < sizeof masks / sizeof *masks; j++) {
            for (size_t k = 0; k < counts[i]; k++) {
                seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407); /* Knuth, MMIX */
                values[k] = expected[k] = (uint32_t)(seed >> 32) & masks[j];
            }
            qsort(expected, counts[i], sizeof *expected, ascending);
            assert_int_equal(
                memcmp(radix_sort(values, spare, counts[i]), expected, counts[i] * sizeof *expected), 0);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_sorted_as_the_library_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
