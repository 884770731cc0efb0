/* test_report - what is told of checked measures and scores, and what isn't */
#include "scratch.h"
#include "voc/report.h"

static int open_arena(void **state)
{
    *state = scratch_new();
    return 0;
}

static int close_arena(void **state)
{
    arena_free(*state);
    return 0;
}

static const char header[] =
    "metric,owner,team,period,as_of,kind,better,unit,n,waiting,value,low,high,signal,target,due,now,"
    "now_low,now_high,change,change_low,change_high,changed,chance,outlook,needed,verdict\n";

static bool read_table(struct arena *arena, struct report *report, const char *path, struct err *err)
{
    struct feed *const feed = feed_open(arena, &path, 1, err);

    return feed && report_read(arena, report, feed, err);
}

static const char *write_report(struct arena *arena, struct report *report, const char *owner,
                                struct err *err)
{
    struct page *const page = page_new(arena, INK_TEXT, 200);
    const struct trends_plan plan = {.last = 26};

    return report_write(arena, report, owner, &plan, page, NULL, err) ? slice_copy(arena, page_text(page))
                                                                      : NULL;
}

/* The report on rows of that header. */
static const char *report_on(struct arena *arena, const char *rows, const char *owner, struct err *err)
{
    struct report report = {0};
    const char *const path = scratch_file(arena, arena_printf(arena, "%s%s", header, rows));

    return read_table(arena, &report, path, err) ? write_report(arena, &report, owner, err) : NULL;
}

static const char *report_of(struct arena *arena, const char *rows)
{
    struct err err = {0};
    const char *const text = report_on(arena, rows, NULL, &err);

    assert_string_equal(err.text, "");
    return text;
}

static void assert_says(const char *text, const char *words)
{
    if (!strstr(text, words))
        fail_msg("'%s' isn't in:\n%s", words, text);
}

static void assert_not_says(const char *text, const char *words)
{
    if (strstr(text, words))
        fail_msg("'%s' is in:\n%s", words, text);
}

static void assert_before(const char *text, const char *first, const char *second)
{
    assert_says(text, first);
    assert_says(text, second);
    if (strstr(text, first) > strstr(text, second))
        fail_msg("'%s' comes after '%s' in:\n%s", first, second, text);
}

static const char missed[] =
    "nps,dana,Leeds,2026-W46,2026-11-16,net,high,points,40,,10,-5,25,low,40,2026-10-31,10,-5,25,,,,"
    "no,,,,missed\n";
static const char worse[] =
    "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,40,,10,-5,25,low,,,10,-5,25,-30,-50,-10,"
    "worse,,,,\n";

static void a_missed_target_comes_before_a_change_for_the_worse(void **state)
{
    const char *const text = report_of(*state, arena_printf(*state, "%s%s", worse, missed));

    assert_before(
        text, " 1. Leeds (dana)\n    nps missed: 10 points (-5 to 25), to be 40 points or more by 2026-10-31",
        " 2. Ems (ines)\n    nps worse: 10 points (-5 to 25), -30 points (-50 to -10) against the");
    assert_says(text, "Look at Leeds (dana) first, then at 1 other.");
}

static void a_change_whose_interval_holds_zero_is_no_news(void **state)
{
    const char *const text =
        report_of(*state, "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,40,,10,-5,25,,,,10,-5,25,-3,"
                          "-20,14,worse,,,,\n");

    assert_not_says(text, "nps worse");
    assert_says(text, "Nothing got worse beyond what chance explains.");
}

static void a_hint_is_not_repeated_where_there_is_proof(void **state)
{
    assert_not_says(report_of(*state, missed), "Hints");
    assert_says(
        report_of(
            *state,
            "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,40,,10,-5,25,run-low,,,10,-5,25,,,,no,,,,\n"),
        "Ems (ines), nps: 10 points (-5 to 25), for long below its baseline.");
}

static void a_hint_to_the_better_side_needs_no_attention(void **state)
{
    assert_not_says(
        report_of(
            *state,
            "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,40,,10,-5,25,high,,,10,-5,25,,,,no,,,,\n"),
        "What needs attention");
}

