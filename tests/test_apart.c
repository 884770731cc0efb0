/* apart - that no file which a program writes is one that it reads, or writes otherwise, too */
#include "scratch.h"
#include "voc/apart.h"

static void files_are_apart_or_refused(void **state)
{
    static const struct {
        const char *output, *save, *into, *receipt; /* of -o, --save, --into (a list); `IN` is the input */
        const char *why;                            /* NULL: they are apart */
    } cases[] = {
        {"a.out", "b.out", "c.out", "d.out", NULL},
        {NULL, NULL, NULL, "d.out", NULL},
        {"IN", NULL, NULL, "d.out", "-o: %s is an input, and would be overwritten"},
        {"a.out", "a.out", NULL, "d.out", "-o: a.out is the file of --save, too"},
        {"a.out", NULL, "a.out", "d.out", "-o: a.out is the file of --into, too"},
        {NULL, NULL, NULL, "IN", "--receipt: %s is an input, and would be overwritten"},
        {"d.out", NULL, NULL, "d.out", "-o: d.out is the file of --receipt, too"},
        {NULL, NULL, "d.out", "d.out", "--receipt: d.out is the file of --into, too"},
        {NULL, "IN", NULL, "d.out", "--save: %s is an input, and would be overwritten"},
    };
    struct arena *const arena = scratch_new();
    const char *const input = scratch_file(arena, "a\n");

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *files[] = {cases[i].output, cases[i].save, cases[i].into, cases[i].receipt};
        for (size_t j = 0; j < sizeof files / sizeof *files; j++)
            files[j] = files[j] && strcmp(files[j], "IN") == 0 ? input : files[j];
        struct option_list list = {&files[2], files[2] != NULL};
        const struct option options[] = {{"save", 0, OPTION_TEXT, "FILE", &files[1], "where to save"},
                                         {"into", 0, OPTION_LIST, "PATH", &list, "where to, too"},
                                         {"name", 0, OPTION_TEXT, "NAME", &files[3], "no file"},
                                         {0}};
        const struct tool tool = {.name = "count", .options = options};
        const struct apart apart = {&tool, &input, 1, files[0]};
        struct err err = {0};
        const bool are = (!files[1] || apart_is(&apart, "save", files[1], &err)) &&
                         apart_receipt(&apart, files[3], &err) && apart_output(&apart, &err);
        char why[200] = "";
        if (cases[i].why)
            snprintf(why, sizeof why, cases[i].why, input);
        if (are != !cases[i].why || strcmp(err.text, why) != 0)
            fail_msg("case %zu: %s", i, err.text);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_apart_or_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
