/* keep - feedback goes into a store */
#include "kept.h"

static void check(const struct ledger_entry entry, long long fresh, long long changed, long long unchanged,
                  long long repeated)
{
    assert_int_equal(entry.fresh, fresh);
    assert_int_equal(entry.changed, changed);
    assert_int_equal(entry.unchanged, unchanged);
    assert_int_equal(entry.repeated, repeated);
    assert_int_equal(entry.rows, fresh + changed + unchanged + repeated + entry.forgotten);
}

static void new_rows_go_in_changed_ones_are_changed_the_others_left_alone(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    check(kept_add(arena, path, "id,source,nps,team\n1,a,9,x\n2,a,8,x\n1,b,7,x\n"), 3, 0, 0, 0);
    check(kept_add(arena, path, "id,source,nps,team\n1,a,9,x\n2,a,8,y\n1,b,,y\n3,a,1,\n"), 1, 2, 1, 0);
    assert_string_equal(
        kept_says(arena, path,
                  "SELECT source || id || ' ' || ifnull(nps, '-') || ' ' || ifnull(team, '-') FROM "
                  "feedback ORDER BY source, id"),
        "a1 9 x\na2 8 y\na3 1 -\nb1 - y\n");
    assert_string_equal(
        kept_says(arena, path,
                  "SELECT source || id || ' ' || \"column\" || ' ' || was || '>' || ifnull(became, '') "
                  "FROM history ORDER BY 1"),
        "a2 team x>y\nb1 nps 7>\nb1 team x>y\n");
    arena_free(arena);
}

static void a_column_that_does_not_come_stays_as_it_is(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, "id,team,text\n1,x,hello\n");
    check(kept_add(arena, path, "id,team\n1,x\n"), 0, 0, 1, 0);
    check(kept_add(arena, path, "id,team,text\n1,x,\n"), 0, 1, 0, 0);
    assert_string_equal(kept_says(arena, path, "SELECT team || ifnull(text, '-') FROM feedback"), "x-\n");
    arena_free(arena);
}

static void of_rows_that_come_again_the_last_holds(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    check(kept_add(arena, path, "id,source,nps\n1,a,9\n2,a,5\n1,a,3\n1,a,4\n"), 2, 0, 0, 2);
    assert_string_equal(kept_says(arena, path, "SELECT id || nps FROM feedback ORDER BY id"), "14\n25\n");
    arena_free(arena);
}

static void a_name_in_another_case_is_refused_and_nothing_changed(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");
    const struct keep keep = {.path = path};
    struct ledger_entry entry;
    struct err err = {0};

    (void)state;
    kept_add(arena, path, "id,team\n1,x\n");
    assert_false(keep_run(arena, &keep, kept_feed(arena, "id,mood,Team\n2,y,z\n"), &entry, NULL, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_string_equal(kept_says(arena, path, "SELECT count(*) FROM pragma_table_info('feedback')"), "3\n");
    assert_string_equal(kept_says(arena, path, "SELECT count(*) FROM batch"), "1\n");
    arena_free(arena);
}

static void hundreds_of_columns_come_at_once(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");
    char content[1 << 14], *at = content + sprintf(content, "id,team");

    (void)state;
    for (int i = 0; i < 700; i++)
        at += sprintf(at, ",column %d", i);
    at += sprintf(at, "\n1,x");
    for (int i = 0; i < 700; i++)
        at += sprintf(at, ",%d", i);
    sprintf(at, "\n");
    kept_add(arena, path, "id,source,mood\n0,a,fine\n");
    check(kept_add(arena, path, content), 1, 0, 0, 0);
    check(kept_add(arena, path, content), 0, 0, 1, 0);
    assert_string_equal(kept_says(arena, path, "SELECT \"column 699\" FROM feedback WHERE team = 'x'"),
                        "699\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_rows_go_in_changed_ones_are_changed_the_others_left_alone),
        cmocka_unit_test(a_column_that_does_not_come_stays_as_it_is),
        cmocka_unit_test(of_rows_that_come_again_the_last_holds),
        cmocka_unit_test(hundreds_of_columns_come_at_once),
        cmocka_unit_test(a_name_in_another_case_is_refused_and_nothing_changed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
