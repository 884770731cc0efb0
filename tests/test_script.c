/* script - tests of SQL in the words of one dialect */
#include "scratch.h"
#include "voc/script.h"

static const char *in(struct arena *arena, const char *dialect, const char *text)
{
    struct script *const script = script_new(arena, dialect_find(dialect));

    script_put(script, "%s", text);
    return script_all(script).at;
}

static void words_are_written_in_the_forms_of_the_dialect(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(in(arena, "duckdb", "SELECT DIV(a, MOD(b, 3)) + 1"), "SELECT (a // (b % 3)) + 1");
    assert_string_equal(in(arena, "bigquery", "SELECT DIV(a, MOD(b, 3)) + 1"),
                        "SELECT div(a, mod(b, 3)) + 1");
    assert_string_equal(in(arena, "postgresql", "TEXT(WHOLE(substr(x, 1, 2)))"),
                        "CAST(CAST(substr(x, 1, 2) AS bigint) AS text)");
    arena_free(arena);
}

static void other_words_stay(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(in(arena, "sqlite", "coalesce(DIV, div(1, 2), MY_DIV(1, 2))"),
                        "coalesce(DIV, div(1, 2), MY_DIV(1, 2))");
    arena_free(arena);
}

static void what_stands_in_quotes_and_comments_stays(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        in(arena, "duckdb", "'it''s DIV(1, 2)' || \"MOD(1)\" -- isn't DIV(1, 2)\nDIV(')', 2)"),
        "'it''s DIV(1, 2)' || \"MOD(1)\" -- isn't DIV(1, 2)\n(')' // 2)");
    assert_string_equal(in(arena, "spark", "DIV('\\'', 2)"), "('\\'' div 2)");
    assert_string_equal(in(arena, "sqlite", "DIV('\\', 2)"), "('\\' / 2)");
    arena_free(arena);
}

static void what_is_added_is_as_it_was(void **state)
{
    struct arena *const arena = scratch_new();
    struct script *const script = script_new(arena, dialect_find("duckdb")), *const like =
                                                                                 script_like(script);

    (void)state;
    script_put(like, "DIV(%d, %d)", 1, 2);
    script_add(script, slice_of("DIV(1, 2) "));
    script_add(script, script_all(like));
    assert_slice(script_all(script), "DIV(1, 2) (1 // 2)");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_written_in_the_forms_of_the_dialect),
        cmocka_unit_test(other_words_stay),
        cmocka_unit_test(what_stands_in_quotes_and_comments_stays),
        cmocka_unit_test(what_is_added_is_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
