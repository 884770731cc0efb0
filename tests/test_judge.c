/* judge - tests of verdicts, changes, outlooks and of the answers that are still missing */
#include "table.h"
#include "voc/check.h"
#include "voc/interval.h"
#include "voc/target.h"

#define HEADER                                                                                               \
    "metric,period,kind,better,n,value,se,low,high,note,as_of,unit,baseline,base_periods,spread,target,due," \
    "required,lcl,ucl\n"

/* The judgement of the newest row of the first series. */
static struct judgement judge(struct arena *arena, const char *rows, long long over)
{
    struct err err = {0};
    struct judgement judgement;
    const struct measures *const measures = table_measures(arena, arena_printf(arena, "%s%s", HEADER, rows));
    const struct series *const series = &measures->series[0];

    if (!judge_row(measures, series, series->count - 1, &(struct judge_plan){.over = over}, &judgement, &err))
        fail_msg("%s", err.text);
    return judgement;
}

/* Shares of 400 answers; Wilson at 80 %: 75.8 to 83.6. */
static void a_verdict_needs_the_whole_interval_on_one_side(void **state)
{
    static const struct {
        const char *better, *target, *due, *required;
        enum judge_verdict verdict;
        const char *baseline;
    } cases[] = {
        {"high", "75", "2026-12-31", "70", JUDGE_MET, ""},
        {"high", "85", "2026-12-31", "75", JUDGE_ON_TRACK, ""},
        {"high", "90", "2026-12-31", "85", JUDGE_OFF_TRACK, ""},
        {"high", "90", "2026-12-31", "80", JUDGE_UNPROVEN, ""},
        {"high", "90", "2026-05-17", "90", JUDGE_MISSED, ""},
        {"high", "80", "2026-05-17", "80", JUDGE_UNPROVEN, ""},
        {"high", "85", "", "", JUDGE_MISSED, ""}, /* a standing target is due now */
        {"high", "", "", "", JUDGE_NONE, ""},
        {"low", "85", "2026-12-31", "90", JUDGE_MET, ""},
        {"low", "70", "2026-12-31", "85", JUDGE_ON_TRACK, ""},
        {"low", "70", "2026-12-31", "75", JUDGE_OFF_TRACK, ""},
        {"low", "70", "2026-01-31", "70", JUDGE_MISSED, ""},
        /* No direction of its own: from the baseline to the target. */
        {"", "75", "2026-12-31", "85", JUDGE_ON_TRACK, "90"},
        {"", "90", "2026-12-31", "85", JUDGE_OFF_TRACK, "80"},
        {"", "85", "2026-01-31", "85", JUDGE_MET, "90"},
        {"", "85", "2026-01-31", "85", JUDGE_MISSED, "80"},
    };

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct judgement got =
            judge(arena,
                  arena_printf(arena, "csat,2026-W20,share,%s,400,80,2,75.8,83.6,,,,%s,,,%s,%s,%s,,\n",
                               cases[i].better, cases[i].baseline, cases[i].target, cases[i].due,
                               cases[i].required),
                  1);
        if (got.verdict != cases[i].verdict)
            fail_msg("case %zu: %s, expected %s", i, judge_verdict_words[got.verdict],
                     judge_verdict_words[cases[i].verdict]);
        arena_free(arena);
    }
}

/* NPS 44.4 of 99 answers after waves of 55.7, 72.0 and 62.7: no verdict against a standing
   55, though it fell. */
static void ninety_nine_answers_are_not_overstated(void **state)
{
    struct arena *const arena = scratch_new();
    const struct judgement got = judge(arena,
                                       "nps,2021-H2,net,high,102,62.745098,5.6,,,,,,63,3,1.5,55,,55,,\n"
                                       "nps,2022-H1,net,high,99,44.444444,7.1,,,,,,63,3,1.5,55,,55,,\n",
                                       0);

    (void)state;
    assert_int_equal(got.verdict, JUDGE_UNPROVEN);
    assert_string_equal(change_words[got.changed], "no");
    assert_near(got.now, 44.444444, 1e-9);
    assert_near(got.change.value, -18.300654, 1e-6);
    assert_true(got.now_low < 30 && got.now_high > 57); /* wider than the plain score interval */
    assert_true(got.needed > 99 && got.needed < 2000);
    arena_free(arena);
}

