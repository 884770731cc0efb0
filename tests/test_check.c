/* check - tests of the table that says whether we are going to make it */
#include "table.h"
#include "voc/check.h"

static char *checked(struct arena *arena, const char *content)
{
    struct err err = {0};
    struct table table = table_begin(arena);

    if (!check_write(arena, table_measures(arena, content), &(struct judge_plan){.over = 0}, false,
                     table.writer, &err))
        return arena_printf(arena, "%s", err.text);
    return table_text(arena, &table);
}

static void every_row_keeps_its_columns_and_gets_a_verdict(void **state)
{
    struct arena *const arena = scratch_new();
    char *const text = checked(arena, "metric,period,kind,better,n,value,target,due,required,colour\n"
                                      "csat,2026-W20,share,high,400,80,65,,65,blue\n"
                                      "csat,2026-W30,share,high,400,80,95,2026-06-30,95,\n"
                                      "nps,2026-W20,share,high,0,,75,,75,red\n"
                                      "ces,2026-W20,share,high,400,80,,,,\n");

    (void)state;
    assert_string_equal(table_pick(arena, text, "metric period colour verdict"), "csat 2026-W20 blue met\n"
                                                                                 "csat 2026-W30  missed\n"
                                                                                 "nps 2026-W20 red unproven\n"
                                                                                 "ces 2026-W20  \n");
    arena_free(arena);
}

static void checking_again_changes_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const once = checked(arena, "metric,period,kind,better,n,value,target,due,required\n"
                                            "csat,2026-W19,share,high,400,70,95,2026-12-31,80\n"
                                            "csat,2026-W20,share,high,400,80,95,2026-12-31,82\n");

    (void)state;
    assert_non_null(strstr(once, ",verdict\n"));
    assert_string_equal(checked(arena, once), once);
    arena_free(arena);
}

static void a_target_that_is_no_number_is_refused(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_non_null(strstr(checked(arena, "metric,period,kind,better,n,value,target,due,required\n"
                                          "csat,2026-W20,share,high,400,80,lots,,lots\n"),
                           "'lots'"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_keeps_its_columns_and_gets_a_verdict),
        cmocka_unit_test(checking_again_changes_nothing),
        cmocka_unit_test(a_target_that_is_no_number_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
