/* conversion - a row of an export as cells of the feedback table */
#include "exported.h"
#include "voc/columns.h"
#include "voc/conversion.h"

/* The only row's cell of a column, or why it can't be read. */
static const char *converted(struct arena *arena, const char *lines, const char *export, bool is_event,
                             const char *column)
{
    struct columns *const columns = columns_new(arena);
    struct rows *const rows = exported_rows(arena, export);
    struct heading heading = heading_of(arena, rows);
    struct fields fields;
    struct err err = {0};
    size_t count;

    assert_true(fields_find(arena, exported_map(arena, lines), &heading, columns, &fields, &err));
    columns_all(columns, &count);
    struct conversion conversion = conversion_new(arena, &fields, rows, count);
    conversion.is_event = is_event;
    fields_want(&fields, columns, arena, rows);
    assert_int_equal(rows_next(rows, &err), ROWS_ROW);
    if (!conversion_read(&conversion, &err))
        return arena_printf(arena, "%.*s: %s", (int)conversion.fault->name.length, conversion.fault->name.at,
                            err.text);
    const struct slice cell = conversion.cells[columns_place(columns, slice_of(column))];
    return cell.at ? slice_copy(arena, cell) : "none";
}

static void a_cell_is_what_the_map_makes_of_it(void **state)
{
    static const struct {
        const char *map, *export;
        bool is_event;
        const char *column, *want;
    } cases[] = {
        {"at,D,date %d/%m/%Y\n", "D\n1/2/2026\n", false, "at", "2026-02-01"},
        {"source,,web\n", "D\n1\n", false, "source", "web"},
        {"id,D,\n", "D\n1\n", false, "team", "none"},
        {"nps,N,0..10\nnps,M,0..10; if S=EU\n", "N,M,S\n1,9,EU\n", false, "nps", "9"},
        {"nps,N,0..10\nnps,M,0..10; if S=EU\n", "N,M,S\n1,9,US\n", false, "nps", "1"},
        {"nps,M,0..10; if S=EU\n", "M,S\n9,US\n", false, "nps", "none"},
        /* a time that is told as how long after another was, though that comes later */
        {"resolved_at,H,hours after at\nat,D,\n", "H,D\n2,2026-11-21T10:00Z\n", false, "resolved_at",
         "2026-11-21T12:00Z"},
        {"@each,E,\ncontacts,,count\n", "E\nreply\n", true, "contacts", "1"},
        {"nps,N,0..10\n", "N\n11\n", false, "nps", "nps: '11' is not a number from 0 to 10"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got =
            converted(arena, cases[i].map, cases[i].export, cases[i].is_event, cases[i].column);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s of %s: %s", cases[i].map, cases[i].export, got);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_is_what_the_map_makes_of_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
