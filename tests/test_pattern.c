/* pattern - what a cell of a rule asks of a cell of a table */
#include "scratch.h"
#include "voc/pattern.h"

struct fit {
    const char *pattern, *cell;
    bool fits;
};

static void check(const struct fit cases[], size_t count)
{
    struct arena *const arena = scratch_new();

    for (size_t i = 0; i < count; i++) {
        struct err err = {0};
        const struct pattern *const pattern = pattern_new(arena, slice_of(cases[i].pattern), &err);
        assert_non_null(pattern);
        if (pattern_fits(pattern, slice_of(cases[i].cell)) != cases[i].fits)
            fail_msg("'%s' on '%s'", cases[i].pattern, cases[i].cell);
    }
    arena_free(arena);
}

static void empty_fits_anything_and_text_itself_alone(void **state)
{
    static const struct fit cases[] = {{"", "x", true},
                                       {"", "", true},
                                       {"Leeds", "Leeds", true},
                                       {"Leeds", "leeds", false},
                                       {"Leeds", "Leeds ", false},
                                       {"Leeds", "", false},
                                       {"a.c", "abc", false}};

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void globs_fit_the_whole_cell(void **state)
{
    static const struct fit cases[] = {{"Leeds*", "Leeds Briggate", true},
                                       {"Leeds*", "Leeds", true},
                                       {"Leeds*", "North Leeds", false},
                                       {"*a*b*c*", "xxaxxbxxcxx", true},
                                       {"*a*b*c*", "xxaxxcxxbxx", false},
                                       {"?b", "ab", true},
                                       {"?b", "éb", true},
                                       {"?b", "b", false},
                                       {"??", "é", false},
                                       {"a**b", "ab", true},
                                       {"*aab", "aaaaab", true},
                                       {"[a]*", "[a]b", true},
                                       {"a*", "", false}};

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void a_glob_takes_no_time_to_fail(void **state)
{
    char text[20001], glob[201];

    (void)state;
    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    for (size_t i = 0; i < sizeof glob - 1; i++)
        glob[i] = i % 2 ? '*' : 'a';
    glob[sizeof glob - 2] = 'b';
    glob[sizeof glob - 1] = '\0';
    assert_false(pattern_glob(slice_of(glob), slice_of(text)));
}

static void expressions_fit_a_part(void **state)
{
    static const struct fit cases[] = {{"~refund|return", "my refund!", true},
                                       {"~^(Returns|Repairs)$", "Returns", true},
                                       {"~^(Returns|Repairs)$", "Returns desk", false},
                                       {"~^$", "", true},
                                       {"~^$", "\n", false},
                                       {"~^$", "x", false},
                                       {"~.", "", false},
                                       {"~^.$", "ü", true},
                                       {"~(?i)ZÜRICH", "zürich hb", true},
                                       {"~\\bdog\\b", "hot dog stand", true},
                                       {"~", "", true},
                                       {"~a*", "b", true}};

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void cells_that_are_no_utf_8_do_not_stop_an_expression(void **state)
{
    static const struct fit cases[] = {{"~refund", "\xFF refund \xC3", true}, {"~x", "\xFF", false}};

    (void)state;
    check(cases, sizeof cases / sizeof *cases);
}

static void a_bare_star_and_a_broken_expression_are_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(pattern_new(arena, slice_of("*"), &err));
    assert_string_equal(err.text, "'*' alone; leave the cell empty to match any");
    assert_null(pattern_new(arena, slice_of("~a(b"), &err));
    assert_non_null(strstr(err.text, "missing closing parenthesis at character 4"));
    assert_int_equal(err.status, ERR_DATA);
    arena_free(arena);
}

static void it_is_known_which_patterns_are_any_and_which_are_text(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct slice text;

    (void)state;
    assert_true(pattern_is_any(pattern_new(arena, slice_of(""), &err)));
    assert_false(pattern_is_any(pattern_new(arena, slice_of("~"), &err)));
    assert_true(pattern_is_text(pattern_new(arena, slice_of("a"), &err), &text));
    assert_slice(text, "a");
    assert_false(pattern_is_text(pattern_new(arena, slice_of("a*"), &err), &text));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_fits_anything_and_text_itself_alone),
        cmocka_unit_test(globs_fit_the_whole_cell),
        cmocka_unit_test(a_glob_takes_no_time_to_fail),
        cmocka_unit_test(expressions_fit_a_part),
        cmocka_unit_test(cells_that_are_no_utf_8_do_not_stop_an_expression),
        cmocka_unit_test(a_bare_star_and_a_broken_expression_are_refused),
        cmocka_unit_test(it_is_known_which_patterns_are_any_and_which_are_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
