/* picks - the columns of an export that could be fields, and all of its rows as they see them */
#include "guessed.h"
#include "voc/picks.h"

/* The fields that columns are picked for, `at nps`. */
static const char *fields_of(struct arena *arena, const struct picks *picks)
{
    const char *text = "";

    for (size_t i = 0; i < picks->count; i++)
        text = arena_printf(arena, "%s%s%s", text, i ? " " : "", picks->all[i].match.field);
    return text;
}

static void usual_headers_are_picked_but_for_what_is_given(void **state)
{
    struct arena *const arena = scratch_new();
    const struct guessed *const guessed = guessed_look(arena, "Created at,NPS,Team,Foo\n");
    const bool columns[] = {false, true, false, false};
    const struct slice fields[] = {slice_of("nps")};
    const struct picks all = picks_usual(&guessed->layout, &(struct match_given){0});
    const struct picks others = picks_usual(&guessed->layout, &(struct match_given){columns, fields, 1});

    (void)state;
    assert_string_equal(fields_of(arena, &all), "at nps team");
    assert_ptr_equal(all.taken[1], &all.all[1]);
    assert_null(all.taken[3]);
    assert_string_equal(fields_of(arena, &others), "at team");
    assert_true(picks_is_given(&others, 1));
    assert_false(picks_is_given(&others, 0) || picks_is_given(&all, 1));
    arena_free(arena);
}

static void all_rows_are_seen_but_totals(void **state)
{
    struct arena *const arena = scratch_new();
    const struct guessed *const guessed =
        guessed_look(arena, "Created at,Score [1],Score [2],Score [3],Score [4],Score [5],Stars\n"
                            "2026-01-01,x,,,,,5\n2026-01-02,,x,,,,4\nTotal,,,,,,9\n");
    struct picks picks = picks_usual(&guessed->layout, &(struct match_given){0});
    struct err err = {0};

    (void)state;
    assert_true(picks_see_all(&picks, &guessed->layout, &guessed->map, &err));
    const struct dated_kin kin = picks_dates(&picks, arena);
    assert_int_equal(kin.count, 1);
    assert_int_equal(dates_count(kin.dates[0]), 2);
    arena_free(arena);
}

static void a_feedback_table_has_iso_times(void **state)
{
    static const struct {
        const char *export;
        bool is_feedback;
    } cases[] = {
        {"id,at,nps\n1,2026-01-01,9\n", true},
        {"id,at,nps\n1,2026-01-01T10:00Z,9\n", true},
        {"id,at,nps\n1,,9\n", true},
        {"id,at,nps\n1,13/1/2026,9\n", false},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct guessed *const guessed = guessed_look(arena, cases[i].export);
        struct picks picks = picks_named(&guessed->layout);
        struct err err = {0};
        assert_true(picks_see_all(&picks, &guessed->layout, &guessed->map, &err));
        if (picks_are_feedback(&picks, arena) != cases[i].is_feedback)
            fail_msg("%s", cases[i].export);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(usual_headers_are_picked_but_for_what_is_given),
        cmocka_unit_test(all_rows_are_seen_but_totals),
        cmocka_unit_test(a_feedback_table_has_iso_times),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
