/* ascii - tests of how far a text is ASCII */
#include "scratch.h"
#include "voc/ascii.h"

static void ascii_ends_at_the_first_other_byte(void **state)
{
    char text[200];

    (void)state;
    for (size_t length = 0; length <= sizeof text; length++)
        for (size_t other = 0; other <= length; other++) {
            memset(text, 'a', sizeof text);
            if (other < length)
                text[other] = '\x80';
            assert_int_equal(ascii_length((struct slice){text, length}), other);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ascii_ends_at_the_first_other_byte),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
