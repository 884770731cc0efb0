/* heading - the header of an export that is open, and which of its columns are taken */
#include "exported.h"
#include "voc/heading.h"

static void it_has_titles_and_nothing_is_taken(void **state)
{
    struct arena *const arena = scratch_new();
    const struct heading heading = heading_of(arena, exported_rows(arena, "id,How was it?\n"));

    (void)state;
    assert_int_equal(heading.width, 2);
    assert_slice(heading.titles[1], "How was it?");
    assert_false(heading.taken[0] || heading.taken[1]);
    arena_free(arena);
}

static void the_column_of_tickets_is_taken_by_name_or_place(void **state)
{
    static const struct {
        const char *each;
        size_t place;
        const char *why;
    } cases[] = {
        {"Ticket", 1, NULL},
        {"#2", 1, NULL},
        {"", ROWS_NONE, NULL},
        {"Case", ROWS_NONE, "has no column 'Case', of which @each of a.map makes rows"},
        {"#9", ROWS_NONE, "has no column '#9', of which @each of a.map makes rows"},
        {"#1..#2", ROWS_NONE, "has no column '#1..#2', of which @each of a.map makes rows"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct heading heading = heading_of(arena, exported_rows(arena, "At,Ticket\n"));
        struct err err = {0};
        size_t place;
        if (heading_take_each(&heading, slice_of(cases[i].each), "a.map", &place, &err) == !!cases[i].why ||
            place != cases[i].place || (cases[i].why && !strstr(err.text, cases[i].why)))
            fail_msg("%s: %zu %s", cases[i].each, place, err.text);
        assert_int_equal(heading.taken[1], place == 1);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_has_titles_and_nothing_is_taken),
        cmocka_unit_test(the_column_of_tickets_is_taken_by_name_or_place),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