/* Eight weeks; n in each. */
static const char *weeks(struct arena *arena, const char *owner, const char *team, const int n[8])
{
    const char *rows = "";

    for (int i = 0; i < 8; i++)
        rows = arena_printf(arena, "%snps,%s,%s,2026-W%d,2026-11-16,net,high,points,%d,,%s,,,,,,,,,,,,,,,,\n",
                            rows, owner, team, 39 + i, n[i], n[i] ? "50" : "");
    return rows;
}

static void silence_counts_where_answers_are_usual(void **state)
{
    static const int silent[8] = {5, 6, 4, 5, 0, 0, 0, 0}, rare[8] = {1, 0, 1, 1, 0, 0, 0, 0};

    assert_says(report_of(*state, weeks(*state, "dana", "Leeds", silent)),
                "Leeds (dana): no nps since 2026-W43 (usually 5.0 a week).");
    assert_not_says(report_of(*state, weeks(*state, "dana", "Leeds", rare)), "silent");
}

static void a_group_that_was_handed_over_is_not_silent(void **state)
{
    static const int before[8] = {5, 6, 4, 5, 0, 0, 0, 0}, after[8] = {0, 0, 0, 0, 5, 6, 5, 4};
    const char *const text =
        report_of(*state, arena_printf(*state, "%s%s", weeks(*state, "ines", "Ems", before),
                                       weeks(*state, "luca", "Ems", after)));

    assert_not_says(text, "silent");
    assert_not_says(text, "ines");
    assert_says(text, "1 that another owner took over");
}

static void a_whole_that_repeats_its_only_part_is_left_out(void **state)
{
    static const int n[8] = {5, 6, 4, 5, 5, 6, 5, 4};
    const char *const text = report_of(*state, arena_printf(*state, "%s%s", weeks(*state, "dana", "*", n),
                                                            weeks(*state, "dana", "Leeds", n)));

    assert_says(text, "\nLeeds (dana) ");
    assert_not_says(text, "\ndana ");
    assert_says(text, "1 that repeat their only part");
}

static void parts_stand_below_their_whole(void **state)
{
    static const int all[8] = {9, 9, 9, 9, 9, 9, 9, 9}, n[8] = {5, 6, 4, 5, 5, 6, 5, 4},
                     m[8] = {4, 3, 5, 4, 4, 3, 4, 5};
    const char *const text =
        report_of(*state, arena_printf(*state, "%s%s%s", weeks(*state, "dana", "Leeds", n),
                                       weeks(*state, "dana", "York", m), weeks(*state, "dana", "*", all)));

    assert_before(text, "\ndana ", "\n  Leeds ");
    assert_before(text, "\n  Leeds ", "\n  York ");
}

static void who_waits_is_told_from_the_most_to_the_least(void **state)
{
    assert_says(
        report_of(
            *state,
            "first_response,dana,Leeds,2026-W40,2026-11-16,quantile,low,hours,9,5,2,1,3,,,,,,,,,,,,,,\n"
            "first_response,dana,Leeds,2026-W46,2026-11-16,quantile,low,hours,9,1,2,1,3,,,,2,1,3,,,,,,,,\n"
            "first_response,ines,Ems,2026-W40,2026-11-16,quantile,low,hours,9,7,2,1,3,,,,,,,,,,,,,,\n"
            "first_response,ines,Ems,2026-W46,2026-11-16,quantile,low,hours,9,1,2,1,3,,,,2,1,3,,,,,,,,\n"),
        "first_response: 8 in Ems (ines), 6 in Leeds (dana); 12 of them since before 2026-W43.");
}

static void a_target_that_cannot_be_judged_says_what_it_would_take(void **state)
{
    const char *const text = report_of(
        *state, "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,4,,10,-60,70,,40,2026-12-31,10,-60,"
                "70,,,,,0.4,open,58,unproven\n");

    assert_says(text, "The one target is unproven: too few answers yet to say.");
    assert_says(text, "can't be shown by then at the usual 4.0 answers a week");
}

static void an_owners_report_has_what_is_theirs_only(void **state)
{
    struct err err = {0};
    const char *const text = report_on(*state, arena_printf(*state, "%s%s", worse, missed), "dana", &err);

    assert_says(text, "Customer report for dana, 2026-W46");
    assert_says(text, "Leeds (dana)");
    assert_not_says(text, "ines");
}

