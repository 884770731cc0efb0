/* changes - in which periods a store's rows have changed since, and where something still waits */
#include "kept.h"
#include "voc/changes.h"
#include "voc/store.h"

static const char *view(struct arena *arena, const char *path, long long since)
{
    struct err err = {0};
    struct table table = table_begin(arena);
    const struct changes ask = {path, PERIOD_WEEK, zone_open(arena, "UTC", &err), since};

    if (!changes_write(arena, &ask, table.writer, NULL, &err))
        return arena_copy(arena, err.text, strlen(err.text));
    return table_pick(arena, table_text(arena, &table), "period n waiting batch");
}

static void each_week_has_the_batch_that_touched_it_last(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, "id,at,answered_at\n1,2026-06-01,2026-06-02\n2,2026-06-08,\n");
    kept_add(arena, path, "id,at,answered_at\n3,2026-06-09,2026-06-10\n1,2026-06-01,2026-06-02\n");
    assert_string_equal(view(arena, path, -1), "2026-W23 1 0 1\n2026-W24 2 1 2\n");
    assert_string_equal(view(arena, path, 1), "2026-W24 2 1 2\n");
    assert_non_null(strstr(view(arena, path, 3), "the newest batch of "));
    arena_free(arena);
}

static void what_an_older_voc_wrote_counts_as_touched_by_its_newest_batch(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");
    struct err err = {0};

    (void)state;
    kept_add(arena, path, "id,at\n1,2026-06-01\n");
    kept_add(arena, path, "id,at\n2,2026-06-08\n");
    assert_true(store_run(store_open(arena, path, STORE_WRITE, NULL, &err),
                          "DROP TABLE touched; PRAGMA user_version = 1", &err));
    assert_string_equal(view(arena, path, -1), "2026-W23 1 0 2\n2026-W24 1 0 2\n");
    kept_add(arena, path, "id,at\n3,2026-06-09\n");
    assert_string_equal(view(arena, path, -1), "2026-W23 1 0 2\n2026-W24 2 0 3\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_week_has_the_batch_that_touched_it_last),
        cmocka_unit_test(what_an_older_voc_wrote_counts_as_touched_by_its_newest_batch),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
