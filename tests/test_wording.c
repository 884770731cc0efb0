/* wording - tests of what in customers' words isn't theirs */
#include "sniff.h"
#include "voc/wording.h"

enum { OTHERS = 1000 };

static void a_few_of_many_are_told_and_fewer_are_not(void **state)
{
    static const struct {
        const char *name, *cell;
        int times, others;
        enum smell want;
    } cases[] = {
        {"none", "", 0, OTHERS, SMELLS},
        {"an error", "#REF!", 1, OTHERS, SMELL_ERROR_VALUES},
        {"two tests", "test", 2, OTHERS, SMELLS},
        {"three tests", "test", 3, OTHERS, SMELL_TEST_ROWS},
        {"one test of few", "test", 1, 20, SMELL_TEST_ROWS},
        {"entities", "this &amp; that", 3, OTHERS, SMELL_HTML},
        {"mojibake", "trÃ¨s bien", 3, OTHERS, SMELL_MOJIBAKE},
        {"numbers", "7", 20, 20, SMELL_NUMBERS},
        {"some numbers", "7", 20, OTHERS, SMELLS},
        {"few numbers", "7", 19, 0, SMELLS},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct wording *const wording = wording_new(arena);
        for (int j = 0; j < cases[i].times + cases[i].others; j++)
            wording_see(wording, slice_of(j < cases[i].times ? cases[i].cell : "Friendly, and quick."),
                        &(struct spot_row){"a.csv", (size_t)j + 2});
        wording_tell(wording, slice_of("text"), true, whiffs);
        assert_smell(arena, whiffs, cases[i].want, cases[i].name);
        arena_free(arena);
    }
}

static void cells_that_end_where_tools_cut_are_told(void **state)
{
    static const struct {
        size_t length;
        int times;
        size_t longer; /* one more of that length */
        enum smell want;
    } cases[] = {
        {255, 3, 0, SMELL_CUT_TEXT}, {255, 2, 0, SMELLS},           {254, 9, 0, SMELLS},
        {255, 9, 256, SMELLS},       {65535, 3, 0, SMELL_CUT_TEXT}, {0, 9, 0, SMELLS},
    };
    static char text[70000];

    (void)state;
    memset(text, 'x', sizeof text);
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct wording *const wording = wording_new(arena);
        for (int j = 0; j < cases[i].times; j++)
            wording_see(wording, (struct slice){text, cases[i].length}, &(struct spot_row){"a.csv", 2});
        wording_see(wording, (struct slice){text, cases[i].longer}, &(struct spot_row){"a.csv", 2});
        wording_tell(wording, slice_of("text"), true, whiffs);
        assert_smell(arena, whiffs, cases[i].want, "cut");
        arena_free(arena);
    }
}

static void characters_are_counted_and_bytes(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena);
    struct wording *const wording = wording_new(arena);
    char text[600] = "";

    (void)state;
    for (int i = 0; i < 255; i++)
        strcat(text, "é");
    for (int i = 0; i < 3; i++)
        wording_see(wording, slice_of(text), &(struct spot_row){"a.csv", 2});
    wording_tell(wording, slice_of("text"), true, whiffs);
    assert_non_null(strstr(sniff_said(arena, whiffs), "3 cells have just 255 characters"));
    arena_free(arena);
}

static void labels_may_be_errors_too(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena);
    struct variety *const labels = variety_new(arena, 1);
    static const char *const cells[] = {"Leeds", "#N/A", "Leeds", "#N/A"};

    (void)state;
    for (size_t i = 0; i < ROWS(cells); i++)
        sniff_label(labels, slice_of(cells[i]), &(struct spot_row){"a.csv", i + 2}, 0);
    wording_tell_labels(labels, slice_of("team"), whiffs);
    assert_non_null(strstr(sniff_said(arena, whiffs),
                           "team: 2 rows have a program's word for an error or nothing, "
                           "such as a.csv:3: '#N/A': none #N/A in the map"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_few_of_many_are_told_and_fewer_are_not),
        cmocka_unit_test(cells_that_end_where_tools_cut_are_told),
        cmocka_unit_test(characters_are_counted_and_bytes),
        cmocka_unit_test(labels_may_be_errors_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
