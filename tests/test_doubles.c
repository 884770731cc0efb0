/* doubles - new rows that say what rows of a store say under another source or id */
#include "kept.h"
#include "voc/doubles.h"

/* What is said of a row that comes to a store in which ann said `hello` on a morning in March. */
static const char *said(struct arena *arena, const char *at, const char *customer, const char *text)
{
    const char *const path = scratch_file(arena, "");
    struct arena *const brief = arena_child(arena);
    struct err err = {0};
    static struct scratch_talk heard;
    const struct clash_row has = {slice_of("customer"), slice_of("at"), slice_of("text")};
    const struct clash_row row = {slice_of(customer), slice_of(at), slice_of(text)};

    kept_add(arena, path,
             "id,source,at,customer,text\n1,old,2026-03-01T09:00Z,ann,hello\n"
             "4,old,2026-03-01T09:00Z,cy,\n"
             "2,old,2026-03-02,,a whole sentence by nobody\n3,old,2026-03-03,bob,ok\n");
    struct store *const store = store_open(brief, path, STORE_WRITE, NULL, &err);
    struct doubles *const doubles = doubles_open(brief, store, &has, &err);
    scratch_listen(&heard);
    assert_true(doubles_look(doubles, slice_of("new"), slice_of("7"), &row, &err));
    doubles_say(doubles, "feedback.db", &heard.talk);
    arena_clear(brief);
    return heard.text;
}

static void what_was_said_before_is_told_with_both_names(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(
        said(arena, "2026-03-01T09:00Z", "ann", "hello"),
        "! 1 of 1 new rows has the time, customer and text of another row in feedback.db, such as "
        "new 7, which is there as old 1: they count twice; was the source or the id named "
        "otherwise in the map before?\n");
    assert_non_null(strstr(said(arena, "2026-03-02", "", "a whole sentence by nobody"), "there as old 2"));
    arena_free(arena);
}

static void what_differs_or_is_said_by_many_is_nothing_odd(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(said(arena, "2026-03-01T09:00Z", "ann", "bye"), "");
    assert_string_equal(said(arena, "2026-03-01T09:00Z", "bob", "hello"), "");
    assert_string_equal(said(arena, "2026-03-01T09:01Z", "ann", "hello"), "");
    assert_string_equal(said(arena, "2026-03-03", "bob", "ok"), ""); /* only a day, and two letters */
    assert_string_equal(said(arena, "", "ann", "hello"), "");
    assert_string_equal(said(arena, "2026-03-01T09:00Z", "cy", ""),
                        ""); /* another question of the same mail */
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_said_before_is_told_with_both_names),
        cmocka_unit_test(what_differs_or_is_said_by_many_is_nothing_odd),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
