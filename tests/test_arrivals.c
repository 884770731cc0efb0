/* arrivals - feedback on its way into a store */
#include "kept.h"
#include "voc/arrivals.h"
#include "voc/succession.h"

static void rows_come_back_by_time_each_once(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const char *const paths[] = {scratch_file(arena, "id,at,nps\n2,2026-06-02,9\n1,2026-06-03,8\n"),
                                 scratch_file(arena, "id,at,team\n2,2026-06-04,x\n3,,y\n")};
    struct arrivals *const arrivals =
        arrivals_read(arena, feed_open(arena, paths, 2, &err), succession_new(arena, "this batch"), &err);
    static const char *const want[] = {"3 - - y ", "1 2026-06-03 8 - ", "2 2026-06-04 9 x "};
    size_t count;

    (void)state;
    assert_non_null(arrivals);
    assert_slice(arrivals_columns(arrivals, &count)[1], "nps");
    assert_int_equal(count, 3);
    assert_int_equal(arrivals_read_rows(arrivals), 4);
    assert_int_equal(arrivals_repeated(arrivals), 1);
    assert_true(arrivals_are_numbers(arrivals, 1));
    assert_false(arrivals_are_numbers(arrivals, 2));
    for (size_t i = 0; i < 3; i++) {
        assert_true(arrivals_next(arrivals, &err));
        const struct slice id = arrivals_id(arrivals);
        const char *row = arena_printf(arena, "%.*s ", (int)id.length, id.at);
        for (size_t j = 0; j < count; j++) {
            const struct slice cell = arrivals_cell(arrivals, j);
            row = arena_printf(arena, "%s%.*s ", row, cell.length ? (int)cell.length : 1,
                               cell.length ? cell.at : "-");
        }
        assert_string_equal(row, want[i]);
        assert_slice(arrivals_source(arrivals), "");
        assert_int_equal(arrivals_has(arrivals, 2), i != 1);
    }
    assert_false(arrivals_next(arrivals, &err));
    assert_int_equal(err.status, 0);
    arena_free(arena);
}

static void what_a_store_cannot_keep_is_refused(void **state)
{
    static const struct {
        const char *content, *sentence;
    } cases[] = {
        {"source,nps\na,9\n", "has no column 'id'"},
        {"id,nps\n,9\n", ":2: id: '' is empty"},
        {"id,nps\n1,eleven\n", ":2: nps: 'eleven' is not a number from 0 to 10"},
        {"id,at\n1,2026-06-01\n2,June\n", ":3: at: 'June' is no ISO 8601 time"},
        {"id,Team,team\n1,a,b\n", "'Team' and 'team' differ only in case"},
        {"id,\n1,a\n", "column 2 has no name"},
        {"id,nps\n1,9", "may have been cut off"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        assert_null(arrivals_read(arena, kept_feed(arena, cases[i].content),
                                  succession_new(arena, "this batch"), &err));
        assert_int_equal(err.status, ERR_DATA);
        if (!strstr(err.text, cases[i].sentence))
            fail_msg("%s", err.text);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_come_back_by_time_each_once),
        cmocka_unit_test(what_a_store_cannot_keep_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
