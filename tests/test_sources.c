/* sources - tests of who answers, and where silence is waiting */
#include "near.h"
#include "voc/arena.h"
#include "voc/sources.h"

#include <stdio.h>
#include <stdlib.h>

static void where_nobody_answers_everything_waits(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct sources *const sources = sources_new(arena, 1);
    const size_t survey = sources_number(sources, slice_of("survey"));
    (void)state;
    sources_note_waiting(sources, 0, survey, 1);
    assert_true(sources_wait(sources, 0, survey, true));
    assert_int_equal(sources_waiting(sources, 0, survey), 1);
    arena_free(arena);
}

static void where_others_are_answered_a_source_that_never_is_doesnt_wait(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct sources *const sources = sources_new(arena, 2);
    const size_t survey = sources_number(sources, slice_of("survey")),
                 desk = sources_number(sources, slice_of("helpdesk"));
    (void)state;
    sources_note_answers(sources, 0, desk, false, 1);
    assert_true(sources_wait(sources, 0, desk, false));
    assert_false(sources_wait(sources, 0, survey, true));
    assert_true(sources_wait(sources, 1, survey, true)); /* another kind of delay */
    arena_free(arena);
}

static void answers_known_by_the_day_are_none_on_hours(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct sources *const sources = sources_new(arena, 1);
    const size_t reviews = sources_number(sources, slice_of("reviews"));
    (void)state;
    sources_note_answers(sources, 0, reviews, true, 1);
    assert_true(sources_wait(sources, 0, reviews, true));
    assert_false(sources_wait(sources, 0, reviews, false));
    sources_note_answers(sources, 0, reviews, false, 1);
    assert_true(sources_wait(sources, 0, reviews, false));
    arena_free(arena);
}

static void beyond_the_most_all_others_are_one(void **state)
{
    struct arena *const arena = arena_new(abort);
    struct sources *const sources = sources_new(arena, 1);
    char name[16];
    (void)state;
    for (int i = 0; i < 2 * SOURCES_MOST; i++) {
        snprintf(name, sizeof name, "s%d", i);
        assert_int_equal(sources_number(sources, slice_of(name)), i < SOURCES_MOST ? i : SOURCES_MOST - 1);
    }
    assert_int_equal(sources_count(sources), SOURCES_MOST);
    assert_int_equal(sources_number(sources, slice_of("s7")), 7);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(where_nobody_answers_everything_waits),
        cmocka_unit_test(where_others_are_answered_a_source_that_never_is_doesnt_wait),
        cmocka_unit_test(answers_known_by_the_day_are_none_on_hours),
        cmocka_unit_test(beyond_the_most_all_others_are_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
