/* rules - cells to match and cells to set */
#include "scratch.h"
#include "voc/civil.h"
#include "voc/rules.h"
#include "voc/zone.h"

static struct rules *read_rules(struct arena *arena, const char *content, struct err *err)
{
    return rules_read(arena, scratch_file(arena, content), zone_open(arena, "UTC", err), err);
}

/* Reads rules of which the first `matched` columns are held against the first cells of a row. */
static struct rules *prepare(struct arena *arena, const char *content, size_t matched)
{
    struct err err = {0};
    struct rules *const rules = read_rules(arena, content, &err);

    assert_non_null(rules);
    for (size_t i = 0; i < matched; i++)
        assert_true(rules_match(rules, i, i, &err));
    return rules;
}

static void the_first_rule_that_fits_wins(void **state)
{
    static const struct {
        const char *source, *place, *owner;
    } cases[] = {{"survey", "Leeds", "dana"},
                 {"helpdesk", "Leeds", "dana"},
                 {"helpdesk", "Basel", "omar"},
                 {"survey", "Basel", "mei"},
                 {"", "", "piotr"},
                 {"survey", "", "mei"}};
    struct arena *const arena = scratch_new();
    struct rules *const rules =
        prepare(arena, "source,place,owner\n,Leeds*,dana\nhelpdesk,,omar\n~.,,mei\n,,piotr\n", 2);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct slice cells[] = {slice_of(cases[i].source), slice_of(cases[i].place)};
        const size_t rule = rules_first(rules, cells, NULL);
        assert_true(rule != RULES_NONE);
        assert_slice(rules_cell(rules, rule, 2), cases[i].owner);
    }
    arena_free(arena);
}

static void no_rule_may_fit(void **state)
{
    struct arena *const arena = scratch_new();
    const struct slice cell = slice_of("x");

    (void)state;
    assert_true(rules_first(prepare(arena, "place,owner\nLeeds,dana\n", 1), &cell, NULL) == RULES_NONE);
    assert_true(rules_first(prepare(arena, "place,owner\n", 1), &cell, NULL) == RULES_NONE);
    arena_free(arena);
}

static void dates_are_inclusive_at_both_ends(void **state)
{
    struct arena *const arena = scratch_new();
    struct rules *const rules =
        prepare(arena, "owner,from,until\na,2026-W10,2026-03\nb,,2026-04-01T11:59Z\nc,2026-05,\nd,,\n", 0);
    static const struct {
        int month, day, hour;
        const char *owner;
    } cases[] = {{3, 1, 23, "b"}, {3, 2, 0, "a"},   {3, 31, 23, "a"}, {4, 1, 11, "b"},
                 {4, 1, 12, "d"}, {4, 30, 23, "d"}, {5, 1, 0, "c"}};

    (void)state;
    assert_true(rules_are_dated(rules));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const int64_t at =
            civil_seconds(&(struct civil){2026, cases[i].month, cases[i].day, cases[i].hour, 0, 0});
        assert_slice(rules_cell(rules, rules_first(rules, NULL, &at), 0), cases[i].owner);
    }
    assert_slice(rules_cell(rules, rules_first(rules, NULL, NULL), 0), "d"); /* no time, no dated rule */
    arena_free(arena);
}

static void a_file_is_taken_as_spreadsheets_save_it(void **state)
{
    struct arena *const arena = scratch_new();
    struct rules *const rules = prepare(arena,
                                        "\xEF\xBB\xBF"
                                        "place ;owner;\n Z\xFCrich ; J\xF6rg;\n;;\n\nLeeds;;\n",
                                        1);
    size_t count;

    (void)state;
    const struct slice *const columns = rules_columns(rules, &count);
    assert_int_equal(count, 2);
    assert_slice(columns[0], "place");
    assert_slice(rules_cell(rules, 0, 0), "Zürich");
    assert_slice(rules_cell(rules, 0, 1), "Jörg");
    assert_int_equal(rules_count(rules), 2); /* a row without any cell is no rule that fits all */
    assert_int_equal(rules_line(rules, 1), 5);
    assert_false(rules_are_dated(rules));
    arena_free(arena);
}

static void more_rules_than_a_word_has_bits(void **state)
{
    enum { RULES = 1000, EXPRESSION = 950 };
    static const struct {
        const char *cell;
        size_t rule;
    } cases[] = {{"p0", 0},     {"p63", 63},          {"p64", 64},
                 {"p949", 949}, {"p951", EXPRESSION}, {"p9x", EXPRESSION}};
    struct arena *const arena = scratch_new();
    char *content = arena_printf(arena, "place,owner\n");

    (void)state;
    for (int i = 0; i < RULES; i++)
        content = i == EXPRESSION ? arena_printf(arena, "%s~^p9,all\n", content)
                                  : arena_printf(arena, "%sp%d,o%d\n", content, i, i);
    struct rules *const rules = prepare(arena, content, 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct slice cell = slice_of(cases[i].cell);
        assert_int_equal(rules_first(rules, &cell, NULL), cases[i].rule);
    }
    arena_free(arena);
}

static void what_is_wrong_is_named_by_line_and_column(void **state)
{
    static const char *const cases[][2] = {
        {"place,owner\na,b\n*,c\n", ":3: place: '*' alone; leave the cell empty to match any"},
        {"place,owner\n~[,c\n", ":2: place: '~[' is no regular expression"},
        {"place,from\na,1/2/2026\n", ":2: from: '1/2/2026' is no date, moment or period"},
        {"place,from,until\na,2026-02,2026-01\n", ":2: until: ends before 'from' begins"},
        {"place,owner,place\n", ": two columns are named 'place'"},
        {"place,\na,b\n", ":2: a cell in a column that has no name"},
        {"place,owner\na\n", ":2: 1 cell where the header has 2"},
        {"", " is empty, expected a header row"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        struct rules *const rules = read_rules(arena, cases[i][0], &err);
        assert_false(rules && rules_match(rules, 0, 0, &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i][1]))
            fail_msg("'%s', expected '%s'", err.text, cases[i][1]);
        arena_free(arena);
    }
}

static void everything_together_cannot_be_set(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct rules *const rules = read_rules(arena, "place,owner\na,*\n", &err);

    (void)state;
    assert_true(rules_check(rules, 0, &err));
    assert_false(rules_check(rules, 1, &err));
    assert_non_null(strstr(err.text, ":2: owner: '*' can't be set"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_rule_that_fits_wins),
        cmocka_unit_test(no_rule_may_fit),
        cmocka_unit_test(dates_are_inclusive_at_both_ends),
        cmocka_unit_test(a_file_is_taken_as_spreadsheets_save_it),
        cmocka_unit_test(more_rules_than_a_word_has_bits),
        cmocka_unit_test(what_is_wrong_is_named_by_line_and_column),
        cmocka_unit_test(everything_together_cannot_be_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
