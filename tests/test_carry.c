/* carry - what a program passes on of a measures table that it widens */
#include "table.h"
#include "voc/carry.h"

/* The table with the columns of `own` last, each cell of which is "new". */
static char *widen(struct arena *arena, const char *content, const char *const own[])
{
    const struct measures *const measures = table_measures(arena, content);
    struct table table = table_begin(arena);
    const struct carry *const carry = carry_of(arena, measures, own);
    struct err err = {0};

    assert_true(carry_header(carry, table.writer, &err));
    for (size_t i = 0; i < measures->count; i++) {
        carry_cells(carry, table.writer, measures->rows[i]);
        for (size_t j = 0; own[j]; j++)
            writer_text(table.writer, "new");
        assert_true(writer_row(table.writer, &err));
    }
    return table_text(arena, &table);
}

static void cells_pass_as_they_were_and_own_columns_come_last(void **state)
{
    static const char *const own[] = {"goal", "level", NULL};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(widen(arena,
                              "metric,team,period,kind,n,value,\"my, note\"\n"
                              "nps,Leeds,2026-W09,net,04,30.0,\"x, y\"\n"
                              "csat,*,2026-W09,share,,,\n",
                              own),
                        "metric,team,period,kind,n,value,\"my, note\",goal,level\n"
                        "nps,Leeds,2026-W09,net,04,30.0,\"x, y\",new,new\n"
                        "csat,*,2026-W09,share,,,,new,new\n");
    arena_free(arena);
}

static void what_a_program_wrote_before_is_written_anew(void **state)
{
    static const char *const own[] = {"goal", "status", NULL};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(widen(arena,
                              "metric,team,period,status,kind,goal,n,value\n"
                              "nps,Leeds,2026-W09,old,net,old,4,30\n",
                              own),
                        "metric,team,period,kind,n,value,goal,status\n"
                        "nps,Leeds,2026-W09,net,4,30,new,new\n");
    arena_free(arena);
}

static void what_a_later_program_made_of_the_old_is_left_out_and_a_group_of_that_name_stays(void **state)
{
    const char *const header = "metric,due,period,kind,n,value,baseline,target,required,verdict,burnt\n";
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(widen(arena, header, carry_baseline),
                        "metric,due,period,kind,n,value,baseline,base_low,base_high,base_from,base_to,"
                        "base_periods,spread,lcl,ucl,signal\n");
    assert_string_equal(widen(arena, header, carry_target),
                        "metric,due,period,kind,n,value,baseline,target,start,due,required\n");
    assert_null(strstr(widen(arena, header, carry_check), "burnt"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_pass_as_they_were_and_own_columns_come_last),
        cmocka_unit_test(what_a_program_wrote_before_is_written_anew),
        cmocka_unit_test(what_a_later_program_made_of_the_old_is_left_out_and_a_group_of_that_name_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
