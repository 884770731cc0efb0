/* addition - tests that parts add up to the whole */
#include "summed.h"

static const struct terms_of terms = {.metrics = "nps,first_response,answered_24h,rating,closed_loop_24h",
                                      .groupings = {"team,source", "team"},
                                      .as_of = "2026-03-01",
                                      .every = PERIOD_WEEK};
static const char header[] = "source,at,team,nps,rating,answered_at,weight\n";
static const char *const rows[] = {
    "desk,2026-01-05T10:00:00Z,a,9,4,2026-01-05T11:00:00Z,1\n",
    "desk,2026-01-06T10:00:00Z,a,2,,,2.5\n",
    "web,2026-01-06,b,,3.5,2026-01-09,\n",
    "survey,2026-01-07T10:00:00Z,,10,,,0.000000001\n",
    "desk,2026-01-20T10:00:00Z,b,4,1,2026-01-20T09:00:00Z,1\n",
};
enum { ROWS = sizeof rows / sizeof *rows };

static void any_split_of_the_rows_adds_up(void **state)
{
    struct arena *const arena = scratch_new();
    const char *all = header;
    (void)state;
    for (int i = 0; i < ROWS; i++)
        all = arena_printf(arena, "%s%s", all, rows[i]);
    const char *const whole = tally_of(arena, &terms, all);
    assert_non_null(strstr(whole, "first_response,b,web,2026-W02,answered by day,,259200,,1,,\n"));
    for (unsigned split = 0; split < 1u << ROWS; split++) {
        const char *parts[2] = {header, header};
        for (int i = ROWS - 1; i >= 0; i--)
            parts[split >> i & 1] = arena_printf(arena, "%s%s", parts[split >> i & 1], rows[i]);
        const char *const one = tally_of(arena, &terms, parts[0]), *const other =
                                                                       tally_of(arena, &terms, parts[1]);
        assert_string_equal(sum_of(arena, one, other), whole);
        assert_string_equal(sum_of(arena, other, one), whole);
        assert_string_equal(sum_of(arena, arena_printf(arena, "%s%s", one, other), NULL), whole);
    }
    arena_free(arena);
}

/* Delays from `first` on, each another one, a second apart. */
static const char *delays(struct arena *arena, int first, int count)
{
    char *const rows_of = arena_alloc(arena, 64 + (size_t)count * 64);
    size_t used = (size_t)sprintf(rows_of, "source,at,answered_at\n");

    for (int i = first; i < first + count; i++)
        used += (size_t)sprintf(rows_of + used, "desk,2026-01-05T00:00:00Z,2026-01-05T%02d:%02d:%02dZ\n",
                                i / 3600, i / 60 % 60, i % 60);
    return rows_of;
}

static void delays_are_binned_together_however_few_a_part_has(void **state)
{
    static const struct terms_of response = {
        .metrics = "first_response,answered_1h", .groupings = {""}, .as_of = "2026-01-06"};
    static const struct {
        int first, second;
        bool is_binned;
    } cases[] = {{512, 512, false}, {1024, 1, true}, {700, 600, true}, {1500, 10, true}, {1500, 1500, true}};
    struct arena *const arena = scratch_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const whole =
            tally_of(arena, &response, delays(arena, 3000, cases[i].first + cases[i].second));
        const char *const one = tally_of(arena, &response, delays(arena, 3000, cases[i].first)),
                          *const other = tally_of(arena, &response,
                                                  delays(arena, 3000 + cases[i].first, cases[i].second));
        assert_int_equal(strstr(whole, ",128,") != NULL, cases[i].is_binned);
        if (cases[i].is_binned) /* 3600 is the limit: no bin reaches across */
            assert_non_null(strstr(whole, "answered,,3601,128,"));
        assert_string_equal(sum_of(arena, one, other), whole);
        assert_string_equal(sum_of(arena, other, one), whole);
    }
    arena_free(arena);
}

