/* known - what is known of an export before the rest of its map is guessed */
#include "guessed.h"
#include "voc/known.h"

static void lines_that_are_known_take_their_columns(void **state)
{
    struct arena *const arena = scratch_new();
    struct guessed *const guessed = guessed_look(arena, "id,Q1,Q2\n1,9,8\n");
    const struct map *const base = exported_map(arena, "nps,Q2,0..10\nteam,Team,optional\n");
    struct match_given given;
    struct err err = {0};

    (void)state;
    assert_true(known_fields(base, &guessed->layout, &guessed->sketch, &given, &err));
    assert_string_equal(guessed_lines(arena, guessed), "nps,Q2,0..10;team,Team,optional;");
    assert_true(given.columns[2] && !given.columns[0] && !given.columns[1]);
    assert_int_equal(given.field_count, 1); /* another column may still be the team */
    assert_slice(given.fields[0], "nps");
    arena_free(arena);
}

static void a_column_that_is_not_there_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct guessed *const guessed = guessed_look(arena, "id,Q1\n1,9\n");
    struct match_given given;
    struct err err = {0};

    (void)state;
    assert_false(known_fields(exported_map(arena, "nps,Q2,0..10\n"), &guessed->layout, &guessed->sketch,
                              &given, &err));
    assert_non_null(strstr(err.text, "has no column 'Q2'"));
    arena_free(arena);
}

static void tests_are_the_map_s_or_those_of_a_survey_tool(void **state)
{
    static const char qualtrics[] = "Status,Q1\nStatus,How likely?\n\"{\"\"ImportId\"\":\"\"status\"\"}\","
                                    "\"{\"\"ImportId\"\":\"\"QID1\"\",\"\"timeZone\"\":\"\"Z\"\"}\"\n,9\n";
    static const struct {
        const char *export, *base; /* NULL: none */
        size_t tests;
    } cases[] = {
        {"Status,Q1\n,9\n", NULL, 0},
        {"Status,Q1\n,9\n", "@without,Status,trial\nnps,Q1,0..10\n", 1},
        {"Kind,Q1\n,9\n", "@without,Status,trial\nnps,Q1,0..10\n", 0},
        {qualtrics, NULL, 1},
    };
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct guessed *const guessed = guessed_look(arena, cases[i].export);
        const struct map *const base = cases[i].base ? exported_map(arena, cases[i].base) : NULL;
        assert_true(known_tests(base, &guessed->layout, &guessed->sketch, &err));
        if (guessed->map.test_count != cases[i].tests)
            fail_msg("%zu: %zu", i, guessed->map.test_count);
    }
    arena_free(arena);
}

static void a_score_is_known_by_its_field(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_true(known_has_score(exported_map(arena, "id,I,\ncsat,C,1..5\n")));
    assert_false(known_has_score(exported_map(arena, "id,I,\n,C,\n")));
    assert_false(known_has_score(NULL));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_that_are_known_take_their_columns),
        cmocka_unit_test(a_column_that_is_not_there_is_refused),
        cmocka_unit_test(tests_are_the_map_s_or_those_of_a_survey_tool),
        cmocka_unit_test(a_score_is_known_by_its_field),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
