/* take - which cells of an export a field is taken from */
#include "scratch.h"
#include "voc/take.h"

static void its_clauses_are_taken_out_of_the_others(void **state)
{
    static const struct {
        const char *clauses, *rest, *condition, *values;
        enum take_columns columns;
        enum take_row row;
    } cases[] = {
        {"", "", "", "", TAKE_JOINED, TAKE_USUAL},
        {"0..10; none 11", "0..10; none 11", "", "", TAKE_JOINED, TAKE_USUAL},
        {"5..1; if Source=EU*|UK", "5..1", "Source", "EU*|UK", TAKE_JOINED, TAKE_USUAL},
        {"if A B = ; 1..5", "1..5", "A B", "", TAKE_JOINED, TAKE_USUAL},
        {"one; worded; latest", "worded", "", "", TAKE_ONE, TAKE_LATEST},
        {"all", "", "", "", TAKE_ALL, TAKE_USUAL},
        {"one=1|two=2", "one=1|two=2", "", "", TAKE_JOINED, TAKE_USUAL},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct take take;
        struct slice rest;
        if (!take_read(arena, slice_of(cases[i].clauses), &take, &rest, &err) ||
            !slice_is(rest, slice_of(cases[i].rest)) ||
            !slice_is(take.condition, slice_of(cases[i].condition)) ||
            !slice_is(take.values, slice_of(cases[i].values)) || take.columns != cases[i].columns ||
            take.row != cases[i].row)
            fail_msg("%s: '%.*s' %s", cases[i].clauses, (int)rest.length, rest.at, err.text);
    }
    arena_free(arena);
}

static void contradictions_are_refused(void **state)
{
    static const char *const cases[][2] = {
        {"one; all", "'all' is one choice too many"},
        {"first; count", "'count' is one choice too many"},
        {"if A=1; if B=2", "two conditions; expected one, such as if A=1|…"},
        {"if A", "'if A' asks nothing; expected if COLUMN=VALUE"},
        {"if =2", "'if =2' asks nothing"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct take take;
        struct slice rest;
        if (take_read(arena, slice_of(cases[i][0]), &take, &rest, &err) || !strstr(err.text, cases[i][1]))
            fail_msg("%s: '%s'", cases[i][0], err.text);
    }
    arena_free(arena);
}

static void a_constant_is_followed_by_a_condition_alone(void **state)
{
    static const char *const cases[][3] = {
        {"web; if Source=EU*", "web", "Source"},
        {"a; b", "a; b", ""},
        {"if only", "if only", ""},
        {"one", "one", ""},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct take take;
        struct slice rest;
        assert_true(take_read_constant(arena, slice_of(cases[i][0]), &take, &rest, &err));
        assert_slice(rest, cases[i][1]);
        assert_slice(take.condition, cases[i][2]);
    }
    arena_free(arena);
}

static void a_condition_fits_texts_and_globs(void **state)
{
    const struct take take = {.condition = slice_of("Source"), .values = slice_of("EU*|UK| ")};

    (void)state;
    assert_true(take_fits(&take, slice_of("EU web")));
    assert_true(take_fits(&take, slice_of(" UK ")));
    assert_true(take_fits(&take, slice_of("")));
    assert_false(take_fits(&take, slice_of("uk")));
    assert_false(take_fits(&take, slice_of("US")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_clauses_are_taken_out_of_the_others),
        cmocka_unit_test(contradictions_are_refused),
        cmocka_unit_test(a_constant_is_followed_by_a_condition_alone),
        cmocka_unit_test(a_condition_fits_texts_and_globs),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
