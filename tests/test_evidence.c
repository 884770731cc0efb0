/* evidence - what a file's bytes say of its encoding */
#include "scratch.h"
#include "voc/evidence.h"
#include "voc/spring.h"

static bool gather(struct arena *arena, struct slice content, struct evidence *evidence, struct err *err)
{
    return evidence_gather(arena, spring_open(arena, scratch_bytes(arena, content), "it", err), evidence,
                           err);
}

static void a_mark_declares_the_encoding(void **state)
{
    static const struct {
        const char *head;
        size_t length;
        const char *encoding;
        size_t mark;
    } cases[] = {{"\xEF\xBB\xBFid", 5, "UTF-8", 3},
                 {"\xFF\xFEi\0", 4, "UTF-16LE", 2},
                 {"\xFE\xFF\0i", 4, "UTF-16BE", 2},
                 {"\xFF\xFE\0\0i\0\0\0", 8, "UTF-32LE", 4},
                 {"\0\0\xFE\xFF\0\0\0i", 8, "UTF-32BE", 4},
                 {"id", 2, NULL, 0},
                 {"", 0, NULL, 0}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t mark;
        const char *const encoding = evidence_mark((struct slice){cases[i].head, cases[i].length}, &mark);
        assert_true(encoding == cases[i].encoding || strcmp(encoding, cases[i].encoding) == 0);
        assert_true(!encoding || mark == cases[i].mark);
    }
}

static void zeros_show_the_order_of_bytes(void **state)
{
    static const struct {
        const char *head;
        size_t length;
        const char *encoding;
    } cases[] = {{"i\0d\0,\0\n\0", 8, "UTF-16LE"},
                 {"\0i\0d\0,\0\n", 8, "UTF-16BE"},
                 {"a,b\n1,\0\n3,4\n", 12, NULL}, /* a NUL in a text */
                 {"a\0,b\n", 5, NULL},
                 {"i\0d\0x\0y\0", 8, NULL}, /* no mark of a table */
                 {"id,nps\n", 7, NULL}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const encoding = evidence_zeros((struct slice){cases[i].head, cases[i].length});
        assert_true(encoding == cases[i].encoding || strcmp(encoding, cases[i].encoding) == 0);
    }
}

static void all_bytes_are_held_against_utf_8(void **state)
{
    static const struct {
        const char *content, *encoding;
        long long characters, strays;
        const char *word;
    } cases[] = {{"", "UTF-8", 0, 0, ""},
                 {"plain, and no more of it than that, over two words\n", "UTF-8", 0, 0, ""},
                 {"Zürich, 東京, 😊", "UTF-8", 4, 0, ""},
                 {"Z\xFCrich", "Windows-1252", 0, 1, "Zürich"},
                 {"it's caf\x8E, and Z\x9Frich", "macintosh", 0, 2, "café"},
                 {"Zürich, K\xF6ln", "UTF-8", 1, 1, ""}, /* slipped in */
                 {"Zürich\n\xC3", "UTF-8", 1, 1, ""},    /* cut */
                 {"l\xD5\x8Et\x8E \x88 l\xD5\x8E"
                  "cole, caf\x8E, d\x8Egag\x8E",
                  "macintosh", 2, 5, "l’été"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct evidence evidence;
        struct err err = {0};
        assert_true(gather(arena, slice_of(cases[i].content), &evidence, &err));
        assert_string_equal(evidence.encoding, cases[i].encoding);
        assert_int_equal(evidence.guessed, strcmp(cases[i].encoding, "UTF-8") != 0);
        assert_int_equal(evidence.characters, cases[i].characters);
        assert_int_equal(evidence.strays, cases[i].strays);
        assert_string_equal(evidence.word, cases[i].word);
        arena_free(arena);
    }
}

static void a_character_on_the_edge_of_a_block_is_one(void **state)
{
    enum { BLOCK = 256 * 1024, AROUND = 64 };
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, 2 * BLOCK + 1);

    (void)state;
    for (size_t before = BLOCK - AROUND; before < BLOCK + AROUND; before++) {
        struct arena *const each = scratch_new();
        struct evidence evidence;
        struct err err = {0};
        memset(text, 'a', before);
        memcpy(text + before, "ü\xE9t, 東 ", 10);
        memset(text + before + 10, 'b', 100);
        assert_true(gather(each, (struct slice){text, before + 110}, &evidence, &err));
        assert_int_equal(evidence.characters, 2);
        assert_int_equal(evidence.strays, 1);
        arena_free(each);
    }
    arena_free(arena);
}

static void characters_before_the_first_stray_are_counted(void **state)
{
    static const char part[] = "Zürich, 東京, 😊, Ώ. "; /* the last of these may be there by chance */
    enum { PARTS = 30000, CHARACTERS = 5 };
    struct arena *const arena = scratch_new();
    char *const text = arena_alloc(arena, PARTS * (sizeof part - 1) + 2);
    struct evidence evidence;
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < PARTS; i++)
        memcpy(text + i * (sizeof part - 1), part, sizeof part);
    memcpy(text + PARTS * (sizeof part - 1), "\xE9.", 2);
    assert_true(gather(arena, (struct slice){text, PARTS * (sizeof part - 1) + 2}, &evidence, &err));
    assert_string_equal(evidence.encoding, "UTF-8");
    assert_int_equal(evidence.characters, PARTS * CHARACTERS);
    assert_int_equal(evidence.strays, 1);
    arena_free(arena);
}

static void what_makes_no_words_is_refused_with_what_settles_it(void **state)
{
    struct arena *const arena = scratch_new();
    struct evidence evidence;
    struct err err = {0};

    (void)state;
    assert_false(gather(arena, slice_of("\xCE\xF7\xE5\xED\xFC \xF5\xEE\xF0\xEE\xF8\xEE"), &evidence, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_non_null(strstr(err.text, "it: 11 bytes are not UTF-8, and make no words in Windows-1252"));
    assert_non_null(strstr(err.text, "@encoding,,"));
    arena_free(arena);
}

static void a_guess_and_what_slipped_in_are_told(void **state)
{
    static const struct {
        struct evidence evidence;
        const char *says;
    } cases[] = {
        {{.encoding = "UTF-8", .characters = 9}, ""},
        {{.encoding = "UTF-16LE", .marked = true}, ""},
        {{.encoding = "Windows-1252", .guessed = true, .strays = 1200, .word = "Café"},
         "! it: read as Windows-1252: 1,200 bytes are not UTF-8, such as in 'Café'; if that reads wrong, "
         "name the encoding in a map, with a line like @encoding,,macintosh\n"},
        {{.encoding = "UTF-8", .characters = 40, .strays = 1},
         "! it: 1 byte is not UTF-8, as the rest is (40 characters); a row with one can't be read\n"}};
    struct scratch_talk said;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        scratch_listen(&said);
        evidence_say(&cases[i].evidence, "it", &said.talk);
        assert_string_equal(said.text, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_declares_the_encoding),
        cmocka_unit_test(zeros_show_the_order_of_bytes),
        cmocka_unit_test(all_bytes_are_held_against_utf_8),
        cmocka_unit_test(a_character_on_the_edge_of_a_block_is_one),
        cmocka_unit_test(characters_before_the_first_stray_are_counted),
        cmocka_unit_test(what_makes_no_words_is_refused_with_what_settles_it),
        cmocka_unit_test(a_guess_and_what_slipped_in_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
