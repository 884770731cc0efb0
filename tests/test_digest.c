/* digest - a short fingerprint of content */
#include "scratch.h"
#include "voc/digest.h"

/* XXH3, 128 bits: the first 24 digits of `printf '' | xxhsum -H2`, and of `printf abc | xxhsum -H2` */
static void digests_are_those_of_xxh3(void **state)
{
    char text[DIGEST_SIZE];

    (void)state;
    digest_write(slice_of(""), text);
    assert_string_equal(text, "99aa06d3014798d86001c324");
    digest_write(slice_of("abc"), text);
    assert_string_equal(text, "06b05ab6733a618578af5f94");
}

static void keys_tell_content_apart(void **state)
{
    (void)state;
    assert_true(digest_key(slice_of("a")) != digest_key(slice_of("b")));
    assert_true(digest_key(slice_of("a")) == digest_key(slice_of("a")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digests_are_those_of_xxh3),
        cmocka_unit_test(keys_tell_content_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
