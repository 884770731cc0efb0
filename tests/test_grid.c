/* grid - tests of a sheet as aligned text */
#include "scratch.h"
#include "voc/grid.h"

static const struct sheet_column columns[] = {
    {"who", SHEET_TEXT, 4, false}, {"now", SHEET_NUMBER, 0, false}, {"n", SHEET_NUMBER, 0, true}};

static void add(struct sheet *sheet, const char *who, const char *now, const char *n)
{
    sheet_cell(sheet, INK_PLAIN, who);
    sheet_cell(sheet, INK_STRONG, now);
    sheet_cell(sheet, INK_PLAIN, n);
    sheet_row(sheet);
}

static struct sheet *sample(struct arena *arena)
{
    struct sheet *const sheet = sheet_new(arena, columns, 3);

    sheet_section(sheet, "nps");
    add(sheet, "dana", "4.5", "120");
    sheet_section(sheet, "csat");
    add(sheet, "ines", "82", "7");
    return sheet;
}

static void the_columns_of_all_sections_stand_below_each_other(void **state)
{
    struct arena *const arena = scratch_new();
    const char *gone;

    (void)state;
    assert_string_equal(grid_print(arena, sample(arena), INK_TEXT, 80, &gone), "nps   now    n\n"
                                                                               "dana  4.5  120\n"
                                                                               "\n"
                                                                               "csat  now    n\n"
                                                                               "ines   82    7\n");
    arena_free(arena);
}

static void weight_takes_no_room(void **state)
{
    struct arena *const arena = scratch_new();
    struct sheet *const sheet = sheet_new(arena, columns, 3);
    const char *gone;

    (void)state;
    add(sheet, "dana", "4.5", "120");
    assert_non_null(
        strstr(grid_print(arena, sheet, INK_COLOUR, 80, &gone), "dana  \033[1m4.5\033[0m  120\n"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_columns_of_all_sections_stand_below_each_other),
        cmocka_unit_test(weight_takes_no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
