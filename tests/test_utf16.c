/* utf16 - tests of text in UTF-16 */
#include "decoded.h"
#include "voc/utf16.h"

enum { MOST = 400 };

static uint32_t next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

/* Mostly ASCII, in runs; letters of all lengths, pairs, and once in a while half of one. */
static unsigned next_unit(uint64_t *seed, unsigned before)
{
    const unsigned kind = next(seed) % 100;

    if (before >= 0xD800 && before < 0xDC00 && kind < 98)
        return 0xDC00 + next(seed) % 0x400;
    return kind < 93   ? next(seed) % 0x80
           : kind < 95 ? next(seed) % 0x800
           : kind < 98 ? 0xD7F0 + next(seed) % 0x20
                       : 0xD800 + next(seed) % 0x410;
}

static void fill(char *bytes, size_t length, bool high_first, uint64_t *seed)
{
    unsigned unit = 0;

    for (size_t i = 0; i + 1 < length; i += 2) {
        unit = next_unit(seed, unit);
        bytes[i] = (char)(high_first ? unit >> 8 : unit);
        bytes[i + 1] = (char)(high_first ? unit : unit >> 8);
    }
}

static size_t read_utf16(const void *self, struct slice bytes, char *text, size_t room, size_t *length)
{
    return utf16_read(*(const bool *)self, bytes, text, room, length);
}

static void texts_are_read_as_iconv_reads_them(void **state)
{
    char bytes[MOST] = {0};
    uint64_t seed = 1;

    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct arena *const arena = scratch_new();
        const bool high_first = round % 2;
        const char *const encoding = high_first ? "UTF-16BE" : "UTF-16LE";
        const struct slice given = {bytes, next(&seed) % MOST};
        fill(bytes, given.length, high_first, &seed);
        decoded_check(arena, encoding, given, (size_t)round % 90, read_utf16, &high_first);
        arena_free(arena);
    }
}

static void half_a_character_is_left(void **state)
{
    static const char emoji[] = {'a', 0, '\x3D', '\xD8', '\x0A', '\xDE'}; /* U+1F60A */
    char text[MOST];
    size_t length;

    (void)state;
    for (size_t some = 0; some < sizeof emoji; some++)
        assert_int_equal(utf16_read(false, (struct slice){emoji, some}, text, sizeof text, &length),
                         some < 2 ? 0 : 2);
    assert_int_equal(utf16_read(false, (struct slice){emoji, sizeof emoji}, text, sizeof text, &length), 6);
    assert_slice(((struct slice){text, length}), "a😊");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_read_as_iconv_reads_them),
        cmocka_unit_test(half_a_character_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
