/* tool - tests of the frame of a program: what it gives a run, what it refuses, its exit status */
#include "scratch.h"
#include "voc/tool.h"
#include "voc/writer.h"

#include <stdbool.h>

/* What the program of these tests was asked, and how its run shall end. */
struct ask {
    const char *save;
    bool fails;
    int status;
};

/* Writes a row of how many tables it was given. */
static bool count_tables(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;

    if (ask->fails)
        return err_set(err, ERR_DATA, "cell \033 can't be");
    if (ask->save && !tool_is_apart(run, "save", ask->save, err))
        return false;
    run->status = ask->status;
    writer_text(run->out, "tables");
    if (!writer_row(run->out, err))
        return false;
    writer_count(run->out, (long long)run->operand_count);
    return writer_row(run->out, err);
}

/* Runs it on words split by blanks; what it said goes to *said. */
static int run(struct arena *arena, struct ask *ask, char *words, const char **said)
{
    const struct option options[] = {{"save", 0, OPTION_TEXT, "FILE", &ask->save, "where to save, too"},
                                     {"fail", 0, OPTION_FLAG, NULL, &ask->fails, "fail"},
                                     {0}};
    const struct tool tool = {.name = "count",
                              .summary = "how many?",
                              .example = "voc count",
                              .reads = "TABLE...",
                              .about = "Counts.",
                              .options = options,
                              .least_operands = 1,
                              .run = count_tables,
                              .ask = ask};
    const char *const path = scratch_file(arena, "");
    char *argv[16] = {"voc-count"};
    int argc = 1;

    for (char *word = strtok(words, " "); word && argc < 15; word = strtok(NULL, " "))
        argv[argc++] = word;
    fflush(stderr);
    const int old = dup(STDERR_FILENO);
    FILE *const file = fopen(path, "wb");
    assert_true(old >= 0 && file && dup2(fileno(file), STDERR_FILENO) >= 0);
    const int status = tool_main(&tool, argc, argv);
    fflush(stderr);
    assert_true(dup2(old, STDERR_FILENO) >= 0);
    close(old);
    fclose(file);
    *said = scratch_read(arena, path);
    return status;
}

static void a_run_writes_its_table_and_chooses_its_status(void **state)
{
    static const struct {
        const char *format, *table;
        int status;
    } cases[] = {{"csv", "tables\n2\n", 0}, {"tsv", "tables\n2\n", 3}};
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const a = scratch_file(arena, "a"), *const b = scratch_file(arena, "b"),
                          *const out = scratch_file(arena, "old"), *said;
        struct ask ask = {.status = cases[i].status};
        assert_int_equal(
            run(arena, &ask, arena_printf(arena, "%s --to %s -o %s %s", a, cases[i].format, out, b), &said),
            cases[i].status);
        assert_string_equal(said, "");
        assert_string_equal(scratch_read(arena, out), cases[i].table);
    }
    arena_free(arena);
}

static void a_run_that_fails_leaves_the_old_file(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const out = scratch_file(arena, "old"), *said;

    (void)state;
    assert_int_equal(run(arena, &(struct ask){0}, arena_printf(arena, "--fail -o %s a.csv", out), &said),
                     ERR_DATA);
    assert_string_equal(said, "voc-count: cell \xEF\xBF\xBD can't be\n");
    assert_string_equal(scratch_read(arena, out), "old");
    arena_free(arena);
}

/* The words with the two files' names for < and >. */
static char *named(struct arena *arena, const char *words, const char *in, const char *out)
{
    char *text = arena_printf(arena, "%s", "");

    for (; *words; words++)
        text = *words == '<'   ? arena_printf(arena, "%s%s", text, in)
               : *words == '>' ? arena_printf(arena, "%s%s", text, out)
                               : arena_printf(arena, "%s%c", text, *words);
    return text;
}

static void what_cannot_be_meant_is_refused_and_harms_no_file(void **state)
{
    static const struct {
        const char *words, *says;
    } cases[] = {{"", "voc-count: expected TABLE...; see voc help count\n"},
                 {"--to cvs x", "voc-count: --to: 'cvs' isn't one of text, csv, tsv; did you mean 'csv'?\n"},
                 {"< <", "voc-count: < is named twice\n"},
                 {"< -o <", "voc-count: -o: < is an input, and would be overwritten\n"},
                 {"< -o /dev/null --save <", "voc-count: --save: < is an input, and would be overwritten\n"},
                 {"< -o > --save >", "voc-count: -o: > is the file of --save, too\n"}};
    struct arena *const arena = scratch_new();
    const char *const in = scratch_file(arena, "in"), *const out = scratch_file(arena, "out"), *said;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(run(arena, &(struct ask){0}, named(arena, cases[i].words, in, out), &said),
                         ERR_USAGE);
        assert_string_equal(said, named(arena, cases[i].says, in, out));
    }
    assert_string_equal(scratch_read(arena, in), "in");
    assert_string_equal(scratch_read(arena, out), "out");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_writes_its_table_and_chooses_its_status),
        cmocka_unit_test(a_run_that_fails_leaves_the_old_file),
        cmocka_unit_test(what_cannot_be_meant_is_refused_and_harms_no_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