static void the_newest_28_days_are_judged_together_by_the_calendar(void **state)
{
    struct arena *const arena = scratch_new();
    /* W19 is missing and W15 is too old: (10 * 50 + 10 * 70 + 20 * 90) / 40. */
    const struct judgement got = judge(arena,
                                       "csat,2026-W15,share,high,99,0,,,,,,,,,,,,,,\n"
                                       "csat,2026-W17,share,high,10,50,,,,,,,,,,,,,,\n"
                                       "csat,2026-W18,share,high,10,70,,,,,,,,,,,,,,\n"
                                       "csat,2026-W20,share,high,20,90,,,,,,,,,,,,,,\n"
                                       "csat,2026-W21,share,high,20,0,,,,partial,,,,,,,,,,\n",
                                       4);

    (void)state;
    /* The unfinished W21 leaves the word to the four weeks before it: W17 to W20. */
    assert_near(got.now, (10 * 50 + 10 * 70 + 20 * 90) / 40.0, 1e-9);
    arena_free(arena);
}

static void half_years_are_judged_one_by_one(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_near(
        judge(arena,
              "csat,2026-H1,share,high,99,10,,,,,,,,,,,,,,\ncsat,2026-H2,share,high,9,20,,,,,,,,,,,,,,\n", 0)
            .now,
        20, 1e-9);
    arena_free(arena);
}

/* 60 of 100 then 80 of 100: Newcombe's 95 % interval is about 7 to 32 points, but a claim that is looked at
   each week of a year needs more, all the more as two periods tell nothing of how much periods vary beyond
   chance; the same of 1,000 is enough. */
static void a_change_is_claimed_only_with_evidence_for_a_year_of_looks(void **state)
{
    static const struct {
        int n;
        const char *better, *changed;
        int first, then;
    } cases[] = {{100, "high", "no", 60, 80},     {1000, "high", "better", 60, 80},
                 {1000, "high", "worse", 80, 60}, {1000, "low", "worse", 60, 80},
                 {1000, "", "up", 60, 80},        {1000, "", "down", 80, 60}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct judgement got = judge(
            arena,
            arena_printf(
                arena,
                "csat,2026-W20,share,%s,%d,%d,,,,,,,,,,,,,,\ncsat,2026-W21,share,%s,%d,%d,,,,,,,,,,,,,,\n",
                cases[i].better, cases[i].n, cases[i].first, cases[i].better, cases[i].n, cases[i].then),
            1);
        assert_string_equal(change_words[got.changed], cases[i].changed);
        assert_near(fabs(got.change.value), 20, 1e-9);
        assert_true(got.change.low * got.change.high > 0);
        arena_free(arena);
    }
}

/* The needed answers, had they come with the same result, give a verdict; one less doesn't. */
static void so_many_answers_more_would_tell(void **state)
{
    static const struct {
        const char *row;
        double answers, value, required;
    } cases[] = {{"csat,2026-W20,share,high,20,90,", 20, 90, 80},
                 {"csat,2026-W20,share,high,3,100,", 3, 100, 80},
                 {"csat,2026-W20,share,high,10,70,", 10, 70, 80}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        const struct judgement got =
            judge(arena, arena_printf(arena, "%s,,,,,,,,,80,,80,,\n", cases[i].row), 1);
        assert_int_equal(got.verdict, JUDGE_UNPROVEN);
        for (int less = 0; less < 2; less++) {
            const struct interval interval =
                interval_share(cases[i].value / 100, cases[i].answers + got.needed - less, 0.95);
            const bool tells =
                interval.low >= cases[i].required / 100 || interval.high < cases[i].required / 100;
            assert_int_equal(tells, less == 0);
        }
        arena_free(arena);
    }
}

