/* written - tests of days as people and spreadsheets write them */
#include "scratch.h"
#include "voc/civil.h"
#include "voc/written.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* The first day of the last of the cells, which are split by blanks; NULL where the column can't be read. */
static const char *read_last(struct arena *arena, const char *cells, struct err *err)
{
    struct written *const column = written_new(arena, "t.csv", "due");
    struct slice rest = slice_of(cells), cell, last = {"", 0};
    struct civil civil;
    int64_t days[2];

    while (slice_split(&rest, ' ', &cell)) {
        written_see(column, cell);
        last = cell;
    }
    if (!written_settle(column, NULL, err) || !written_read(column, last, days))
        return NULL;
    civil_from_days(days[1], &civil);
    return arena_printf(arena, "%lld-%02d-%02d", (long long)civil.year, civil.month, civil.day);
}

static void a_day_is_read_as_the_whole_column_writes_it(void **state)
{
    static const struct {
        const char *cells, *day;
    } cases[] = {{"2026-12-31", "2026-12-31"},
                 {"2026-Q4", "2026-12-31"},
                 {"31.10.2026", "2026-10-31"},
                 {"31/10/2026", "2026-10-31"},
                 {"12/31/2026", "2026-12-31"},
                 {"31/10/2026 05/10/2026", "2026-10-05"},
                 {"12/31/2026 2026-Q2 05/10/2026", "2026-05-10"},
                 {"31/10/2026 2026-Q4", "2026-12-31"},
                 {"soon", NULL},
                 {"31/10/2026 soon", NULL},
                 {"31.02.2026", NULL},
                 {"all", NULL}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        const char *const day = read_last(arena, cases[i].cells, &err);
        if (cases[i].day)
            assert_string_equal(day ? day : err.text, cases[i].day);
        else
            assert_null(day);
        arena_free(arena);
    }
}

static void a_day_that_could_be_another_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    assert_null(read_last(arena, "05/10/2026", &err));
    assert_string_equal(err.text,
                        "t.csv: due: '05/10/2026' doesn't say which number is the day; expected dates like "
                        "2026-12-31");
    err = (struct err){0};
    assert_null(read_last(arena, "31/12/2026 12/31/2026", &err));
    assert_string_equal(err.text,
                        "t.csv: due: some dates have the day first and some the month; expected dates like "
                        "2026-12-31");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_read_as_the_whole_column_writes_it),
        cmocka_unit_test(a_day_that_could_be_another_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
