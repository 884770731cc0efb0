/* test_seal - hashes of files, and keyed ones */
#include "scratch.h"
#include "voc/seal.h"

#include <sys/stat.h>

static void a_file_s_seal_is_its_sha_256(void **state)
{
    /* FIPS 180-4's examples: the empty message, "abc". */
    static const struct {
        const char *content, *hash;
    } cases[] = {{"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                 {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const path = scratch_file(arena, cases[i].content);
        struct seal seal;
        assert_true(seal_file(path, &seal, &(struct err){0}));
        assert_string_equal(seal.text, cases[i].hash);
        assert_int_equal(seal.bytes, strlen(cases[i].content));
        assert_true(seal_holds(path, &seal));
    }
    arena_free(arena);
}

static void a_file_that_grew_breaks_its_seal(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "abc");
    struct seal seal;

    (void)state;
    assert_true(seal_file(path, &seal, &(struct err){0}));
    FILE *const file = fopen(path, "a");
    fputs("d", file);
    fclose(file);
    assert_false(seal_holds(path, &seal));
    arena_free(arena);
}

static void a_file_that_is_not_there_has_no_seal(void **state)
{
    struct seal seal;
    struct err err = {0};

    (void)state;
    assert_false(seal_file("/nowhere/x", &seal, &err));
    assert_int_equal(err.status, ERR_NO_INPUT);
    assert_string_equal(err.text, "/nowhere/x: no such file");
}

static void a_keyed_hash_differs_by_key_domain_and_content(void **state)
{
    /* Python: hmac.new(key, domain + b"\0" + content, hashlib.sha256).hexdigest()[:24] */
    static const struct {
        const char *domain, *content, *hash;
    } cases[] = {{"customer", "ann", "a3dd2a64af7f2723167d9009"},
                 {"agent", "ann", "7a95c4a48991775633dc90cb"},
                 {"customer", "", "0eed576dacb7b4ed5978cc6f"}};
    struct arena *const arena = scratch_new();
    bool open = false;
    struct seal_key *const key =
        seal_key_read(arena, scratch_file(arena, "0123456789abcdef\n"), &open, &(struct err){0});
    char text[SEAL_KEYED_SIZE];

    (void)state;
    assert_non_null(key);
    assert_false(open); /* mkstemp makes it its owner's alone */
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        seal_keyed(key, slice_of(cases[i].domain), slice_of(cases[i].content), text);
        assert_string_equal(text, cases[i].hash);
    }
    arena_free(arena);
}

static void a_short_key_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "0123456789abcde\r\n");
    struct err err = {0};
    bool open;

    (void)state;
    assert_null(seal_key_read(arena, path, &open, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_non_null(strstr(err.text, ": a key of 15 bytes, expected at least 16"));
    assert_null(seal_key_read(arena, scratch_file(arena, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n"), &open, &err));
    assert_non_null(strstr(err.text, ": a key of one character over and over"));
    assert_null(seal_key_read(arena, "/nowhere/key", &open, &err));
    assert_int_equal(err.status, ERR_NO_INPUT);
    arena_free(arena);
}

static void a_key_that_others_can_read_is_told(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "0123456789abcdef");
    bool open = false;

    (void)state;
    assert_int_equal(chmod(path, 0644), 0);
    assert_non_null(seal_key_read(arena, path, &open, &(struct err){0}));
    assert_true(open);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_s_seal_is_its_sha_256),
        cmocka_unit_test(a_file_that_grew_breaks_its_seal),
        cmocka_unit_test(a_file_that_is_not_there_has_no_seal),
        cmocka_unit_test(a_keyed_hash_differs_by_key_domain_and_content),
        cmocka_unit_test(a_short_key_is_refused),
        cmocka_unit_test(a_key_that_others_can_read_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
