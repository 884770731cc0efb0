/* dialect - tests of what databases say differently */
#include "scratch.h"
#include "voc/dialect.h"

static void a_dialect_is_found_by_its_name(void **state)
{
    (void)state;
    for (size_t i = 0; dialect_names[i]; i++)
        assert_non_null(dialect_find(dialect_names[i]));
    assert_null(dialect_find("cobol"));
}

/* The quoting that each manual states: quotes are doubled in SQL; Spark, BigQuery and ClickHouse read
   backslashes in texts. */
static void names_and_texts_stand_in_the_quotes_of_their_dialect(void **state)
{
    static const struct {
        const char *dialect, *name, *text;
    } cases[] = {{"sqlite", "`a\"b``\\`", "'a\"b`\\'"}, {"postgresql", "\"a\"\"b`\\\"", "'a\"b`\\'"},
                 {"duckdb", "\"a\"\"b`\\\"", "'a\"b`\\'"}, {"clickhouse", "\"a\\\"b`\\\\\"", "'a\"b`\\\\'"},
                 {"spark", "`a\"b``\\`", "'a\"b`\\\\'"},   {"bigquery", "`a\"b\\`\\\\`", "'a\"b`\\\\'"}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct dialect *const dialect = dialect_find(cases[i].dialect);
        assert_string_equal(dialect_name(arena, dialect, slice_of("a\"b`\\")), cases[i].name);
        assert_string_equal(dialect_text(arena, dialect, slice_of("a\"b`\\")), cases[i].text);
    }
    assert_string_equal(dialect_text(arena, dialect_find("duckdb"), slice_of("it's")), "'it''s'");
    assert_string_equal(dialect_text(arena, dialect_find("spark"), slice_of("it's")), "'it\\'s'");
    arena_free(arena);
}

static void a_word_has_the_usual_form_where_it_has_no_other(void **state)
{
    (void)state;
    assert_string_equal(dialect_form(dialect_find("sqlite"), slice_of("DIV")), "($1 / $2)");
    assert_string_equal(dialect_form(dialect_find("duckdb"), slice_of("DIV")), "($1 // $2)");
    assert_null(dialect_form(dialect_find("duckdb"), slice_of("MEDIAN")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dialect_is_found_by_its_name),
        cmocka_unit_test(names_and_texts_stand_in_the_quotes_of_their_dialect),
        cmocka_unit_test(a_word_has_the_usual_form_where_it_has_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