static void exactly_at_the_target_no_number_of_answers_tells(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    assert_near(judge(arena, "csat,2026-W20,share,high,20,80,,,,,,,,,,80,,80,,\n", 1).needed, NAN, 0);
    arena_free(arena);
}

static void the_chance_is_even_at_the_target_and_grows_past_it(void **state)
{
    struct arena *const arena = scratch_new();
    const char *const row = "nps,2026-W20,net,high,200,20,6,,,,,,,,,%s,2026-06-30,%s,,\n";

    (void)state;
    assert_near(judge(arena, arena_printf(arena, row, "20", "20"), 1).outlook.chance, 0.5, 0.02);
    assert_true(judge(arena, arena_printf(arena, row, "0", "0"), 1).outlook.chance > 0.9);
    assert_int_equal(judge(arena, arena_printf(arena, row, "0", "0"), 1).outlook.word, JUDGE_OUTLOOK_LIKELY);
    assert_int_equal(judge(arena, arena_printf(arena, row, "20", "20"), 1).outlook.word, JUDGE_OUTLOOK_OPEN);
    assert_int_equal(judge(arena, arena_printf(arena, row, "40", "40"), 1).outlook.word,
                     JUDGE_OUTLOOK_UNLIKELY);
    arena_free(arena);
}

/* Three messages a week that nobody has answered for weeks: not "no data", but longer
   than they have waited. */
static void unanswered_messages_make_a_verdict_against_who_is_silent(void **state)
{
    struct arena *const arena = scratch_new();
    const char *rows = "";
    for (int week = 10; week < 18; week++)
        rows = arena_printf(arena,
                            "%swait,2026-W%d,quantile,low,3,,,,,not-reached,2026-06-07,hours,,,,12,,12,,\n",
                            rows, week);
    const struct judgement got = judge(arena, rows, 0);

    (void)state;
    assert_near(got.n, 12, 1e-9);
    assert_near(got.now, NAN, 0);
    assert_true(got.now_low > 100);
    assert_near(got.now_high, NAN, 0);
    assert_int_equal(got.verdict, JUDGE_MISSED);
    arena_free(arena);
}

static void assurance_holds_the_target_against_the_natural_limits(void **state)
{
    static const struct {
        const char *better, *limits, *assurance;
    } cases[] = {{"high", "60,75", "will-fail"}, {"high", "75,95", "may-pass"},
                 {"high", "85,95", "will-pass"}, {"low", "60,75", "will-pass"},
                 {"low", "85,95", "will-fail"},  {"high", ",", ""}};

    (void)state;
    for (size_t i = 0; i < ROWS(cases); i++) {
        struct arena *const arena = scratch_new();
        assert_string_equal(judge(arena,
                                  arena_printf(arena, "csat,2026-W20,share,%s,400,80,2,,,,,,,,,80,,80,%s\n",
                                               cases[i].better, cases[i].limits),
                                  1)
                                .assurance,
                            cases[i].assurance);
        arena_free(arena);
    }
}

/* The row of measures that the case stands for. */
static const char *verdict_row(struct oracle_question *question, size_t row)
{
    const struct oracle_table *const input = question->input;
    const char *const kind = oracle_text(input, row, "metric");
    const double a = oracle_number(input, row, "a"), b = oracle_number(input, row, "b"),
                 n = oracle_number(input, row, "n"), baseline = oracle_number(input, row, "baseline"),
                 target = oracle_number(input, row, "target");
    const char *const better = target >= baseline ? "high" : "low", *const today =
                                                                        oracle_text(input, row, "today");

    if (n == 0)
        return arena_printf(question->arena, "m,%s,net,%s,0,,,%.15g\n", today, better, baseline);
    if (strcmp(kind, "nps") == 0)
        return arena_printf(question->arena, "m,%s,net,%s,%g,%.15g,%.15g,%.15g\n", today, better, n,
                            100 * (a - b) / n, 100 * net_se(a / n, b / n, n), baseline);
    if (strcmp(kind, "csat") == 0)
        return arena_printf(question->arena, "m,%s,share,%s,%g,%.15g,,%.15g\n", today, better, n, 100 * a / n,
                            baseline);
    return n > 1 ? arena_printf(question->arena, "m,%s,mean,%s,%g,%.15g,%.15g,%.15g\n", today, better, n, a,
                                b / sqrt(n), baseline)
                 : arena_printf(question->arena, "m,%s,mean,%s,%g,%.15g,,%.15g\n", today, better, n, a,
                                baseline);
}

