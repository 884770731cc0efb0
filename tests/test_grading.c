/* grading - tests of columns of scores */
#include "sniff.h"
#include "voc/grading.h"

static int liked(int i)
{
    static const int marks[] = {5, 5, 4, 5, 3, 4, 5, 1, 5, 4};

    return marks[i % 10];
}

static int disliked(int i)
{
    return 6 - liked(i);
}

static int of_ten(int i)
{
    return 1 + i * 7 % 10;
}

static int always_five(int i)
{
    (void)i;
    return 5;
}

static int thumbs(int i)
{
    return i % 3 ? 5 : 1;
}

static int unanswered(int i)
{
    (void)i;
    return -1;
}

static void files_are_held_against_those_before(void **state)
{
    static const struct {
        const char *name;
        int (*marks[3])(int i);
        int count;
        const char *said;
    } cases[] = {
        {"alike", {liked, liked, liked}, 300, ""},
        {"turned",
         {liked, liked, disliked},
         300,
         "rating: the scale seems turned round from one file to the next, at c.csv:2: before it 600 from 1 "
         "to 5, mean "},
        {"ten",
         {liked, of_ten},
         300,
         "rating: the scale seems to change from one file to the next, at b.csv:2"},
        {"the same", {always_five}, 20, "rating: all 20 answers are 5: a default"},
        {"the same, few", {always_five}, 19, ""},
        {"thumbs", {thumbs}, 30, "rating: all 30 answers are 1 or 5, the two ends"},
        {"thumbs, few", {thumbs}, 29, ""},
        {"none", {liked}, 0, ""},
        {"silent", {unanswered}, 24, "rating: no answer in any of 24 rows"},
        {"silent, few", {unanswered}, 2, ""},
        {"silent at first", {unanswered, liked}, 24, ""},
    };
    static const char *const files[] = {"a.csv", "b.csv", "c.csv"};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct whiffs *const whiffs = whiffs_new(arena);
        struct grading *const grading = grading_new(arena);
        for (size_t file = 0; file < ROWS(files) && cases[i].marks[file]; file++) {
            grading_turn(grading);
            grading_add(grading, 0, slice_of("rating"), (struct meaning_scale){1, 5});
            for (int j = 0; j < cases[i].count; j++) {
                char text[20];
                const int mark = cases[i].marks[file](j);
                snprintf(text, sizeof text, "%d", mark);
                const struct slice cell = slice_of(mark < 0 ? "" : text);
                const struct spot_row row = {files[file], (size_t)j + 2};
                grading_see(grading, &(struct spot_rows){1, 1, &cell, &row, NULL});
            }
        }
        grading_tell(grading, whiffs);
        const char *const said = sniff_said(arena, whiffs);
        if (*cases[i].said ? !strstr(said, cases[i].said) : *said)
            fail_msg("%s: %s", cases[i].name, said);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(files_are_held_against_those_before)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
