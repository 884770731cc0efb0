/* hung - where a column's clock hangs, as far as its header says */
#include "scratch.h"
#include "voc/hung.h"

static void a_header_names_a_clock_or_none(void **state)
{
    static const struct {
        const char *header;
        enum hung_kind kind;
        const char *zone;
    } cases[] = {
        {"Created at (Europe/Paris)", HUNG_THERE, "Europe/Paris"},
        {"Created [UTC+2]", HUNG_THERE, "+02:00"},
        {"Created at (GMT-03:30)", HUNG_THERE, "-03:30"},
        {"Created at (+01:00)", HUNG_THERE, "+01:00"},
        {"Created at (UTC)", HUNG_UTC, NULL},
        {"Created at (CET)", HUNG_SEASONAL, "+01:00"},
        {"Created at (EST)", HUNG_SEASONAL, "-05:00"},
        {"Created at (BST)", HUNG_SEVERAL, "Europe/London"},
        {"Created at (local time)", HUNG_UNKNOWN, NULL},
        {"Created at (Eastern Time)", HUNG_UNKNOWN, NULL},
        {"Created at (date and time)", HUNG_UNSAID, NULL},
        {"Created at (dd/mm/yyyy)", HUNG_UNSAID, NULL},
        {"Created at (-)", HUNG_UNSAID, NULL},
        {"Created at ()", HUNG_UNSAID, NULL},
        {"Created at", HUNG_UNSAID, NULL},
        {"", HUNG_UNSAID, NULL},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct hung hung = hung_by(arena, slice_of(cases[i].header));
        if (hung.kind != cases[i].kind)
            fail_msg("%s: %d", cases[i].header, (int)hung.kind);
        if (cases[i].zone)
            assert_string_equal(hung.zone, cases[i].zone);
    }
    arena_free(arena);
}

static void what_stands_last_in_parentheses_is_its_word(void **state)
{
    static const struct {
        const char *header, *word;
    } cases[] = {{"When (in Paris) (CET)", "CET"},
                 {"When [UTC] (CET)", "CET"},
                 {"When [ UTC ]", "UTC"},
                 {"When (CET", ""},
                 {"When", ""}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(slice_is(hung_word(slice_of(cases[i].header)), slice_of(cases[i].word)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_header_names_a_clock_or_none),
        cmocka_unit_test(what_stands_last_in_parentheses_is_its_word),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
