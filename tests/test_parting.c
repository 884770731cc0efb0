/* parting - another column of an export that parts the two orders of day and month in a column of dates */
#include "scratch.h"
#include "voc/parting.h"

static void the_column_with_the_fewest_values_that_parts_them_is_found(void **state)
{
    static const struct {
        const char *table;
        size_t column;
        const char *told;
    } cases[] = {
        {"Date,Shop,Source\n13/4/2026,a,App\n3/4/2026,b,App\n4/13/2026,c,Play\n", 2,
         "App day/month (1 of 2), Play month/day (1 of 1)"},
        {"Date,Source\n13/4/2026,App\n4/13/2026,App\n4/13/2026,Play\n", ROWS_NONE, ""},
        {"Date,Source\n13/4/2026,App\n14/4/2026,Play\n", ROWS_NONE, ""},
        {"Date,Source\n13/4/2026,App\n4/14/2026,\n1/2/2026,Web\n2026-01-02,No\n", 1,
         "App day/month (1 of 1), (empty) month/day (1 of 1), Web either (0 of 1)"},
        {"Date\n13/4/2026\n4/14/2026\n", ROWS_NONE, ""},
        {"Date,Source\n", ROWS_NONE, ""},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        struct rows *const rows =
            rows_open(arena, scratch_file(arena, cases[i].table), &(struct rows_shape){0}, &err);
        const struct parting parting = parting_find(arena, rows, 0);
        assert_int_equal(parting.column, cases[i].column);
        assert_string_equal(parting.told, cases[i].told);
    }
    arena_free(arena);
}

static void a_column_of_many_values_parts_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const char *table = "Date,Id\n";
    struct err err = {0};

    (void)state;
    for (int i = 0; i < 40; i++)
        table = arena_printf(arena, "%s%s,%d\n", table, i % 2 ? "13/4/2026" : "4/13/2026", i);
    struct rows *const rows = rows_open(arena, scratch_file(arena, table), &(struct rows_shape){0}, &err);
    assert_int_equal(parting_find(arena, rows, 0).column, ROWS_NONE);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_column_with_the_fewest_values_that_parts_them_is_found),
        cmocka_unit_test(a_column_of_many_values_parts_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