/* Through target and check, as a user would. */
static const struct oracle_table *checked(struct oracle_question *question, size_t row)
{
    struct arena *const arena = question->arena;
    const struct oracle_table *const input = question->input;
    struct err err = {0};
    const char *const goals = scratch_file(
        arena, arena_printf(arena, "metric,target,start,due\nm,%s,%s,%s\n", oracle_text(input, row, "target"),
                            oracle_text(input, row, "start"), oracle_text(input, row, "deadline")));
    struct measures *measures =
        table_measures(arena, arena_printf(arena, "metric,period,kind,better,n,value,se,baseline\n%s",
                                           verdict_row(question, row)));
    struct table table = table_begin(arena);

    const struct aims *const aims = aims_read(arena, measures, goals, NULL, &err);
    assert_non_null(aims);
    assert_true(target_write(arena, aims, table.writer, NULL, &err));
    measures = table_measures(arena, table_text(arena, &table));
    table = table_begin(arena);
    assert_true(check_write(arena, measures, &(struct judge_plan){.over = 1}, false, table.writer, &err));
    return oracle_parse(arena, table_text(arena, &table));
}

static void take_verdict(struct oracle_question *question, const char *verdict)
{
    static const struct {
        const char *ours, *theirs;
    } words[] = {{"met", "met"},
                 {"on-track", "on track"},
                 {"off-track", "off track"},
                 {"missed", "off track"}, /* the oracle has no word for an off-track target that is due */
                 {"unproven", "not enough evidence"}};

    for (size_t i = 0; i < ROWS(words); i++)
        if (strcmp(words[i].ours, verdict) == 0)
            snprintf(question->text, sizeof question->text, "%s", words[i].theirs);
}

static bool answer_verdict(struct oracle_question *question, void *memory)
{
    const char *const column = strcmp(question->quantity, "estimate") == 0       ? "now"
                               : strcmp(question->quantity, "lo") == 0           ? "now_low"
                               : strcmp(question->quantity, "hi") == 0           ? "now_high"
                               : strcmp(question->quantity, "required_now") == 0 ? "required"
                               : strcmp(question->quantity, "verdict") == 0      ? "verdict"
                                                                                 : NULL;
    size_t row = 1;

    (void)memory;
    if (!column)
        return false;
    while (strcmp(oracle_text(question->input, row, "case"), question->group) != 0)
        row++;
    const struct oracle_table *const read = checked(question, row);
    question->number = oracle_number(read, 1, column);
    question->rounding = 5e-7; /* six decimals are written */
    if (strcmp(column, "verdict") == 0)
        take_verdict(question, oracle_text(read, 1, column));
    return true;
}

static void verdicts_agree_with_the_oracle(void **state)
{
    (void)state;
    oracle_compare("target_verdicts", answer_verdict, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_verdict_needs_the_whole_interval_on_one_side),
        cmocka_unit_test(ninety_nine_answers_are_not_overstated),
        cmocka_unit_test(the_newest_28_days_are_judged_together_by_the_calendar),
        cmocka_unit_test(half_years_are_judged_one_by_one),
        cmocka_unit_test(a_change_is_claimed_only_with_evidence_for_a_year_of_looks),
        cmocka_unit_test(so_many_answers_more_would_tell),
        cmocka_unit_test(exactly_at_the_target_no_number_of_answers_tells),
        cmocka_unit_test(the_chance_is_even_at_the_target_and_grows_past_it),
        cmocka_unit_test(unanswered_messages_make_a_verdict_against_who_is_silent),
        cmocka_unit_test(assurance_holds_the_target_against_the_natural_limits),
        cmocka_unit_test(verdicts_agree_with_the_oracle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
