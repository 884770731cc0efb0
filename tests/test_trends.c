/* trends - tests of the chapter with a table for each metric */
#include "story.h"
#include "voc/trends.h"

static const char *trends(struct arena *arena, const char *rows, const struct trends_plan *plan, size_t width,
                          struct scratch_talk *said)
{
    struct page *const page = page_new(arena, INK_TEXT, width);

    scratch_listen(said);
    trends_write(arena, page, story_of(arena, rows), plan, &said->talk);
    return slice_copy(arena, page_text(page));
}

/* Weeks of growing values, up to 2026-W46. */
static const char *weeks(struct arena *arena, int count)
{
    const char *rows = "";

    for (int i = 0; i < count; i++)
        rows = arena_printf(arena, "%snps,dana,Leeds,2026-W%d,,net,high,points,40,,%d,0,99,,,,,,,,,,,,,,\n",
                            rows, 47 - count + i, 10 * i + 10);
    return rows;
}

static void each_metric_has_a_table_of_where_it_stands(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    const char *const text =
        trends(arena, STORY_MISSED STORY_WORSE STORY_MET, &(struct trends_plan){.last = 9}, 200, &said);

    (void)state;
    assert_tells(text, "\nnps, points, high is better ");
    assert_tells(text, "\ncsat, points, high is better ");
    assert_tells(text, "    missed: to be 40 points or more by 2026-10-31\n");
    assert_tells(text, "Ems (ines)                     10   -5    25  40     -30\n");
    assert_string_equal(said.text, "");
    arena_free(arena);
}

static void the_course_covers_the_last_periods(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;

    (void)state;
    assert_tells(trends(arena, weeks(arena, 8), &(struct trends_plan){.last = 26}, 200, &said), " ▁▂▃▄▅▆▇█ ");
    assert_tells(trends(arena, weeks(arena, 8), &(struct trends_plan){.last = 2}, 200, &said), " ▁█ ");
    arena_free(arena);
}

static void columns_without_room_are_told(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;

    (void)state;
    trends(arena, weeks(arena, 26), &(struct trends_plan){.last = 26}, 30, &said);
    assert_tells(said.text, "! no room for the columns ");
    assert_tells(said.text, " in 30 columns; a larger --width shows them\n");
    arena_free(arena);
}

static void nothing_has_no_table(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;

    (void)state;
    assert_string_equal(trends(arena, "", &(struct trends_plan){.last = 26}, 80, &said), "");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_metric_has_a_table_of_where_it_stands),
        cmocka_unit_test(the_course_covers_the_last_periods),
        cmocka_unit_test(columns_without_room_are_told),
        cmocka_unit_test(nothing_has_no_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
