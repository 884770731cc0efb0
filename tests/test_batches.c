/* batches - what was done to a store */
#include "kept.h"
#include "voc/batches.h"

static const char *view(struct arena *arena, const char *path, enum batches_view what, const char *id,
                        const char *columns)
{
    struct err err = {0};
    struct table table = table_begin(arena);

    if (!batches_write(arena, path, what, id, table.writer, NULL, &err))
        return arena_copy(arena, err.text, strlen(err.text));
    return table_pick(arena, table_text(arena, &table), columns);
}

static void batches_and_changed_cells_are_listed(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, "id,nps\n1,9\n2,8\n");
    kept_add(arena, path, "id,nps\n1,7\n2,6\n3,5\n");
    assert_string_equal(view(arena, path, BATCHES_LIST, NULL, "batch what read new changed"),
                        "1 add 2 2 0\n2 add 3 1 2\n");
    assert_string_equal(view(arena, path, BATCHES_HISTORY, NULL, "batch id column was became"),
                        "2 1 nps 9 7\n2 2 nps 8 6\n");
    assert_string_equal(view(arena, path, BATCHES_HISTORY, "2", "was"), "8\n");
    assert_string_equal(view(arena, path, BATCHES_RECEIPTS, NULL, "batch"), "");
    assert_non_null(strstr(view(arena, "nowhere.db", BATCHES_LIST, NULL, ""), "no such file"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(batches_and_changed_cells_are_listed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
