/* forget - a person's right */
#include "kept.h"
#include "voc/forget.h"

/* What the program writes for these customers, split by `|`. */
static const char *forget(struct arena *arena, const char *path, const char *customer)
{
    struct err err = {0};
    struct table table = table_begin(arena);
    struct arena *const brief = arena_child(arena);
    const struct forget ask = {.path = path, .customers = &customer, .count = 1};

    if (!forget_run(brief, &ask, table.writer, NULL, &err))
        fail_msg("%s", err.text);
    arena_clear(brief);
    return table_pick(arena, table_text(arena, &table), "rows changes");
}

static bool holds(struct arena *arena, const char *path, const char *text)
{
    char *const bytes = arena_alloc(arena, 1 << 20);
    FILE *const file = fopen(path, "rb");
    const size_t length = fread(bytes, 1, 1 << 20, file), size = strlen(text);

    fclose(file);
    for (size_t i = 0; i + size <= length; i++)
        if (memcmp(bytes + i, text, size) == 0)
            return true;
    return false;
}

static const char *const first = "id,source,at,customer,nps,text\n"
                                 "t-771,desk,2026-06-01T09:30Z,ann@example.org,9,marvellous\n"
                                 "t-772,desk,2026-06-01T10:00Z,bo@example.org,3,dreadful\n";
static const char *const second = "id,source,at,customer,nps,text\n"
                                  "t-771,desk,2026-06-01T09:30Z,Ann@Example.org,8,splendid\n";

static void nothing_of_the_person_is_left_in_the_file(void **state)
{
    static const char *const traces[] = {"ann@example", "Ann@Example", "marvellous",
                                         "splendid",    "t-771",       "09:30"};
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, first);
    kept_add(arena, path, second);
    for (size_t i = 0; i < sizeof traces / sizeof *traces; i++)
        assert_true(holds(arena, path, traces[i]));
    assert_string_equal(forget(arena, path, "ANN@example.org"), "1 3\n");
    for (size_t i = 0; i < sizeof traces / sizeof *traces; i++)
        if (holds(arena, path, traces[i]))
            fail_msg("%s", traces[i]);
    assert_true(holds(arena, path, "dreadful"));
    assert_string_equal(kept_says(arena, path,
                                  "SELECT source || at || nps || ifnull(text, '-') || ifnull(customer, '-') "
                                  "FROM feedback WHERE id LIKE 'forgotten-%'"),
                        "desk2026-06-018--\n");
    arena_free(arena);
}

static void the_same_person_does_not_come_back(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, first);
    forget(arena, path, "ann@example.org");
    const struct ledger_entry again = kept_add(arena, path, first);
    assert_int_equal(again.forgotten, 1);
    assert_int_equal(again.unchanged, 1);
    assert_int_equal(again.fresh, 0);
    assert_int_equal(
        kept_add(arena, path, "id,source,customer\nt-771,desk,\nt-9,desk, ann@example.org\n").forgotten, 2);
    assert_string_equal(kept_says(arena, path, "SELECT count(*) FROM feedback"), "2\n");
    arena_free(arena);
}

static void who_is_not_there_is_remembered_all_the_same(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, "id,source,customer\n1,desk,bo@example.org\n");
    assert_string_equal(forget(arena, path, "ann@example.org"), "0 0\n");
    assert_int_equal(kept_add(arena, path, first).forgotten, 1);
    arena_free(arena);
}

static void what_many_others_have_stays_and_names_never(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");
    const char *content = "id,customer,team,mood,given name\na,ann,Leeds,odd,Ann\nb,ann,Hove,fine,Ann\n";

    (void)state;
    for (int i = 0; i < 10; i++)
        content = arena_printf(arena, "%s%d,c%d,Leeds,fine,Ann\n", content, i, i);
    kept_add(arena, path, content);
    assert_string_equal(forget(arena, path, "ann"), "2 0\n");
    assert_string_equal(
        kept_says(arena, path,
                  "SELECT ifnull(team, '-') || ' ' || ifnull(mood, '-') || ' ' || ifnull(\"given name\", "
                  "'-') FROM feedback WHERE id LIKE 'forgotten-%' ORDER BY team"),
        "- fine -\nLeeds - -\n");
    arena_free(arena);
}

static void who_was_someone_else_once_keeps_the_row_and_loses_its_history(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const path = scratch_file(arena, "");

    (void)state;
    kept_add(arena, path, "id,customer,text\n1,ann,hello\n2,cy,\n");
    kept_add(arena, path, "id,customer,text\n1,bo,hello\n2,cy,\n");
    assert_string_equal(forget(arena, path, "ann"), "0 1\n");
    assert_string_equal(kept_says(arena, path, "SELECT id || customer || text FROM feedback WHERE id = 1"),
                        "1bohello\n");
    assert_string_equal(kept_says(arena, path, "SELECT count(*) FROM history"), "0\n");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_of_the_person_is_left_in_the_file),
        cmocka_unit_test(the_same_person_does_not_come_back),
        cmocka_unit_test(who_is_not_there_is_remembered_all_the_same),
        cmocka_unit_test(what_many_others_have_stays_and_names_never),
        cmocka_unit_test(who_was_someone_else_once_keeps_the_row_and_loses_its_history),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
