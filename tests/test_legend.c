/* legend - tests of the last lines of a report */
#include "story.h"
#include "voc/legend.h"

static const char *legend(struct arena *arena, const char *rows, struct overview_left left, bool has_scores)
{
    struct page *const page = story_page(arena);

    legend_write(arena, page, story_of(arena, rows), &left, has_scores);
    return slice_copy(arena, page_text(page));
}

static void only_what_a_report_says_is_explained(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const missed = legend(arena, STORY_MISSED, (struct overview_left){0}, false);
    const char *const open =
        legend(arena, STORY_ROW("nps", "dana", "Leeds", ",40,", ",,,no,0.5,open,9,unproven"),
               (struct overview_left){0}, true);

    (void)state;
    assert_tells(missed, "  met, missed: ");
    assert_hides(missed, "  unproven: ");
    assert_hides(missed, "  fair score: ");
    assert_hides(open, "  met, missed: ");
    assert_tells(open, "  unproven: ");
    assert_tells(open, "  fair score: ");
    arena_free(arena);
}

static void what_was_left_out_is_counted(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_tells(legend(arena, STORY_MISSED, (struct overview_left){1, 2, 3}, false),
                 "left out: of the metrics' groups, 2 that repeat their only part, 3 that another owner took "
                 "over, 1 without any answer.\n");
    assert_hides(legend(arena, STORY_MISSED, (struct overview_left){0}, false), "left out");
    arena_free(arena);
}

static void the_numbers_say_how_many_periods_stand_together(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_tells(
        legend(arena, STORY_MISSED, (struct overview_left){0}, false),
        "the answers of the newest 4 weeks together, and the interval that holds the truth in 95 of");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_a_report_says_is_explained),
        cmocka_unit_test(what_was_left_out_is_counted),
        cmocka_unit_test(the_numbers_say_how_many_periods_stand_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
