/* echoes - tests of the same comment under many ids */
#include "sniff.h"
#include "voc/echoes.h"

static void a_comment_under_many_ids_is_told(void **state)
{
    static const struct {
        const char *name, *text;
        int times, ids, others; /* under so many ids, among so many other comments */
        const char *said;
    } cases[] = {
        {"a bot", "This is the best shop that I have ever seen.", 5, 5, 5000,
         "5 of 5,005 comments are 1 text that came under at least 5 ids each; the commonest 5 times, first "
         "at "},
        {"four ids", "This is the best shop that I have ever seen.", 40, 4, 100, ""},
        {"short, among many", "Nothing comes to mind.", 5, 5, 5000, ""},
        {"short, among few", "Nothing comes to mind.", 5, 5, 100, "[same-comment]"},
        {"shorter", "No, nothing, thanks", 50, 50, 100, ""},
        {"short in bytes only", "非常满意非常满意非常满意", 50, 50, 100, ""},
        {"none", "", 50, 50, 100, ""},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct echoes *const echoes = echoes_new(arena);
        char text[80], id[20];
        for (int j = 0; j < cases[i].times + cases[i].others; j++) {
            const bool other = j % (cases[i].others / cases[i].times + 1) > 0;
            snprintf(id, sizeof id, "%d", other ? 1000 + j : j % cases[i].ids);
            if (other)
                snprintf(text, sizeof text, "Comment number %d is like no other one", j);
            else
                snprintf(text, sizeof text, "%s", cases[i].text);
            echoes_see(echoes, slice_of(text), slice_of(id), &(struct spot_row){"a.csv", (size_t)j + 2});
        }
        echoes_tell(echoes, slice_of("text"), whiffs);
        const char *const said = sniff_said(arena, whiffs);
        if (*cases[i].said ? !strstr(said, cases[i].said) : *said)
            fail_msg("%s: %s", cases[i].name, said);
        arena_free(arena);
    }
}

static void a_frequent_one_outlasts_any_number_of_others(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena);
    struct echoes *const echoes = echoes_new(arena);
    char text[80], id[20];

    (void)state;
    for (int i = 0; i < 200000; i++) {
        snprintf(id, sizeof id, "%d", i);
        snprintf(text, sizeof text, "Comment number %d is of a length to be looked at", i % 50 ? i : 0);
        echoes_see(echoes, slice_of(text), slice_of(id), &(struct spot_row){"a.csv", (size_t)i + 2});
    }
    echoes_tell(echoes, slice_of("text"), whiffs);
    assert_non_null(strstr(sniff_said(arena, whiffs), "text: at least "));
    assert_non_null(strstr(sniff_said(arena, whiffs), "comments are 1 text that"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comment_under_many_ids_is_told),
        cmocka_unit_test(a_frequent_one_outlasts_any_number_of_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
