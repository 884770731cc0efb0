/* pipes - tests of a sheet as pipe tables of Markdown */
#include "scratch.h"
#include "voc/pipes.h"

static const struct sheet_column columns[] = {
    {"who", SHEET_TEXT, 4, false}, {"now", SHEET_NUMBER, 0, false}, {"n", SHEET_NUMBER, 0, true}};

static void add(struct sheet *sheet, const char *who, const char *now, const char *n)
{
    sheet_cell(sheet, INK_PLAIN, who);
    sheet_cell(sheet, INK_PLAIN, now);
    sheet_cell(sheet, INK_PLAIN, n);
    sheet_row(sheet);
}

static void each_section_has_a_heading_and_its_own_columns(void **state)
{
    struct arena *const arena = scratch_new();
    struct sheet *const sheet = sheet_new(arena, columns, 3);

    (void)state;
    sheet_section(sheet, "nps");
    add(sheet, "dana", "4.5", "");
    sheet_section(sheet, "csat");
    add(sheet, "ines", "82", "7");
    assert_string_equal(pipes_print(arena, sheet), "### nps\n\n"
                                                   "| who | now |\n"
                                                   "|---|--:|\n"
                                                   "| dana | 4.5 |\n"
                                                   "\n### csat\n\n"
                                                   "| who | now | n |\n"
                                                   "|---|--:|--:|\n"
                                                   "| ines | 82 | 7 |\n");
    arena_free(arena);
}

static void a_cell_cannot_end_its_row(void **state)
{
    struct arena *const arena = scratch_new();
    struct sheet *const sheet = sheet_new(arena, columns, 3);

    (void)state;
    add(sheet, "a|b\nc", "1", "2");
    assert_non_null(strstr(pipes_print(arena, sheet), "\n| a\\|b c | 1 | 2 |\n"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_section_has_a_heading_and_its_own_columns),
        cmocka_unit_test(a_cell_cannot_end_its_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
