/* decode - text in any encoding, as UTF-8 */
#include "scratch.h"
#include "voc/decode.h"
#include "voc/spring.h"

enum { MOST = 1 << 20 };

static struct slice decoded(struct arena *arena, struct slice content, const char *encoding, size_t size,
                            struct err *err)
{
    struct spring *const from = spring_open(arena, scratch_bytes(arena, content), "it", err);
    struct spring *const spring = decode_open(arena, from, encoding, err);
    char *const all = arena_alloc(arena, MOST);
    size_t filled = 0, got;

    assert_non_null(spring);
    while (spring_pull(spring, all + filled, size, &got, err) && got > 0)
        filled += got;
    return (struct slice){all, filled};
}

static void text_comes_as_utf_8_in_pieces_of_any_size(void **state)
{
    static const struct {
        const char *encoding, *bytes;
        size_t length;
        const char *text;
    } cases[] = {{"UTF-8", "a\xE9", 2, "a\xE9"},
                 {"Windows-1252", "Z\xFCrich \x80\x92", 9, "Zürich €’"},
                 {"macintosh", "Z\x9Frich \xDB\xD5", 9, "Zürich €’"},
                 {"CP850", "Z\x81rich", 6, "Zürich"},
                 {"UTF-16LE", "\xFC\0,\0\x3D\xD8\x0A\xDE", 8, "ü,😊"},
                 {"UTF-16BE", "\0\xFC\0,\xD8\x3D\xDE\x0A", 8, "ü,😊"},
                 {"UTF-32LE", "\x0A\xF6\x01\0", 4, "😊"},
                 {"Shift_JIS", "\x93\x8C\x8B\x9E", 4, "東京"},
                 {"Windows-1252", "", 0, ""}};
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t size = 1; size < 100; size += 98) {
            struct arena *const arena = scratch_new();
            const struct slice bytes = {cases[i].bytes, cases[i].length};
            assert_slice(decoded(arena, bytes, cases[i].encoding, size, &err), cases[i].text);
            arena_free(arena);
        }
    assert_int_equal(err.status, 0);
}

static void what_is_no_character_comes_as_its_digits(void **state)
{
    static const struct {
        const char *encoding, *bytes;
        size_t length;
        const char *text;
    } cases[] = {{"Windows-1252", "a\x81\x8D!", 4,
                  "a\xFF"
                  "81\xFF\xFF"
                  "8D\xFF!"},
                 {"UTF-16LE", "a\0\x3D\xD8!\0", 6,
                  "a\xFF"
                  "3DD8\xFF!"},
                 {"ASCII", "\xE9", 1,
                  "\xFF"
                  "E9\xFF"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        const struct slice bytes = {cases[i].bytes, cases[i].length};
        assert_slice(decoded(arena, bytes, cases[i].encoding, 3, &err), cases[i].text);
        assert_int_equal(err.status, 0);
        arena_free(arena);
    }
}

static void a_long_text_has_characters_over_every_edge(void **state)
{
    enum { REPEATS = 50000 };
    static const char unit[] = "a\xFC\x80"; /* one, two and three bytes */
    struct arena *const arena = scratch_new();
    char *const bytes = arena_alloc(arena, REPEATS * 3 + 1);
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < REPEATS; i++)
        memcpy(bytes + 3 * i, unit, 3);
    const struct slice text = decoded(arena, (struct slice){bytes, REPEATS * 3}, "Windows-1252", 4096, &err);
    assert_int_equal(text.length, REPEATS * 6);
    for (size_t i = 0; i < REPEATS; i++)
        assert_memory_equal(text.at + 6 * i, "aü€", 6);
    arena_free(arena);
}

static void an_end_within_a_character_is_an_error(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_slice(decoded(arena, (struct slice){"a\0b\0c", 5}, "UTF-16LE", 100, &err), "ab");
    assert_string_equal(err.text, "it: ends in the middle of a character of UTF-16LE");
    assert_int_equal(err.status, ERR_DATA);
    arena_free(arena);
}

static void a_name_is_known_or_likely_or_neither(void **state)
{
    static const char *const cases[][3] = {
        {"latin 1", "Windows-1252", NULL}, {"UNICODE", "UTF-16", NULL},           {"KOI8-R", "KOI8-R", NULL},
        {"UTF-8//IGNORE", NULL, NULL},     {"Windows1250", NULL, "Windows-1250"}, {"", NULL, NULL}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const name = decode_name(arena, slice_of(cases[i][0]));
        assert_true(name == cases[i][1] || strcmp(name, cases[i][1]) == 0);
        if (cases[i][2])
            assert_string_equal(decode_likely(slice_of(cases[i][0])), cases[i][2]);
    }
    assert_slice(decode_text(arena, slice_of("Caf\xE9"), "Windows-1252"), "Café");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_comes_as_utf_8_in_pieces_of_any_size),
        cmocka_unit_test(what_is_no_character_comes_as_its_digits),
        cmocka_unit_test(a_long_text_has_characters_over_every_edge),
        cmocka_unit_test(an_end_within_a_character_is_an_error),
        cmocka_unit_test(a_name_is_known_or_likely_or_neither),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
