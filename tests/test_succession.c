/* succession - rows that take the place of others of their source and id */
#include "scratch.h"
#include "voc/succession.h"

static struct clash_row row(const char *customer, const char *text)
{
    return (struct clash_row){.customer = slice_of(customer), .text = slice_of(text)};
}

static void meet(struct succession *succession, const char *source, const char *was, const char *is)
{
    const struct clash_row before = row(was, "x"), now = row(is, "x");

    succession_meet(succession, slice_of(source), slice_of("7"), &before, &now);
}

static void other_feedback_of_one_source_is_refused_however_many_rows_of_others_are_the_same(void **state)
{
    struct arena *const arena = scratch_new();
    struct succession *const succession = succession_new(arena, "feedback.db");
    struct err err = {0};

    (void)state;
    for (int i = 0; i < 100; i++)
        meet(succession, "survey", "ann", "ann");
    meet(succession, "", "ann", "ann");
    meet(succession, "", "ann", "bob");
    assert_true(succession_may(succession, &err));
    meet(succession, "", "ann", "bob");
    assert_false(succession_may(succession, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_non_null(strstr(err.text,
                           "of 3 rows without a source whose id is in feedback.db already 2 are "
                           "plainly other feedback, such as id 7: customer was 'ann' and is 'bob'"));
    arena_free(arena);
}

static void cells_that_are_emptied_are_told_with_the_first(void **state)
{
    struct arena *const arena = scratch_new();
    struct succession *const succession = succession_new(arena, "feedback.db");
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    succession_say(succession, "help", &said.talk);
    assert_string_equal(said.text, "");
    succession_empty(succession, slice_of("survey"), slice_of("7"), slice_of("csat"), slice_of("5"));
    succession_empty(succession, slice_of("survey"), slice_of("8"), slice_of("csat"), slice_of("4"));
    succession_say(succession, "help", &said.talk);
    assert_string_equal(said.text, "! 2 cells that had a value in feedback.db are empty now, such as csat of "
                                   "survey 7: 5; help\n");
    arena_free(arena);
}

static void more_sources_than_are_counted_apart_are_counted_together(void **state)
{
    struct arena *const arena = scratch_new();
    struct succession *const succession = succession_new(arena, "feedback.db");
    struct err err = {0};
    char source[8];

    (void)state;
    for (int i = 0; i < 100; i++) {
        snprintf(source, sizeof source, "s%d", i);
        meet(succession, source, "ann", "ann");
    }
    assert_true(succession_may(succession, &err));
    for (int i = 0; i < 100; i++)
        meet(succession, "s99", "ann", "bob");
    assert_false(succession_may(succession, &err));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_feedback_of_one_source_is_refused_however_many_rows_of_others_are_the_same),
        cmocka_unit_test(cells_that_are_emptied_are_told_with_the_first),
        cmocka_unit_test(more_sources_than_are_counted_apart_are_counted_together),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
