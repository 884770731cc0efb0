/* test_swallow - whether a quote that was never meant to hold lines holds rows of the table */
#include "scratch.h"
#include "voc/swallow.h"

static void lines_that_are_rows_are_counted(void **state)
{
    static const struct {
        const char *raw;
        size_t width, want;
    } cases[] = {
        {"1,a,b,c\n", 4, 0},
        {"1,a,b,\"c\nd\ne\"\n", 4, 0},
        {"1,a,b,\"c\n2,a,b,c\n3,a,b,c\n4,a,b,d\"\n", 4, 3},
        {"1,a,b,\"c\r\n2,a,b,c\r\n3,a,b,c\r\n4,a,b,d\"\r\n", 4, 3},
        {"1,a,b,\"c\n2,a,b,c\n4,a,b,d\"\n", 4, 2},
        {"1,a,\"b,9\n22,a,b\",c\n", 4, 1},
        {"A-1,a,\"b,9\nBC-17,a,b\",c\n", 4, 1},
        /* what was ordered */
        {"7,2026-03-01,9,\"My order:\n1, blue shirt, size M, 20 EUR\n2, red shirt, size L, 25 "
         "EUR\nthanks\"\n",
         4, 0},
        /* another beginning */
        {"1,a,\"b,9\nso,a,b\",c\n", 4, 0},
        {"\"b,9,1\n,a,b\",c\n", 4, 0},
        {"1,a,b,\"Dear all, of you, good morning,\n2,a,b,c\nthanks\n4,a,b,d\"\n", 4, 0},
        /* a comma a line is what a letter may have */
        {"1,\"Hello, you\nyes, me\nwell, so\nbye, all\"\n", 2, 0},
        {"1,\"a\n2,a\n3,a\n4,a\n5,a\n6,a\n7,a\n8,a\"\n", 2, 6},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (swallow_count(slice_of(cases[i].raw), ',', cases[i].width) != cases[i].want)
            fail_msg("%s", cases[i].raw);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_that_are_rows_are_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
