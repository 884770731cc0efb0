/* lesson - what one line of a map that states no date format learns from the cells of its column */
#include "scratch.h"
#include "voc/lesson.h"

static struct lesson *lesson_of(struct arena *arena, const struct map *map, const struct map_field *field,
                                const struct rows *rows)
{
    struct err err = {0};
    struct input input;

    assert_true(input_find(arena, map, field, rows, &input, &err));
    struct lesson *const lesson = lesson_new(arena, map, &input, rows, &err);
    assert_non_null(lesson);
    return lesson;
}

static void each_value_of_the_other_column_has_its_format(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct map *const map =
        map_read(arena, scratch_file(arena, "field,column,format\nat,Date,date by Shop\n"), &err);
    const char *const file = scratch_file(arena, "Date,Shop\n13/4/2026,A\n4/13/2026,B\n2026-04-13,C\n");
    struct rows *rows = rows_open(arena, file, &(struct rows_shape){0}, &err);
    struct lesson *const lesson = lesson_of(arena, map, map->fields, rows);
    static const char *const formats[] = {"%d/%m/%Y", "%m/%d/%Y", NULL};
    const size_t date = rows_want(rows, 0);

    (void)state;
    lesson_want(lesson, rows);
    while (rows_next(rows, &err) == ROWS_ROW)
        assert_true(lesson_see(lesson, rows_cell(rows, date), rows, &err));
    assert_int_equal(lesson_count(lesson), 3);
    for (size_t i = 0; i < 3; i++)
        assert_true(lesson_settle(lesson, i, &(struct dated_kin){NULL, 0}, rows, &err));
    assert_slice(lesson_value(lesson, 1), "B");
    assert_int_equal(dates_count(lesson_dates(lesson, slice_of("B"))), 1);
    assert_null(lesson_dates(lesson, slice_of("D")));
    rows = rows_open(arena, file, &(struct rows_shape){0}, &err);
    lesson_want(lesson, rows);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(rows_next(rows, &err), ROWS_ROW);
        const struct meaning *const meaning = lesson_meaning(lesson, rows);
        assert_int_equal(meaning->format != NULL, formats[i] != NULL);
        if (formats[i])
            assert_string_equal(meaning->format_text, formats[i]);
    }
    arena_free(arena);
}

static void lines_are_kin_by_column_and_condition(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct map *const map = map_read(
        arena,
        scratch_file(arena, "field,column,format\nat,Date,date\nasked_at,Date,date\nanswered_at,Date,date by "
                            "Shop\nresolved_at,Date,date; if Shop=A\n"),
        &err);
    const struct rows *const rows =
        rows_open(arena, scratch_file(arena, "Date,Shop\n"), &(struct rows_shape){0}, &err);
    const struct lesson *lessons[4];

    (void)state;
    for (size_t i = 0; i < 4; i++)
        lessons[i] = lesson_of(arena, map, &map->fields[i], rows);
    assert_true(lesson_is_kin(lessons[0], lessons[1]));
    assert_false(lesson_is_kin(lessons[0], lessons[2]));
    assert_false(lesson_is_kin(lessons[0], lessons[3]));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_value_of_the_other_column_has_its_format),
        cmocka_unit_test(lines_are_kin_by_column_and_condition),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
