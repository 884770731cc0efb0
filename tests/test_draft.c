/* draft - tests of text that grows */
#include "scratch.h"
#include "voc/draft.h"

static void a_draft_is_all_that_was_added(void **state)
{
    struct arena *const arena = scratch_new();
    struct draft draft = draft_new(arena);
    const char *want = "";

    (void)state;
    for (int i = 0; i < 200; i++) {
        const char *const piece = arena_printf(arena, "%d;", i);
        draft_add(&draft, piece);
        want = arena_printf(arena, "%s%s", want, piece);
    }
    assert_string_equal(draft.text, want);
    assert_int_equal(draft.length, strlen(want));
    arena_free(arena);
}

static void a_draft_of_nothing_is_text_once_nothing_was_added(void **state)
{
    struct arena *const arena = scratch_new();
    struct draft draft = draft_new(arena);

    (void)state;
    assert_null(draft.text);
    draft_add(&draft, "");
    assert_string_equal(draft.text, "");
    arena_free(arena);
}

static void blanks_stand_between_what_was_added(void **state)
{
    struct arena *const arena = scratch_new();
    struct draft draft = draft_new(arena);

    (void)state;
    draft_add(&draft, "a");
    draft_pad(&draft, 0);
    draft_add(&draft, "b");
    draft_pad(&draft, 3);
    draft_add(&draft, "c");
    assert_string_equal(draft.text, "ab   c");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_draft_is_all_that_was_added),
        cmocka_unit_test(a_draft_of_nothing_is_text_once_nothing_was_added),
        cmocka_unit_test(blanks_stand_between_what_was_added),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
