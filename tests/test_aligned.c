/* aligned - rows as text for a reader */
#include "near.h"

#include "voc/aligned.h"
#include "voc/arena.h"

#include <stdlib.h>
#include <string.h>

static void exhausted(void)
{
    abort();
}

static int open_arena(void **state)
{
    *state = arena_new(exhausted);
    return 0;
}

static int close_arena(void **state)
{
    arena_free(*state);
    return 0;
}

/* Checks the text of rows of which each is its cells with NULs between, `width` of them. */
static void check(struct arena *arena, const char *const rows[], size_t count, size_t width, bool whole,
                  const char *expected)
{
    struct aligned *aligned = aligned_new(arena);

    for (size_t i = 0; i < count; i++)
        aligned_add(aligned, rows[i], width);
    assert_int_equal(aligned_rows(aligned), count);
    const struct slice text = aligned_text(aligned, whole);
    char copy[512];
    assert_true(text.length < sizeof copy);
    memcpy(copy, text.at, text.length);
    copy[text.length] = '\0';
    assert_string_equal(copy, expected);
}

static void numbers_stand_to_the_right_and_words_to_the_left(void **state)
{
    const char *const rows[] = {"team\0n", "Leeds\0007", "Ely\000120"};

    check(*state, rows, 3, 2, true, "team     n\nLeeds    7\nEly    120\n");
}

static void decimals_are_the_same_down_a_column_and_at_most_two(void **state)
{
    const char *const rows[] = {"team\0value", "Leeds\0003.14159", "Ely\000120", "York\0-0.001"};

    check(*state, rows, 4, 2, true, "team    value\nLeeds    3.14\nEly    120.00\nYork     0.00\n");
}

static void small_numbers_keep_four_decimals(void **state)
{
    const char *const rows[] = {"team\0se", "Leeds\0000.012345", "Ely\0000.05"};

    check(*state, rows, 3, 2, true, "team       se\nLeeds  0.0123\nEly    0.0500\n");
}

static void names_with_accents_and_wide_characters_line_up(void **state)
{
    const char *const rows[] = {"team\0n", "Z\xC3\xBCrich\0001", "\xE6\x9D\xB1\xE4\xBA\xAC\0002"};

    check(*state, rows, 3, 2, true, "team    n\nZ\xC3\xBCrich  1\n\xE6\x9D\xB1\xE4\xBA\xAC    2\n");
}

static void what_is_empty_is_left_out_and_what_is_the_same_is_said_once(void **state)
{
    const char *const rows[] = {"team\0level\0note\0n", "Leeds\0000.95\0\0007", "Ely\0000.95\0\0008"};

    check(*state, rows, 3, 4, true, "level 0.95\n\nteam   n\nLeeds  7\nEly    8\n");
}

static void a_part_of_a_table_leaves_nothing_out(void **state)
{
    const char *const rows[] = {"team\0level", "Leeds\0000.95", "Ely\0000.95"};

    check(*state, rows, 3, 2, false, "team   level\nLeeds   0.95\nEly     0.95\n");
}

static void escapes_by_strangers_are_made_harmless(void **state)
{
    const char *const rows[] = {"text\0n", "a\x1B[31mb\0001"};

    check(*state, rows, 2, 2, false, "text     n\na\xEF\xBF\xBD[31mb  1\n");
}

static void nothing_is_no_text(void **state)
{
    check(*state, NULL, 0, 0, true, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_stand_to_the_right_and_words_to_the_left),
        cmocka_unit_test(decimals_are_the_same_down_a_column_and_at_most_two),
        cmocka_unit_test(small_numbers_keep_four_decimals),
        cmocka_unit_test(names_with_accents_and_wide_characters_line_up),
        cmocka_unit_test(what_is_empty_is_left_out_and_what_is_the_same_is_said_once),
        cmocka_unit_test(a_part_of_a_table_leaves_nothing_out),
        cmocka_unit_test(escapes_by_strangers_are_made_harmless),
        cmocka_unit_test(nothing_is_no_text),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
