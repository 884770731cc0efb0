/* alike - tests of which labels are nearly the same */
#include "sniff.h"
#include "voc/alike.h"

static void blanks_marks_case_and_accents_are_of_no_account_but_between_numbers(void **state)
{
    static const struct {
        const char *label, *bare;
    } cases[] = {
        {"District Of Columbia", "districtofcolumbia"},
        {"E-Mail", "email"},
        {"  Málaga - Centro ", "malagacentro"},
        {"ZÜRICH", "zurich"},
        {"Straße", "strasse"},
        {"Group 1.2", "group1-2"},
        {"10-20", "10-20"},
        {"Level -1", "level-1"},
        {"-1", "-1"},
        {"Level 1", "level1"},
        {"C++", "c++"},
        {"<5", "<5"},
        {"", ""},
        {"A-1", "a-1"},
        {"...", ""},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_slice(alike_bare(arena, text_fold(arena, slice_of(cases[i].label))), cases[i].bare);
    arena_free(arena);
}

static void a_bare_label_has_a_letter_and_four_signs(void **state)
{
    static const struct {
        const char *bare;
        bool worded;
    } cases[] = {{"na", false},  {"1234", false}, {"12-34", false},
                 {"a123", true}, {"leeds", true}, {"", false}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++)
        assert_int_equal(alike_is_worded(slice_of(cases[i].bare)), cases[i].worded);
}

static void one_letter_of_a_long_word_is_a_slip(void **state)
{
    static const struct {
        const char *a, *b;
        bool slip, turned;
    } cases[] = {
        {"initmates", "intimates", true, true},
        {"intimate", "intimates", true, false},
        {"recieved late", "received late", true, true},
        {"delivrey", "delivery", true, true},
        {"returms", "returns", true, false},
        {"group 24", "group 25", false, false},
        {"branch a", "branch b", false, false},
        {"leeds", "leads", false, false},
        {"north carolina", "south carolina", false, false},
        {"austria", "australia", false, false},
        {"iran", "iraq", false, false},
        {"male", "female", false, false},
        {"", "a", false, false},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        assert_int_equal(alike_is_slip(slice_of(cases[i].a), slice_of(cases[i].b)), cases[i].slip);
        assert_int_equal(alike_is_turned(slice_of(cases[i].b), slice_of(cases[i].a)), cases[i].turned);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blanks_marks_case_and_accents_are_of_no_account_but_between_numbers),
        cmocka_unit_test(a_bare_label_has_a_letter_and_four_signs),
        cmocka_unit_test(one_letter_of_a_long_word_is_a_slip),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
