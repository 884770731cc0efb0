/* input - what one line of a map takes from a row of an export */
#include "scratch.h"
#include "voc/input.h"

/* What the map's line makes of the only row of that export; `why` is the reason where it makes nothing. */
static void check(const char *line, const char *export, const char *want, const char *why)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    struct input input;
    struct slice cell = {"", 0};
    const struct map *const map =
        map_read(arena, scratch_file(arena, arena_printf(arena, "field,column,format\n%s\n", line)), &err);
    struct rows *const rows = rows_open(arena, scratch_file(arena, export), &(struct rows_shape){0}, &err);

    if (!map || !rows || !input_find(arena, map, map->fields, rows, &input, &err))
        fail_msg("%s: %s", line, err.text);
    input_want(arena, &input, rows);
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    const bool fits = input_fits(&input, rows);
    if (fits && input_cell(&input, rows, &cell, &err) ? why || !slice_is(cell, slice_of(want))
                                                      : !why || (fits && !strstr(err.text, why)))
        fail_msg("%s of %s: '%.*s' %s", line, export, (int)cell.length, cell.at, err.text);
    arena_free(arena);
}

static void several_cells_are_joined_by_a_blank(void **state)
{
    (void)state;
    check("at,Date + Time,", "Date,Time\n 1/2/2026 , 10:00\n", "1/2/2026 10:00", NULL);
    check("at,Date + Time,", "Date,Time\n1/2/2026,\n", "1/2/2026", NULL);
    check("at,Date + Time,", "Date,Time\n,\n", "", NULL);
    check("text,A + B,", "A + B,C\nx,y\n", "x", NULL);
}

static void a_condition_says_which_rows_a_line_is_for(void **state)
{
    (void)state;
    check("text,A,if B=x*", "A,B\nhello,xy\n", "hello", NULL);
    check("text,A,if B=x*", "A,B\nhello,y\n", NULL, "it doesn't fit");
}

static void one_column_is_marked_and_its_label_is_the_answer(void **state)
{
    (void)state;
    check("nps,#1..#3,one", "0,1,2\n,x,\n", "1", NULL);
    check("nps,#1..#3,one", "0,1,2\n0,0,1\n", "2", NULL);
    check("nps,#1..#3,one", "0,1,2\n1,0,0\n", "0", NULL);
    check("nps,#1..#3,one", "0,1,2\n0,0,0\n", "", NULL);
    check("nps,#1..#3,one", "0,1,2\n0,,\n", "0", NULL); /* its own label */
    check("nps,#1..#3,one", "nps_0,nps_1,nps_2\nFALSE,TRUE,FALSE\n", "1", NULL);
    check("nps,#1..#3,one", "Q > 0,Q > 1,Q > 2\n,,yes\n", "2", NULL);
    check("nps,#1..#3,one", "Q [0],Q [1],Q [2]\nno,yes,no\n", "1", NULL);
    check("nps,#1..#3,one", "How likely?,,\n0,,\n", "0", NULL); /* no labels: the cells are the answers */
    check("nps,#1..#3,one; none -", "0,1,2\n-,x,-\n", "1", NULL);
    check("nps,#1..#3,one", "0,1,2\nx,,x\n", NULL, "two answers: 0 (#1) and 2 (#3); expected one");
}

static void all_that_are_marked_are_listed(void **state)
{
    (void)state;
    check("why,#1..#3,all", "Price,Speed,Other\n1,0,1\n", "Price|Other", NULL);
    check("why,#1..#3,all", "Why > Price,Why > Speed,Why > Other\n,,\n", "", NULL);
    check("why,Price + Speed,all", "Speed,Price\nSpeed,\n", "Speed", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(several_cells_are_joined_by_a_blank),
        cmocka_unit_test(a_condition_says_which_rows_a_line_is_for),
        cmocka_unit_test(one_column_is_marked_and_its_label_is_the_answer),
        cmocka_unit_test(all_that_are_marked_are_listed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
