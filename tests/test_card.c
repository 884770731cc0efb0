/* card - tests of all owners' parts, column by column */
#include "scratch.h"
#include "voc/card.h"

static void a_new_column_has_nothing_of_anybody(void **state)
{
    struct arena *const arena = scratch_new();
    struct card card = {.arena = arena, .owners = 3};
    struct part *const first = card_add(&card, CARD_LEVEL, "nps")->parts;

    (void)state;
    assert_false(card_has_any(&card, &card.columns[0]));
    first[2].is_there = true;
    card_add(&card, CARD_TOTAL, "");
    assert_int_equal(card.count, 2);
    assert_ptr_equal(card.columns[0].parts, first); /* parts stay where they are */
    assert_true(card_has_any(&card, &card.columns[0]));
    assert_false(card_has_any(&card, &card.columns[1]));
    assert_string_equal(first[0].note, "");
    assert_string_equal(card_words[card.columns[1].part], "total");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_new_column_has_nothing_of_anybody)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
