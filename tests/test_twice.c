/* twice - tests of tables that hold the same rows */
#include "scratch.h"
#include "voc/twice.h"

/* A table of so many rows, all of them a number and the table's word, but for the one whose word
   is `other`. */
static void add(struct twice *twice, const char *name, int rows, const char *word, int odd, const char *other)
{
    char number[20];

    twice_begin(twice, name);
    for (int i = 0; i < rows; i++) {
        snprintf(number, sizeof number, "%d", i);
        twice_cell(twice, slice_of(number));
        twice_cell(twice, slice_of(i == odd ? other : word));
        twice_end_row(twice);
    }
}

static const char *said(struct twice *twice, struct scratch_talk *talk)
{
    scratch_listen(talk);
    twice_say(twice, &talk->talk);
    return talk->text;
}

static void a_copy_is_told_and_a_table_that_differs_in_a_cell_is_none(void **state)
{
    struct arena *const arena = scratch_new();
    struct twice *const twice = twice_new(arena);
    struct scratch_talk talk;

    (void)state;
    assert_string_equal(said(twice, &talk), "");
    add(twice, "a.csv", 1000, "x", -1, "");
    add(twice, "b.csv", 1000, "x", 999, "y");
    add(twice, "c.csv", 999, "x", -1, "");
    add(twice, "few.csv", TWICE_FEWEST - 1, "x", -1, "");
    add(twice, "few2.csv", TWICE_FEWEST - 1, "x", -1, "");
    assert_string_equal(said(twice, &talk), "");
    add(twice, "d.csv", 1000, "x", -1, "");
    assert_string_equal(said(twice, &talk),
                        "! d.csv has the same 1,000 rows as a.csv: all are added; is one a copy?\n");
    add(twice, "e.csv", 1000, "x", 999, "y");
    assert_string_equal(
        said(twice, &talk),
        "! d.csv and 1 other have the same 1,000 rows as a.csv: all are added; is one a copy?\n");
    arena_free(arena);
}

static void cells_stay_apart(void **state)
{
    struct arena *const arena = scratch_new();
    struct twice *const twice = twice_new(arena);
    struct scratch_talk talk;

    (void)state;
    for (int table = 0; table < 2; table++) {
        twice_begin(twice, table ? "b" : "a");
        for (int i = 0; i < TWICE_FEWEST; i++) {
            twice_cell(twice, slice_of(table ? "1" : "12"));
            twice_cell(twice, slice_of(table ? "23" : "3"));
            twice_end_row(twice);
        }
    }
    assert_string_equal(said(twice, &talk), "");
    arena_free(arena);
}

static void one_stream_can_have_a_table_twice(void **state)
{
    struct arena *const arena = scratch_new();
    struct twice *const twice = twice_new(arena);
    struct scratch_talk talk;

    (void)state;
    add(twice, "standard input", TWICE_FEWEST, "x", -1, "");
    add(twice, "standard input", TWICE_FEWEST, "x", -1, "");
    assert_string_equal(said(twice, &talk),
                        "! standard input has a table of 20 rows twice: both are added; is one a copy?\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_copy_is_told_and_a_table_that_differs_in_a_cell_is_none),
        cmocka_unit_test(cells_stay_apart),
        cmocka_unit_test(one_stream_can_have_a_table_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
