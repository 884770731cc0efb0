/* settle - which of the picked columns are taken for their fields */
#include "guessed.h"
#include "voc/settle.h"

/* The map's lines, or why there are none. */
static const char *settled(struct arena *arena, const char *content, bool *doubtful, const char **said)
{
    struct guessed *const guessed = guessed_look(arena, content);
    struct picks picks = picks_usual(&guessed->layout, &(struct match_given){0});
    struct err err = {0};

    guessed->sketch.doubtful = doubtful;
    assert_true(picks_see_all(&picks, &guessed->layout, &guessed->map, &err));
    const bool fine = settle_usual(&guessed->layout, &picks, &guessed->sketch, &err);
    *said = arena_printf(arena, "%s%s", guessed->said.text, guessed->sketch.told);
    return fine ? guessed_lines(arena, guessed) : arena_copy(arena, err.text, strlen(err.text));
}

static void each_column_has_a_line(void **state)
{
    static const struct {
        const char *export, *lines, *said;
    } cases[] = {
        {"Date,NPS,Foo\n2026-01-01,9,x\n", "at,Date,;nps,NPS,0..10;,Foo,;", "at from Date, nps from NPS"},
        {"Date,Rating\n2026-01-01,87\n", "at,Date,;,Rating,;", "'Rating' is not taken as rating"},
        {"Date,CSAT [1],CSAT [2],CSAT [3],CSAT [4],CSAT [5]\n2026-01-01,,,,x,\n",
         "csat,#2..#6,1..5; one; worded;at,Date,;", "csat from #2..#6 (the marked one), at from Date"},
        {"Date,CSAT [1],CSAT [2],CSAT [3],CSAT [4],CSAT [5]\n2026-01-01,x,,,x,\n", ",#2..#6,;at,Date,;",
         "#2..#6 are not taken as csat: several of them are marked in 1 rows, one in 0"},
        {"Date,NPS,NPS\n2026-01-01,9,9\n", "at,Date,;nps,#2,0..10;,#3,;", ""},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *said, *const lines = settled(arena, cases[i].export, NULL, &said);
        if (strcmp(lines, cases[i].lines) != 0 || !strstr(said, cases[i].said))
            fail_msg("%s: %s\n%s", cases[i].export, lines, said);
    }
    arena_free(arena);
}

static void a_doubt_refuses_the_export_or_only_the_column(void **state)
{
    static const struct {
        const char *export, *why, *lines;
    } cases[] = {
        {"Date,NPS\n3/4/2026,9\n", "could be day/month or month/day", ",Date,;nps,NPS,0..10;"},
        {"Date,NPS,NPS\n2026-01-01,9,3\n", "several columns are named 'NPS' (#2, #3)", "at,Date,;,#2,;,#3,;"},
        {"Date,Shop,NPS\n13/4/2026,A,9\n4/13/2026,B,9\n14/4/2026,A,9\n4/14/2026,B,9\n",
         "'Shop' tells them apart: A day/month (2 of 2), B month/day (2 of 2)",
         ",Date,;store,Shop,;nps,NPS,0..10;"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool doubtful = false;
        const char *said, *const why = settled(arena, cases[i].export, NULL, &said);
        const char *const lines = settled(arena, cases[i].export, &doubtful, &said);
        if (!strstr(why, cases[i].why) || strcmp(lines, cases[i].lines) != 0 || !doubtful ||
            !strstr(said, cases[i].why))
            fail_msg("%s: %s\n%s\n%s", cases[i].export, why, lines, said);
    }
    arena_free(arena);
}

static void a_feedback_table_s_columns_mean_what_they_are_called(void **state)
{
    struct arena *const arena = scratch_new();
    struct guessed *const guessed = guessed_look(arena, "id,at,nps,mood\n1,2026-01-01,9,A\n");
    const struct picks picks = picks_named(&guessed->layout);
    struct err err = {0};

    (void)state;
    assert_true(settle_named(&guessed->layout, &picks, &guessed->sketch, &err));
    assert_string_equal(guessed_lines(arena, guessed), "id,id,;at,at,;nps,nps,;mood,mood,;");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_column_has_a_line),
        cmocka_unit_test(a_doubt_refuses_the_export_or_only_the_column),
        cmocka_unit_test(a_feedback_table_s_columns_mean_what_they_are_called),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
