/* traits - tests of what kinds of bytes a text has */
#include "dice.h"
#include "scratch.h"
#include "voc/traits.h"

/* Byte by byte. */
static struct traits naively(struct slice text)
{
    static const char *const pairs[] = {"\xC3\x82", "\xC3\x83", "\xC3\xA2", "\xC3\xB0", "\xEF\xBF"};
    struct traits traits = {0, false, false};

    for (size_t i = 0; i < text.length; i++) {
        const struct slice rest = {text.at + i, text.length - i};
        traits.continued += ((unsigned char)text.at[i] & 0xC0) == 0x80;
        traits.is_marked = traits.is_marked || text.at[i] == '&' || text.at[i] == '?';
        for (size_t j = 0; j < sizeof pairs / sizeof *pairs; j++)
            traits.is_suspicious = traits.is_suspicious || slice_starts(rest, pairs[j]);
    }
    return traits;
}

static void assert_traits(struct slice text)
{
    const struct traits got = traits_of(text), expected = naively(text);

    assert_int_equal(got.continued, expected.continued);
    assert_int_equal(got.is_marked, expected.is_marked);
    assert_int_equal(got.is_suspicious, expected.is_suspicious);
}

/* One piece at every place of texts of every length, the end of a block and of all among them. */
static void a_piece_is_found_wherever_it_stands(void **state)
{
    static const char *const pieces[] = {
        "&", "?", "\xC3\xA9", "\xC3\x83", "\xC3", "\xEF\xBF\xBD", "\xF0\x9F\x91\x8D"};
    char text[80];

    (void)state;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        for (size_t length = strlen(pieces[i]); length <= sizeof text; length++)
            for (size_t at = 0; at + strlen(pieces[i]) <= length; at++) {
                memset(text, 'a', sizeof text);
                memcpy(text + at, pieces[i], strlen(pieces[i]));
                assert_traits((struct slice){text, length});
            }
    assert_traits((struct slice){"", 0});
}

static void long_texts_are_counted_to_their_end(void **state)
{
    enum { LONGEST = 20000 };
    static const char bytes[] = "abcdefgh \xC3\x83\xE2\x82\xAC\xC3\xA9&?";
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, LONGEST);
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 100; round++) {
        const size_t length = dice_roll(&seed) % LONGEST, kinds = round % 4 ? sizeof bytes - 3 : 2;
        for (size_t i = 0; i < length; i++)
            text[i] = bytes[round % 5 ? dice_roll(&seed) % kinds : 11];
        assert_traits((struct slice){text, length});
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_piece_is_found_wherever_it_stands),
        cmocka_unit_test(long_texts_are_counted_to_their_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
