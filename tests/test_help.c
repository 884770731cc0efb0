/* help - tests of the words about a program */
#include "scratch.h"
#include "voc/help.h"

#include <stdbool.h>

static bool flag;
static const char *word;
static const struct option options[] = {
    {"level", 'l', OPTION_TEXT, "SHARE", &word, "level of the intervals (0.95)"},
    {"a-long-name-for-a-flag", 0, OPTION_FLAG, NULL, &flag, "'quoted' at its start"},
    {0}};
static const struct tool sample = {.name = "sample",
                                   .summary = "how many? ~5",
                                   .example = "voc sample a.csv\nvoc sample b.csv",
                                   .reads = "[TABLE]...",
                                   .about = "Reads tables.\n\n.dots too.",
                                   .options = options};

/* What goes to standard output meanwhile. */
static char *printed(struct arena *arena, void (*print)(const struct tool *))
{
    const char *const path = scratch_file(arena, "");

    fflush(stdout);
    const int old = dup(STDOUT_FILENO);
    FILE *const file = fopen(path, "wb");
    assert_true(old >= 0 && file && dup2(fileno(file), STDOUT_FILENO) >= 0);
    print(&sample);
    fflush(stdout);
    assert_true(dup2(old, STDOUT_FILENO) >= 0);
    close(old);
    fclose(file);
    return scratch_read(arena, path);
}

static void says(const char *text, const char *words)
{
    if (!strstr(text, words))
        fail_msg("'%s' isn't in:\n%s", words, text);
}

static void help_leads_with_the_question_and_an_example(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = printed(arena, help_print);
    static const char start[] = "voc sample - how many? ~5\n\n"
                                "    voc sample a.csv\n"
                                "    voc sample b.csv\n\n"
                                "usage: voc sample [OPTION]... [TABLE]...\n\n"
                                "Reads tables.\n\n.dots too.\n\n"
                                "Options:\n"
                                "  -l, --level SHARE       level of the intervals (0.95)\n"
                                "      --a-long-name-for-a-flag\n"
                                "                          'quoted' at its start\n";

    (void)state;
    assert_true(strncmp(text, start, strlen(start)) == 0);
    says(text, "  -o, --output ");
    says(text, "\nExit status: 0 done, 64 usage, ");
    arena_free(arena);
}

static void text_in_the_man_page_commands_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const text = printed(arena, help_print_man);

    (void)state;
    says(text, "voc\\-sample \\- how many? \\(ti5\n");
    says(text, "\n\\&.dots too.\n");
    says(text, ".TP\n\\fB\\-l\\fR, \\fB\\-\\-level\\fR \\fISHARE\\fR\nlevel of the intervals (0.95)\n");
    says(text, "\n\\&\\(aqquoted\\(aq at its start\n");
    arena_free(arena);
}

static void names_are_the_programs_own_then_the_common_ones(void **state)
{
    struct arena *const arena = scratch_new();
    static const char start[] = "--level\n--a-long-name-for-a-flag\n";
    const char *const text = printed(arena, help_print_names);

    (void)state;
    assert_true(strncmp(text, start, strlen(start)) == 0);
    says(text, "\n--help\n");
    arena_free(arena);
}

static void summary_and_version_are_a_line(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(printed(arena, help_print_summary), "how many? ~5\n");
    assert_string_equal(printed(arena, help_print_version), "voc-sample " VOC_VERSION "\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_leads_with_the_question_and_an_example),
        cmocka_unit_test(text_in_the_man_page_commands_nothing),
        cmocka_unit_test(names_are_the_programs_own_then_the_common_ones),
        cmocka_unit_test(summary_and_version_are_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