static const char *changed(struct arena *arena, const char *text, const char *old, const char *new)
{
    const char *const at = strstr(text, old);

    assert_non_null(at);
    return arena_printf(arena, "%.*s%s%s", (int)(at - text), text, new, at + strlen(old));
}

static void what_no_tally_says_is_refused(void **state)
{
    static const struct {
        const char *old, *new, *why;
    } cases[] = {
        {",,,,every,", ",,,,evry,", "'every' is missing"},
        {",,,,weights,,used", ",,,,weights,,used,1", "12 cells where the header has 11"},
        {"nps,a,*,2026-W02,bad,,,,1,2.5,6.25", "nps,a,*,2026-W02,bad,,,,1,2.5,",
         "weight_squares: '' is no plain"},
        {"nps,a,*,2026-W02,bad,,,,1,2.5,6.25", "nps,a,*,2026-W02,bad,,,,1,2.5,1", "can't be the squares"},
        {"nps,a,*,2026-W02,bad,,,,1,", "nps,a,*,2026-W02,bad,,5,,1,", "value: '5' should be empty here"},
        {"nps,a,*,2026-W02,bad,,,,1,", "nps,a,*,2026-W02,waiting,,,,1,",
         "'waiting' is no state of this metric"},
        {"nps,a,*,2026-W02,bad,,,,1,", "nps,a,*,2026-01,bad,,,,1,",
         "'2026-01' is no week that this tally counts by"},
        {"nps,a,*,2026-W02,bad,,,,1,", "nps,*,a,2026-W02,bad,,,,1,",
         "of no grouping that the tally says it has"},
        {"answered,,3600,,1,", "answered,,03600,,1,", "value: '03600' is no plain decimal"},
        {"answered,,3600,,1,", "answered,,-3600,,1,", "value: '-3600' is no delay in seconds"},
        {"answered,,3600,,1,", "answered,,3601,128,1,", "value: '3601' is no lower edge of a bin"},
        {"answered,,3600,,1,", "answered,,3600,64,1,", "bins: '64' is not 128 or empty"},
        {"answered,,3600,,1,", "answered,desk,3600,,1,", "origin: 'desk' should be empty here"},
        {"answered,,3600,,1,", "answered,,3600,,0,", "count: '0' is no count"},
        {"answers,desk,,,", "answers,desk,,,-", "count: '-"},
        {"first_response,,,,answers", "first_response,,,,answered", "'answered' has no period"},
        {"nps,b,desk,2026-W04,bad", "answered_24h,b,desk,2026-W04,bad", "the row above; a tally's rows"},
        {"rating,a,*", "raving,a,*", "'raving' is no metric that this tally says it counts"},
    };
    struct arena *const arena = scratch_new();
    const char *all = header;
    int wrong = 0;
    (void)state;
    for (int i = 0; i < ROWS; i++)
        all = arena_printf(arena, "%s%s", all, rows[i]);
    const char *const whole = tally_of(arena, &terms, all);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = sum_of(arena, changed(arena, whole, cases[i].old, cases[i].new), NULL);
        if (strstr(got, cases[i].why))
            continue;
        print_error("'%s' for %s\n", got, cases[i].new);
        wrong++;
    }
    assert_int_equal(wrong, 0);
    arena_free(arena);
}

static void a_part_without_rows_changes_nothing(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const empty = tally_of(arena, &terms, header), *const one =
                                                                   tally_of(arena, &terms,
                                                                            arena_printf(arena, "%s%s",
                                                                                         header, rows[0]));
    (void)state;
    assert_string_equal(sum_of(arena, empty, one), one);
    assert_string_equal(sum_of(arena, empty, empty), empty);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_split_of_the_rows_adds_up),
        cmocka_unit_test(delays_are_binned_together_however_few_a_part_has),
        cmocka_unit_test(what_no_tally_says_is_refused),
        cmocka_unit_test(a_part_without_rows_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
