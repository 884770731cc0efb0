/* touched - on which days those rows of a store lie that a batch makes, changes or forgets */
#include "scratch.h"
#include "voc/schema.h"
#include "voc/store.h"
#include "voc/touched.h"

static struct store *new_store(struct arena *arena)
{
    struct err err = {0};
    struct store *const store = store_open(arena, scratch_file(arena, ""), STORE_CREATE, NULL, &err);

    assert_true(store && schema_settle(store, &err));
    assert_true(
        store_run(store, "INSERT INTO batch (batch, what, voc) VALUES (1, 'add', ''), (2, 'add', '')", &err));
    return store;
}

/* Each day with its batch. */
static const char *days_of(struct arena *arena, struct store *store)
{
    struct err err = {0};
    struct query *const query =
        store_prepare(store, "SELECT day || ' ' || batch FROM touched ORDER BY day", &err);
    const char *all = "";

    while (store_step(query, &err) == STORE_ROW)
        all = arena_printf(arena, "%s[%.*s]", all, (int)store_cell(query, 0).length, store_cell(query, 0).at);
    return all;
}

static void note(struct touched *touched, const char *at, const char *asked)
{
    touched_note(touched, slice_of(at), slice_of(asked));
}

static void days_are_of_utc_and_the_last_batch_stays(void **state)
{
    struct arena *const arena = scratch_new();
    struct store *const store = new_store(arena);
    struct touched *const first = touched_new(arena), *const second = touched_new(arena);
    struct err err = {0};

    (void)state;
    note(first, "2026-06-01T23:30:00Z", "2026-01-01");
    note(first, "2026-06-01T23:30:00Z", "");
    note(first, "2026-06-03T01:00:00+02:00", "");
    note(first, "", " 2026-06-05 ");
    assert_true(touched_write(first, store, 1, &err));
    assert_string_equal(days_of(arena, store), "[2026-06-01 1][2026-06-02 1][2026-06-05 1]");
    note(second, "2026-06-02", "");
    assert_true(touched_write(second, store, 2, &err));
    assert_string_equal(days_of(arena, store), "[2026-06-01 1][2026-06-02 2][2026-06-05 1]");
    arena_free(arena);
}

static void rows_without_a_time_and_with_an_odd_one_are_noted_too(void **state)
{
    struct arena *const arena = scratch_new();
    struct store *const store = new_store(arena);
    struct touched *const touched = touched_new(arena);
    struct err err = {0};

    (void)state;
    note(touched, "", " ");
    note(touched, "next week", "");
    assert_true(touched_write(touched, store, 2, &err));
    assert_string_equal(days_of(arena, store), "[ 2][never 2]");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_of_utc_and_the_last_batch_stays),
        cmocka_unit_test(rows_without_a_time_and_with_an_odd_one_are_noted_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
