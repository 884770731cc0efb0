/* columns - the columns of a feedback table that is made of several exports */
#include "scratch.h"
#include "voc/columns.h"

static void check(const char *fields, const char *kept, const char *want)
{
    struct arena *const arena = scratch_new();
    struct columns *const columns = columns_new(arena);
    struct slice rest = slice_of(fields), name;
    const char *got = "";
    size_t count;

    while (slice_split(&rest, ' ', &name))
        columns_add(columns, name);
    rest = slice_of(kept);
    while (slice_split(&rest, ' ', &name))
        columns_keep(columns, name);
    const struct slice *const names = columns_all(columns, &count);
    for (size_t i = 0; i < count; i++) {
        got = arena_printf(arena, "%s%s%.*s", got, i ? " " : "", (int)names[i].length, names[i].at);
        assert_int_equal(columns_place(columns, names[i]), i);
    }
    assert_string_equal(got, want);
    assert_int_equal(columns_place(columns, slice_of("nowhere")), COLUMNS_NONE);
    arena_free(arena);
}

static void well_known_columns_stand_around_the_others(void **state)
{
    (void)state;
    check("weight team closed_at nps at", NULL, "id at nps team closed_at weight");
    check("text rating mood team", NULL, "id rating mood team text");
    check(NULL, NULL, "id");
}

static void each_column_is_there_once_and_what_is_kept_comes_last(void **state)
{
    (void)state;
    check("team mood team", "Shop team Age Shop", "id team mood Shop Age");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_known_columns_stand_around_the_others),
        cmocka_unit_test(each_column_is_there_once_and_what_is_kept_comes_last),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
