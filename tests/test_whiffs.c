/* whiffs - tests of how what smells is told */
#include "sniff.h"

static void the_most_serious_comes_first_then_the_most_rows(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena);

    (void)state;
    whiffs_add(whiffs, SMELL_HTML, slice_of("text"), 900, "a");
    whiffs_add(whiffs, SMELL_MIDNIGHT, slice_of("at"), 3, "b %d", 7);
    whiffs_add(whiffs, SMELL_MIDNIGHT, slice_of("due"), 5, "c");
    whiffs_add(whiffs, SMELL_TWO_ORDERS, slice_of(""), 1, "m.csv:2: d");
    assert_string_equal(sniff_said(arena, whiffs),
                        "! m.csv:2: d [two-orders]\n! due: c [midnight]\n! at: b 7 [midnight]\n"
                        "! text: a [html]\n"
                        "what is meant so is accepted for good by a line in the map: @accept,,two-orders\n");
    arena_free(arena);
}

static void what_a_map_accepts_is_not_said(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena);

    (void)state;
    whiffs_accept(whiffs, UINT32_C(1) << SMELL_HTML);
    whiffs_add(whiffs, SMELL_HTML, slice_of("text"), 900, "a");
    assert_string_equal(sniff_said(arena, whiffs), "");
    arena_free(arena);
}

static void what_is_beyond_a_screen_is_named(void **state)
{
    struct arena *const arena = scratch_new();
    struct whiffs *const whiffs = whiffs_new(arena);

    (void)state;
    for (int i = 0; i < WHIFFS_SAID; i++)
        whiffs_add(whiffs, SMELL_ZONES, slice_of("at"), 1, "x");
    whiffs_add(whiffs, SMELL_HTML, slice_of("text"), 9, "a");
    whiffs_add(whiffs, SMELL_CUT_TEXT, slice_of("title"), 9, "a");
    assert_non_null(strstr(sniff_said(arena, whiffs),
                           "! 2 more that may be wrong: title [cut-text], text [html]; they are told"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_serious_comes_first_then_the_most_rows),
        cmocka_unit_test(what_a_map_accepts_is_not_said),
        cmocka_unit_test(what_is_beyond_a_screen_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
