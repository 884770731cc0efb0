/* learnt - the date format of a line of a map that states none */
#include "scratch.h"
#include "voc/learnt.h"
#include "voc/lesson.h"
#include "voc/map.h"

/* What a map of these lines, `field,column,format` split by newlines, learns from a table: the formats of the
   rows' first field, split by blanks, or the refusal. */
static const char *learn(struct arena *arena, const char *lines, const char *table)
{
    const char *const path = scratch_file(arena, arena_printf(arena, "field,column,format\n%s", lines));
    struct err err = {0};
    const struct map *const map = map_read(arena, path, &err);
    const char *const file = scratch_file(arena, table);
    struct rows *rows = rows_open(arena, file, &(struct rows_shape){0}, &err);
    struct input inputs[8], *list[8];

    assert_non_null(map);
    assert_true(map->field_count <= 8);
    for (size_t i = 0; i < map->field_count; i++) {
        assert_true(input_find(arena, map, &map->fields[i], rows, &inputs[i], &err));
        list[i] = &inputs[i];
    }
    if (!learnt_all(arena, map, list, map->field_count, rows, &err))
        return arena_printf(arena, "%s", strchr(err.text, ':') + 2);
    rows = rows_open(arena, file, &(struct rows_shape){0}, &err);
    if (inputs->lesson)
        lesson_want(inputs->lesson, rows);
    const char *formats = "";
    while (rows_next(rows, &err) == ROWS_ROW) {
        const struct meaning *const meaning =
            inputs->lesson ? lesson_meaning(inputs->lesson, rows) : inputs->meaning;
        formats = arena_printf(arena, "%s%s%s", formats, *formats ? " " : "",
                               meaning->format ? meaning->format_text : "ISO");
    }
    return formats;
}

static void a_format_is_learnt_from_all_rows(void **state)
{
    static const struct {
        const char *lines, *table, *learnt;
    } cases[] = {
        {"at,Date,date\n", "Date\n3/4/2026\n13/4/2026\n", "%d/%m/%Y %d/%m/%Y"},
        {"at,Date,date\n", "Date\n2026-04-03\n", "ISO"},
        {"at,Date,date\n", "Date\n", ""},
        {"at,Date,date; none ?\n", "Date\n3/4/2026\n?\n4/13/2026\n", "%m/%d/%Y %m/%d/%Y %m/%d/%Y"},
        {"at,Date,date\nclosed_at,End,date\n", "Date,End\n3/4/2026,13/4/2026\n", "%d/%m/%Y"},
        {"at,Date,date by Source\n", "Date,Source\n3/4/2026,A\n13/4/2026,A\n4/13/2026,B\n,C\n",
         "%d/%m/%Y %d/%m/%Y %m/%d/%Y ISO"},
        {"at,Date,date by Source\nclosed_at,End,date by Source\n",
         "Date,End,Source\n3/4/2026,13/4/2026,A\n3/4/2026,4/13/2026,B\n", "%d/%m/%Y %m/%d/%Y"},
        {"at,Date,date; if Source=A\nclosed_at,End,date; if Source=A\n",
         "Date,End,Source\n3/4/2026,13/4/2026,A\n", "%d/%m/%Y"},
        {"at,Date,date; if Source=A\nclosed_at,End,date; if Source=B\n",
         "Date,End,Source\n3/4/2026,,A\n,13/4/2026,B\n",
         "'Date' could be day/month or month/day: of 1 date, such as 3/4/2026, none has a number above 12 in "
         "either "
         "place; settle it in the map with the line at,Date,date %d/%m/%Y; if Source=A or at,Date,date "
         "%m/%d/%Y; if "
         "Source=A"},
        {"at,Date,date by #2\n", "Date,Source\n13/4/2026,A\n4/13/2026,B\n", "%d/%m/%Y %m/%d/%Y"},
        {"at,Date,date\n", "Date\nsoon\n", "'Date' is no column of times: its cells are such as 'soon'"},
        {"at,Date,date; zone Europe/Paris\n", "Date\n3/4/2026\n",
         "'Date' could be day/month or month/day: of 1 date, such as 3/4/2026, none has a number above 12 "
         "in either "
         "place; settle it in the map with the line at,Date,date %d/%m/%Y; zone Europe/Paris or at,Date,date "
         "%m/%d/%Y; zone Europe/Paris"},
        {"at,Date,date by Source\n", "Date,Source\n13/4/2026,A\n3/4/2026,B\n",
         "'Date' where Source is 'B' could be day/month or month/day: of 1 date, such as 3/4/2026, none has "
         "a number "
         "above 12 in either place; settle it in the map with the line at,Date,date %d/%m/%Y; if Source=B or "
         "at,Date,date %m/%d/%Y; if Source=B (A: 1 only day/month, 0 only month/day, 0 either; B: 0 only "
         "day/month, 0 "
         "only month/day, 1 either)"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const char *const learnt = learn(arena, cases[i].lines, cases[i].table);
        if (strcmp(learnt, cases[i].learnt) != 0)
            fail_msg("%s: '%s', expected '%s'", cases[i].lines, learnt, cases[i].learnt);
        arena_free(arena);
    }
}

static void a_column_of_many_values_is_none_to_learn_by(void **state)
{
    struct arena *const arena = scratch_new();
    const char *table = "Date,Id\n";

    (void)state;
    for (int i = 0; i < 300; i++)
        table = arena_printf(arena, "%s13/4/2026,%d\n", table, i);
    assert_non_null(
        strstr(learn(arena, "at,Date,date by Id\n", table), "'Id' has more than 256 different values"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_format_is_learnt_from_all_rows),
        cmocka_unit_test(a_column_of_many_values_is_none_to_learn_by),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