static void a_misspelt_owner_gets_the_likely_one(void **state)
{
    struct err err = {0};

    assert_null(report_on(*state, missed, "dnaa", &err));
    assert_int_equal(err.status, ERR_USAGE);
    assert_string_equal(err.text, "--owner: nobody is called 'dnaa'; did you mean 'dana'?");
}

static void a_verdict_that_nobody_writes_is_refused(void **state)
{
    struct err err = {0};

    assert_null(
        report_on(*state, "nps,dana,*,2026-W46,,net,high,points,4,,10,,,,,,,,,,,,,,,,great\n", NULL, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_says(err.text, ":2: verdict: 'great' is not a word that check writes");
}

static void a_command_quotes_what_a_shell_would_take_apart(void **state)
{
    assert_says(
        report_of(
            *state,
            "it's us,dana,*,2026-W46,,net,high,points,40,,10,-5,25,,40,2026-10-31,10,-5,25,,,,,,,,missed\n"),
        "$ voc measure -m 'it'\\''s us' --by owner --every week");
}

static const char scores[] = "owner,part,metric,n,fair,fair_low,fair_high,rank,rank_low,rank_high,note\n"
                             "omar,total,,84,18,11,24,3,3,3,\n"
                             "dana,total,,47,90,80,99,1,1,2,\n"
                             "mei,total,,39,63,39,87,1,1,2,\n"
                             "luca,total,,0,,,,,,,no-target\n"
                             "dana,attainment,nps,47,90,80,99,1,1,2,\n";

static void owners_come_with_all_ranks_that_are_possible(void **state)
{
    struct report report = {0};
    struct err err = {0};

    assert_true(read_table(*state, &report, scratch_file(*state, scores), &err));
    const char *const text = write_report(*state, &report, NULL, &err);
    assert_says(text, "Beyond chance, dana, mei are ahead of omar. Otherwise they can't be told apart");
    assert_before(text, "1 to 2  dana           90   80    99  47\n    attainment 90 (nps 90)\n",
                  "1 to 2  mei            63   39    87  39\n");
    assert_before(text, "3       omar", "-       luca");
}

/* Three totals with these ranks; what is said of them. */
static void whoever_is_surely_ahead_is_named(void **state)
{
    static const struct {
        const char *rows, *says;
    } cases[] = {
        /* Nobody is apart. */
        {"a,total,,9,90,90,1,1,3,,\nb,total,,9,80,80,1,1,3,,\nc,total,,9,70,70,1,1,3,,\n",
         "\nBy their score they can't be told apart, and their order says nothing."},
        /* The ranks of a and c overlap, but one is surely ahead of c, and only a can be. */
        {"a,total,,9,90,90,1,1,2,,\nb,total,,9,80,80,1,1,3,,\nc,total,,9,70,70,2,2,3,,\n",
         "\nBeyond chance, a is ahead of c. Otherwise they can't be told apart, and their order says "
         "nothing."},
        /* All are apart. */
        {"a,total,,9,90,90,1,1,1,,\nb,total,,9,80,80,2,2,2,,\nc,total,,9,70,70,3,3,3,,\n",
         "\nBeyond chance, a is ahead of b, c; b is ahead of c.\n"},
        /* Two are ahead of somebody and two are behind somebody: who of whom isn't in the table. */
        {"a,total,,9,90,90,1,1,3,,\nb,total,,9,80,80,1,1,3,,\nc,total,,9,70,70,2,2,4,,\nd,total,,9,60,60,2,2,"
         "4,,\n",
         "\nBeyond chance, c is behind 1 of the others; d is behind 1 of the others. Otherwise they can't "
         "be"},
        {"a,total,,9,90,90,1,1,1,,\n", "fairly compared\n---------------------------\nrank"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct report report = {0};
        struct err err = {0};
        assert_true(read_table(
            *state, &report,
            scratch_file(*state, arena_printf(*state,
                                              "owner,part,metric,n,value,fair,rank,rank_low,rank_high,"
                                              "fair_low,fair_high\n%s",
                                              cases[i].rows)),
            &err));
        assert_says(write_report(*state, &report, NULL, &err), cases[i].says);
    }
}

static void what_is_told_twice_is_refused(void **state)
{
    static const char again[] = "metric,team,owner,period,kind,better,unit,n,value\n"
                                "nps,Leeds,dana,2026-W46,net,high,points,40,10\n",
                      other[] = "metric,owner,period,kind,better,unit,n,value\n"
                                "nps,dana,2026-W46,net,high,points,40,10\n";
    struct report report = {0};
    struct err err = {0};

    assert_true(read_table(*state, &report,
                           scratch_file(*state, arena_printf(*state, "%s%s", header, missed)), &err));
    assert_true(read_table(*state, &report, scratch_file(*state, other), &err)); /* all of dana's */
    assert_false(read_table(*state, &report, scratch_file(*state, again), &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_says(err.text, ":2 are both nps in 2026-W46 for the same group; expected one row for each");

    assert_true(read_table(*state, &report, scratch_file(*state, scores), &(struct err){0}));
    assert_false(read_table(*state, &report, scratch_file(*state, scores), &err));
    assert_says(err.text, ":2: omar has the part total twice; expected each once");
}

static void a_chapter_without_proof_says_so(void **state)
{
    assert_says(
        report_of(
            *state,
            "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,40,,10,-5,25,run-low,,,10,-5,25,,,,no,,,,\n"),
        "What needs attention\n--------------------\nNothing: there is no proof that anything is missed, off "
        "track or worse.\n\nHints");
}

/* 58 answers at 4 a week take 15 weeks; 2026-W46 ends six weeks before the year. */
static void what_comes_after_the_due_date_cannot_be_shown(void **state)
{
    static const struct {
        const char *due, *needed, *says;
    } cases[] = {{"2026-12-31", "58", "; can't be shown by then at the usual 4.0 answers a week."},
                 {"2026-12-31", "20", "; 20 more answers would tell."},
                 {"2027-12-31", "58", "; 58 more answers would tell."},
                 {"2026-10-31", "58", "; 58 more answers would tell."},
                 {"", "58", "; 58 more answers would tell."}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_says(
            report_of(*state, arena_printf(*state,
                                           "nps,ines,Ems,2026-W46,2026-11-16,net,high,points,4,,10,-60,"
                                           "70,,40,%s,10,-60,70,,,,,0.4,open,%s,unproven\n",
                                           cases[i].due, cases[i].needed)),
            cases[i].says);
}

static void scores_without_intervals_are_refused(void **state)
{
    struct report report = {0};
    struct err err = {0};

    assert_false(read_table(*state, &report,
                            scratch_file(*state, "owner,part,n,fair,rank\ndana,total,4,90,1\n"), &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_says(err.text, "has no column 'fair_low'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(a_missed_target_comes_before_a_change_for_the_worse),
                                       TEST(a_change_whose_interval_holds_zero_is_no_news),
                                       TEST(a_hint_is_not_repeated_where_there_is_proof),
                                       TEST(a_hint_to_the_better_side_needs_no_attention),
                                       TEST(silence_counts_where_answers_are_usual),
                                       TEST(a_group_that_was_handed_over_is_not_silent),
                                       TEST(a_whole_that_repeats_its_only_part_is_left_out),
                                       TEST(parts_stand_below_their_whole),
                                       TEST(who_waits_is_told_from_the_most_to_the_least),
                                       TEST(a_target_that_cannot_be_judged_says_what_it_would_take),
                                       TEST(an_owners_report_has_what_is_theirs_only),
                                       TEST(a_misspelt_owner_gets_the_likely_one),
                                       TEST(a_verdict_that_nobody_writes_is_refused),
                                       TEST(a_command_quotes_what_a_shell_would_take_apart),
                                       TEST(owners_come_with_all_ranks_that_are_possible),
                                       TEST(whoever_is_surely_ahead_is_named),
                                       TEST(what_is_told_twice_is_refused),
                                       TEST(a_chapter_without_proof_says_so),
                                       TEST(what_comes_after_the_due_date_cannot_be_shown),
                                       TEST(scores_without_intervals_are_refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
