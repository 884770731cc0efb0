/* waiting - rows that wait until all are read */
#include "exported.h"
#include "voc/waiting.h"

/* A row on its way. */
struct row {
    const char *id, *text, *ticket; /* NULL: it is no event */
};

/* The rows that hold, `id:text` each, with a `!` behind a ticket. */
static const char *held(struct arena *arena, const struct row rows[], size_t count, enum settings_same same,
                        const char *map)
{
    const struct identity_file files[] = {{"a.csv", same}};
    const struct map *const maps[] = {exported_map(arena, map)};
    struct columns *const columns = columns_new(arena);
    struct err err = {0};
    size_t width;
    const char *text = "";

    columns_add(columns, slice_of("text"));
    columns_all(columns, &width);
    const size_t place = columns_place(columns, slice_of("text"));
    struct tickets *const tickets =
        maps[0]->settings.each.length ? tickets_new(arena, columns, maps, 1) : NULL;
    struct waiting *const waiting = waiting_new(arena, columns, files, tickets, NULL, &err);
    struct balance *const balance = balance_new(arena, 1);
    struct slice *const cells = arena_array(arena, width, sizeof *cells);
    for (size_t i = 0; i < count; i++) {
        const struct waiting_event event = {slice_of(rows[i].ticket ? rows[i].ticket : ""), slice_of("")};
        for (size_t j = 0; j < width; j++)
            cells[j] = slice_of("");
        cells[0] = slice_of(rows[i].id);
        cells[place] = slice_of(rows[i].text);
        const uint32_t marks = rows[i].ticket ? 0 : waiting_mark(waiting, 0, cells[0]);
        assert_true(waiting_add(waiting, (struct spool_origin){0, marks, i + 2}, cells,
                                rows[i].ticket ? &event : NULL, &err));
    }
    assert_true(waiting_settle(waiting, balance, &err));
    struct spool_row row;
    while (waiting_next(waiting, balance, &row, &err)) {
        waiting_split(waiting, &row);
        text = arena_printf(arena, "%s[%s:%s%s]", text, slice_copy(arena, row.cells[0]),
                            slice_copy(arena, row.cells[place]), waiting_is_ticket(&row) ? "!" : "");
    }
    assert_int_equal(err.status, 0);
    return text;
}

static void of_rows_with_one_id_the_one_that_the_rule_says_holds(void **state)
{
    static const struct row rows[] = {{"1", "a", NULL}, {"2", "b", NULL}, {"1", "c", NULL}};
    static const char map[] = "id,I,\ntext,T,\n";
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(held(arena, rows, 3, SETTINGS_SAME_LAST, map), "[1:c][2:b]");
    assert_string_equal(held(arena, rows, 3, SETTINGS_SAME_FIRST, map), "[1:a][2:b]");
    assert_string_equal(held(arena, rows, 3, SETTINGS_SAME_ALL, map), "[1:a][2:b][1:c]");
    arena_free(arena);
}

static void events_become_tickets(void **state)
{
    static const struct row rows[] = {{"", "a", "T1"}, {"", "b", "T2"}, {"", "c", "T1"}};
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(held(arena, rows, 3, SETTINGS_SAME_UNSAID, "@each,Ticket,\ntext,T,first\n"),
                        "[T1:a!][T2:b!]");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_rows_with_one_id_the_one_that_the_rule_says_holds),
        cmocka_unit_test(events_become_tickets),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
