/* measure - tests of the whole: feedback in, measures out, and the rows behind them */
#include "measured.h"

/* The cells of these columns, a row a line. */
static char *pick(struct arena *arena, char *table, const char *columns)
{
    const struct oracle_table *const read = oracle_parse(arena, table);
    char *text = arena_printf(arena, "%s", "");

    for (size_t row = 1; row < read->rows; row++) {
        struct slice rest = slice_of(columns), column;
        while (slice_split(&rest, ' ', &column))
            text = arena_printf(arena, "%s%s%s", text, oracle_text(read, row, slice_copy(arena, column)),
                                rest.at ? " " : "\n");
    }
    return text;
}

static void silent_periods_have_rows(void **state)
{
    static const struct ask ask = {.feedback =
                                       "at,team,nps\n2026-01-05,A,9\n2026-02-01,A,3\n2026-01-19,B,9\n",
                                   .metrics = "nps",
                                   .groupings = {"team"},
                                   .every = PERIOD_WEEK};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_string_equal(
        pick(arena, measure(arena, &ask, &said), "team period n value note"),
        "A 2026-W02 1 100 one\nA 2026-W03 0  none\nA 2026-W04 0  none\nA 2026-W05 1 -100 one\n"
        "B 2026-W04 1 100 one\nB 2026-W05 0  none\n");
    assert_string_equal(said.text, "");
    arena_free(arena);
}

static void groupings_stand_one_below_the_other(void **state)
{
    static const struct ask ask = {.feedback = "team,place,nps\nA,x,9\nA,y,3\n,x,9\n",
                                   .metrics = "nps",
                                   .groupings = {"team,place", "place", ""}};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_string_equal(pick(arena, measure(arena, &ask, &said), "team place n"),
                        " x 1\nA x 1\nA y 1\n* x 2\n* y 1\n* * 3\n");
    arena_free(arena);
}

static void what_nobody_answers_waits_where_others_are_answered(void **state)
{
    static const char feedback[] = "source,at,answered_at\nsurvey,2026-01-05T10:00Z,\n"
                                   "desk,2026-01-05T10:00Z,2026-01-05T12:00Z\ndesk,2026-01-05T13:00Z,\n";
    static const struct ask table = {.feedback = feedback, .metrics = "first_response", .groupings = {""}};
    static const struct ask rows = {
        .feedback = feedback, .metrics = "first_response", .groupings = {""}, .rows = true};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_string_equal(pick(arena, measure(arena, &table, &said), "n waiting value as_of"),
                        "2 1 2 2026-01-05T13:00Z\n");
    assert_non_null(strstr(
        said.text, "! first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', "
                   "so 1 row there does not wait\nfirst_response: 1 row still waits, the longest for 0.0 "
                   "hours (/tmp/voc-test."));
    assert_string_equal(pick(arena, measure(arena, &rows, &said), "counted"),
                        "not counted: source never answers\nanswered\nwaiting\n");
    arena_free(arena);
}

static void the_order_of_rows_changes_nothing(void **state)
{
    enum { COUNT = 3001 };
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    char *tables[2];
    (void)state;
    for (int turn = 0; turn < 2; turn++) {
        char *const text = arena_alloc(arena, COUNT * 80);
        size_t used = (size_t)sprintf(text, "at,answered_at\n");
        for (int i = 0; i < COUNT; i++) {
            const int k = turn ? i * 1009 % COUNT : i, minute = k * 7 % 1440;
            used += (size_t)sprintf(text + used, "2026-01-%02dT%02d:%02d:%02dZ,", 1 + k % 28, minute / 60,
                                    minute % 60, k % 60);
            if (k % 3)
                used += (size_t)sprintf(text + used, "2026-02-%02dT%02d:%02d:%02dZ", 1 + k % 27, k % 24,
                                        k % 60, k % 59);
            text[used++] = '\n';
        }
        const struct ask ask = {
            .feedback = text, .metrics = "first_response,answered_2w,answered_300h", .groupings = {""}};
        tables[turn] = measure(arena, &ask, &said);
    }
    assert_string_equal(tables[0], tables[1]);
    arena_free(arena);
}

static void a_thousand_groups_are_a_thousand_rows(void **state)
{
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    char *const text = arena_alloc(arena, 64 * 1024);
    size_t used = (size_t)sprintf(text, "team,nps\n"), lines = 0;
    (void)state;
    for (int i = 0; i < 3000; i++)
        used += (size_t)sprintf(text + used, "t%04d,%d\n", i * 7 % 1000, i % 11);
    const struct ask ask = {.feedback = text, .metrics = "nps", .groupings = {"team"}};
    for (const char *c = measure(arena, &ask, &said); *c; c++)
        lines += *c == '\n';
    assert_int_equal(lines, 1001);
    arena_free(arena);
}

static void dates_that_are_centuries_apart_are_refused(void **state)
{
    static const struct ask ask = {.feedback = "at,nps\n0202-01-05,9\n2026-01-26,3\n",
                                   .metrics = "nps",
                                   .groupings = {""},
                                   .every = PERIOD_MONTH};
    struct arena *const arena = scratch_new();
    struct scratch_talk said;
    (void)state;
    assert_non_null(strstr(measure(arena, &ask, &said), "feedback reaches from 0202-01 ("));
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(silent_periods_have_rows),
        cmocka_unit_test(groupings_stand_one_below_the_other),
        cmocka_unit_test(what_nobody_answers_waits_where_others_are_answered),
        cmocka_unit_test(the_order_of_rows_changes_nothing),
        cmocka_unit_test(a_thousand_groups_are_a_thousand_rows),
        cmocka_unit_test(dates_that_are_centuries_apart_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
