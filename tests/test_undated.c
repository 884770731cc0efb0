/* undated - the column of an export that has dates, where no header says that it is a time */
#include "scratch.h"
#include "voc/undated.h"

enum { MOST = 4, NONE = -1 };

/* The first column is taken. */
static int find(const char *table)
{
    struct arena *const arena = scratch_new();
    struct layout layout = {
        .arena = arena, .path = scratch_file(arena, table), .shape = &(struct rows_shape){0}};
    const bool taken[MOST] = {true};
    struct err err = {0};

    assert_true(layout_find(&layout, &err));
    const size_t found = undated_find(&layout, taken);
    const int place = found == layout.width ? NONE : (int)found;
    arena_free(arena);
    return place;
}

static void a_column_of_nothing_but_dates_is_found(void **state)
{
    static const struct {
        const char *table;
        int place;
    } cases[] = {
        {"Id,Nr,Shipped\n1,7,13/4/2026\n2,8,\n3,9,14/4/2026\n4,9,15/4/2026\n", 2},
        {"Id,Nr,Shipped\n1,7,2026-04-13T10:00Z\n2,8,2026-04-13T10:00Z\n3,9,2026-04-13T10:00Z\n", 2},
        {"Date,Nr\n2026-04-13,7\n2026-04-13,8\n2026-04-13,9\n", NONE},
        {"Id,Nr,Shipped\n1,7,13/4/2026\n2,8,soon\n3,9,14/4/2026\n4,9,15/4/2026\n", NONE},
        {"Id,Shipped\n1,13/4/2026\n2,14/4/2026\n", NONE},
        {"Id,Day\n1,46000\n2,46001\n3,46002\n", NONE},
        {"Id,Day\n1,1767225600\n2,1767225601\n3,1767225602\n", NONE},
        {"Id,Range\n1,1-5\n2,2-3\n3,3-4\n", NONE},
        {"Id,Clock\n1,10:30\n2,10:40\n3,10:50\n", NONE},
        {"Id,Clock\n1,12/31/1899 10:30 AM\n2,12/31/1899 10:40 AM\n3,12/31/1899 10:50 AM\n", NONE},
        {"Id,Version\n1,1.2\n2,1.3\n3,1.4\n", NONE},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (find(cases[i].table) != cases[i].place)
            fail_msg("%s: %d", cases[i].table, find(cases[i].table));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_of_nothing_but_dates_is_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
