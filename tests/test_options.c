/* options - a program's one table of options */
#include "scratch.h"
#include "voc/options.h"

enum { MOST = 12 };

struct parsed {
    struct arena *arena;
    bool fast;
    const char *name;
    struct option_list by;
    double level;
    long long least;
    struct tool_span span;
    struct options_common common;
    const char **operands;
    size_t operand_count;
    struct err err;
};

/* Parses words split by blanks. */
static bool parse(struct parsed *parsed, bool has_span, const char *line)
{
    const struct option options[] = {{"fast", 'x', OPTION_FLAG, NULL, &parsed->fast, ""},
                                     {"name", 'n', OPTION_TEXT, "NAME", &parsed->name, ""},
                                     {"by", 0, OPTION_LIST, "COLUMNS", &parsed->by, ""},
                                     {"level", 0, OPTION_NUMBER, "SHARE", &parsed->level, ""},
                                     {"least", 0, OPTION_WHOLE, "N", &parsed->least, ""},
                                     {0}};
    const struct tool tool = {.name = "try", .options = options, .span = has_span ? &parsed->span : NULL};
    char *arguments[MOST + 2] = {0};
    int count = 1;
    struct slice rest = slice_of(line), word;

    *parsed = (struct parsed){.arena = scratch_new()};
    arguments[0] = arena_copy(parsed->arena, "voc-try", 7);
    while (slice_split(&rest, ' ', &word) && count <= MOST)
        if (word.length)
            arguments[count++] = slice_copy(parsed->arena, word);
    return options_parse(&tool, count, arguments, parsed->arena, &parsed->common, &parsed->operands,
                         &parsed->operand_count, &parsed->err);
}

static void options_and_operands_come_in_any_order(void **state)
{
    struct parsed parsed;

    (void)state;
    assert_true(parse(&parsed, false, "a.csv --by team -x b.csv --by=owner,team --level 0.9 - --least 5"));
    assert_true(parsed.fast);
    assert_int_equal(parsed.by.count, 2);
    assert_string_equal(parsed.by.items[0], "team");
    assert_string_equal(parsed.by.items[1], "owner,team");
    assert_near(parsed.level, 0.9, 0);
    assert_int_equal(parsed.least, 5);
    assert_int_equal(parsed.operand_count, 3);
    assert_string_equal(parsed.operands[1], "b.csv");
    assert_string_equal(parsed.operands[2], "-");
    arena_free(parsed.arena);
}

static void letters_may_stand_together_and_with_their_value(void **state)
{
    static const char *const lines[] = {"-xn Ann", "-xnAnn", "-x -n Ann", "-nAnn -x", "--name=Ann --fast"};
    struct parsed parsed;

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        assert_true(parse(&parsed, false, lines[i]));
        assert_true(parsed.fast);
        assert_string_equal(parsed.name, "Ann");
        assert_int_equal(parsed.operand_count, 0);
        arena_free(parsed.arena);
    }
}

static void two_dashes_end_the_options(void **state)
{
    struct parsed parsed;

    (void)state;
    assert_true(parse(&parsed, false, "-x -- -n --name -- a"));
    assert_int_equal(parsed.operand_count, 4);
    assert_null(parsed.name);
    arena_free(parsed.arena);
}

static void to_is_a_format_or_a_day(void **state)
{
    struct parsed parsed;

    (void)state;
    assert_true(parse(&parsed, true, "--from 2026-W10 --to 2026-W12 --to tsv --last 4"));
    assert_string_equal(parsed.span.from, "2026-W10");
    assert_string_equal(parsed.span.to, "2026-W12");
    assert_string_equal(parsed.common.to, "tsv");
    assert_int_equal(parsed.span.last, 4);
    arena_free(parsed.arena);
    assert_true(parse(&parsed, false, "--to 2026-W12"));
    assert_string_equal(parsed.common.to, "2026-W12"); /* the frame refuses that format */
    arena_free(parsed.arena);
}

static void what_is_wrong_is_said_with_the_likely_option(void **state)
{
    static const char *const cases[][2] = {
        {"--nane Ann", "there is no option '--nane'; did you mean '--name'?"},
        {"--frobnicate", "there is no option '--frobnicate'; see voc help try"},
        {"-z", "there is no option '-z'; see voc help try"},
        {"--name", "--name: expected a value, NAME"},
        {"-n", "--name: expected a value, NAME"},
        {"--fast=yes", "--fast takes no value"},
        {"--level high", "--level: 'high' is not a number"},
        {"--least -1", "--least: '-1' is not a whole number"},
    };
    struct parsed parsed;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_false(parse(&parsed, false, cases[i][0]));
        assert_string_equal(parsed.err.text, cases[i][1]);
        assert_int_equal(parsed.err.status, ERR_USAGE);
        arena_free(parsed.arena);
    }
}

static void questions_need_no_run(void **state)
{
    static const char *const lines[] = {"--help", "-h", "--version", "--man", "--option-names", "--summary"};
    struct parsed parsed;

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        assert_true(parse(&parsed, false, lines[i]));
        assert_true(options_is_question(&parsed.common));
        arena_free(parsed.arena);
    }
    assert_true(parse(&parsed, false, "-q --csv -o x"));
    assert_false(options_is_question(&parsed.common));
    assert_true(parsed.common.quiet && parsed.common.csv);
    assert_string_equal(parsed.common.output, "x");
    arena_free(parsed.arena);
}

static void what_a_secret_option_was_given_is_nobodys_business(void **state)
{
    const char *name, *key;
    struct option_list customers = {0};
    const struct option options[] = {{"name", 0, OPTION_TEXT, "NAME", &name, ""},
                                     {"key", 0, OPTION_SECRET, "FILE", &key, ""},
                                     {"customer", 0, OPTION_NAMES, "NAME", &customers, ""},
                                     {0}};
    const struct tool tool = {.name = "try", .options = options};
    static const struct {
        const char *argument;
        bool is_secret;
        const char *inside;
    } cases[] = {{"--customer", true, NULL},   {"--customer=ann", true, "ann"}, {"--key", true, NULL},
                 {"--customers", false, NULL}, {"--name=key", false, NULL},     {"key", false, NULL}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *inside;
        assert_int_equal(options_is_secret(&tool, cases[i].argument, &inside), cases[i].is_secret);
        assert_int_equal(inside != NULL, cases[i].inside != NULL);
        if (inside)
            assert_string_equal(inside, cases[i].inside);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_and_operands_come_in_any_order),
        cmocka_unit_test(letters_may_stand_together_and_with_their_value),
        cmocka_unit_test(two_dashes_end_the_options),
        cmocka_unit_test(to_is_a_format_or_a_day),
        cmocka_unit_test(what_is_wrong_is_said_with_the_likely_option),
        cmocka_unit_test(questions_need_no_run),
        cmocka_unit_test(what_a_secret_option_was_given_is_nobodys_business),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
