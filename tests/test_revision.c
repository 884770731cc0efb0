/* revision - what known rows say another way now */
#include "scratch.h"
#include "voc/revision.h"

/* What is said of ten known rows of which so many changed a column. */
static const char *said(struct arena *arena, const char *column, int changed, const char *was, const char *is)
{
    const struct slice columns[] = {slice_of("team"), slice_of(column)};
    struct revision *const revision = revision_new(arena, columns, 2);
    static struct scratch_talk said;

    scratch_listen(&said);
    for (int i = 0; i < 10; i++)
        revision_meet(revision);
    for (int i = 0; i < changed; i++) {
        revision_change(revision, 0, slice_of(""), slice_of("7"), slice_of("x"), slice_of("y"));
        revision_change(revision, 1, slice_of("survey"), slice_of("7"), slice_of(was), slice_of(is));
    }
    revision_say(revision, "feedback.db", &said.talk);
    return said.text;
}

static void scores_that_changed_in_many_rows_are_told_with_the_first(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        said(arena, "nps", 10, "9", "1"),
        "! 10 of 10 rows that are in feedback.db already have another nps now, such as survey "
        "7: '1', which was '9'; was the map changed, or are these the ids of another export? "
        "voc store log --history shows what they held\n");
    assert_non_null(strstr(said(arena, "at", 5, "2026-01-01", "2026-01-02"), "another at now"));
    arena_free(arena);
}

static void a_few_changes_late_answers_and_other_columns_are_nothing_odd(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(said(arena, "nps", 4, "9", "1"), "");
    assert_string_equal(said(arena, "nps", 10, "", "1"), "");
    assert_string_equal(said(arena, "nps", 10, "9", ""), "");
    assert_string_equal(said(arena, "status", 10, "open", "closed"), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_that_changed_in_many_rows_are_told_with_the_first),
        cmocka_unit_test(a_few_changes_late_answers_and_other_columns_are_nothing_odd),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
