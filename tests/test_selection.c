/* selection - which metrics are measured */
#include "scratch.h"
#include "voc/selection.h"

/* The names of what is selected from a table with this header, split by blanks; the error where it
   can't be. */
static const char *chosen(struct arena *arena, const char *header, const char *names, const char *defined,
                          const struct worktime *work)
{
    const char *const path = scratch_file(arena, header), *const file = scratch_file(arena, defined);
    const struct selection selection = {&names, names != NULL, &file, *defined != '\0', work};
    struct err err = {0};
    struct scratch_talk said;
    struct metrics metrics = {0};
    struct feed *const feed = feed_open(arena, &path, 1, &err);
    char *text = arena_printf(arena, "%s", "");

    scratch_listen(&said);
    if (!feed || !selection_read(arena, &selection, feed, &metrics, &said.talk, &err))
        return arena_printf(arena, "%s", err.text);
    for (size_t i = 0; i < metrics.count; i++)
        text = arena_printf(arena, "%s%s%s", text, i ? " " : "", metrics.items[i].name);
    return arena_printf(arena, "%s%s%s", text, *said.text ? "\n" : "", said.text);
}

static void without_names_all_whose_columns_are_there_are_taken(void **state)
{
    static const char defined[] = "metric,column,how\nhappy,csat,share 4..5\nmood,mood,share up\n";
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(chosen(arena, "at,nps,answered_at\n", NULL, "", NULL),
                        "nps volume first_response answered_24h closed_loop_24h");
    assert_string_equal(chosen(arena, "csat\n", NULL, defined, NULL),
                        "csat dsat volume happy\n! mood isn't measured: there is no column 'mood'\n");
    arena_free(arena);
}

static void names_are_taken_once_and_in_their_order(void **state)
{
    static const char defined[] = "metric,column,how\nnps,stars,net 9..10 - 1..6\n";
    struct arena *const arena = scratch_new();

    (void)state;
    assert_string_equal(chosen(arena, "nps,csat\n", "csat, nps,csat", "", NULL), "csat nps");
    assert_string_equal(chosen(arena, "stars\n", "nps", defined, NULL), "nps");
    assert_string_equal(chosen(arena, "nps\n", "npx", "", NULL),
                        "there is no metric 'npx'; did you mean 'nps'?");
    assert_string_equal(
        chosen(arena, "nps\n", "satisfaction", "", NULL),
        "there is no metric 'satisfaction'; voc help measure lists them, --define FILE adds some");
    arena_free(arena);
}

static void a_limit_that_work_has_no_length_for_is_refused(void **state)
{
    struct arena *const arena = scratch_new();
    const struct holidays none = {0};
    struct shifts shifts;
    struct err err = {0};

    (void)state;
    assert_true(shifts_parse("Mon-Thu 9-17; Fri 9-15", &shifts, &err));
    const struct worktime *const work = worktime_new(arena, zone_open(arena, "UTC", &err), &shifts, &none);
    assert_string_equal(chosen(arena, "at,answered_at\n", "answered_8h", "", work), "answered_8h");
    assert_non_null(strstr(chosen(arena, "at,answered_at\n", "answered_1d", "", work), "has no one length"));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_names_all_whose_columns_are_there_are_taken),
        cmocka_unit_test(names_are_taken_once_and_in_their_order),
        cmocka_unit_test(a_limit_that_work_has_no_length_for_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
